import type { Kysely, Migration } from "kysely";

/** What is needed when people and devices go: revoked sessions, what these still hand in, moves between units, lost databases. */
export const people: Migration = {
  up: async (db) => {
    await db.schema.alterTable("sessions").addColumn("revoked_at", "bigint").execute();
    await createCustodyFiles(db);
    await createDiscarded(db);
    await createMoves(db);
    // The device whose database was lost, and when that was noticed.
    await db.schema.alterTable("devices").addColumn("replaced_by", "text").execute();
    await db.schema.alterTable("devices").addColumn("lost_at", "bigint").execute();
  },
};

/** Bytes that a revoked device delivered: nobody reads them until its work is taken in. */
const createCustodyFiles = async (db: Kysely<unknown>): Promise<void> => {
  await db.schema
    .createTable("custody_files")
    .addColumn("sha256", "text", (column) => column.notNull().references("files.sha256"))
    .addColumn("device", "text", (column) => column.notNull())
    .addColumn("stored_at", "bigint", (column) => column.notNull())
    .addPrimaryKeyConstraint("custody_files_key", ["sha256", "device"])
    .execute();
};

/** What somebody above decided not to take in; kept, so that the decision can be looked into. */
const createDiscarded = async (db: Kysely<unknown>): Promise<void> => {
  await db.schema
    .createTable("discarded_changes")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("device", "text", (column) => column.notNull())
    .addColumn("user", "text", (column) => column.notNull())
    .addColumn("scope", "text", (column) => column.notNull())
    .addColumn("body", "text", (column) => column.notNull())
    .addColumn("received_at", "bigint", (column) => column.notNull())
    .addColumn("discarded_at", "bigint", (column) => column.notNull())
    .addColumn("discarded_by", "text", (column) => column.notNull())
    .addColumn("reason", "text", (column) => column.notNull())
    .execute();
};

const createMoves = async (db: Kysely<unknown>): Promise<void> => {
  await db.schema
    .createTable("moves")
    .addColumn("user", "text", (column) => column.notNull().references("users.id"))
    .addColumn("from_unit", "text", (column) => column.notNull())
    .addColumn("to_unit", "text", (column) => column.notNull())
    .addColumn("from_day", "text", (column) => column.notNull())
    .addColumn("made_at", "bigint", (column) => column.notNull())
    // Null until the day has come.
    .addColumn("done_at", "bigint")
    .addPrimaryKeyConstraint("moves_key", ["user", "made_at"])
    .execute();
};
