import { type AccountDb, type StoredAccount, writeCurrentAccount } from "../../device/account-db.ts";
import { readMeta } from "../../device/meta.ts";
import type { PhoneDb } from "../../device/phone-db.ts";
import type { DeviceId } from "../../domain/user.ts";
import { newId } from "./new-id.ts";

/** The device of this account's database. One that was made here and is gone makes way for a new device (S47). */
export const ownDevice = async (
  accountDb: AccountDb,
  account: StoredAccount,
  db: PhoneDb,
): Promise<StoredAccount> => {
  const isMade = (await readMeta(db, "device")) !== undefined;
  if (isMade || !account.hasDatabase) {
    if (!account.hasDatabase) await accountDb.accounts.update(account.user, { hasDatabase: true });
    return account;
  }
  // The account first: killed in between, the next start finds the database empty again and does the same.
  const replaces = account.replaces ?? account.device;
  const fresh = { ...account, device: newId<DeviceId>(), replaces };
  await writeCurrentAccount(accountDb, fresh);
  return fresh;
};
