import * as z from "zod/mini";
import { ActivityKind } from "./activity/kind.ts";
import { OverviewCell, OverviewColumn } from "./api-overview.ts";
import { Day } from "./day.ts";
import { Instant } from "./instant.ts";
import { ClauseId } from "./task.ts";
import { UnitId } from "./unit.ts";

// What an office asks across all units below it; every answer is parsed with these schemas on both sides.

/** What the devices of a unit last said of themselves, and when it last did anything. */
const Contact = {
  lastActivityOn: z.nullable(Day),
  unsentActivities: z.int(),
  oldestUnsentAt: z.nullable(Instant),
  lastSeenAt: z.nullable(Instant),
} as const;

/** How one unit stands with one task in a month or in the year. */
export const TaskCell = z.extend(OverviewCell, {
  /** What is still owed. */
  missing: z.int(),
  /** The last day on which it is in time; null where nothing is owed. */
  dueOn: z.nullable(Day),
});
export type TaskCell = z.infer<typeof TaskCell>;

/** GET /api/office/tasks/:plan/:task?year= → one task of the plan, every unit, month by month. */
export const TaskYear = z.object({
  column: OverviewColumn,
  year: z.int(),
  today: Day,
  generatedAt: Instant,
  planTitle: z.string(),
  rows: z.array(
    z.object({
      unit: UnitId,
      name: z.string(),
      /** Twelve, January first; of a task of the year what was done in each; null where it was not the unit's. */
      months: z.array(z.nullable(TaskCell)),
      /** The whole year; null where it never was the unit's. */
      whole: z.nullable(TaskCell),
      ...Contact,
    }),
  ),
});
export type TaskYear = z.infer<typeof TaskYear>;

/** A theme of the plan with its short name; `id` is '' for work that names none. */
const Theme = z.object({ id: z.union([ClauseId, z.literal("")]), name: z.string() });

/** GET /api/office/themes?span=&unit= → how much was done for each theme in each form (kind of activity). */
export const ThemeCoverage = z.object({
  today: Day,
  generatedAt: Instant,
  /** In the plan's order; then those that activities name and this plan does not; at last '' where there are any. */
  themes: z.array(Theme),
  /** Kinds in which any task of the plan may be done, and those in which something was. */
  kinds: z.array(ActivityKind),
  /** A row a theme, a column a kind. */
  counts: z.array(z.array(z.int())),
  /** Each activity once, whatever themes it names. */
  totals: z.array(z.int()),
  /** Units that may be chosen, by name; with what each has done for how many themes. */
  units: z.array(z.object({ unit: UnitId, name: z.string(), done: z.int(), themes: z.int() })),
});
export type ThemeCoverage = z.infer<typeof ThemeCoverage>;

/** GET /api/office/villages → which villages of which units were not reached for long. */
export const VillageReach = z.object({
  today: Day,
  generatedAt: Instant,
  units: z.array(
    z.object({
      unit: UnitId,
      name: z.string(),
      /** Days without an activity from which a village is named; the unit's own setting. */
      days: z.int(),
      villages: z.int(),
      /** Longest ago first; null: not within the months that are looked at. */
      uncovered: z.array(z.object({ village: z.string(), lastOn: z.nullable(Day) })),
      /** Villages that activities name and the unit's list does not. */
      unlisted: z.int(),
    }),
  ),
});
export type VillageReach = z.infer<typeof VillageReach>;

/** GET /api/office/contacts → who was not heard of, with those who can be called. */
export const ContactList = z.object({
  today: Day,
  generatedAt: Instant,
  units: z.array(
    z.object({
      unit: UnitId,
      name: z.string(),
      ...Contact,
      people: z.array(z.object({ name: z.string(), title: z.string(), phone: z.nullable(z.string()) })),
    }),
  ),
});
export type ContactList = z.infer<typeof ContactList>;
