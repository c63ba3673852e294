import { type Kysely, type Migration, sql } from "kysely";
import { isPostgres } from "../postgres-dialect.ts";

/**
 * The audit: lines that the database itself refuses to alter, each with the hash of the one before, and the row that tells
 * where the chain ends. Lines go only as whole oldest days: behind `removable_before`, which only moves on.
 */
export const audit: Migration = {
  up: async (db) => {
    await createLines(db);
    await db.schema
      .createTable("audit_head")
      .addColumn("id", "integer", (column) => column.primaryKey())
      .addColumn("number", "bigint", (column) => column.notNull())
      .addColumn("hash", "text", (column) => column.notNull())
      .addColumn("removable_before", "bigint", (column) => column.notNull())
      .execute();
    await sql`insert into audit_head (id, number, hash, removable_before) values (1, 0, '', 0)`.execute(db);
    for (const trigger of isPostgres(db) ? postgresTriggers : sqliteTriggers) await trigger.execute(db);
    // Who changed what is searched in the log of changes, by time and by person.
    await db.schema.createIndex("changes_by_time").on("changes").columns(["received_at"]).execute();
    await db.schema
      .createIndex("changes_by_user")
      .on("changes")
      .columns(["user_id", "received_at"])
      .execute();
  },
};

const createLines = async (db: Kysely<unknown>): Promise<void> => {
  await db.schema
    .createTable("audit_lines")
    .addColumn("number", "bigint", (column) => column.primaryKey())
    .addColumn("at", "bigint", (column) => column.notNull())
    .addColumn("kind", "text", (column) => column.notNull())
    .addColumn("user_id", "text")
    .addColumn("device", "text")
    .addColumn("unit", "text")
    .addColumn("about", "text")
    .addColumn("door", "text")
    .addColumn("request", "text")
    .addColumn("times", "integer", (column) => column.notNull())
    .addColumn("hash", "text", (column) => column.notNull())
    .execute();
  await db.schema.createIndex("audit_by_time").on("audit_lines").columns(["at", "number"]).execute();
  await db.schema.createIndex("audit_by_user").on("audit_lines").columns(["user_id", "at"]).execute();
};

const sqliteTriggers = [
  sql`create trigger audit_is_never_changed before update on audit_lines
    begin select raise(abort, 'the audit is append-only'); end`,
  sql`create trigger audit_is_never_shortened before delete on audit_lines
    when old.at >= (select removable_before from audit_head)
    begin select raise(abort, 'the audit is append-only'); end`,
];

const postgresTriggers = [
  sql`create function audit_refuses() returns trigger language plpgsql as
    $$ begin raise exception 'the audit is append-only'; end $$`,
  sql`create function audit_keeps() returns trigger language plpgsql as
    $$ begin
      if old.at >= (select removable_before from audit_head) then raise exception 'the audit is append-only'; end if;
      return old;
    end $$`,
  sql`create trigger audit_is_never_changed before update on audit_lines
    for each row execute function audit_refuses()`,
  sql`create trigger audit_is_never_shortened before delete on audit_lines
    for each row execute function audit_keeps()`,
  sql`create trigger audit_is_never_emptied before truncate on audit_lines
    for each statement execute function audit_refuses()`,
];
