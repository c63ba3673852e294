import { type Day, dayOf, daysBetween, type TimeZone } from "../../../domain/day.ts";
import { assertNever } from "../../../domain/result.ts";
import { type OverviewRow, QUIET_DAYS } from "./overview-figures.ts";
import type { ShownColumn } from "./shown-columns.ts";

/** Which units are shown (Lọc). late: any task shown is behind or not begun · silent: no device was heard of for days. */
export type UnitFilter = "all" | "late" | "silent" | "unsent" | "waiting";

export const UNIT_FILTERS: readonly UnitFilter[] = ["all", "late", "silent", "unsent", "waiting"];

interface Seen {
  readonly columns: readonly ShownColumn[];
  readonly today: Day;
  readonly timeZone: TimeZone;
}

export const filteredRows = (
  rows: readonly OverviewRow[],
  filter: UnitFilter,
  seen: Seen,
): readonly OverviewRow[] => rows.filter((row) => passes(row, filter, seen));

const passes = (row: OverviewRow, filter: UnitFilter, { columns, today, timeZone }: Seen): boolean => {
  const cells = () => columns.flatMap(({ cellOf }) => cellOf(row) ?? []);
  switch (filter) {
    case "all":
      return true;
    case "late":
      return cells().some(({ state }) => state === "behind" || state === "none");
    case "silent":
      return isSilent(row.lastSeenAt, today, timeZone);
    case "unsent":
      return row.unsentActivities > 0;
    case "waiting":
      return cells().some(({ waiting }) => waiting > 0);
    default:
      return assertNever(filter);
  }
};

/** Of devices, not of people: a unit may be silent and busy. */
export const isSilent = (lastSeenAt: OverviewRow["lastSeenAt"], today: Day, timeZone: TimeZone): boolean =>
  lastSeenAt === null || daysBetween(dayOf(lastSeenAt, timeZone), today) >= QUIET_DAYS;
