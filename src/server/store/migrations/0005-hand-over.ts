import type { Migration } from "kysely";

/** What became of hand-over files, so that whoever brought one hears the same again. */
export const handOver: Migration = {
  up: async (db) => {
    await db.schema
      .createTable("hand_overs")
      .addColumn("user", "text", (column) => column.notNull())
      .addColumn("file", "text", (column) => column.notNull())
      .addColumn("unit", "text", (column) => column.notNull())
      .addColumn("author", "text", (column) => column.notNull())
      .addColumn("device", "text", (column) => column.notNull())
      .addColumn("taken_at", "bigint", (column) => column.notNull())
      .addColumn("outcome", "text", (column) => column.notNull())
      .addPrimaryKeyConstraint("hand_overs_key", ["user", "file"])
      .execute();
  },
};
