import type { TaskProgress } from "../progress.ts";

/**
 * The order in which tasks are taken up: what is unfinished by its deadline; of one day a number that the plan gives
 * before a rhythm that the unit has set, and what it leads before what it helps with. Finished tasks and those without
 * a day come last.
 */
export const byDeadline = (left: TaskProgress, right: TaskProgress): number => {
  const [first, second] = [deadlineOf(left), deadlineOf(right)];
  if (first !== second) return first < second ? -1 : 1;
  return rankOf(left) - rankOf(right);
};

const deadlineOf = ({ dueOn, missing }: TaskProgress): string => (missing > 0 ? (dueOn ?? NEVER) : NEVER);

const NEVER = "9999";

const rankOf = ({ due, missing, role, task }: TaskProgress): number => {
  const others = role === "lead" ? 0 : 1;
  if (due === null) return 4 + others;
  if (missing === 0) return 6;
  return (task.rule.kind === "continuous" ? 2 : 0) + others;
};
