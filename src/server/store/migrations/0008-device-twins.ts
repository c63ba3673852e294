import type { Migration } from "kysely";

/** Devices whose database was copied or put back, and the index that finds it out. */
export const deviceTwins: Migration = {
  up: async (db) => {
    await db.schema
      .createTable("device_twins")
      .addColumn("device", "text", (column) => column.primaryKey())
      .addColumn("floor", "bigint", (column) => column.notNull())
      .addColumn("noticed_at", "bigint", (column) => column.notNull())
      .execute();
    for (const table of ["changes", "quarantine"])
      await db.schema.createIndex(`${table}_by_device`).on(table).columns(["device", "seq"]).execute();
  },
};
