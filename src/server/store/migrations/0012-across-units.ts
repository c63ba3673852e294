import type { Migration } from "kysely";

/**
 * What is counted across units: themes and forms, villages, places. The new columns are empty until the summaries are
 * made anew (`renew-summaries.ts`).
 */
export const acrossUnits: Migration = {
  up: async (db) => {
    for (const [name, type] of [
      ["themes", "text"],
      ["villages", "text"],
      ["topics", "integer"],
    ] as const)
      await db.schema
        .alterTable("activity_summaries")
        .addColumn(name, type, (column) => column.notNull().defaultTo(type === "integer" ? 0 : ""))
        .execute();
    for (const name of ["north", "east"])
      await db.schema.alterTable("activity_summaries").addColumn(name, "integer").execute();
    for (const [name, columns] of indexes)
      await db.schema.createIndex(name).on("activity_summaries").columns(columns).execute();

    await db.schema
      .createTable("theme_counts")
      .addColumn("scope", "text", (column) => column.notNull().references("scopes.scope"))
      .addColumn("month", "text", (column) => column.notNull())
      .addColumn("theme", "text", (column) => column.notNull())
      .addColumn("kind", "text", (column) => column.notNull())
      .addColumn("count", "integer", (column) => column.notNull())
      .addPrimaryKeyConstraint("theme_counts_key", ["scope", "month", "theme", "kind"])
      .execute();
    await db.schema
      .createTable("village_months")
      .addColumn("scope", "text", (column) => column.notNull().references("scopes.scope"))
      .addColumn("month", "text", (column) => column.notNull())
      .addColumn("village", "text", (column) => column.notNull())
      .addColumn("last_on", "text", (column) => column.notNull())
      .addPrimaryKeyConstraint("village_months_key", ["scope", "month", "village"])
      .execute();
  },
};

const indexes: readonly (readonly [name: string, columns: string[]])[] = [
  // One kind among thousands of activities: difficulties, checks of posting points.
  ["activity_summaries_by_kind", ["scope", "kind", "deleted", "on_day"]],
  ["activity_summaries_by_topic", ["scope", "topics", "deleted", "on_day"]],
  // Holds everything that a map counts, so that it need not look into the table.
  ["activity_summaries_by_place", ["scope", "month", "deleted", "kind", "status", "north", "east"]],
];
