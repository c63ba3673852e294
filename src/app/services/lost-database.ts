import type { StoredAccount } from "../../device/account-db.ts";
import { writeMeta } from "../../device/meta.ts";
import { openPhoneDb, type PhoneDb } from "../../device/phone-db.ts";
import { DeviceReplaced, type LostDevice, SignedIn } from "../../domain/api.ts";
import { ok, type Result } from "../../domain/result.ts";
import type { DeviceId } from "../../domain/user.ts";
import { callApi } from "./api-client.ts";
import type { Environment } from "./environment.ts";
import { newId } from "./new-id.ts";
import type { PhoneSession } from "./phone-session.ts";
import type { NetworkFailure } from "./services.ts";

const replaceDevice = async ({ fetch, deviceName }: Environment, device: DeviceId) =>
  await callApi(fetch, {
    method: "POST",
    path: "/api/session/replace-device",
    body: { device, deviceName: await deviceName() },
    answer: DeviceReplaced,
  });

/**
 * The server hears that this account's database was lost and a new one took its place, before anything is sent from it;
 * what the one before last said is kept for the user to read (S47).
 */
export const tellOfLoss = async (
  environment: Environment,
  { device }: Pick<StoredAccount, "device">,
  db: PhoneDb,
): Promise<Result<void, NetworkFailure>> => {
  const replaced = await replaceDevice(environment, device);
  if (!replaced.ok) return replaced;
  await writeMeta(db, "lostBefore", replaced.value.lost);
  await writeMeta(db, "replaces", null);
  return ok(undefined);
};

/**
 * At a start where nobody is known on this phone: a session that still lives belongs to somebody whose whole storage was
 * wiped. They come back as a new device without a code.
 */
export const comeBackAfterWipe = async (session: PhoneSession, environment: Environment): Promise<void> => {
  const { accountDb } = session;
  if ((await accountDb.accounts.count()) > 0) return;
  const who = await callApi(environment.fetch, { method: "GET", path: "/api/session", answer: SignedIn });
  if (!who.ok) return;
  const replaced = await replaceDevice(environment, newId<DeviceId>());
  // Somebody may have come in by hand meanwhile.
  if (!replaced.ok || (await accountDb.accounts.count()) > 0) return;

  const { lost, ...signedIn } = replaced.value;
  // In a task of its own: a live query that is under way lends what runs beside it its right to read only.
  await new Promise((resolve, reject) => {
    setTimeout(() => comeIn(session, environment, signedIn, lost).then(resolve, reject), 0);
  });
};

/** What was lost is written down first, so that it is told however early the page is closed. */
const comeIn = async (
  session: PhoneSession,
  environment: Environment,
  signedIn: SignedIn,
  lost: LostDevice,
): Promise<void> => {
  const db = openPhoneDb(signedIn.user.id, environment.databases);
  await writeMeta(db, "lostBefore", lost);
  db.close();
  const phone = await session.enter({
    user: signedIn.user.id,
    device: signedIn.device,
    signedIn,
    username: null,
    isSignedOut: false,
    lastUsedAt: environment.clock.now(),
  });
  phone.loop.wake();
};
