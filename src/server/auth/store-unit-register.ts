import { valuesOf } from "../../domain/merge.ts";
import { Unit } from "../../domain/unit.ts";
import type { Database, Reader } from "../store/open-database.ts";
import { rowToRecord } from "../store/record-rows.ts";
import type { UnitRegister } from "./unit-register.ts";

/** Reads the published units, anew only when one of them has changed. */
export const createUnitRegister = (db: Database): UnitRegister => {
  let state = "";
  let units: readonly Unit[] = [];
  return {
    all: async () => {
      const now = await stateOf(db);
      if (now !== state) {
        units = await readUnits(db);
        state = now;
      }
      return units;
    },
  };
};

/** Numbers only rise, so equal sums mean that nothing has changed. */
const stateOf = async (db: Database): Promise<string> => {
  const { count, sum } = await db
    .selectFrom("records")
    .select(({ fn }) => [fn.countAll<number>().as("count"), fn.sum<number | null>("number").as("sum")])
    .where("collection", "=", "unit")
    .executeTakeFirstOrThrow();
  return `${count}:${sum}`;
};

/** As they are at this moment, also within a transaction. */
export const readUnits = async (db: Reader): Promise<readonly Unit[]> => {
  const rows = await db
    .selectFrom("records")
    .selectAll()
    .where("collection", "=", "unit")
    .where("deleted", "=", 0)
    .execute();
  return rows.map((row) => Unit.parse(valuesOf(rowToRecord(row))["document"]));
};
