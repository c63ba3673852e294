import type { Day } from "../../domain/day.ts";
import { valuesOf } from "../../domain/merge.ts";
import type { ProgressOptions } from "../../domain/progress.ts";
import { tenureOn, type Unit, type UnitId } from "../../domain/unit.ts";
import { type Rhythm, UnitSettings, unitSettingsId } from "../../domain/unit-settings.ts";
import type { Database } from "../store/open-database.ts";
import { rowToRecord } from "../store/record-rows.ts";
import { sharedScope } from "./counted.ts";

/**
 * What a unit is measured by on a day: its own rhythms, and for tasks without one those of its supervising unit; and its
 * own rule for making up.
 */
export interface Measures {
  readonly of: (unit: Unit, day: Day) => ProgressOptions & { readonly rhythms: readonly Rhythm[] };
  /** One of these units makes up for earlier months: the whole year must be counted. */
  readonly needYear: (units: readonly UnitId[]) => boolean;
}

export const readMeasures = async (db: Database, units: readonly UnitId[]): Promise<Measures> => {
  const set = await readSettings(db, units);
  const makeUpWithin = (unit: UnitId): number => set.get(unit)?.makeUpWithin ?? 0;
  return {
    of: (unit, day) => {
      const own = set.get(unit.id)?.rhythms ?? [];
      const parent = tenureOn(unit, day)?.parent ?? null;
      const inherited = (parent && set.get(parent)?.rhythms) || [];
      const rhythms = [
        ...own,
        ...inherited.filter(({ task }) => !own.some((rhythm) => rhythm.task === task)),
      ];
      return { rhythms, makeUpWithin: makeUpWithin(unit.id) };
    },
    needYear: (some) => some.some((unit) => makeUpWithin(unit) > 0),
  };
};

/** What each unit has set; those that have set nothing are absent. */
export const readSettings = async (
  db: Database,
  units: readonly UnitId[],
): Promise<ReadonlyMap<UnitId, UnitSettings>> => {
  if (units.length === 0) return new Map();
  const rows = await db
    .selectFrom("records")
    .selectAll()
    .where("collection", "=", "unitSettings")
    .where("id", "in", units.map(unitSettingsId))
    .execute();
  const records = new Map(rows.map(rowToRecord).map((record) => [`${record.scope} ${record.id}`, record]));
  return new Map(
    units.flatMap((unit) => {
      const record = records.get(`${sharedScope(unit)} ${unitSettingsId(unit)}`);
      const settings = UnitSettings.safeParse(record ? valuesOf(record) : null);
      return settings.success ? [[unit, settings.data] as const] : [];
    }),
  );
};
