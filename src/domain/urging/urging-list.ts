import * as z from "zod/mini";
import { RecordId } from "../change.ts";
import { Day } from "../day.ts";
import { Instant } from "../instant.ts";
import { MissingWork, UrgedPeriod, UrgingLevel } from "../registers/urging.ts";
import { UnitId } from "../unit.ts";
import { UserId } from "../user.ts";

/** One urging as an office reads it. */
export const ListedUrging = z.object({
  id: RecordId,
  unit: UnitId,
  unitName: z.string(),
  period: UrgedPeriod,
  level: UrgingLevel,
  text: z.string(),
  missing: z.readonly(z.array(MissingWork)),
  on: Day,
  at: Instant,
  by: UserId,
  byName: z.string(),
});
export type ListedUrging = z.infer<typeof ListedUrging>;

/** What the units below were urged for, the latest first: answer of `GET /api/queue/urgings`. */
export const UrgingList = z.object({ generatedAt: Instant, items: z.readonly(z.array(ListedUrging)) });
export type UrgingList = z.infer<typeof UrgingList>;
