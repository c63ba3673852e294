import { takeDownReminders } from "../../../domain/campaign/hanging.ts";
import { addDays, addMonths, type Day, type Month, monthOf } from "../../../domain/day.ts";
import type { Unit } from "../../../domain/unit.ts";
import type { RegisterServices } from "../../services/registers.ts";
import type { DiaryServices } from "../../services/services.ts";
import { readBooks } from "../posting/posting-books.ts";
import { readUnitTasks } from "../unit-tasks/use-unit-tasks.ts";
import {
  dialogueRows,
  reportRows,
  repostRows,
  takeDownRows,
  unconfirmedRows,
  unitTaskRows,
} from "./dated-rows.ts";
import { reportsDueIn } from "./report-deadlines.ts";
import { type TodayRow, todayRows } from "./today-rows.ts";
import type { DatedRow } from "./urgent-rows.ts";

/** A dialogue or an issue so many days away can have a step that is due now. */
const DAYS_AROUND = 45;

/** As far ahead as «Việc» can be looked at. */
const MONTHS_AHEAD = 12;

interface DatedSources {
  readonly diary: DiaryServices;
  readonly registers: RegisterServices;
}

export interface DueWork {
  /** All that has a last day besides the tasks of the plan and the posting points, in no order. */
  readonly dated: readonly DatedRow[];
  /** Airings and dialogues that are planned for today, by the hour. */
  readonly today: readonly TodayRow[];
}

export const readDueWork = async (
  { diary, registers }: DatedSources,
  unit: Unit,
  today: Day,
): Promise<DueWork> => {
  const [views, campaigns, hangings, tasks, settings, inForce] = await Promise.all([
    diary.activitiesBetween(addDays(today, -DAYS_AROUND), addDays(today, DAYS_AROUND)),
    registers.entries("campaign"),
    registers.entries("hanging"),
    readUnitTasks(registers, today),
    diary.unitSettings(),
    diary.planInForce(),
  ]);
  const calendar = settings.reporting ?? inForce?.plan.reporting;
  const reports = monthsFrom(monthOf(today)).flatMap((month) => reportsDueIn(calendar, unit.level, month));
  return {
    dated: [
      ...dialogueRows(views, today),
      ...unconfirmedRows(views, today),
      ...takeDownRows(takeDownReminders(campaigns, hangings, today), today),
      ...unitTaskRows(tasks, today),
      ...reportRows(reports, unit.level, today),
    ],
    today: views.flatMap((view) => todayRows(view, today)).sort((a, b) => (a.at < b.at ? -1 : 1)),
  };
};

const monthsFrom = (month: Month): readonly Month[] =>
  Array.from({ length: MONTHS_AHEAD + 1 }, (_, ahead) => addMonths(month, ahead));

export const readRepostRows = async (registers: RegisterServices, today: Day): Promise<readonly DatedRow[]> =>
  repostRows(await readBooks(registers), today);
