import type { Day } from "./day.ts";
import { allTasks, isInForce, type Plan } from "./plan.ts";
import { taskOn } from "./plan-amendment.ts";
import type { Task, TaskRole } from "./task.ts";
import { existsOn, type Unit } from "./unit.ts";

/** A task with what it asks of one unit. */
export interface OwnTask {
  /** With the rule that holds on that day. */
  readonly task: Task;
  /** As it was published, before any amendment. */
  readonly published: Task;
  readonly role: Exclude<TaskRole, "none">;
}

/**
 * What a plan asks of a unit on a day (việc của đơn vị); nothing when the plan is not in force or the unit not there.
 * - A commune: rows of the appendix that it leads or coordinates, and the standing duties.
 * - A unit above the communes: rows that a body above the communes leads.
 * - An agency: what was read for it from the plan (`domain/agencies`), its duties and the rows that name it.
 * Other rows (PL4, PL5 for a commune) may be logged all the same, but nobody waits for them.
 */
export const tasksOfUnit = (plan: Plan, unit: Unit, day: Day): readonly OwnTask[] => {
  if (!isInForce(plan, day) || !existsOn(unit, day)) return [];
  return (unit.level === "agency" ? (plan.agencyTasks ?? []) : allTasks(plan)).flatMap((published) => {
    const role = roleOf(published, unit);
    return role === "none" ? [] : [{ task: taskOn(plan, published, unit.id, day), published, role }];
  });
};

/** «chủ trì» or «phối hợp», as the appendix says it of units of this level; of an agency's tasks, as they name it. */
export const roleOf = (task: Task, unit: Pick<Unit, "level" | "agencyCodes">): TaskRole => {
  if (unit.level === "commune") return task.communeRole;
  if (unit.level === "agency")
    return task.lead.some(({ code }) => unit.agencyCodes?.includes(code)) ? "lead" : "coordinate";
  return task.lead.some((agency) => agency.level !== "commune") ? "lead" : "none";
};
