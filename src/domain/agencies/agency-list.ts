import * as z from "zod/mini";
import { Day, Month } from "../day.ts";
import { Instant } from "../instant.ts";
import { TaskRef, TaskRole } from "../task.ts";
import { UnitId } from "../unit.ts";

/** What an agency did in a year for one task that the plan asks of it. */
export const AgencyTaskFigures = z.object({
  task: TaskRef,
  title: z.string(),
  /** Its own duty or row, or one in which it helps. */
  role: TaskRole,
  done: z.int(),
  accepted: z.int(),
  waiting: z.int(),
  returned: z.int(),
  /** Null: nothing yet. */
  lastOn: z.nullable(Day),
});
export type AgencyTaskFigures = z.infer<typeof AgencyTaskFigures>;

/** Agencies beside an office and what each did of the plan: answer of `GET /api/office/agencies?year=`. */
export const AgencyList = z.object({
  year: z.int(),
  today: Day,
  generatedAt: Instant,
  agencies: z.readonly(
    z.array(
      z.object({
        unit: UnitId,
        name: z.string(),
        lastActivityOn: z.nullable(Day),
        /** When one of its devices last connected; null: none ever did. */
        lastSeenAt: z.nullable(Instant),
        unsentActivities: z.int(),
        tasks: z.readonly(z.array(AgencyTaskFigures)),
      }),
    ),
  ),
});
export type AgencyList = z.infer<typeof AgencyList>;
export type ListedAgency = AgencyList["agencies"][number];

/** Fewer units than these are told of no sums: a sum over one or two would tell of each. */
export const LEAST_UNITS = 3;

/** How the units beside an agency stand with a row of the appendix that names it: sums, of no unit by itself. */
export const ConcernFigures = z.object({
  task: TaskRef,
  title: z.string(),
  role: TaskRole,
  done: z.int(),
  /** Units that have done anything of it; that have done all that is due, null where no number is. */
  begun: z.int(),
  full: z.nullable(z.int()),
});
export type ConcernFigures = z.infer<typeof ConcernFigures>;

/** What an agency may know of the units beside it: answer of `GET /api/office/agencies/concerns?month=`. */
export const AgencyConcerns = z.object({
  month: Month,
  today: Day,
  generatedAt: Instant,
  /** So many units are summed. */
  units: z.int(),
  tasks: z.readonly(z.array(ConcernFigures)),
});
export type AgencyConcerns = z.infer<typeof AgencyConcerns>;
