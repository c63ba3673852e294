import type { Overview } from "../../../domain/api.ts";
import {
  addMonths,
  type Day,
  dayOf,
  daysBetween,
  type Month,
  monthOf,
  type TimeZone,
} from "../../../domain/day.ts";
import { assertNever } from "../../../domain/result.ts";
import { devicesVi } from "../../vi/devices.ts";
import { daysAgo, monthOfYear, shortDay } from "../../vi/format.ts";
import { overviewVi } from "../../vi/overview.ts";
import { cellCount, supervisionVi } from "../../vi/supervision.ts";

export type OverviewRow = Overview["rows"][number];
export type OverviewColumn = Overview["columns"][number];
export type OverviewCell = NonNullable<OverviewRow["cells"][number]>;
export type SortOrder = "name" | "slow" | "idle";

/** Days without activity, or without a word from any device, from which a unit is pointed out. */
export const QUIET_DAYS = 3;
const IDLE_DAYS = 7;

/** Share of what is due that is done, 0–100; null where nothing is due. */
export const percentOf = ({ done, due }: { readonly done: number; readonly due: number }): number | null =>
  due === 0 ? null : Math.min(100, Math.round((done / due) * 100));

export const totalOf = (rows: readonly OverviewRow[]): { readonly done: number; readonly due: number } => ({
  done: rows.reduce((sum, row) => sum + Math.min(row.done, row.due), 0),
  due: rows.reduce((sum, row) => sum + row.due, 0),
});

const collator = new Intl.Collator("vi", { numeric: true });

export const sortedRows = (rows: readonly OverviewRow[], order: SortOrder): readonly OverviewRow[] =>
  [...rows].sort((a, b) => compareBy(order, a, b) || collator.compare(a.name, b.name));

const compareBy = (order: SortOrder, a: OverviewRow, b: OverviewRow): number => {
  switch (order) {
    case "name":
      return 0;
    case "slow":
      return (percentOf(a) ?? 101) - (percentOf(b) ?? 101);
    case "idle":
      // Who never did anything comes first.
      return (a.lastActivityOn ?? "") < (b.lastActivityOn ?? "")
        ? -1
        : Number(a.lastActivityOn !== b.lastActivityOn);
    default:
      return assertNever(order);
  }
};

/** A unit that needs a word, with what is missing in words. */
export interface Urging {
  readonly row: OverviewRow;
  readonly missing: string;
}

/** Units that are behind or quiet, slowest first. */
export const urgings = (
  overview: Pick<Overview, "columns" | "rows" | "today" | "month">,
): readonly Urging[] =>
  sortedRows(overview.rows, "slow").flatMap((row) => {
    const missing = missingOf(row, overview);
    return missing === "" ? [] : [{ row, missing }];
  });

const missingOf = (
  row: OverviewRow,
  { columns, today, month }: Pick<Overview, "columns" | "today" | "month">,
): string => {
  const tasksIn = (state: OverviewCell["state"]) =>
    columns.flatMap(({ title, shortTitle = title }, at) => {
      const cell = row.cells[at];
      return cell?.state === state ? [{ title: shortTitle, cell }] : [];
    });
  const none = tasksIn("none").map(({ title }) => title);
  const behind = tasksIn("behind").map(({ title, cell }) => `${title} ${cellCount(cell)}`);
  const { lastActivityOn } = row;
  const idle = lastActivityOn !== null && isRecent(month, today) ? daysBetween(lastActivityOn, today) : 0;
  return [
    ...(idle >= IDLE_DAYS ? [overviewVi.noActivity(idle)] : []),
    ...(none.length > 0 ? [supervisionVi.lacks(none.join(", "))] : []),
    ...behind,
  ].join("; ");
};

/** What the unit's devices last said, apart from what has arrived. */
export interface ContactNote {
  readonly kind: "unsent" | "silent";
  /** For a narrow column: «3», «7/11». */
  readonly short: string;
  /** «đã làm, chưa gửi 3», «chưa kết nối từ 7/11» */
  readonly full: string;
}

/** Empty when all is well. */
export const contactNotes = (row: OverviewRow, today: Day, timeZone: TimeZone): readonly ContactNote[] => {
  const { unsentActivities, oldestUnsentAt, lastSeenAt } = row;
  const since = oldestUnsentAt === null ? null : shortDay(dayOf(oldestUnsentAt, timeZone));
  const unsent: ContactNote = {
    kind: "unsent",
    short: String(unsentActivities),
    full: devicesVi.unsent(unsentActivities, since),
  };
  return [...(unsentActivities > 0 ? [unsent] : []), ...silence(lastSeenAt, today, timeZone)];
};

const silence = (
  lastSeenAt: OverviewRow["lastSeenAt"],
  today: Day,
  timeZone: TimeZone,
): readonly ContactNote[] => {
  if (lastSeenAt === null) return [{ kind: "silent", short: "", full: overviewVi.neverSeen }];
  const seenOn = dayOf(lastSeenAt, timeZone);
  if (daysBetween(seenOn, today) < QUIET_DAYS) return [];
  return [{ kind: "silent", short: shortDay(seenOn), full: overviewVi.silent(shortDay(seenOn)) }];
};

/** This month or the last: what is silent now says something about it. */
export const isRecent = (month: Month, today: Day): boolean => addMonths(month, 1) >= monthOf(today);

/** Days that are still counted; what is older is told by its month. */
const COUNTED_DAYS = 60;

/** Age of the last activity: «hôm nay», «3 ngày», «5/2025», and whether it is long ago. */
export const latestActivity = (
  { lastActivityOn }: Pick<OverviewRow, "lastActivityOn">,
  today: Day,
): { readonly text: string; readonly isLong: boolean } => {
  if (lastActivityOn === null) return { text: overviewVi.never, isLong: false };
  if (daysBetween(lastActivityOn, today) > COUNTED_DAYS)
    return { text: monthOfYear(monthOf(lastActivityOn)), isLong: true };
  return { text: daysAgo(lastActivityOn, today), isLong: daysBetween(lastActivityOn, today) >= QUIET_DAYS };
};
