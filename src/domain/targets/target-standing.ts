import type { TargetMeasure } from "../plan.ts";
import { assertNever } from "../result.ts";
import type { ClauseId } from "../task.ts";
import type { UnitId } from "../unit.ts";
import { monthRows } from "./dossier-rows.ts";
import { pageRows } from "./page-rows.ts";
import { pointRows } from "./point-rows.ts";
import { stationRows } from "./station-rows.ts";
import type { TargetRow } from "./target-row.ts";
import { topicRows } from "./topic-rows.ts";
import type { TargetSpan, UnitRows } from "./unit-rows.ts";

/**
 * unknown: nobody has written anything yet (chưa có số liệu) · open: something is missing · met: as the plan wants it ·
 * nothingDue: it is known that there was nothing to do · counted: the plan gives no figure · notCounted: a target that
 * the software knows only as text.
 */
export type TargetState = "unknown" | "open" | "met" | "nothingDue" | "counted" | "notCounted";

/** How one unit stands with one target of the plan (chỉ tiêu). */
export interface TargetStanding {
  readonly id: ClauseId;
  readonly measure: TargetMeasure["measure"];
  readonly goalPercent: number | null;
  readonly state: TargetState;
  /** Sums over `rows`; `fulfilled` is never more than `total`. */
  readonly fulfilled: number;
  readonly total: number;
  /** All that was counted, fulfilled or not. */
  readonly rows: readonly TargetRow[];
}

/**
 * How one unit stands with each target of a plan. What a target counts is the plan's own reading; the goal is its figure.
 */
export const targetsOf = (
  measures: readonly TargetMeasure[],
  unit: UnitRows,
  span: TargetSpan,
): readonly TargetStanding[] =>
  measures.map(({ id, measure, goalPercent }) => {
    const rows = rowsOf(measure, unit, span);
    const sums = sumsOf(rows);
    const state = measure === "other" ? "notCounted" : stateOf(goalPercent, rows, sums);
    return { id, measure, goalPercent, state, ...sums, rows };
  });

/** The same for many units, as an office above them asks. */
export const targetsOfUnits = (
  measures: readonly TargetMeasure[],
  units: ReadonlyMap<UnitId, UnitRows>,
  span: TargetSpan,
): ReadonlyMap<UnitId, readonly TargetStanding[]> =>
  new Map([...units].map(([id, unit]) => [id, targetsOf(measures, unit, span)]));

/** What keeps it from its goal: everything that lacks something or is not known. */
export const lackingRows = ({ rows }: Pick<TargetStanding, "rows">): readonly TargetRow[] =>
  rows.filter((row) => !isDone(row));

export const doneRows = ({ rows }: Pick<TargetStanding, "rows">): readonly TargetRow[] => rows.filter(isDone);

const isDone = ({ gap }: TargetRow): boolean => gap === null;

/** In percent to one decimal, cut and never rounded up to 100; null where there is nothing to divide by. */
export const percentDone = ({
  state,
  fulfilled,
  total,
}: Pick<TargetStanding, "state" | "fulfilled" | "total">): number | null =>
  (state === "open" || state === "met") && total > 0 ? Math.floor((fulfilled * 1000) / total) / 10 : null;

const rowsOf = (
  measure: TargetMeasure["measure"],
  unit: UnitRows,
  span: TargetSpan,
): readonly TargetRow[] => {
  switch (measure) {
    case "portals":
      return pageRows(unit, span);
    case "dossiers":
      return monthRows(unit, span);
    case "stations":
      return stationRows(unit, span);
    case "oneStopPoints":
      return pointRows(unit, span);
    case "topicActivities":
      return topicRows(unit, span);
    case "other":
      return [];
    default:
      return assertNever(measure);
  }
};

interface Sums {
  readonly fulfilled: number;
  readonly total: number;
}

const sumsOf = (rows: readonly TargetRow[]): Sums => ({
  fulfilled: rows.reduce((sum, row) => sum + row.fulfilled, 0),
  total: rows.reduce((sum, row) => sum + row.total, 0),
});

const stateOf = (
  goalPercent: number | null,
  rows: readonly TargetRow[],
  { fulfilled, total }: Sums,
): TargetState => {
  if (!rows.some(({ isKnown }) => isKnown)) return "unknown";
  if (goalPercent === null) return "counted";
  // A month without figures weighs nothing, and may hold anything.
  const isWhole = rows.every((row) => row.isKnown || row.total > 0);
  if (total === 0) return isWhole ? "nothingDue" : "open";
  return isWhole && fulfilled * 100 >= goalPercent * total ? "met" : "open";
};
