import { Day, Month } from "../../src/domain/day.ts";
import { monthPeriod, type Period } from "../../src/domain/period.ts";
import type { CountedActivity } from "../../src/domain/progress/counting.ts";
import { type Progress, progress, type TaskProgress } from "../../src/domain/progress.ts";
import { TaskRef } from "../../src/domain/task.ts";
import type { Unit } from "../../src/domain/unit.ts";
import type { Rhythm } from "../../src/domain/unit-settings.ts";
import { loadPlan } from "../../src/server/seed/load-plan.ts";
import { loadUnits } from "../../src/server/seed/load-units.ts";

export const plan = loadPlan();
const units = loadUnits();

export const day = (typed: string): Day => Day.parse(typed);
export const ref = (id: string): TaskRef => TaskRef.parse(`huong-son-2025/${id}`);
export const monthOfYear = (typed: string): Period => monthPeriod(Month.parse(typed));
export const rhythm = (id: string, perMonth: number): Rhythm => ({ task: ref(id), perMonth });

export const unitOf = (id: string): Unit => {
  const found = units.find((unit) => unit.id === id);
  if (!found) throw new Error(`no unit ${id}`);
  return found;
};
export const sonKim1 = unitOf("son-kim-1-18196");

let made = 0;

/** A sent broadcast of PL8 on 6 May 2025, unless said otherwise. */
export const anActivity = (said: Partial<CountedActivity> = {}): CountedActivity => ({
  id: `activity-${String(made++).padStart(6, "0")}`,
  kind: "broadcast",
  tasks: [ref("PL8")],
  on: day("2025-05-06"),
  status: "sent",
  deleted: false,
  ...said,
});

export const progressIn = (
  period: Period,
  activities: readonly CountedActivity[],
  rhythms: readonly Rhythm[] = [],
  unit: Unit = sonKim1,
): Progress => progress(plan, unit, activities, period, { rhythms });

export const rowOf = ({ tasks }: Progress, id: string): TaskProgress => {
  const found = tasks.find(({ task }) => task.ref === ref(id));
  if (!found) throw new Error(`no row ${id}`);
  return found;
};
