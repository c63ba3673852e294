import type { Migration } from "kysely";

/** Where phones want to be told while the app is closed, and how far each scope has been told of. */
export const push: Migration = {
  up: async (db) => {
    await db.schema
      .createTable("push_subscriptions")
      .addColumn("endpoint", "text", (column) => column.primaryKey())
      .addColumn("user", "text", (column) => column.notNull())
      .addColumn("device", "text", (column) => column.notNull())
      .addColumn("p256dh", "text", (column) => column.notNull())
      .addColumn("auth", "text", (column) => column.notNull())
      .addColumn("created_at", "bigint", (column) => column.notNull())
      .execute();
    await db.schema
      .createIndex("push_subscriptions_by_user")
      .on("push_subscriptions")
      .columns(["user", "created_at"])
      .execute();
    await db.schema
      .createTable("push_progress")
      .addColumn("scope", "text", (column) => column.primaryKey())
      .addColumn("number", "bigint", (column) => column.notNull())
      .execute();
  },
};
