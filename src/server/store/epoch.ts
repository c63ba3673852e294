import { randomUUID } from "node:crypto";
import { Epoch } from "../../domain/change.ts";
import type { Instant } from "../../domain/instant.ts";
import type { ScopeId } from "../../domain/scope.ts";
import { inTransaction } from "./in-transaction.ts";
import type { Database, Reader, Tx } from "./open-database.ts";

/** Why a history ended and another began. */
export type EpochReason =
  | "first"
  /** A cursor or receipt of ours tells of something that the database does not have. */
  | "cursorBeyond"
  /** A cursor of ours is of a history that the database does not know: that one began after the copy that is here. */
  | "forgotten"
  /** The database is older than the file beside it says. */
  | "databaseWentBack"
  /** The data folder is not the one that was written last: copied back, or moved. */
  | "folderPutBack"
  | "restored";

/** One history of this database. */
export interface EpochRow {
  readonly epoch: Epoch;
  readonly parent: Epoch | null;
  readonly beganAt: Instant;
  readonly reason: EpochReason;
  /** Up to these numbers it shares the history of its parent. */
  readonly heads: Readonly<Record<string, number>>;
}

/** The epoch of this history, made with an empty database. */
export const ensureEpoch = async (db: Database, now: Instant): Promise<Epoch> => {
  await db
    .insertInto("meta")
    .values({ key: "epoch", value: randomUUID() })
    .onConflict((conflict) => conflict.column("key").doNothing())
    .execute();
  const epoch = await readEpoch(db);
  await db
    .insertInto("epochs")
    .values({ epoch, parent: null, began_at: now, reason: "first" satisfies EpochReason, heads: "{}" })
    .onConflict((conflict) => conflict.column("epoch").doNothing())
    .execute();
  return epoch;
};

/** Cheap enough to be read in every transaction that writes: another process may have begun a new one. */
export const readEpoch = async (db: Reader): Promise<Epoch> => {
  const row = await db
    .selectFrom("meta")
    .select("value")
    .where("key", "=", "epoch")
    .executeTakeFirstOrThrow();
  return Epoch.parse(row.value);
};

/**
 * Ends the history `over` and begins another, which shares all that is in the database now. Null when somebody else has
 * ended it already.
 */
export const replaceEpoch = (
  db: Database,
  over: Epoch,
  reason: EpochReason,
  now: Instant,
): Promise<EpochRow | null> =>
  inTransaction(db, async (tx) => {
    const epoch = randomUUID() as Epoch;
    const { numUpdatedRows } = await tx
      .updateTable("meta")
      .set({ value: epoch })
      .where("key", "=", "epoch")
      .where("value", "=", over)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) return null;
    const row = { epoch, parent: over, beganAt: now, reason, heads: await readHeads(tx) };
    await saveEpochRow(tx, row);
    return row;
  });

/** Safe to repeat. */
export const saveEpochRow = async (db: Reader, row: EpochRow): Promise<void> => {
  await db
    .insertInto("epochs")
    .values({
      epoch: row.epoch,
      parent: row.parent,
      began_at: row.beganAt,
      reason: row.reason,
      heads: JSON.stringify(row.heads),
    })
    .onConflict((conflict) => conflict.column("epoch").doNothing())
    .execute();
};

/** All histories of this database by their epoch; there are few. */
export const readEpochs = async (db: Reader): Promise<ReadonlyMap<Epoch, EpochRow>> => {
  const rows = await db.selectFrom("epochs").selectAll().execute();
  return new Map(
    rows.map((row) => [
      row.epoch,
      {
        epoch: row.epoch,
        parent: row.parent,
        beganAt: row.began_at,
        reason: row.reason as EpochReason,
        heads: JSON.parse(row.heads) as Record<string, number>,
      },
    ]),
  );
};

/** The head of every scope. */
export const readHeads = async (db: Reader | Tx): Promise<Record<ScopeId, number>> => {
  const rows = await db.selectFrom("scopes").selectAll().execute();
  return Object.fromEntries(rows.map(({ scope, head }) => [scope, head]));
};
