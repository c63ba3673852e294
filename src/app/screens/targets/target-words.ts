import type { TargetRow } from "../../../domain/targets/target-row.ts";
import { lackingRows, percentDone, type TargetStanding } from "../../../domain/targets/target-standing.ts";
import type { TallySegment } from "../../components/tally-sides.ts";
import { targetsVi as vi } from "../../vi/targets.ts";
import type { OwnRows } from "./read-unit-rows.ts";

const MOST_NAMES = 3;

/** What stands large beside the square. */
export const figureOf = (standing: TargetStanding): string => {
  const { state, measure, fulfilled } = standing;
  const percent = percentDone(standing);
  if (percent !== null) return vi.percent(percent);
  if (state === "counted") return vi.count(fulfilled, vi.counted[measure]);
  if (state === "nothingDue") return vi.nothingDue;
  return state === "notCounted" ? vi.notCounted : vi.unknown;
};

/** «23/25 trang», where there is something to divide by. */
export const ratioOf = ({ state, measure, fulfilled, total }: TargetStanding): string | null =>
  (state === "open" || state === "met") && total > 0 ? vi.ratio(fulfilled, total, vi.counted[measure]) : null;

/** «Chưa đạt: …»; null: nothing is missing, or nothing is counted. */
export const lackingWords = (standing: TargetStanding): string | null => {
  const lacking = lackingRows(standing);
  if (standing.state !== "open" || lacking.length === 0) return null;
  return vi.lacking(lacking.slice(0, MOST_NAMES).map(shortName), Math.max(0, lacking.length - MOST_NAMES));
};

const shortName = (row: TargetRow): string => {
  if (row.kind === "month") return vi.month(row.month);
  return row.kind === "activity" ? "" : row.name;
};

/** One side for each thing counted; hatched where only this phone has it. */
export const segmentsOf = (
  { state, rows }: TargetStanding,
  { unsent }: Pick<OwnRows, "unsent">,
): readonly TallySegment[] =>
  state === "counted" || state === "unknown" || state === "notCounted"
    ? []
    : rows.map(({ id, gap }) => (gap !== null ? "empty" : unsent.has(id) ? "queued" : "accepted"));
