import type { UnitYear } from "../../../domain/api.ts";
import type { TallySegment } from "../../components/tally-sides.ts";

export type YearTask = UnitYear["tasks"][number];
export type YearCount = YearTask["counts"][number];

/** The sides of one month's tally: accepted, sent, to be mended, missing; more than is due closes the square. */
export const segmentsOf = ({ due, done, accepted, returned }: YearCount): readonly TallySegment[] => {
  const sides = Math.max(due ?? 0, due === null ? done : 0);
  const parts: readonly (readonly [TallySegment, number])[] = [
    ["accepted", accepted],
    ["sent", done - accepted],
    ["returned", returned],
  ];
  const drawn = parts.flatMap(([segment, count]) =>
    Array.from({ length: Math.max(0, count) }, () => segment),
  );
  return [
    ...drawn.slice(0, sides),
    ...Array.from({ length: Math.max(0, sides - drawn.length) }, () => "empty" as const),
  ];
};

/** Everything that one month asks of the unit, and where it is slow. Yearly tasks are apart. */
export const monthTotals = (
  year: UnitYear,
  monthNumber: number,
): { readonly due: number; readonly done: number; readonly slow: readonly string[] } => {
  const counts = year.tasks.flatMap(({ title, per, counts: all }) => {
    const count = per === "month" ? all[monthNumber - 1] : undefined;
    return count ? [{ title, count }] : [];
  });
  return {
    due: counts.reduce((sum, { count }) => sum + (count.due ?? 0), 0),
    done: counts.reduce((sum, { count }) => sum + Math.min(count.done, count.due ?? 0), 0),
    slow: counts
      .filter(({ count: { state } }) => state === "behind" || state === "none" || state === "needsFix")
      .map(({ title }) => title),
  };
};
