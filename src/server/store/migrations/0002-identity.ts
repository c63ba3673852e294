import { type Kysely, type Migration, sql } from "kysely";
import { isPostgres } from "../postgres-dialect.ts";

/** Users, their devices, sessions and one-time codes, failed attempts, and the journal of all that. */
export const identity: Migration = {
  up: async (db) => {
    await createUsers(db);
    await createSessions(db);
    await createJournal(db);
  },
};

const createUsers = async (db: Kysely<unknown>): Promise<void> => {
  await db.schema
    .createTable("users")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("name", "text", (column) => column.notNull())
    .addColumn("title", "text", (column) => column.notNull())
    .addColumn("role", "text", (column) => column.notNull())
    .addColumn("unit", "text", (column) => column.notNull())
    .addColumn("phone", "text")
    .addColumn("username", "text", (column) => column.unique())
    .addColumn("password_hash", "text")
    .addColumn("created_at", "bigint", (column) => column.notNull())
    .addColumn("disabled_at", "bigint")
    .execute();
  await db.schema.createIndex("users_by_unit").on("users").column("unit").execute();
  await db.schema
    .createTable("devices")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("user", "text", (column) => column.notNull().references("users.id"))
    .addColumn("name", "text", (column) => column.notNull())
    .addColumn("enrolled_at", "bigint", (column) => column.notNull())
    .addColumn("revoked_at", "bigint")
    .execute();
  await db.schema.createIndex("devices_by_user").on("devices").column("user").execute();
};

const createSessions = async (db: Kysely<unknown>): Promise<void> => {
  await db.schema
    .createTable("sessions")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("token_hash", "text", (column) => column.notNull().unique())
    .addColumn("user", "text", (column) => column.notNull().references("users.id"))
    .addColumn("device", "text", (column) => column.notNull().references("devices.id"))
    .addColumn("created_at", "bigint", (column) => column.notNull())
    .addColumn("used_at", "bigint", (column) => column.notNull())
    .addColumn("expires_at", "bigint", (column) => column.notNull())
    .addColumn("ends_at", "bigint", (column) => column.notNull())
    .execute();
  await db.schema.createIndex("sessions_by_user").on("sessions").column("user").execute();
  await db.schema.createIndex("sessions_by_device").on("sessions").column("device").execute();
  await db.schema
    .createTable("enrolment_codes")
    .addColumn("code_mac", "text", (column) => column.primaryKey())
    .addColumn("user", "text", (column) => column.notNull().references("users.id"))
    .addColumn("issued_at", "bigint", (column) => column.notNull())
    .addColumn("expires_at", "bigint", (column) => column.notNull())
    .addColumn("used_at", "bigint")
    .addColumn("used_by_device", "text")
    .addColumn("voided_at", "bigint")
    .execute();
  await db.schema.createIndex("enrolment_codes_by_user").on("enrolment_codes").column("user").execute();
  await db.schema
    .createTable("throttles")
    .addColumn("key", "text", (column) => column.primaryKey())
    .addColumn("failures", "integer", (column) => column.notNull())
    .addColumn("last_failed_at", "bigint", (column) => column.notNull())
    .addColumn("blocked_until", "bigint", (column) => column.notNull())
    .execute();
};

const createJournal = async (db: Kysely<unknown>): Promise<void> => {
  const isOnPostgres = isPostgres(db);
  await db.schema
    .createTable("journal")
    .addColumn("id", isOnPostgres ? "bigint" : "integer", (column) =>
      isOnPostgres ? column.primaryKey().generatedAlwaysAsIdentity() : column.primaryKey().autoIncrement(),
    )
    .addColumn("at", "bigint", (column) => column.notNull())
    .addColumn("event", "text", (column) => column.notNull())
    .addColumn("user", "text")
    .addColumn("device", "text")
    .addColumn("details", "text", (column) => column.notNull())
    .execute();
  // Append-only even for our own mistakes.
  for (const trigger of isOnPostgres ? postgresTriggers : sqliteTriggers) await trigger.execute(db);
};

const sqliteTriggers = [
  sql`create trigger journal_is_never_changed before update on journal
    begin select raise(abort, 'the journal is append-only'); end`,
  sql`create trigger journal_is_never_shortened before delete on journal
    begin select raise(abort, 'the journal is append-only'); end`,
];

const postgresTriggers = [
  sql`create function journal_refuses() returns trigger language plpgsql as
    $$ begin raise exception 'the journal is append-only'; end $$`,
  sql`create trigger journal_is_never_changed before update or delete on journal
    for each row execute function journal_refuses()`,
  sql`create trigger journal_is_never_emptied before truncate on journal
    for each statement execute function journal_refuses()`,
];
