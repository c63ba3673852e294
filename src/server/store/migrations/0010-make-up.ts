import type { Migration } from "kysely";

/** Counts of a month tell apart what makes up for an earlier one; '' where nothing was said. */
export const makeUp: Migration = {
  up: async (db) => {
    await db.schema
      .alterTable("activity_summaries")
      .addColumn("makes_up_for", "text", (column) => column.notNull().defaultTo(""))
      .execute();
    // A primary key cannot be changed in place: the counts move into a table that has the new one.
    await db.schema
      .createTable("month_counts")
      .addColumn("scope", "text", (column) => column.notNull().references("scopes.scope"))
      .addColumn("month", "text", (column) => column.notNull())
      .addColumn("task", "text", (column) => column.notNull())
      .addColumn("kind", "text", (column) => column.notNull())
      .addColumn("status", "text", (column) => column.notNull())
      .addColumn("makes_up_for", "text", (column) => column.notNull().defaultTo(""))
      .addColumn("count", "integer", (column) => column.notNull())
      .addPrimaryKeyConstraint("month_counts_key", [
        "scope",
        "month",
        "task",
        "kind",
        "status",
        "makes_up_for",
      ])
      .execute();
    await db
      .insertInto("month_counts")
      .columns(["scope", "month", "task", "kind", "status", "count"])
      .expression(db.selectFrom("task_counts").select(["scope", "month", "task", "kind", "status", "count"]))
      .execute();
    await db.schema.dropTable("task_counts").execute();
    await db.schema.alterTable("month_counts").renameTo("task_counts").execute();
  },
};
