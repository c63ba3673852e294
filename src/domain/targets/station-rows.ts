import type { ActivityOf } from "../activity/activity.ts";
import { isAired } from "../activity/broadcast.ts";
import { isWithin } from "../day.ts";
import { foldTones } from "../text.ts";
import type { StationGap, StationRow } from "./target-row.ts";
import { countedActivities, type TargetSpan, type UnitRows } from "./unit-rows.ts";

/** Target 3: a station is as it should be when it has its section and aired something in the span. */
export const stationRows = (rows: UnitRows, span: TargetSpan): readonly StationRow[] => {
  const aired = countedActivities(rows).flatMap(({ activity }) =>
    activity.kind === "broadcast" && isAiredWithin(activity, span) ? [activity] : [],
  );
  return rows.stations.map(({ id, name }) => {
    const hasSection = rows.sections.find(({ station }) => station === id)?.hasSection;
    const own = aired.filter(({ station = "" }) =>
      station === "" ? rows.stations.length === 1 : isSameName(station, name),
    );
    const gap = gapOf(hasSection, own.length);
    return {
      kind: "station",
      id,
      name,
      issues: own.length,
      serviceIssues: own.filter(({ topics }) => topics?.includes("onlinePublicService")).length,
      gap,
      fulfilled: gap === null ? 1 : 0,
      total: 1,
      isKnown: gap !== "sectionUnknown",
    };
  });
};

/** Issues written without airings were aired on their own day. */
const isAiredWithin = ({ airings, on }: ActivityOf<"broadcast">, { from, to }: TargetSpan): boolean =>
  airings === undefined || airings.length === 0
    ? isWithin(on, from, to)
    : airings.some((airing) => isAired(airing) && isWithin(airing.on, from, to));

const gapOf = (hasSection: boolean | undefined, issues: number): StationGap | null => {
  if (hasSection === undefined) return "sectionUnknown";
  if (!hasSection) return "noSection";
  return issues === 0 ? "silent" : null;
};

/** Records keep the name that a place had, not its id. */
export const isSameName = (some: string, other: string): boolean =>
  foldTones(some).trim() === foldTones(other).trim();
