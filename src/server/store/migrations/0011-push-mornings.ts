import type { Migration } from "kysely";

/** On which day each person was last told of what is due: once a day, over any restart. */
export const pushMornings: Migration = {
  up: async (db) => {
    await db.schema
      .createTable("push_mornings")
      .addColumn("user", "text", (column) => column.primaryKey())
      .addColumn("day", "text", (column) => column.notNull())
      .execute();
  },
};
