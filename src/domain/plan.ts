import * as z from "zod/mini";
import { Day, yearOf } from "./day.ts";
import { Amendment } from "./plan-amendment.ts";
import { type Clause, PlanText } from "./plan-text.ts";
import { ReportingCalendar } from "./reporting-period.ts";
import { ClauseId, PlanId, Task, TaskAgency, type TaskRef } from "./task.ts";
import { requiredText, text } from "./text.ts";
import { UnitId } from "./unit.ts";

/** A short name for a theme or a form, as it stands on a button. */
export const ShortName = z.object({ id: ClauseId, name: requiredText(80) });
export type ShortName = z.infer<typeof ShortName>;

/** How a target (chỉ tiêu) is measured. */
export const TargetMeasure = z.object({
  id: ClauseId,
  /** What the software can count for it; `other` for a target that it knows only as text. */
  measure: z.enum(["portals", "dossiers", "stations", "oneStopPoints", "topicActivities", "other"]),
  /** 100 for CT1 to CT4; null where the plan gives no figure (CT5). */
  goalPercent: z.nullable(z.int().check(z.gte(0), z.lte(100))),
  /** What is counted, and out of what; null where only a count is possible. */
  counted: requiredText(500),
  outOf: z.nullable(text(500)),
});
export type TargetMeasure = z.infer<typeof TargetMeasure>;

/** Something in the plan that looks like a slip or a gap; shown beside the text, never corrected in it. */
export const Anomaly = z.object({
  clause: z.nullable(ClauseId),
  /** The words as they stand; null for a gap. */
  found: z.nullable(text(300)),
  likely: z.nullable(text(300)),
  note: text(500),
});
export type Anomaly = z.infer<typeof Anomaly>;

/** A yearly propaganda plan (kế hoạch): the text as received, and apart from it what the software reads into it. */
export const Plan = z.object({
  id: PlanId,
  year: z.int().check(z.gte(2000), z.lte(2200)),
  title: requiredText(300),
  issuer: UnitId,
  inForceFrom: Day,
  /** The day on which its successor took over; null while there is none. */
  succeededOn: z.nullable(Day),
  text: PlanText,
  /** Rows of the appendix, in its order. */
  tasks: z.readonly(z.array(Task).check(z.maxLength(100))),
  /** Duties that stand outside the appendix (X1 to X9). */
  standingDuties: z.readonly(z.array(Task).check(z.maxLength(100))),
  /** What was changed of their rules in the course of the year; plans that never were have none. */
  amendments: z.optional(z.readonly(z.array(Amendment).check(z.maxLength(1000)))),
  /** When data close and reports are due, where the office has set it; a unit's own setting goes before it. */
  reporting: z.optional(ReportingCalendar),
  /** Every body that the plan names, once for each spelling. */
  agencies: z.readonly(z.array(TaskAgency).check(z.maxLength(200))),
  themeNames: z.readonly(z.array(ShortName).check(z.maxLength(100))),
  formNames: z.readonly(z.array(ShortName).check(z.maxLength(100))),
  targetMeasures: z.readonly(z.array(TargetMeasure).check(z.maxLength(30))),
  anomalies: z.readonly(z.array(Anomaly).check(z.maxLength(100))),
});
export type Plan = z.infer<typeof Plan> & {
  /** Read from the plan for agencies and offices (`domain/agencies`), never stored. */
  readonly agencyTasks?: readonly Task[];
};

/** The plan that holds on a day. */
export interface PlanInForce {
  readonly plan: Plan;
  /** Its year is over and no successor was published: «Kế hoạch 2025, chưa có kế hoạch mới». */
  readonly awaitsSuccessor: boolean;
}

export const isInForce = (plan: Plan, day: Day): boolean =>
  plan.inForceFrom <= day && (plan.succeededOn === null || day < plan.succeededOn);

/** A plan holds until a successor is published, also past its year; of several the newest. Null when none holds yet. */
export const planInForceOn = (plans: readonly Plan[], day: Day): PlanInForce | null => {
  const [plan] = plans.filter((candidate) => isInForce(candidate, day)).sort(newestFirst);
  return plan ? { plan, awaitsSuccessor: plan.year < yearOf(day) } : null;
};

const newestFirst = (a: Plan, b: Plan): number => {
  if (a.inForceFrom !== b.inForceFrom) return a.inForceFrom < b.inForceFrom ? 1 : -1;
  return a.id < b.id ? 1 : -1;
};

/** Appendix first, then the standing duties. */
export const allTasks = (plan: Plan): readonly Task[] => [...plan.tasks, ...plan.standingDuties];

/** With those of agencies, where the reader is no commune. */
export const knownTasks = (plan: Plan): readonly Task[] => [...allTasks(plan), ...(plan.agencyTasks ?? [])];

export const findTask = (plan: Plan, ref: TaskRef): Task | null =>
  knownTasks(plan).find((task) => task.ref === ref) ?? null;

/** The sentence behind an id such as `NV7.2`, word for word; for a row of the appendix, its task cell. */
export const findClause = (plan: Plan, id: ClauseId): Clause | null =>
  clausesOf(plan.text).find((clause) => clause.id === id) ?? null;

/** Every sentence of the plan in reading order, for the reader and for search. */
export const clausesOf = (planText: PlanText): readonly Clause[] => [
  ...planText.purposes,
  ...planText.requirements,
  ...planText.targets,
  ...planText.themes.flatMap((theme) => [theme, ...theme.points]),
  ...planText.forms,
  planText.funding,
  ...planText.responsibilities.flatMap((responsibility) => [
    { id: responsibility.id, text: responsibility.heading },
    ...responsibility.duties,
  ]),
  planText.closing,
  ...planText.appendix.rows.map((row) => ({ id: row.id, text: row.task })),
];
