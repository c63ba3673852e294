import type { StoredAccount } from "../../device/account-db.ts";
import { createDexiePhoneStore } from "../../device/dexie-phone-store.ts";
import { eitherSignal } from "../../device/either-signal.ts";
import { createHttpServerLink } from "../../device/http-server-link.ts";
import { createSyncLock } from "../../device/lock.ts";
import { readMeta, writeMeta } from "../../device/meta.ts";
import type { PhoneDb } from "../../device/phone-db.ts";
import { createRecovery } from "../../device/recovery.ts";
import { offerAgain } from "../../device/set-aside-offer.ts";
import { withReopening } from "../../device/storage-failure.ts";
import type { Fetch } from "../../device/timed-fetch.ts";
import type { Instant } from "../../domain/instant.ts";
import { LOW_BYTES } from "../../domain/phone-room.ts";
import { type RunOptions, runSync, type SyncDeps } from "../../sync/run-sync.ts";
import type { PassEnd } from "../../sync/wake-plan.ts";
import type { Environment } from "./environment.ts";

/** Passes that the server answered to the end. */
const REACHED: ReadonlySet<PassEnd["kind"]> = new Set(["done", "partly", "enoughToday", "revoked"]);
/** The network is not what is missing, so its return, which may be now, is no reason to try again. */
const NO_WAKE_UP: ReadonlySet<PassEnd["kind"]> = new Set(["done", "enoughToday", "signedOut"]);

/** One phone's ports, made real; the page runs passes of the engine over them. */
export const createSyncPass = (environment: Environment, { user, device }: StoredAccount, db: PhoneDb) => {
  const { clock, locks } = environment;
  let line: AbortSignal | null = null;
  const store = createDexiePhoneStore({
    db,
    user,
    clock,
    deviceFacts: async () => {
      const { freeBytes, isPersisted } = await environment.storage();
      const isInstalled = environment.isInstalled();
      return { freeBytes, isPersisted, isInstalled, appVersion: environment.appVersion };
    },
  });
  const fetch: Fetch = (input, init) =>
    environment.fetch(input, { ...init, signal: eitherSignal(init.signal, line) });
  const deps: SyncDeps = {
    store,
    clock,
    recovery: createRecovery(db, fetch, { user, device }),
    // Kept from pass to pass: it remembers what this link carries.
    link: createHttpServerLink(fetch),
    lock: createSyncLock(locks, user),
  };

  let isFirst = true;
  /** Only behind a pass that reached the server, so that it goes out and comes back at once. */
  const offersAgain = async ({ kind }: PassEnd): Promise<boolean> => {
    if (!REACHED.has(kind)) return false;
    const isStart = isFirst;
    isFirst = false;
    return (await offerAgain(db, clock.now(), isStart)) > 0;
  };

  /** One pass; when `cut` is aborted, so is whatever it has asked the server. */
  return async (options: Omit<RunOptions, "sendsPhotos">, cut: AbortSignal): Promise<PassEnd> => {
    line = cut;
    const before = await store.unsent();
    const hasWork = before.changes + before.files > 0;
    const { wifiOnly, wasCutShort } = await readNotes(db);
    // Screens that show «Đang gửi» look again when this row changes.
    if (hasWork) await notePass(db, true, clock.now());
    const sendsPhotos = !(wifiOnly && environment.isCellular());
    const send = () => runSync(deps, { ...options, sendsPhotos });
    const sent = await send();
    const end = (await offersAgain(sent)) ? await send() : sent;
    // After one's own work: what a colleague gave along, most of it photos.
    const isAllSent = end.kind === "done" || end.kind === "revoked";
    if (isAllSent && sendsPhotos && (await carries(db))) {
      const { sendCarried } = await import("../../device/send-carried.ts");
      await sendCarried(db, fetch, async () => options.onProgress(await store.unsent()));
    }
    await makeRoom(environment, db);
    if (hasWork || wasCutShort) await notePass(db, false, clock.now());
    if (hasWork && !NO_WAKE_UP.has(end.kind)) environment.askForWakeUp();
    return end;
  };
};

const makeRoom = async ({ storage }: Environment, db: PhoneDb): Promise<void> => {
  const { freeBytes } = await storage();
  if (freeBytes === null || freeBytes >= LOW_BYTES) return;
  const { freeBackedUp } = await import("../../device/free-photos.ts");
  await freeBackedUp(db);
  // Of others' pictures as many are kept as are looked at; with little room only the small ones.
  const { trimOthersPictures } = await import("../../device/others-pictures.ts");
  await withReopening(db, () => trimOthersPictures(db, "photo", 0));
};

const carries = async (db: PhoneDb): Promise<boolean> =>
  (await withReopening(db, () => db.carried.where("state").equals("waiting").count())) > 0;

const readNotes = (db: PhoneDb) =>
  withReopening(db, async () => ({
    wifiOnly: (await readMeta(db, "wifiOnlyPhotos")) ?? false,
    /** One that was killed, or could not write its last word, still stands there as running. */
    wasCutShort: (await readMeta(db, "pass"))?.isRunning === true,
  }));

const notePass = (db: PhoneDb, isRunning: boolean, at: Instant): Promise<void> =>
  withReopening(db, () => writeMeta(db, "pass", { isRunning, at }));
