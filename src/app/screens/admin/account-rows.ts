import type { Account } from "../../../domain/api.ts";
import type { Day } from "../../../domain/day.ts";
import type { Instant } from "../../../domain/instant.ts";
import { matchesSearch } from "../../../domain/text.ts";
import { type Unit, unitNameOn } from "../../../domain/unit.ts";

/** An account with the words that its row shows. */
export interface AccountRow {
  readonly account: Account;
  readonly unitName: string;
  readonly devices: readonly string[];
  readonly lastSeenAt: Instant | null;
}

const collator = new Intl.Collator("vi", { numeric: true });

/** Rows by unit, then by name, those that match the search. */
export const accountRows = (
  accounts: readonly Account[],
  units: readonly Unit[],
  today: Day,
  search: string,
): readonly AccountRow[] => {
  const names = new Map(units.map((unit) => [unit.id, unitNameOn(unit, today)]));
  return accounts
    .map((account) => rowOf(account, names.get(account.user.unit) ?? account.user.unit))
    .filter(({ account, unitName }) => matchesSearch(`${account.user.name} ${unitName}`, search))
    .sort(
      (a, b) =>
        collator.compare(a.unitName, b.unitName) ||
        collator.compare(a.account.user.name, b.account.user.name),
    );
};

const rowOf = (account: Account, unitName: string): AccountRow => {
  const inUse = account.devices.filter(({ isRevoked }) => !isRevoked);
  const seen = inUse.flatMap(({ lastSeenAt }) => (lastSeenAt === null ? [] : [lastSeenAt]));
  return {
    account,
    unitName,
    devices: inUse.map(({ name }) => name),
    lastSeenAt: seen.length === 0 ? null : (Math.max(...seen) as Instant),
  };
};
