import { randomUUID } from "node:crypto";
import { Epoch } from "../../domain/change.ts";
import type { Database, Reader } from "./open-database.ts";

/**
 * The epoch of this history, made with an empty database. A restore or rollback will write a new one here, at start
 * and before anything is answered (S9).
 */
export const ensureEpoch = async (db: Database): Promise<Epoch> => {
  await db
    .insertInto("meta")
    .values({ key: "epoch", value: randomUUID() })
    .onConflict((conflict) => conflict.column("key").doNothing())
    .execute();
  return readEpoch(db);
};

export const readEpoch = async (db: Reader): Promise<Epoch> => {
  const row = await db
    .selectFrom("meta")
    .select("value")
    .where("key", "=", "epoch")
    .executeTakeFirstOrThrow();
  return Epoch.parse(row.value);
};
