import Dexie from "dexie";
import type { UserId } from "../domain/user.ts";
import { type DatabaseHome, phoneDbName } from "./phone-db.ts";

/** Takes one user's whole database off this phone. The caller has made sure that nothing in it lies here alone. */
export const deletePhoneDb = (user: UserId, home: DatabaseHome = {}): Promise<void> =>
  new Dexie(phoneDbName(user), home).delete();
