import { Icon } from "../../components/icon.tsx";
import { cellCount } from "../../vi/supervision.ts";
import type { OverviewCell } from "./overview-figures.ts";

/** «10/18»: a narrow cell has no room for the arrow beside it; frame and hatching say the same. */
const LONG = 5;

/** In a month in which the unit did not use Loa yet. */
const NOTHING = "–";

interface CellMarkProps {
  readonly cell: OverviewCell;
  /** narrow: no arrow · least: of the figures only what was done. */
  readonly room?: "wide" | "narrow" | "least";
}

/** What stands in a cell: a tick, or figures, with the arrow of what was returned and the square of what waits. */
export const CellMark = ({ cell, room = "wide" }: CellMarkProps) => (
  <>
    {cell.state === "full" && <Icon name="check" size="xs" />}
    {cell.state === "needsFix" && room === "wide" && cellCount(cell).length < LONG && (
      <Icon name="arrow-bend-up-left" size="xs" />
    )}
    {cell.state !== "full" && figuresOf(cell, room)}
    {cell.waiting > 0 && <i class="w" />}
  </>
);

const figuresOf = (cell: OverviewCell, room: CellMarkProps["room"]): string => {
  if (cell.state === "notUsed" && cell.done === 0) return NOTHING;
  return room === "least" ? String(cell.done) : cellCount(cell);
};
