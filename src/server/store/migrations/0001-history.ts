import type { Kysely, Migration } from "kysely";

/** Records, the log of changes, files and the summaries made of them. */
export const history: Migration = {
  up: async (db) => {
    await createRecords(db);
    await createLog(db);
    await createFiles(db);
    await createSummaries(db);
  },
};

const createRecords = async (db: Kysely<unknown>): Promise<void> => {
  await db.schema
    .createTable("meta")
    .addColumn("key", "text", (column) => column.primaryKey())
    .addColumn("value", "text", (column) => column.notNull())
    .execute();
  await db.schema
    .createTable("scopes")
    .addColumn("scope", "text", (column) => column.primaryKey())
    .addColumn("head", "bigint", (column) => column.notNull())
    .execute();
  await db.schema
    .createTable("records")
    .addColumn("scope", "text", (column) => column.notNull().references("scopes.scope"))
    .addColumn("collection", "text", (column) => column.notNull())
    .addColumn("id", "text", (column) => column.notNull())
    .addColumn("number", "bigint", (column) => column.notNull())
    .addColumn("state", "text", (column) => column.notNull())
    .addColumn("on_day", "text")
    .addColumn("activity", "text")
    .addColumn("kind", "text")
    .addColumn("deleted", "integer", (column) => column.notNull())
    .addPrimaryKeyConstraint("records_key", ["scope", "collection", "id"])
    .execute();
  await db.schema
    .createIndex("records_by_number")
    .on("records")
    .columns(["scope", "number"])
    .unique()
    .execute();
  await db.schema
    .createIndex("records_by_activity")
    .on("records")
    .columns(["scope", "activity", "collection"])
    .execute();
  await db.schema.createIndex("records_by_collection").on("records").columns(["collection", "id"]).execute();
};

const createLog = async (db: Kysely<unknown>): Promise<void> => {
  await db.schema
    .createTable("changes")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("hash", "text", (column) => column.notNull())
    .addColumn("device", "text", (column) => column.notNull())
    .addColumn("seq", "bigint", (column) => column.notNull())
    .addColumn("user_id", "text", (column) => column.notNull())
    .addColumn("scope", "text", (column) => column.notNull().references("scopes.scope"))
    .addColumn("collection", "text", (column) => column.notNull())
    .addColumn("record_id", "text", (column) => column.notNull())
    .addColumn("number", "bigint", (column) => column.notNull())
    .addColumn("effective_at", "bigint", (column) => column.notNull())
    .addColumn("received_at", "bigint", (column) => column.notNull())
    .addColumn("body", "text", (column) => column.notNull())
    .addColumn("receipt", "text", (column) => column.notNull())
    .addUniqueConstraint("changes_by_number", ["scope", "number"])
    .execute();
  await db.schema
    .createIndex("changes_by_record")
    .on("changes")
    .columns(["scope", "collection", "record_id", "number"])
    .execute();
  await db.schema
    .createTable("quarantine")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("hash", "text", (column) => column.notNull())
    .addColumn("device", "text", (column) => column.notNull())
    .addColumn("seq", "bigint", (column) => column.notNull())
    .addColumn("user_id", "text", (column) => column.notNull())
    .addColumn("scope", "text", (column) => column.notNull().references("scopes.scope"))
    .addColumn("collection", "text", (column) => column.notNull())
    .addColumn("record_id", "text", (column) => column.notNull())
    .addColumn("schema_version", "bigint", (column) => column.notNull())
    .addColumn("code", "text", (column) => column.notNull())
    .addColumn("author", "text", (column) => column.notNull())
    .addColumn("body", "text", (column) => column.notNull())
    .addColumn("received_at", "bigint", (column) => column.notNull())
    .execute();
  await db.schema
    .createIndex("quarantine_by_record")
    .on("quarantine")
    .columns(["scope", "collection", "record_id"])
    .execute();
};

const createFiles = async (db: Kysely<unknown>): Promise<void> => {
  await db.schema
    .createTable("files")
    .addColumn("sha256", "text", (column) => column.primaryKey())
    .addColumn("type", "text", (column) => column.notNull())
    .addColumn("size_bytes", "bigint", (column) => column.notNull())
    .addColumn("stored_at", "bigint", (column) => column.notNull())
    .execute();
  await db.schema
    .createTable("file_holdings")
    .addColumn("sha256", "text", (column) => column.notNull().references("files.sha256"))
    .addColumn("scope", "text", (column) => column.notNull().references("scopes.scope"))
    .addPrimaryKeyConstraint("file_holdings_key", ["sha256", "scope"])
    .execute();
  await db.schema
    .createTable("evidence_files")
    .addColumn("scope", "text", (column) => column.notNull().references("scopes.scope"))
    .addColumn("evidence", "text", (column) => column.notNull())
    .addColumn("role", "text", (column) => column.notNull())
    .addColumn("sha256", "text", (column) => column.notNull())
    .addColumn("size_bytes", "bigint", (column) => column.notNull())
    .addColumn("activity", "text", (column) => column.notNull())
    .addColumn("deleted", "integer", (column) => column.notNull())
    .addPrimaryKeyConstraint("evidence_files_key", ["scope", "evidence", "role"])
    .execute();
  await db.schema.createIndex("evidence_files_by_hash").on("evidence_files").column("sha256").execute();
  await db.schema
    .createTable("uploads")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("user_id", "text", (column) => column.notNull())
    .addColumn("sha256", "text", (column) => column.notNull())
    .addColumn("size_bytes", "bigint", (column) => column.notNull())
    .addColumn("created_at", "bigint", (column) => column.notNull())
    .execute();
  await db.schema.createIndex("uploads_by_user").on("uploads").columns(["user_id", "created_at"]).execute();
};

const createSummaries = async (db: Kysely<unknown>): Promise<void> => {
  await db.schema
    .createTable("heartbeats")
    .addColumn("device", "text", (column) => column.primaryKey())
    .addColumn("user_id", "text", (column) => column.notNull())
    .addColumn("unit", "text", (column) => column.notNull())
    .addColumn("received_at", "bigint", (column) => column.notNull())
    .addColumn("unsent_activities", "bigint", (column) => column.notNull())
    .addColumn("free_bytes", "bigint")
    .addColumn("app_version", "text", (column) => column.notNull())
    .addColumn("body", "text", (column) => column.notNull())
    .execute();
  await db.schema.createIndex("heartbeats_by_unit").on("heartbeats").column("unit").execute();
  await db.schema
    .createTable("activity_summaries")
    .addColumn("scope", "text", (column) => column.notNull().references("scopes.scope"))
    .addColumn("activity", "text", (column) => column.notNull())
    .addColumn("unit", "text", (column) => column.notNull())
    .addColumn("kind", "text", (column) => column.notNull())
    .addColumn("on_day", "text", (column) => column.notNull())
    .addColumn("month", "text", (column) => column.notNull())
    .addColumn("title", "text", (column) => column.notNull())
    .addColumn("tasks", "text", (column) => column.notNull())
    .addColumn("status", "text", (column) => column.notNull())
    .addColumn("deleted", "integer", (column) => column.notNull())
    .addColumn("waiting", "integer", (column) => column.notNull())
    .addColumn("received_at", "bigint", (column) => column.notNull())
    .addColumn("changed_since_review", "integer", (column) => column.notNull())
    .addColumn("photos", "integer", (column) => column.notNull())
    .addColumn("missing_photos", "integer", (column) => column.notNull())
    .addColumn("thumbnail", "text")
    .addPrimaryKeyConstraint("activity_summaries_key", ["scope", "activity"])
    .execute();
  await db.schema
    .createIndex("activity_summaries_by_month")
    .on("activity_summaries")
    .columns(["scope", "month"])
    .execute();
  await db.schema
    .createIndex("activity_summaries_by_day")
    .on("activity_summaries")
    .columns(["scope", "deleted", "on_day"])
    .execute();
  await db.schema
    .createIndex("activity_summaries_waiting")
    .on("activity_summaries")
    .columns(["scope", "waiting", "received_at"])
    .execute();
  await db.schema
    .createTable("task_counts")
    .addColumn("scope", "text", (column) => column.notNull().references("scopes.scope"))
    .addColumn("month", "text", (column) => column.notNull())
    .addColumn("task", "text", (column) => column.notNull())
    .addColumn("kind", "text", (column) => column.notNull())
    .addColumn("status", "text", (column) => column.notNull())
    .addColumn("count", "integer", (column) => column.notNull())
    .addPrimaryKeyConstraint("task_counts_key", ["scope", "month", "task", "kind", "status"])
    .execute();
  await db.schema
    .createTable("unit_summaries")
    .addColumn("scope", "text", (column) => column.primaryKey().references("scopes.scope"))
    .addColumn("last_on", "text")
    .addColumn("waiting", "integer", (column) => column.notNull())
    .addColumn("oldest_waiting_at", "bigint")
    .execute();
};
