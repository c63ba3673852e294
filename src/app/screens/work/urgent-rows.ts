import type { ActivityView } from "../../../domain/activity/activity-view.ts";
import { type Day, daysBetween } from "../../../domain/day.ts";
import { cellState } from "../../../domain/progress/cell-state.ts";
import type { TaskProgress } from "../../../domain/progress.ts";
import type { Task } from "../../../domain/task.ts";

/** «Cần làm ngay»: never more than two rows, the others behind «Xem hết». */
export const MAX_URGENT = 2;

/** So many days before its last one something is told. */
const SOON_DAYS = 3;

/** Something with a last day, whatever it is; its words are those of the moment in which it was read. */
export interface DatedRow {
  readonly kind: "dated";
  readonly key: string;
  readonly title: string;
  readonly about: string;
  readonly by: Day;
  /** Negative: overdue by so many days. */
  readonly daysLeft: number;
  readonly href: string;
}

export type UrgentRow =
  | { readonly kind: "returned"; readonly view: ActivityView; readonly task: Task | null }
  | { readonly kind: "task"; readonly progress: TaskProgress; readonly by: Day; readonly daysLeft: number }
  | DatedRow;

/** Returned items first, then the nearest deadlines that are close or that the unit is behind with. */
export const urgentRows = (
  returned: readonly ActivityView[],
  tasks: readonly TaskProgress[],
  today: Day,
): readonly UrgentRow[] => [
  ...returned.map((view) => ({ kind: "returned", view, task: taskOf(view, tasks) }) as const),
  ...tasks.flatMap((progress) => taskRow(progress, today)).sort(byDaysLeft),
];

/** The same with what else is due soon or late already, by its day. */
export const withDated = (rows: readonly UrgentRow[], dated: readonly DatedRow[]): readonly UrgentRow[] => [
  ...rows.filter(({ kind }) => kind === "returned"),
  ...[...rows.flatMap((row) => (row.kind === "returned" ? [] : [row])), ...dated.filter(isSoon)].sort(
    byDaysLeft,
  ),
];

/** So near, or past, that it stands in «Cần làm ngay». */
export const isSoon = ({ daysLeft }: DatedRow): boolean => daysLeft <= SOON_DAYS;

const byDaysLeft = (a: { readonly daysLeft: number }, b: { readonly daysLeft: number }): number =>
  a.daysLeft - b.daysLeft;

const taskOf = ({ activity }: ActivityView, tasks: readonly TaskProgress[]): Task | null =>
  tasks.find(({ task }) => task.ref === activity.tasks?.[0])?.task ?? null;

const taskRow = (progress: TaskProgress, today: Day): readonly Extract<UrgentRow, { kind: "task" }>[] => {
  const { dueOn, missing } = progress;
  if (dueOn === null || missing === 0) return [];
  const daysLeft = daysBetween(today, dueOn);
  return daysLeft <= SOON_DAYS || isBehind(progress, today)
    ? [{ kind: "task", progress, by: dueOn, daysLeft }]
    : [];
};

const isBehind = (progress: TaskProgress, today: Day): boolean => {
  const state = cellState(progress, today);
  return state === "behind" || state === "none";
};
