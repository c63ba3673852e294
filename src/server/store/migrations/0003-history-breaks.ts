import type { Kysely, Migration } from "kysely";

/** What is needed when the history breaks: its epochs, marks in the log, what phones offer back, and backups. */
export const historyBreaks: Migration = {
  up: async (db) => {
    // Drawn anew for every entry: two histories that part never have the same mark at the same number.
    await db.schema
      .alterTable("changes")
      .addColumn("mark", "text", (column) => column.notNull().defaultTo(""))
      .execute();
    await createEpochs(db);
    await createRecovery(db);
    await createBackups(db);
  },
};

const createEpochs = async (db: Kysely<unknown>): Promise<void> => {
  await db.schema
    .createTable("epochs")
    .addColumn("epoch", "text", (column) => column.primaryKey())
    .addColumn("parent", "text")
    .addColumn("began_at", "bigint", (column) => column.notNull())
    .addColumn("reason", "text", (column) => column.notNull())
    .addColumn("heads", "text", (column) => column.notNull())
    .execute();
};

const createRecovery = async (db: Kysely<unknown>): Promise<void> => {
  await db.schema
    .createTable("recovery")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("scope", "text", (column) => column.notNull())
    .addColumn("collection", "text", (column) => column.notNull())
    .addColumn("record_id", "text", (column) => column.notNull())
    .addColumn("body", "text", (column) => column.notNull())
    .addColumn("offered_by", "text", (column) => column.notNull())
    .addColumn("offered_device", "text", (column) => column.notNull())
    .addColumn("offered_at", "bigint", (column) => column.notNull())
    .addColumn("state", "text", (column) => column.notNull())
    .addColumn("decided_by", "text")
    .addColumn("decided_at", "bigint")
    .addColumn("reason", "text")
    .addColumn("change", "text")
    .execute();
  await db.schema.createIndex("recovery_by_state").on("recovery").columns(["state", "offered_at"]).execute();
  await db.schema
    .createIndex("recovery_by_device")
    .on("recovery")
    .columns(["offered_device", "state"])
    .execute();
};

const createBackups = async (db: Kysely<unknown>): Promise<void> => {
  await db.schema
    .createTable("backups")
    .addColumn("name", "text", (column) => column.primaryKey())
    .addColumn("taken_at", "bigint", (column) => column.notNull())
    .addColumn("epoch", "text", (column) => column.notNull())
    .addColumn("heads", "text", (column) => column.notNull())
    .addColumn("files", "integer", (column) => column.notNull())
    .addColumn("missing_files", "integer", (column) => column.notNull())
    .addColumn("off_disk", "integer", (column) => column.notNull())
    .execute();
  await db.schema
    .createTable("backup_files")
    .addColumn("sha256", "text", (column) => column.primaryKey())
    .execute();
};
