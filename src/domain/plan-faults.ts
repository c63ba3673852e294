import { monthOf, yearOf } from "./day.ts";
import { allTasks, Plan } from "./plan.ts";
import type { Task, TaskRef } from "./task.ts";

/** What a draft lacks before it can be published (danh mục kiểm tra). */
export type PlanFault =
  | { readonly kind: PlainFault }
  | { readonly kind: "taskWithoutTitle" | "taskWithoutSource"; readonly order: number }
  | {
      readonly kind: "nothingCounts" | "countsOther" | "amendedBefore";
      readonly task: TaskRef;
      readonly title: string;
    };

/** `invalid`: something that no screen of ours writes. */
type PlainFault =
  | "noTitle"
  | "noIssuingBody"
  | "noFunding"
  | "noClosing"
  | "noTasks"
  | "wrongYear"
  | "invalid";

/** What may be meant, and is said once more. */
export type PlanHint =
  | { readonly kind: "otherYear" | "noNumber" | "unread" }
  | { readonly kind: "onceOutside"; readonly title: string };

export const planFaults = (plan: Plan): readonly PlanFault[] => {
  const { text, year, inForceFrom } = plan;
  const tasks = allTasks(plan);
  const faults: readonly PlanFault[] = [
    ...when(plan.title.trim() === "" || text.title.trim() === "", "noTitle"),
    ...when(text.issuingBody.trim() === "", "noIssuingBody"),
    ...when(text.funding.text.trim() === "", "noFunding"),
    ...when(text.closing.text.trim() === "", "noClosing"),
    ...when(tasks.length === 0, "noTasks"),
    ...when(yearOf(inForceFrom) !== year, "wrongYear"),
    ...tasks.flatMap(faultsOfTask),
    ...(plan.amendments ?? []).flatMap(({ task: ref, from }): readonly PlanFault[] => {
      const task = tasks.find((each) => each.ref === ref);
      return task && from < monthOf(inForceFrom)
        ? [{ kind: "amendedBefore", task: ref, title: task.title }]
        : [];
    }),
  ];
  return faults.length > 0 ? faults : when(!Plan.safeParse(plan).success, "invalid");
};

const when = (is: boolean, kind: PlainFault): readonly PlanFault[] => (is ? [{ kind }] : []);

const faultsOfTask = (task: Task, index: number): readonly PlanFault[] => {
  const { ref, title, sources, kinds, countedKinds, rule } = task;
  const faults: PlanFault[] = [];
  if (title.trim() === "") faults.push({ kind: "taskWithoutTitle", order: index + 1 });
  if (sources.length === 0) faults.push({ kind: "taskWithoutSource", order: index + 1 });
  if ((rule.kind === "perMonth" || rule.kind === "minPerYear") && countedKinds.length === 0)
    faults.push({ kind: "nothingCounts", task: ref, title });
  if (countedKinds.some((kind) => !kinds.includes(kind)))
    faults.push({ kind: "countsOther", task: ref, title });
  return faults;
};

/** `unread`: what an import could not place. */
export const planHints = (
  { text, title, year, tasks }: Plan,
  unread: readonly string[],
): readonly PlanHint[] => [
  ...hintWhen(
    [...title.matchAll(/\b20\d\d\b/g)].some(([named]) => Number(named) !== year),
    "otherYear",
  ),
  ...hintWhen(text.number === null, "noNumber"),
  ...hintWhen(unread.length > 0, "unread"),
  ...tasks.flatMap(({ rule, title: name }): readonly PlanHint[] =>
    rule.kind === "once" && yearOf(rule.by) !== year ? [{ kind: "onceOutside", title: name }] : [],
  ),
];

const hintWhen = (is: boolean, kind: "otherYear" | "noNumber" | "unread"): readonly PlanHint[] =>
  is ? [{ kind }] : [];
