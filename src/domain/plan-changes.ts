import * as z from "zod/mini";
import { isSameJson, type Json } from "./canonical-json.ts";
import { Day, type Month, monthOf } from "./day.ts";
import { allTasks, findTask, type Plan } from "./plan.ts";
import { type Amendment, taskOn } from "./plan-amendment.ts";
import type { Clause } from "./plan-text.ts";
import { TaskRule } from "./schedule.ts";
import { type Task, TaskRef } from "./task.ts";
import { UnitId, type UnitId as UnitKey } from "./unit.ts";

const Words = z.nullable(z.readonly(z.array(z.string())));

/** What of a plan was put into other words. */
export const ChangedPart = z.enum([
  "title",
  "number",
  "date",
  "inForceFrom",
  "reporting",
  "clause",
  "target",
  "theme",
  "form",
  "task",
  "taskTitle",
  "guidance",
  "products",
  "kinds",
  "countedKinds",
  "taskFunding",
]);
export type ChangedPart = z.infer<typeof ChangedPart>;

/**
 * One thing that a later publication changed (thay đổi của kế hoạch); kept beside the plan, in the order published.
 * `rule`: how often a task is done. `words`: `before` is null for what was added, `after` for what was taken out.
 */
export const PlanChange = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("rule"),
    on: Day,
    note: z.string(),
    task: TaskRef,
    name: z.string(),
    from: z.string().check(z.regex(/^\d{4}-\d\d$/)),
    units: z.nullable(z.readonly(z.array(UnitId))),
    before: TaskRule,
    after: TaskRule,
  }),
  z.object({
    kind: z.literal("words"),
    on: Day,
    note: z.string(),
    part: ChangedPart,
    /** What it is of: a task, or the number of a sentence; empty for the plan itself. */
    name: z.string(),
    before: Words,
    after: Words,
  }),
]);
export type PlanChange = z.infer<typeof PlanChange>;

export const PlanChanges = z.readonly(z.array(PlanChange));

type Said = Pick<PlanChange, "on" | "note">;

/** What units are told of a publication: old and new side by side. */
export const planChanges = (before: Plan, after: Plan, said: Said): readonly PlanChange[] => [
  ...wordsOf(before, after, said),
  ...allTasks(after).flatMap((task) => ruleChanged(before, task, said)),
  ...newAmendments(before, after).map((amendment) => amended(before, after, amendment, said)),
];

/** Amendments that are not in the plan yet, in their order. */
export const newAmendments = (before: Plan, after: Plan): readonly Amendment[] =>
  (after.amendments ?? []).filter(
    (amendment) => !before.amendments?.some((known) => isSameJson(known as Json, amendment as Json)),
  );

const amended = (before: Plan, after: Plan, amendment: Amendment, said: Said): PlanChange => {
  const { task: ref, from, units, rule, note } = amendment;
  const task = findTask(before, ref) ?? findTask(after, ref);
  const [first] = units ?? [];
  return {
    ...{
      kind: "rule",
      on: said.on,
      note: note || said.note,
      task: ref,
      name: task?.title ?? ref,
      from,
      units,
    },
    before: task ? taskOn(before, task, first ?? NOBODY, `${from}-01` as Day).rule : rule,
    after: rule,
  };
};

/** A unit that no amendment names: what holds for all. */
const NOBODY = "" as UnitKey;

const ruleChanged = (before: Plan, task: Task, said: Said): readonly PlanChange[] => {
  const known = findTask(before, task.ref);
  if (!known || isSameJson(known.rule, task.rule)) return [];
  const from: Month = monthOf(before.inForceFrom);
  return [
    {
      ...{ kind: "rule", ...said, task: task.ref, name: task.title, from, units: null },
      ...{ before: known.rule, after: task.rule },
    },
  ];
};

type WordsOf = (plan: Plan) => ReadonlyMap<string, readonly string[]>;

const single =
  (of: (plan: Plan) => string | null): WordsOf =>
  (plan) =>
    new Map([["", [of(plan) ?? ""]]]);
const clauses =
  (of: (plan: Plan) => readonly Clause[]): WordsOf =>
  (plan) =>
    new Map(of(plan).map(({ id, text }) => [id as string, [text]]));
const tasks =
  (of: (task: Task) => readonly string[]): WordsOf =>
  (plan) =>
    new Map(allTasks(plan).map((task) => [task.ref as string, of(task)]));

const PARTS: Readonly<Record<ChangedPart, WordsOf>> = {
  title: single(({ title }) => title),
  number: single(({ text }) => text.number),
  date: single(({ text }) => text.date),
  inForceFrom: single(({ inForceFrom }) => inForceFrom),
  reporting: ({ reporting }) =>
    new Map(reporting ? [["", [reporting.closesOn, ...Object.values(reporting.dueOn)].map(String)]] : []),
  clause: clauses(({ text }) => [...text.purposes, ...text.requirements, text.funding, text.closing]),
  target: clauses(({ text }) => text.targets),
  theme: clauses(({ text }) => text.themes.flatMap((theme) => [theme, ...theme.points])),
  form: clauses(({ text }) => text.forms),
  task: tasks(({ title }) => [title]),
  taskTitle: tasks(({ title }) => [title]),
  guidance: tasks(({ guidance }) => [guidance]),
  products: tasks(({ products }) => products),
  kinds: tasks(({ kinds }) => kinds),
  countedKinds: tasks(({ countedKinds }) => countedKinds),
  taskFunding: tasks(({ funding }) => [funding ?? ""]),
};

/** Told once, as a task that is there or not: its other words are no change of themselves. */
const OF_TASKS: readonly ChangedPart[] = [
  "taskTitle",
  "guidance",
  "products",
  "kinds",
  "countedKinds",
  "taskFunding",
];

const wordsOf = (before: Plan, after: Plan, said: Said): readonly PlanChange[] =>
  ChangedPart.options.flatMap((part) => {
    const [old, now] = [PARTS[part](before), PARTS[part](after)];
    return [...new Set([...old.keys(), ...now.keys()])].flatMap((key): readonly PlanChange[] => {
      const [was, is] = [old.get(key) ?? null, now.get(key) ?? null];
      const isSame = part === "task" ? (was === null) === (is === null) : isSameJson(was as Json, is as Json);
      const isTold = OF_TASKS.includes(part) && (was === null || is === null);
      return isSame || isTold
        ? []
        : [{ kind: "words", ...said, part, name: nameOf(key, after, before), before: was, after: is }];
    });
  });

const nameOf = (key: string, ...plans: readonly Plan[]): string =>
  plans.map((plan) => findTask(plan, key as TaskRef)?.title).find(Boolean) ?? key;
