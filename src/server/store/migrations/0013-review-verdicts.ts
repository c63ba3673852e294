import type { Migration } from "kysely";

/** Every verdict that holds or has held, for figures of review; filled when the summaries are made anew. */
export const reviewVerdicts: Migration = {
  up: async (db) => {
    await db.schema
      .createTable("review_verdicts")
      .addColumn("scope", "text", (column) => column.notNull().references("scopes.scope"))
      .addColumn("review", "text", (column) => column.notNull())
      .addColumn("activity", "text", (column) => column.notNull())
      .addColumn("month", "text", (column) => column.notNull())
      .addColumn("user_id", "text", (column) => column.notNull())
      .addColumn("verdict", "text", (column) => column.notNull())
      .addColumn("reasons", "text", (column) => column.notNull())
      .addColumn("waited_hours", "integer")
      .addPrimaryKeyConstraint("review_verdicts_key", ["scope", "activity", "review"])
      .execute();
    await db.schema
      .createIndex("review_verdicts_by_month")
      .on("review_verdicts")
      // Holds everything that figures count, so that they need not look into the table.
      .columns(["scope", "month", "verdict", "reasons", "waited_hours", "user_id"])
      .execute();
  },
};
