import Database from "better-sqlite3";
import { Kysely, Migrator, SqliteDialect } from "kysely";
import { afterEach, expect, test } from "vitest";
import { makeUp } from "../../../src/server/store/migrations/0010-make-up.ts";

interface Counts {
  readonly scopes: { scope: string };
  readonly task_counts: {
    scope: string;
    month: string;
    task: string;
    kind: string;
    status: string;
    count: number;
    makes_up_for?: string;
  };
}

const db = new Kysely<Counts>({ dialect: new SqliteDialect({ database: new Database(":memory:") }) });
afterEach(() => db.destroy());

test("[S32] counts of before stay, and stand apart from those that make up for an earlier month", async () => {
  await db.schema
    .createTable("scopes")
    .addColumn("scope", "text", (column) => column.primaryKey())
    .execute();
  await db.schema.createTable("activity_summaries").addColumn("scope", "text").execute();
  await db.schema
    .createTable("task_counts")
    .addColumn("scope", "text")
    .addColumn("month", "text")
    .addColumn("task", "text")
    .addColumn("kind", "text")
    .addColumn("status", "text")
    .addColumn("count", "integer")
    .execute();
  const row = { scope: "u", month: "2025-05", task: "p/PL8", kind: "broadcast", status: "sent", count: 3 };
  await db.insertInto("scopes").values({ scope: "u" }).execute();
  await db.insertInto("task_counts").values(row).execute();

  const migrator = new Migrator({
    db,
    provider: { getMigrations: async () => ({ "0010-make-up": makeUp }) },
  });
  expect((await migrator.migrateToLatest()).error).toBeUndefined();

  const made = { ...row, count: 1, makes_up_for: "2025-04" };
  await db.insertInto("task_counts").values(made).execute();
  const found = await db.selectFrom("task_counts").selectAll().orderBy("makes_up_for").execute();
  expect(found).toEqual([{ ...row, makes_up_for: "" }, made]);
});
