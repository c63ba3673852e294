import { useLocation } from "preact-iso";
import { type Day, firstDayOf, monthOf, yearOf } from "../../../domain/day.ts";
import { yearPeriod } from "../../../domain/period.ts";
import type { Plan, TargetMeasure } from "../../../domain/plan.ts";
import { type TargetStanding, targetsOf } from "../../../domain/targets/target-standing.ts";
import type { TargetSpan } from "../../../domain/targets/unit-rows.ts";
import { useLive } from "../../hooks/use-live.ts";
import { useServices } from "../../hooks/use-services.ts";
import { usePointChecks } from "../posting/use-point-checks.ts";
import { type OwnRows, readUnitRows, withChecks } from "./read-unit-rows.ts";

export type SpanName = "year" | "month";

export interface UnitTarget {
  /** 1 and up, in the plan's order. */
  readonly place: number;
  readonly measure: TargetMeasure;
  readonly standing: TargetStanding;
}

export interface UnitTargets {
  /** Null: none has arrived. */
  readonly plan: Plan | null;
  readonly targets: readonly UnitTarget[];
  readonly span: TargetSpan;
  readonly rows: OwnRows;
}

export const targetSpan = (name: SpanName, today: Day): TargetSpan => ({
  from: name === "year" ? yearPeriod(yearOf(today)).from : firstDayOf(monthOf(today)),
  to: today,
  today,
});

/** How the own unit stands with every target of the plan that holds today; undefined while it is being read. */
export const useTargets = (name: SpanName): UnitTargets | undefined => {
  const { registers, diary } = useServices();
  const checks = usePointChecks();
  const read = useLive(async () => {
    const span = targetSpan(name, diary.today());
    const [inForce, rows] = await Promise.all([diary.planInForce(), readUnitRows(registers, diary, span)]);
    return { plan: inForce?.plan ?? null, span, rows };
  }, [registers, diary, name]);
  if (!read || !checks) return undefined;

  const measures = read.plan?.targetMeasures ?? [];
  const rows = withChecks(
    read.rows,
    checks.map(({ view }) => view),
  );
  const standings = targetsOf(measures, rows, read.span);
  return {
    ...read,
    rows,
    targets: measures.flatMap((measure, index) => {
      const standing = standings[index];
      return standing ? [{ place: index + 1, measure, standing }] : [];
    }),
  };
};

/** The span stands in the address, so that it is the same on the way back. */
export const useSpanName = () => {
  const { query, route, path } = useLocation();
  const name: SpanName = query["ky"] === "thang" ? "month" : "year";
  return { name, suffix: suffixOf(name), set: (next: SpanName) => route(`${path}${suffixOf(next)}`, true) };
};

const suffixOf = (name: SpanName): string => (name === "month" ? "?ky=thang" : "");
