import { readActivity } from "../../domain/activity/activity.ts";
import type { RecordId } from "../../domain/change.ts";
import type { Day } from "../../domain/day.ts";
import { type MergedRecord, valuesOf } from "../../domain/merge.ts";
import { pointBookOf } from "../../domain/posting/point-book.ts";
import { standingOf } from "../../domain/posting/point-standing.ts";
import { procedureOf } from "../../domain/posting/procedure.ts";
import { type RegisterValues, registerDefinitions } from "../../domain/registers/definitions.ts";
import {
  type FieldKey,
  PointId,
  postedProcedureId,
  postingFieldId,
} from "../../domain/registers/posted-procedure.ts";
import type { ProcedureKey } from "../../domain/registers/procedure.ts";
import { StationId } from "../../domain/registers/station-section.ts";
import type { TargetActivity, UnitRows } from "../../domain/targets/unit-rows.ts";
import type { UnitId } from "../../domain/unit.ts";
import { inheritedRegisters } from "../../domain/units/inherited-registers.ts";
import type { Database } from "../store/open-database.ts";
import { rowToRecord } from "../store/record-rows.ts";
import { sharedScope } from "./counted.ts";

const registers = ["webPage", "dossierMonth", "site", "stationSection"] as const;
const booksOfPoints = ["postingField", "postedProcedure"] as const;
type Register = (typeof registers)[number] | (typeof booksOfPoints)[number] | "procedure";

/**
 * Everything of one unit from which its targets are counted, as its own phones read it. Of its activities only those that
 * a target looks at come out of the database, and books of posting points only where there is a one-stop desk.
 */
export const readTargetRows = async (
  db: Database,
  unit: UnitId,
  from: Day,
  today: Day,
  /** Units that it took over: their standing registers are its own too. */
  before: readonly UnitId[] = [],
): Promise<UnitRows> => {
  const own = await recordsIn(db, [unit], registers);
  const kept = entriesOf([...own, ...(await recordsIn(db, before, inherited(registers)))]);
  const sites = kept("site").filter(({ values }) => values.isClosed !== true);
  const desks = sites.flatMap(({ id, values }) => {
    const point = PointId.safeParse(id);
    const isDesk = values.kind === "postingPoint" && values.pointType === "oneStopDesk";
    return isDesk && point.success ? [{ id: point.data, values }] : [];
  });
  return {
    pages: kept("webPage"),
    months: kept("dossierMonth").map(({ values }) => values),
    stations: sites.flatMap(({ id, values }) => {
      const station = StationId.safeParse(id);
      return station.success && values.kind === "station" ? [{ id: station.data, name: values.name }] : [];
    }),
    sections: kept("stationSection").map(({ values }) => values),
    points: desks.length === 0 ? [] : await pointsOf(db, [unit, ...before], desks, today),
    activities: await activitiesOf(db, unit, from),
  };
};

interface Entry<Name extends Register> {
  readonly id: RecordId;
  readonly values: RegisterValues<Name>;
}

const entriesOf =
  (records: readonly MergedRecord[]) =>
  <Name extends Register>(name: Name): readonly Entry<Name>[] =>
    records.flatMap((record) => {
      const values = record.collection === name ? registerDefinitions[name].read(valuesOf(record)) : null;
      return values === null ? [] : [{ id: record.id, values: values as RegisterValues<Name> }];
    });

const inherited = (names: readonly Register[]): readonly Register[] =>
  names.filter((name) => inheritedRegisters.has(name));

const liveIn = (db: Database, units: readonly UnitId[], collections: readonly Register[]) =>
  db
    .selectFrom("records")
    .select(["scope", "collection", "id", "number", "state"])
    .where("scope", "in", units.map(sharedScope))
    .where("collection", "in", [...collections])
    .where("deleted", "=", 0)
    .orderBy("collection")
    .orderBy("id");

const recordsIn = async (
  db: Database,
  units: readonly UnitId[],
  collections: readonly Register[],
): Promise<readonly MergedRecord[]> => {
  if (units.length === 0) return [];
  return (await liveIn(db, units, collections).execute()).map(rowToRecord);
};

/** What hangs at these points: of a unit's posting points most are no one-stop desks, and their sheets stay unread. */
const booksOf = async (
  db: Database,
  units: readonly UnitId[],
  points: readonly PointId[],
): Promise<readonly MergedRecord[]> => {
  const begins = points.flatMap((point) => [
    postingFieldId(point, NO_FIELD),
    postedProcedureId(point, NO_PROCEDURE),
  ]);
  const rows = await liveIn(db, units, booksOfPoints)
    .where((eb) => eb.or(begins.map((begin) => eb("id", "like", `${begin}%` as RecordId))))
    .execute();
  return rows.map(rowToRecord);
};

const NO_FIELD = "" as FieldKey;
const NO_PROCEDURE = "" as ProcedureKey;

const pointsOf = async (
  db: Database,
  units: readonly UnitId[],
  desks: readonly { readonly id: PointId; readonly values: RegisterValues<"site"> }[],
  today: Day,
): Promise<UnitRows["points"]> => {
  const kept = entriesOf([
    ...(await recordsIn(db, units, ["procedure"])),
    ...(await booksOf(
      db,
      units,
      desks.map(({ id }) => id),
    )),
  ]);
  const procedures = kept("procedure").flatMap(({ values }) => procedureOf(values) ?? []);
  const slots = kept("postedProcedure").map(({ values }) => values);
  const fields = kept("postingField").map(({ values }) => values);
  return desks.map(({ id, values }) => {
    const book = pointBookOf(
      id,
      values.repostDays ?? 0,
      slots.filter(({ point }) => point === id),
      fields.filter(({ point }) => point === id),
    );
    const { required, posted } = standingOf(procedures, book, today);
    return { id, name: values.name, type: "oneStopDesk" as const, required, posted };
  });
};

/**
 * Articles and broadcasts since the first day, whatever has a topic, and every check of a posting point: the latest one
 * may be of an earlier year. Their own phones ask in the same way.
 */
const activitiesOf = async (db: Database, unit: UnitId, from: Day): Promise<readonly TargetActivity[]> => {
  const live = db
    .selectFrom("activity_summaries")
    .select(["scope", "activity", "status"])
    .where("scope", "=", sharedScope(unit))
    .where("deleted", "=", 0);
  const since = live.where("on_day", ">=", from);
  // Each part is found by an index: among thousands of activities these are some.
  const looked = live
    .where("kind", "=", "posting")
    .union(since.where("kind", "in", ["article", "broadcast"]))
    .union(since.where("topics", "=", 1));
  const rows = await db
    .selectFrom(looked.as("summary"))
    .innerJoin("records", (join) =>
      join
        .onRef("records.scope", "=", "summary.scope")
        .onRef("records.id", "=", "summary.activity")
        .on("records.collection", "=", "activity"),
    )
    .select(["records.scope", "records.collection", "records.id", "records.number", "records.state"])
    .select("summary.status")
    .execute();
  return rows.flatMap(({ status, ...row }): readonly TargetActivity[] => {
    const activity = readActivity(valuesOf(rowToRecord(row)));
    return activity ? [{ id: row.id, activity, status }] : [];
  });
};
