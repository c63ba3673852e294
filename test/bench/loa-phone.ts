import { setTimeout as wait } from "node:timers/promises";
import { IDBFactory, IDBKeyRange } from "fake-indexeddb";
import { v7 } from "uuid";
import type { Environment } from "../../src/app/services/environment.ts";
import { newId } from "../../src/app/services/new-id.ts";
import { createSyncPass } from "../../src/app/services/sync-pass.ts";
import type { NewChange } from "../../src/device/append-changes.ts";
import { commitChanges } from "../../src/device/commit-changes.ts";
import { writeMeta } from "../../src/device/meta.ts";
import { openPhoneDb, type PhoneDb } from "../../src/device/phone-db.ts";
import { systemClock, systemTimer } from "../../src/device/system.ts";
import type { Fetch } from "../../src/device/timed-fetch.ts";
import { SignedIn } from "../../src/domain/api.ts";
import type { ChangeId, RecordId } from "../../src/domain/change.ts";
import type { Day } from "../../src/domain/day.ts";
import { instant } from "../../src/domain/instant.ts";
import { err } from "../../src/domain/result.ts";
import { type ScopeId, scopeOf } from "../../src/domain/scope.ts";
import type { DeviceId } from "../../src/domain/user.ts";
import { createSyncLoop } from "../../src/sync/sync-loop.ts";
import { sha256Of } from "../support/builders/photos.ts";
import type { BenchPhone } from "./contestant.ts";
import type { SamplePhoto } from "./workload.ts";

/** Photos of one activity. */
const PHOTOS_EACH = 4;

export const enrol = async (fetch: Fetch, code: string): Promise<SignedIn> => {
  const response = await fetch("/api/session/enrol", {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ code, device: newId<DeviceId>(), deviceName: "Máy đo" }),
  });
  if (!response.ok) throw new Error(await response.text());
  return SignedIn.parse(await response.json());
};

/** The real engine over Dexie, signed in with a code. */
export const openLoaPhone = async (fetch: Fetch, code: string): Promise<BenchPhone> => {
  const environment = createEnvironment(fetch);
  const signedIn = await enrol(fetch, code);
  const author = { user: signedIn.user.id, device: signedIn.device };
  const scope = scopeOf(signedIn.user.unit, "shared");
  const db = openPhoneDb(author.user, environment.databases);
  await writeMeta(db, "device", author.device);
  const account = { ...author, signedIn, username: null, isSignedOut: false, lastUsedAt: systemClock.now() };
  const pass = createSyncPass(environment, account, db);
  return {
    write: async (records) => {
      for (const { id, at, fields } of records) {
        const change = newRecord(scope, "activity", id, fields, id);
        await commitChanges(db, author, instant(at), [{ ...change, id: v7({ msecs: at }) as ChangeId }]);
      }
    },
    takePhotos: async (photos) =>
      commitChanges(db, author, systemClock.now(), await keepPhotos(db, scope, photos)),
    sync: async () => {
      const still = { evenIfLocked: false, isStopped: () => false, onProgress: () => {} };
      const end = await pass(still, new AbortController().signal);
      if (end.kind !== "done") throw new Error(`the pass ended: ${end.kind}`);
    },
    sendWhatever: (limitMs) => sendByLoop(environment, db, pass, limitMs),
    countRecords: () => db.records.filter(({ collection }) => collection === "activity").count(),
    photosArrived: () => db.files.filter(({ kind, state }) => kind === "photo" && state === "stored").count(),
    close: async () => db.close(),
  };
};

const createEnvironment = (fetch: Fetch): Environment => ({
  fetch,
  clock: systemClock,
  random: Math.random,
  timer: systemTimer,
  locks: undefined,
  databases: { indexedDB: new IDBFactory(), IDBKeyRange },
  shrinkPhoto: async () => err("notPhoto"),
  storage: async () => ({ isPersisted: true, usedBytes: 0, freeBytes: 12_345_678_901 }),
  isInstalled: () => true,
  isOnline: () => true,
  isCellular: () => false,
  deviceName: async () => "Máy đo",
  appVersion: "0.1.0",
  report: (error) => {
    throw error;
  },
  askForWakeUp: () => {},
});

const newRecord = (
  scope: ScopeId,
  collection: string,
  id: string,
  fields: NewChange["fields"],
  activity: string,
): NewChange => ({
  id: newId(),
  scope,
  collection,
  recordId: id as RecordId,
  fields,
  seen: { epoch: null, number: 0 },
  activity,
});

/** Photos as a saved draft leaves them: bytes on disk, waiting, and a record each. */
const keepPhotos = async (
  db: PhoneDb,
  scope: ScopeId,
  photos: readonly SamplePhoto[],
): Promise<readonly NewChange[]> => {
  const wanted: NewChange[] = [];
  let activity = "";
  for (const [index, { bytes, thumbnail }] of photos.entries()) {
    if (index % PHOTOS_EACH === 0) {
      activity = newId();
      const fields = { kind: "broadcast", on: "2025-05-12", title: `Số ${index}` };
      wanted.push(newRecord(scope, "activity", activity, fields, activity));
    }
    const file = await keepFile(db, "photo", bytes, activity);
    const small = await keepFile(db, "thumbnail", thumbnail, activity);
    const fields = {
      kind: "photo",
      activity,
      file,
      fileType: "image/jpeg",
      sizeBytes: bytes.length,
      thumbnail: small,
      thumbnailBytes: thumbnail.length,
      widthPx: 1600,
      heightPx: 1200,
      source: "camera",
      takenAt: systemClock.now(),
    };
    wanted.push(newRecord(scope, "evidence", newId(), fields, activity));
  }
  return wanted;
};

const keepFile = async (db: PhoneDb, kind: "photo" | "thumbnail", content: Buffer, activity: string) => {
  const file = sha256Of(content);
  const bytes = content.buffer.slice(content.byteOffset, content.byteOffset + content.length) as ArrayBuffer;
  const about = { file, type: "image/jpeg" } as const;
  await db.files.add({
    ...about,
    kind,
    sizeBytes: content.length,
    state: "waiting",
    activity,
    on: "2025-05-12" as Day,
    upload: null,
  });
  await db.fileBytes.add({ ...about, bytes });
  return file;
};

/** As in the page: the loop decides when a pass runs, until nothing waits. */
const sendByLoop = async (
  environment: Environment,
  db: PhoneDb,
  pass: ReturnType<typeof createSyncPass>,
  limitMs: number,
): Promise<void> => {
  let line = new AbortController();
  const loop = createSyncLoop({
    ...environment,
    onGiveUp: () => line.abort(),
    onState: () => {},
    onCrash: environment.report,
    run: (options) => {
      line = new AbortController();
      return pass(options, line.signal);
    },
  });
  const until = performance.now() + limitMs;
  void loop.runNow();
  while (performance.now() < until) {
    const waiting = (await db.outbox.count()) + (await db.files.where("state").equals("waiting").count());
    if (waiting === 0 && !loop.state().isRunning) break;
    await wait(100);
  }
  loop.stop();
};
