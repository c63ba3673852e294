import type { ActivityOf } from "../activity/activity.ts";
import { postingChecks } from "../activity/posting.ts";
import { isSameName } from "./station-rows.ts";
import type { PointGap, PointRow } from "./target-row.ts";
import { countedActivities, type TargetPoint, type TargetSpan, type UnitRows } from "./unit-rows.ts";

type Check = ActivityOf<"posting">;

/**
 * Target 4: a one-stop desk is as it should be when all that has to hang there does and its latest check, of whatever
 * day up to the span's end, found every point of the list right. Other posting points are no one-stop desks.
 */
export const pointRows = (rows: UnitRows, span: TargetSpan): readonly PointRow[] => {
  const checks = countedActivities(rows)
    .flatMap(({ id, activity }) =>
      activity.kind === "posting" && activity.on <= span.to ? [{ id, activity }] : [],
    )
    .sort((a, b) => (`${a.activity.on}${a.id}` < `${b.activity.on}${b.id}` ? 1 : -1));
  return rows.points
    .filter(({ type }) => type === "oneStopDesk")
    .map((point) => rowOf(point, latestOf(point, checks), span));
};

const latestOf = (point: TargetPoint, checks: readonly { readonly activity: Check }[]): Check | null =>
  checks.find(({ activity }) => isSameName(activity.point ?? "", point.name))?.activity ?? null;

const rowOf = (point: TargetPoint, check: Check | null, span: TargetSpan): PointRow => {
  // A unit that keeps no list of procedures says in the check itself how many hang.
  const required = point.required > 0 ? point.required : (check?.requiredCount ?? 0);
  const posted = Math.min(required, point.required > 0 ? point.posted : (check?.postedCount ?? required));
  const gap = gapOf(required - posted, check, span);
  return {
    kind: "point",
    id: point.id,
    name: point.name,
    required,
    posted,
    checkedOn: check?.on ?? null,
    passed: check ? passedOf(check, span) : 0,
    gap,
    fulfilled: gap === null ? 1 : 0,
    total: 1,
    isKnown: required > 0 || check !== null,
  };
};

const gapOf = (missing: number, check: Check | null, span: TargetSpan): PointGap | null => {
  if (missing > 0) return "sheetsMissing";
  if (check === null) return "neverChecked";
  const results = Object.values(check.checks ?? {});
  if (!isMended(check, span) && (Boolean(check.defect) || results.includes("no"))) return "checkFailed";
  return passedOf(check, span) < postingChecks.length ? "checkUnfinished" : null;
};

const isMended = ({ fixedOn }: Check, { to }: TargetSpan): boolean => Boolean(fixedOn && fixedOn <= to);

const passedOf = (check: Check, span: TargetSpan): number =>
  postingChecks.filter((name) => {
    const result = check.checks?.[name];
    return result === "yes" || result === "notApplicable" || (result === "no" && isMended(check, span));
  }).length;
