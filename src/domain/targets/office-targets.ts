import * as z from "zod/mini";
import { Topic } from "../activity/common-fields.ts";
import { Day, Month } from "../day.ts";
import { Instant } from "../instant.ts";
import { TargetMeasure } from "../plan.ts";
import { ClauseId } from "../task.ts";
import { UnitId } from "../unit.ts";

const TargetState = z.enum(["unknown", "open", "met", "nothingDue", "counted", "notCounted"]);

const counted = { id: z.string(), fulfilled: z.int(), total: z.int(), isKnown: z.boolean() };

/** `TargetRow` of target-row.ts, as it travels. */
const Row = z.discriminatedUnion("kind", [
  z.object({
    ...counted,
    kind: z.literal("page"),
    name: z.string(),
    lastItemOn: z.nullable(Day),
    gap: z.nullable(z.enum(["sectionUnknown", "noSection", "noNews", "newsUnknown"])),
  }),
  z.object({
    ...counted,
    kind: z.literal("month"),
    month: Month,
    gap: z.nullable(z.enum(["noFigures", "publishedUnknown", "unpublished"])),
  }),
  z.object({
    ...counted,
    kind: z.literal("station"),
    name: z.string(),
    issues: z.int(),
    serviceIssues: z.int(),
    gap: z.nullable(z.enum(["sectionUnknown", "noSection", "silent"])),
  }),
  z.object({
    ...counted,
    kind: z.literal("point"),
    name: z.string(),
    required: z.int(),
    posted: z.int(),
    checkedOn: z.nullable(Day),
    passed: z.int(),
    gap: z.nullable(z.enum(["neverChecked", "sheetsMissing", "checkFailed", "checkUnfinished"])),
  }),
  z.object({
    ...counted,
    kind: z.literal("activity"),
    on: Day,
    topics: z.readonly(z.array(Topic)),
    gap: z.null(),
  }),
]);

const target = {
  id: ClauseId,
  measure: TargetMeasure.shape.measure,
  goalPercent: TargetMeasure.shape.goalPercent,
};
const figures = { state: TargetState, fulfilled: z.int(), total: z.int() };

/** Counted from the first day of the year to `asOf`, with what is known on `today`. */
const span = { generatedAt: Instant, month: Month, today: Day, asOf: Day };

/** GET /api/office/targets?month= → the targets of the plan over all units below; `standings` in the order of `targets`. */
export const OfficeTargets = z.object({
  ...span,
  planYear: z.int(),
  targets: z.readonly(
    z.array(
      z.object({
        ...target,
        /** Over all units, at the end of each month of the year up to the one that was asked for. */
        trend: z.readonly(z.array(z.object({ ...figures, month: Month, met: z.int(), unknown: z.int() }))),
      }),
    ),
  ),
  units: z.readonly(
    z.array(
      z.object({
        unit: UnitId,
        name: z.string(),
        standings: z.readonly(
          z.array(
            z.object({
              ...figures,
              /** The first things that keep it from its goal. */
              lacking: z.readonly(z.array(Row)),
              lackingCount: z.int(),
            }),
          ),
        ),
      }),
    ),
  ),
});
export type OfficeTargets = z.infer<typeof OfficeTargets>;

/** GET /api/office/targets/:unit?month= → everything that is counted for one unit, as far as a screen can show it. */
export const UnitTargets = z.object({
  ...span,
  unit: UnitId,
  name: z.string(),
  targets: z.readonly(
    z.array(z.object({ ...target, ...figures, rows: z.readonly(z.array(Row)), rowCount: z.int() })),
  ),
});
export type UnitTargets = z.infer<typeof UnitTargets>;
