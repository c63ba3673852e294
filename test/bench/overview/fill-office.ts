import { v7 } from "uuid";
import type { ActivityId } from "../../../src/domain/activity/activity.ts";
import type { Json } from "../../../src/domain/canonical-json.ts";
import type { RecordId } from "../../../src/domain/change.ts";
import { addDays, type Month, monthOf } from "../../../src/domain/day.ts";
import { instant } from "../../../src/domain/instant.ts";
import { type MapPoint, toGeoPoint, toMapPoint } from "../../../src/domain/map/map-cells.ts";
import type { Plan } from "../../../src/domain/plan.ts";
import { allTasks } from "../../../src/domain/plan.ts";
import { scopeOf } from "../../../src/domain/scope.ts";
import type { Unit } from "../../../src/domain/unit.ts";
import type { Database, Tx } from "../../../src/server/store/open-database.ts";
import { recomputeMonth } from "../../../src/server/store/summaries/recompute-month.ts";
import { recomputeUnitSummary } from "../../../src/server/store/summaries/recompute-unit-summary.ts";
import type { ActivitySummariesTable, Tables } from "../../../src/server/store/tables.ts";
import { day } from "../../support/builders/ids.ts";
import { createRandom } from "../workload.ts";

/** A statement takes 32,766 values. */
const ROWS_AT_ONCE = 1_000;
const DAYS = 355;
const STATUSES = ["accepted", "accepted", "accepted", "sent", "returned"] as const;

/**
 * A year of a unit as its changes would have left it: each activity with its summary is laid into the tables, the counts are
 * then made by the server's own code.
 */
export const fillUnit = async (
  db: Database,
  plan: Plan,
  unit: Unit,
  { activities, seed }: { readonly activities: number; readonly seed: number },
): Promise<void> => {
  const rows = summariesOf(plan, unit, activities, seed);
  const scope = scopeOf(unit.id, "shared");
  await db.transaction().execute(async (tx) => {
    await tx.insertInto("scopes").values({ scope, head: 0 }).execute();
    for (let start = 0; start < rows.length; start += ROWS_AT_ONCE)
      await tx
        .insertInto("activity_summaries")
        .values(rows.slice(start, start + ROWS_AT_ONCE))
        .execute();
    await insertRecords(tx, recordsOf(rows));
    await insertRecords(tx, sitesOf(unit, seed));
    for (const month of new Set<Month>(rows.map((row) => row.month))) await recomputeMonth(tx, scope, month);
    await recomputeUnitSummary(tx, scope);
  });
};

const VILLAGES = 12;

type RecordRow = Tables["records"];

const insertRecords = async (tx: Tx, rows: readonly RecordRow[]): Promise<void> => {
  for (let start = 0; start < rows.length; start += ROWS_AT_ONCE)
    await tx
      .insertInto("records")
      .values(rows.slice(start, start + ROWS_AT_ONCE))
      .execute();
};

/** The state of a record as merging leaves it; ids of changes and devices are the same everywhere, as nothing reads them. */
const stateOf = (values: Readonly<Record<string, Json>>): string => {
  const [change, device, user, at] = [v7(), v7(), v7(), instant(Date.UTC(2025, 0, 1))];
  const seen = { number: 1, effectiveAt: at, change, device, seq: 1 };
  const fields = Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, { value, ...seen }]),
  );
  return JSON.stringify({ fields, createdBy: user, createdAt: at, updatedBy: user, updatedAt: at });
};

const recordsOf = (rows: readonly ActivitySummariesTable[]): RecordRow[] =>
  rows.map(({ scope, activity, kind, on_day: on, title, tasks, themes, villages, topics }, index) => ({
    ...{ scope, collection: "activity", id: activity as string as RecordId, number: index + 1 },
    ...{ on_day: on, activity: null, kind, deleted: 0 },
    state: stateOf({
      ...{ kind, on, title, tasks: JSON.parse(tasks), themes: JSON.parse(themes) },
      villages: JSON.parse(villages),
      ...(topics === 1 && { topics: ["onlinePublicService"] }),
    }),
  }));

/** Half of the villages were measured. */
const sitesOf = (unit: Unit, seed: number): RecordRow[] => {
  const random = createRandom(seed + 1);
  const place = () => ({
    ...toGeoPoint(placeNear(seed, random)),
    ...{ accuracyM: 8, measuredAt: instant(Date.UTC(2025, 0, 1)) },
  });
  return Array.from({ length: VILLAGES }, (_none, index) => ({
    ...{ scope: scopeOf(unit.id, "shared"), collection: "site", id: v7() as RecordId },
    ...{ number: 1_000_000 + index, on_day: null, activity: null, kind: null, deleted: 0 as const },
    state: stateOf({
      ...{ kind: "village", name: `Thôn ${index + 1}` },
      ...(index % 2 === 0 && { point: place() }),
    }),
  }));
};

/** Communes lie side by side, some 11 km each; what is done in one lies within it. */
const placeNear = (seed: number, random: () => number): MapPoint =>
  toMapPoint({
    latitude: 18 + 0.1 * (Math.floor(seed / 20) + random()),
    longitude: 105 + 0.1 * ((seed % 20) + random()),
  });

const summariesOf = (plan: Plan, unit: Unit, count: number, seed: number): ActivitySummariesTable[] => {
  const random = createRandom(seed);
  const pick = <Value>(from: readonly Value[]): Value => from[Math.floor(random() * from.length)] as Value;
  const tasks = allTasks(plan).filter(({ kinds }) => kinds.length > 0);
  return Array.from({ length: count }, (_none, index): ActivitySummariesTable => {
    const task = pick(tasks);
    const on = addDays(day("2025-01-01"), Math.floor((index * DAYS) / count));
    const status = pick(STATUSES);
    return {
      ...{ scope: scopeOf(unit.id, "shared"), unit: unit.id, on_day: on, month: monthOf(on), status },
      activity: v7() as ActivityId,
      // The usual kind of a task comes first.
      kind: (random() < 0.8 ? task.kinds[0] : pick(task.kinds)) ?? "document",
      title: `Phát thanh tuyên truyền dịch vụ công trực tuyến ${index}`,
      tasks: JSON.stringify(random() < 0.3 ? [task.ref, pick(tasks).ref] : [task.ref]),
      ...{ makes_up_for: "", deleted: 0, waiting: status === "sent" ? 1 : 0 },
      ...{ received_at: instant(Date.UTC(2025, 0, 1)), changed_since_review: 0 },
      ...{ photos: 2, missing_photos: 0, thumbnail: null },
      themes: JSON.stringify(random() < 0.7 ? [pick(plan.themeNames).id] : []),
      villages: JSON.stringify([`Thôn ${Math.floor(random() * VILLAGES) + 1}`]),
      ...{ topics: random() < 0.05 ? 1 : 0, ...placeNear(seed, random) },
    };
  });
};
