import type { Day } from "../../domain/day.ts";
import { valuesOf } from "../../domain/merge.ts";
import { tenureOn, type Unit, type UnitId } from "../../domain/unit.ts";
import { type Rhythm, UnitSettings, unitSettingsId } from "../../domain/unit-settings.ts";
import type { Database } from "../store/open-database.ts";
import { rowToRecord } from "../store/record-rows.ts";
import { sharedScope } from "./counted.ts";

/** The rhythms by which a unit is measured on a day: its own, and for tasks without one those of its supervising unit. */
export type RhythmsOf = (unit: Unit, day: Day) => readonly Rhythm[];

export const readRhythms = async (db: Database, units: readonly UnitId[]): Promise<RhythmsOf> => {
  const set = await readSettings(db, units);
  return (unit, day) => {
    const own = set.get(unit.id) ?? [];
    const parent = tenureOn(unit, day)?.parent ?? null;
    const inherited = (parent && set.get(parent)) || [];
    return [...own, ...inherited.filter(({ task }) => !own.some((rhythm) => rhythm.task === task))];
  };
};

const readSettings = async (
  db: Database,
  units: readonly UnitId[],
): Promise<ReadonlyMap<UnitId, readonly Rhythm[]>> => {
  if (units.length === 0) return new Map();
  const rows = await db
    .selectFrom("records")
    .selectAll()
    .where("collection", "=", "unitSettings")
    .where("id", "in", units.map(unitSettingsId))
    .execute();
  const records = rows.map(rowToRecord);
  return new Map(
    units.flatMap((unit) => {
      const record = records.find(
        ({ scope, id }) => scope === sharedScope(unit) && id === unitSettingsId(unit),
      );
      const settings = UnitSettings.safeParse(record ? valuesOf(record) : null);
      return settings.success ? [[unit, settings.data.rhythms] as const] : [];
    }),
  );
};
