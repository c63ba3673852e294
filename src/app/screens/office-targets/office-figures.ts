import type { OfficeTargets } from "../../../domain/targets/office-targets.ts";
import { sumOfUnits, type TargetSum, type UnitFigures } from "../../../domain/targets/sum-of-units.ts";
import type { TargetRow } from "../../../domain/targets/target-row.ts";
import { percentDone } from "../../../domain/targets/target-standing.ts";
import type { UnitId } from "../../../domain/unit.ts";
import { targetsVi } from "../../vi/targets.ts";

export type OfficeTarget = OfficeTargets["targets"][number];
type Measure = OfficeTarget["measure"];

/** How one unit stands with one target. */
export interface UnitStanding extends UnitFigures {
  readonly unit: UnitId;
  readonly name: string;
  readonly lacking: readonly TargetRow[];
  readonly lackingCount: number;
}

/** One target with every unit's standing and what they come to. */
export interface TargetOfUnits {
  /** 1 and up, in the plan's order. */
  readonly place: number;
  readonly target: OfficeTarget;
  readonly units: readonly UnitStanding[];
  readonly sum: TargetSum;
}

export const targetsOfOffice = ({ targets, units }: OfficeTargets): readonly TargetOfUnits[] =>
  targets.map((target, at) => {
    const standings = units.flatMap(({ unit, name, standings: own }): readonly UnitStanding[] => {
      const standing = own[at];
      return standing ? [{ unit, name, ...standing }] : [];
    });
    return { place: at + 1, target, units: standings, sum: sumOfUnits(standings) };
  });

/** What stands large: a share, a count, or that nothing is known. */
export const figureWords = (measure: Measure, figures: UnitFigures): string => {
  const percent = percentDone(figures);
  if (percent !== null) return targetsVi.percent(percent);
  if (figures.state === "counted") return targetsVi.count(figures.fulfilled, targetsVi.counted[measure]);
  if (figures.state === "nothingDue") return targetsVi.nothingDue;
  return figures.state === "notCounted" ? targetsVi.notCounted : targetsVi.unknown;
};

/** «23/25 trang»; null where there is nothing to divide by. */
export const ratioWords = (measure: Measure, figures: UnitFigures): string | null =>
  percentDone(figures) === null
    ? null
    : targetsVi.ratio(figures.fulfilled, figures.total, targetsVi.counted[measure]);

/** A unit that keeps the whole from its goal. */
export const isMissing = ({ state }: UnitFigures): boolean => state === "open" || state === "unknown";
