import type { ActivityId } from "../../domain/activity/activity.ts";
import { readActivity } from "../../domain/activity/activity.ts";
import { type Day, monthOf } from "../../domain/day.ts";
import { valuesOf } from "../../domain/merge.ts";
import {
  type DeadlineMeasures,
  dialogueDays,
  dialogueDeadlines,
  nearTasks,
  taskDeadlines,
  unitTaskDeadlines,
} from "../../domain/notices/deadlines.ts";
import type { Deadline } from "../../domain/notices/notice.ts";
import { planInForceOn } from "../../domain/plan.ts";
import { unitTaskDoneRegister, unitTaskRegister } from "../../domain/registers/unit-task.ts";
import { reachOf, type Unit } from "../../domain/unit.ts";
import type { UnitRegister } from "../auth/unit-register.ts";
import { readCounted, sharedScope } from "../overview/counted.ts";
import type { PlanRegister } from "../overview/plan-register.ts";
import { readMeasures } from "../overview/read-measures.ts";
import type { Database } from "../store/open-database.ts";
import { rowToRecord } from "../store/record-rows.ts";

export interface DeadlineSources {
  readonly db: Database;
  readonly units: UnitRegister;
  readonly plans: PlanRegister;
}

/** What a unit's phones would show as due, from what the server has: the same rule, other sources. */
export const createReadDeadlines =
  (sources: DeadlineSources) =>
  async (unit: Unit, today: Day): Promise<readonly Deadline[]> => [
    ...(await ofTasks(sources, unit, today)),
    ...(await ofDialogues(sources, unit, today)),
    ...(await ofUnitTasks(sources, unit, today)),
  ];

const ofTasks = async (
  { db, units, plans }: DeadlineSources,
  unit: Unit,
  today: Day,
): Promise<readonly Deadline[]> => {
  const { own, above } = reachOf(unit.id, await units.all());
  const issued = (await plans.all()).filter(({ issuer }) => own.has(issuer) || above.has(issuer));
  const inForce = planInForceOn(issued, today);
  if (!inForce) return [];
  // As on its phones: they do not know the rhythms of those above.
  const options = (await readMeasures(db, [unit.id])).of(unit, today);
  const measures: DeadlineMeasures = { plan: inForce.plan, unit, options, today };
  const found: Deadline[] = [];
  for (const { period, tasks } of nearTasks(measures)) {
    const days = tasks.flatMap(({ from, to }) => [from, to]).sort();
    const [from, to] = [days[0], days.at(-1)];
    if (!from || !to) continue;
    const refs = tasks.map(({ ref }) => ref);
    const asked = { units: [unit.id], from: monthOf(from), to: monthOf(to), tasks: refs };
    const counted = (await readCounted(db, asked)).get(sharedScope(unit.id)) ?? [];
    found.push(...taskDeadlines(measures, period, new Set(refs), counted));
  }
  return found;
};

const ofDialogues = async ({ db }: DeadlineSources, unit: Unit, today: Day): Promise<readonly Deadline[]> => {
  const { from, to } = dialogueDays(today);
  const rows = await db
    .selectFrom("activity_summaries as summary")
    .innerJoin("records", (join) =>
      join
        .onRef("records.scope", "=", "summary.scope")
        .onRef("records.id", "=", "summary.activity")
        .on("records.collection", "=", "activity"),
    )
    .selectAll("records")
    .where("summary.scope", "=", sharedScope(unit.id))
    .where("summary.kind", "=", "dialogue")
    .where("summary.deleted", "=", 0)
    .where("summary.on_day", ">=", from)
    .where("summary.on_day", "<=", to)
    .execute();
  return dialogueDeadlines(
    rows.map(rowToRecord).flatMap((record) => {
      const read = readActivity(valuesOf(record));
      const id = record.id as string as ActivityId;
      return read?.kind === "dialogue" ? [{ id, unit: unit.id, on: read.on, resultOn: read.resultOn }] : [];
    }),
  );
};

const ofUnitTasks = async ({ db }: DeadlineSources, unit: Unit, today: Day): Promise<readonly Deadline[]> => {
  const rows = await db
    .selectFrom("records")
    .selectAll()
    .where("scope", "=", sharedScope(unit.id))
    .where("collection", "in", ["unitTask", "unitTaskDone"])
    .where("deleted", "=", 0)
    .execute();
  const records = rows.map(rowToRecord);
  const tasks = records.flatMap((record) => {
    const values = record.collection === "unitTask" ? unitTaskRegister.read(valuesOf(record)) : null;
    return values ? [{ id: record.id, unit: unit.id, values }] : [];
  });
  const marks = records.flatMap((record) => {
    const values = record.collection === "unitTaskDone" ? unitTaskDoneRegister.read(valuesOf(record)) : null;
    return values ? [{ values }] : [];
  });
  return unitTaskDeadlines(tasks, marks, today);
};
