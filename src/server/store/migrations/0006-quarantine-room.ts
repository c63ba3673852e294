import { type Migration, sql } from "kysely";

/** How much each person has in quarantine is counted from an index alone: bodies are long. */
export const quarantineRoom: Migration = {
  up: async (db) => {
    await db.schema
      .alterTable("quarantine")
      .addColumn("size_bytes", "bigint", (column) => column.notNull().defaultTo(0))
      .execute();
    await sql`update quarantine set size_bytes = length(body)`.execute(db);
    await db.schema
      .createIndex("quarantine_by_user")
      .on("quarantine")
      .columns(["user_id", "size_bytes"])
      .execute();
  },
};
