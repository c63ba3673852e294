import { yearOf } from "../../../domain/day.ts";
import { type FundingLine, fundingLines } from "../../../domain/funding/funding-sums.ts";
import type { FundingSource } from "../../../domain/registers/funding.ts";
import { type Task, type TaskRef, taskIdOf } from "../../../domain/task.ts";
import { useLive } from "../../hooks/use-live.ts";
import { useServices } from "../../hooks/use-services.ts";
import type { RegisterEntry } from "../../services/registers.ts";
import { fundingVi } from "../../vi/funding.ts";
import { usePlanTasks } from "./use-plan-tasks.ts";

export type FundingUseEntry = RegisterEntry<"fundingUse">;
export type FundingPlanEntry = RegisterEntry<"fundingPlan">;

export interface Funding {
  readonly tasks: readonly Task[];
  readonly planned: readonly FundingPlanEntry[];
  /** Of all years, the latest first. */
  readonly used: readonly FundingUseEntry[];
  /** Years of which anything is known, and this one; the latest first. */
  readonly years: readonly number[];
  readonly linesOf: (year: number) => readonly FundingLine[];
}

/** Undefined while it is being read. */
export const useFunding = (): Funding | undefined => {
  const { registers, diary } = useServices();
  const tasks = usePlanTasks();
  const entries = useLive(async () => {
    const planned = await registers.entries("fundingPlan");
    const used = await registers.entries("fundingUse");
    return { planned, used: [...used].sort(latestFirst) };
  }, [registers]);
  if (!tasks || !entries) return undefined;
  const { planned, used } = entries;
  const years = new Set([
    yearOf(diary.today()),
    ...planned.filter(({ values }) => values.amountDong > 0).map(({ values }) => values.year),
    ...used.map(({ values }) => yearOf(values.on)),
  ]);
  return {
    tasks,
    planned,
    used,
    years: [...years].sort((a, b) => b - a),
    linesOf: (year) =>
      fundingLines(
        planned.map(({ values }) => values),
        used.map(({ values }) => values),
        year,
        tasks.map(({ ref }) => ref),
      ),
  };
};

const latestFirst = (a: FundingUseEntry, b: FundingUseEntry): number =>
  a.values.on === b.values.on ? (a.id < b.id ? 1 : -1) : a.values.on < b.values.on ? 1 : -1;

/** A task of an earlier plan is called by its id. */
export const nameOfTask = (tasks: readonly Task[], task: TaskRef | null): string =>
  task === null
    ? fundingVi.allTasks
    : (tasks.find(({ ref }) => ref === task)?.title ?? fundingVi.goneTask(taskIdOf(task)));

/** Where the amount of a task and source is written down. */
export const planHref = (year: number, task: TaskRef | null, source: FundingSource): string =>
  `/kinh-phi/du-kien?nam=${year}&nguon=${source}${task ? `&task=${encodeURIComponent(task)}` : ""}`;
