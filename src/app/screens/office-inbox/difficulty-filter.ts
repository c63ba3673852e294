import { useLocation } from "preact-iso";
import type { Day } from "../../../domain/day.ts";
import type { DifficultyState } from "../../../domain/difficulty.ts";
import { type DifficultyItem, standingOfItem } from "../../../domain/difficulty-list.ts";

export const filterStates = [
  "open",
  "received",
  "forwarded",
  "answered",
  "settled",
] as const satisfies readonly DifficultyState[];

/** late: past the day until which those above meant to settle it. */
export type DifficultyFilter = "all" | "late" | DifficultyState;

interface Filters {
  readonly state: DifficultyFilter;
  /** Empty: every unit. */
  readonly unit: string;
  readonly set: (patch: { readonly "tinh-trang"?: string; readonly "don-vi"?: string }) => void;
}

/** What is asked for stands in the address, so that it is the same on the way back. */
export const useDifficultyFilter = (): Filters => {
  const { path, query, route } = useLocation();
  const known: readonly string[] = ["late", ...filterStates];
  const state = query["tinh-trang"] ?? "";
  return {
    state: known.includes(state) ? (state as DifficultyFilter) : "all",
    unit: query["don-vi"] ?? "",
    set: (patch) => {
      const said = Object.entries({ ...query, ...patch }).filter(
        ([, value]) => value !== "" && value !== "all",
      );
      route(`${path}?${new URLSearchParams(said)}`, true);
    },
  };
};

export const filtered = (
  items: readonly DifficultyItem[],
  { state, unit }: Pick<Filters, "state" | "unit">,
  today: Day,
): readonly DifficultyItem[] =>
  items.filter((item) => {
    if (unit !== "" && item.unit !== unit) return false;
    if (state === "all") return true;
    const standing = standingOfItem(item, today);
    return state === "late" ? standing.lateDays !== null : standing.state === state;
  });
