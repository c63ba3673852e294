import * as z from "zod/mini";
import { isSameJson, type Json } from "./canonical-json.ts";
import { type Day, monthOf } from "./day.ts";
import { allTasks, findTask, Plan } from "./plan.ts";
import { type PlanChange, planChanges } from "./plan-changes.ts";
import { pastTouched, takesOverPast } from "./plan-past.ts";
import { err, ok, type Result } from "./result.ts";
import { TaskRef } from "./task.ts";
import { text } from "./text.ts";

/** POST /api/office/plans/publish: makes a plan, or a change of one, the plan of everybody below. */
export const PublishPlan = z.object({
  plan: Plan,
  /** How often it had been published when the draft was begun; 0: not yet. */
  revision: z.int().check(z.gte(0)),
  /** Why; told to the units. Asked for where what is past is counted in another way. */
  reason: text(500),
  /** «Tôi hiểu số của các tháng đã qua sẽ được tính lại.» */
  touchesPast: z.boolean(),
});
export type PublishPlan = z.infer<typeof PublishPlan>;

const PublishedPlan = z.object({
  kind: z.literal("published"),
  revision: z.int(),
  /** False: it stood so already, as when a lost answer is asked for again. */
  isChanged: z.boolean(),
});
export type PublishedPlan = z.infer<typeof PublishedPlan>;

const PublishingFault = z.discriminatedUnion("kind", [
  /** Somebody else has published it since the draft was begun. */
  z.object({ kind: z.literal("overtaken") }),
  /** What was asked of units goes on without being asked (an amendment); it does not vanish. */
  z.object({ kind: z.literal("taskGone"), tasks: z.readonly(z.array(TaskRef)) }),
  /** Months that are over would be counted in another way: to be confirmed, with a reason. */
  z.object({ kind: z.literal("past"), tasks: z.readonly(z.array(TaskRef)) }),
]);
export type PublishingFault = z.infer<typeof PublishingFault>;

/** What the door answers: it is published, or why not. */
export const PublishAnswer = z.union([PublishedPlan, PublishingFault]);
export type PublishAnswer = z.infer<typeof PublishAnswer>;

/** A plan as it is published: how often, and what each time after the first changed. */
export interface Publication {
  readonly plan: Plan;
  readonly revision: number;
  readonly changes: readonly PlanChange[];
}

/** Everything that is written in one step: the plan itself, and those that it takes over from. */
export interface Publishing {
  readonly publication: Publication;
  readonly succeeded: readonly Plan[];
  readonly isChanged: boolean;
}

/**
 * Judges what is to be published on `today` against what stands: `known` is the plan of that id, `plans` are all that it
 * may take over from: the issuer's, and those of offices that it stands in for. The day on which a plan is succeeded is worked out here and taken from nobody.
 */
export const judgePublishing = (
  asked: PublishPlan,
  known: Publication | null,
  plans: readonly Plan[],
  today: Day,
): Result<Publishing, PublishingFault> =>
  known ? judgeChange(asked, known, today) : judgeNew(asked, plans, today);

const judgeChange = (
  { plan: wanted, revision, reason, touchesPast }: PublishPlan,
  known: Publication,
  today: Day,
): Result<Publishing, PublishingFault> => {
  const plan: Plan = { ...wanted, succeededOn: known.plan.succeededOn };
  if (isSameJson(known.plan as unknown as Json, plan as unknown as Json))
    return ok({ publication: known, succeeded: [], isChanged: false });
  if (revision !== known.revision) return err({ kind: "overtaken" });

  const gone = allTasks(known.plan).filter(({ ref }) => findTask(plan, ref) === null);
  if (gone.length > 0) return err({ kind: "taskGone", tasks: gone.map(({ ref }) => ref) });
  const tasks = pastTouched(known.plan, plan, monthOf(today));
  if (tasks.length > 0 && !(touchesPast && reason)) return err({ kind: "past", tasks });

  const changes = [...known.changes, ...planChanges(known.plan, plan, { on: today, note: reason })];
  const publication = { plan, revision: revision + 1, changes: changes.slice(-MOST_CHANGES) };
  return ok({ publication, succeeded: [], isChanged: true });
};

const judgeNew = (
  { plan: wanted, revision, reason, touchesPast }: PublishPlan,
  plans: readonly Plan[],
  today: Day,
): Result<Publishing, PublishingFault> => {
  if (revision !== 0) return err({ kind: "overtaken" });
  const plan: Plan = { ...wanted, succeededOn: successorDay(wanted, plans) };
  if (takesOverPast(plan, plans, monthOf(today)) && !(touchesPast && reason))
    return err({ kind: "past", tasks: [] });
  const publication = { plan, revision: 1, changes: [] };
  return ok({ publication, succeeded: succeededBy(plan, plans), isChanged: true });
};

/** More than a year brings; the plan itself holds what counts. */
const MOST_CHANGES = 500;

const others = (plan: Plan, plans: readonly Plan[]): readonly Plan[] =>
  plans.filter(({ id }) => id !== plan.id);

/** A plan for days before one that is there already holds until that one takes over. */
const successorDay = (plan: Plan, plans: readonly Plan[]): Day | null =>
  others(plan, plans)
    .map(({ inForceFrom }) => inForceFrom)
    .filter((from) => from > plan.inForceFrom)
    .sort()[0] ?? null;

/** Those that would still hold when the new plan begins. */
const succeededBy = (plan: Plan, plans: readonly Plan[]): readonly Plan[] =>
  others(plan, plans)
    .filter(
      ({ inForceFrom, succeededOn }) =>
        inForceFrom <= plan.inForceFrom && (succeededOn === null || succeededOn > plan.inForceFrom),
    )
    .map((each) => ({ ...each, succeededOn: plan.inForceFrom }));
