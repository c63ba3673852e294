import type { AccountDb, StoredAccount } from "../../device/account-db.ts";
import { readMeta, writeMeta } from "../../device/meta.ts";
import type { PhoneDb } from "../../device/phone-db.ts";
import type { DeviceId } from "../../domain/user.ts";
import { newId } from "./new-id.ts";

export interface OwnDevice {
  readonly account: StoredAccount;
  /** The device whose database was lost; the server has not been told yet. */
  readonly replaces: DeviceId | null;
}

/**
 * The device of this account's database. One that was made here and is gone makes way for a new device (S47). The
 * database itself says which, so that two tabs, or a page killed in between, come to the same.
 */
export const ownDevice = async (
  accountDb: AccountDb,
  account: StoredAccount,
  db: PhoneDb,
): Promise<OwnDevice> => {
  const { device, replaces } = await db.transaction("rw", db.meta, async () => {
    const there = await readMeta(db, "device");
    const untold = (await readMeta(db, "replaces")) ?? null;
    if (there !== undefined && untold !== null) return { device: there, replaces: untold };

    const isLost = there === undefined && account.hasDatabase === true;
    const own = isLost ? newId<DeviceId>() : account.device;
    if (there !== own) await writeMeta(db, "device", own);
    if (isLost) await writeMeta(db, "replaces", account.device);
    return { device: own, replaces: isLost ? account.device : null };
  });
  if (account.device !== device || !account.hasDatabase)
    await accountDb.accounts.update(account.user, { device, hasDatabase: true });
  return { account: { ...account, device, hasDatabase: true }, replaces };
};
