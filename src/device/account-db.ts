import Dexie, { type EntityTable, type Table } from "dexie";
import type { SignedIn } from "../domain/api.ts";
import type { UnitKey } from "../domain/hand-over-keys.ts";
import type { Instant } from "../domain/instant.ts";
import type { DeviceId, UserId } from "../domain/user.ts";
import type { DatabaseHome } from "./phone-db.ts";

/** Someone who has signed in on this phone, kept for use without network. Their work lies in their own database. */
export interface StoredAccount {
  readonly user: UserId;
  readonly device: DeviceId;
  readonly signedIn: SignedIn;
  readonly username: string | null;
  /** The session has ended; everything stays. */
  readonly isSignedOut: boolean;
  readonly lastUsedAt: Instant;
  /** Keys of the unit before the one in `signedIn`, newest first: a colleague's file may be older. */
  readonly olderUnitKeys?: readonly UnitKey[];
  /** When the server was last asked who this is, by this phone's clock. */
  readonly askedAt?: Instant;
  /** Their database was made on this phone: if it is not there, it was lost (S47). */
  readonly hasDatabase?: boolean;
}

type StateRow =
  | { readonly key: "current"; readonly user: UserId }
  /** The device that asked to be let in and has not heard the answer. */
  | { readonly key: "knocking"; readonly device: DeviceId };

/** Who uses this phone. Holds nothing of anybody's work. */
export type AccountDb = Dexie & {
  readonly accounts: EntityTable<StoredAccount, "user">;
  readonly state: Table<StateRow, string>;
};

export const openAccountDb = (home: DatabaseHome = {}): AccountDb => {
  const db = new Dexie("loa-account", { chromeTransactionDurability: "strict", ...home });
  db.version(1).stores({ accounts: "&user", state: "&key" });
  return db as AccountDb;
};

export const readCurrentAccount = async (db: AccountDb): Promise<StoredAccount | null> => {
  const current = await db.state.get("current");
  return current?.key === "current" ? ((await db.accounts.get(current.user)) ?? null) : null;
};

export const writeCurrentAccount = (db: AccountDb, account: StoredAccount): Promise<void> =>
  db.transaction("rw", db.accounts, db.state, async () => {
    await db.accounts.put(account);
    await db.state.put({ key: "current", user: account.user });
    await db.state.delete("knocking");
  });

/**
 * The device under which a new user asks to be let in: the same one until somebody is. The answer may get lost when the
 * server has already bound the code to it.
 */
export const knockingDevice = (db: AccountDb, fresh: DeviceId): Promise<DeviceId> =>
  db.transaction("rw", db.state, async () => {
    const row = await db.state.get("knocking");
    if (row?.key === "knocking") return row.device;
    await db.state.put({ key: "knocking", device: fresh });
    return fresh;
  });

/** That device turned out to be somebody else's. */
export const forgetKnockingDevice = (db: AccountDb): Promise<void> => db.state.delete("knocking");

/** Nobody is signed in any more; the account stays known, and so does its device. */
export const clearCurrentAccount = (db: AccountDb): Promise<void> => db.state.delete("current");
