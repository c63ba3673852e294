import type { SignedIn } from "../domain/api.ts";
import type { UnitKey } from "../domain/hand-over-keys.ts";
import type { StoredAccount } from "./account-db.ts";

/** A colleague's file may have been sealed before the last change of keys; older ones the server opens. */
const MAX_OLDER_KEYS = 20;

/** The keys of the unit that this phone was given, newest first. */
export const unitKeysOf = ({
  signedIn,
  olderUnitKeys = [],
}: Pick<StoredAccount, "signedIn" | "olderUnitKeys">): readonly UnitKey[] => {
  const newest = signedIn.keys ? [signedIn.keys.unit] : [];
  return [...newest, ...olderUnitKeys.filter(({ id }) => id !== newest[0]?.id)];
};

/** The account with what the server said of it last. Keys are never taken away: files outlive them. */
export const withSignedIn = <Account extends Pick<StoredAccount, "signedIn" | "olderUnitKeys">>(
  account: Account,
  signedIn: SignedIn,
): Account => {
  const keys = signedIn.keys ?? account.signedIn.keys;
  const older = unitKeysOf(account).filter(({ id }) => id !== keys?.unit.id);
  return {
    ...account,
    signedIn: keys ? { ...signedIn, keys } : signedIn,
    olderUnitKeys: older.slice(0, MAX_OLDER_KEYS),
  };
};
