import { deletePhoneDb } from "../../device/delete-phone-db.ts";
import { clearShared } from "../../device/shared-inbox.ts";
import { activitiesInOutbox, waitingFiles } from "../../device/unsent.ts";
import { err, ok } from "../../domain/result.ts";
import type { Environment } from "./environment.ts";
import type { OpenPhone, PhoneSession } from "./phone-session.ts";
import type { AccountServices, LeftOnPhone } from "./services.ts";

/** Of a revoked phone: what still lies here alone, and what the office keeps by now. */
export const leftOnPhone = async ({ db }: OpenPhone): Promise<LeftOnPhone> => {
  const files = await waitingFiles(db);
  const activities = new Set([...(await activitiesInOutbox(db)), ...files.map(({ activity }) => activity)]);
  const changes = await db.outbox.count();
  const setAside = await db.setAside.toArray();
  // A colleague's file on its way is theirs: it too must not end with this phone (S45).
  const carried = await db.carried.where("state").equals("waiting").count();
  const handedIn = setAside.filter(({ status }) => status === "quarantined");
  return {
    // A change may belong to no activity, as one of the unit's settings.
    unsent: carried + (activities.size > 0 ? activities.size : Math.min(changes, 1)),
    drafts: await db.drafts.count(),
    refused: setAside.length - handedIn.length,
    handedIn: new Set(handedIn.map(({ activity, key }) => activity ?? key)).size,
  };
};

/**
 * S46: the data go only when nothing of them lies here alone. The last look is taken right before. What other apps shared
 * goes too: it lies where it was shared from.
 */
export const removeData = async (
  session: PhoneSession,
  { databases }: Environment,
): ReturnType<AccountServices["removeData"]> => {
  const phone = await session.own();
  const { unsent, drafts, refused } = await leftOnPhone(phone);
  if (unsent + drafts + refused > 0) return err({ kind: "notHandedIn" });
  const { user } = phone.account;
  // Dexie names no more of a factory than that one can open with it.
  await clearShared((databases.indexedDB ?? indexedDB) as IDBFactory, user);
  await session.leave();
  await deletePhoneDb(user, databases);
  await session.accountDb.accounts.delete(user);
  return ok(undefined);
};
