import * as z from "zod/mini";
import type { RecordId } from "./change.ts";
import { COVERAGE_DAYS } from "./coverage.ts";
import { ReportingCalendar } from "./reporting-period.ts";
import { TaskRef } from "./task.ts";
import { text } from "./text.ts";
import type { UnitId } from "./unit.ts";

/** How often a unit means to do a task that the plan calls continuous (nhịp dự kiến). Data, never in the plan. */
export const Rhythm = z.object({ task: TaskRef, perMonth: z.int().check(z.gte(1), z.lte(31)) });
export type Rhythm = z.infer<typeof Rhythm>;

/** Long side of a photo as it is kept and sent, in pixels (cỡ ảnh). */
export const PhotoLongSide = z.literal([1280, 1600, 2048]);
export type PhotoLongSide = z.infer<typeof PhotoLongSide>;

/** Settings of one unit, shared with those above it; one record a unit, each field absent until somebody sets it. */
export const unitSettingsFields = {
  rhythms: z.readonly(z.array(Rhythm).check(z.maxLength(60))),
  approver: text(120),
  /** A village without an activity for so many days is named (độ phủ thôn). */
  coverageDays: z.int().check(z.gte(7), z.lte(366)),
  photoLongSidePx: PhotoLongSide,
  /** How many months back a missed number may be made up for (làm bù); 0: not at all. */
  makeUpWithin: z.int().check(z.gte(0), z.lte(11)),
  /** When its data close and its reports are due; no plan says it. */
  reporting: ReportingCalendar,
} as const;

export const UnitSettings = z.object({
  rhythms: z._default(unitSettingsFields.rhythms, []),
  approver: z._default(z.string(), ""),
  coverageDays: z._default(unitSettingsFields.coverageDays, COVERAGE_DAYS),
  photoLongSidePx: z._default(PhotoLongSide, 1600),
  makeUpWithin: z._default(unitSettingsFields.makeUpWithin, 0),
  /** Absent: as the plan says it, else the preset. */
  reporting: z.optional(ReportingCalendar),
});
export type UnitSettings = z.infer<typeof UnitSettings>;

/** Derived, so that two phones that set something meet in one record. */
export const unitSettingsId = (unit: UnitId): RecordId => `settings:${unit}` as RecordId;
