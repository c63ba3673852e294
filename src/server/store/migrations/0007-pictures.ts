import type { Kysely, Migration } from "kysely";

/** What is known of the pictures in files, an index of what they look like, and what people sent on each day. */
export const pictures: Migration = {
  up: async (db) => {
    await createPictures(db);
    await db.schema
      .createTable("upload_days")
      .addColumn("user_id", "text", (column) => column.notNull())
      .addColumn("day", "text", (column) => column.notNull())
      .addColumn("files", "bigint", (column) => column.notNull())
      .addColumn("bytes", "bigint", (column) => column.notNull())
      .addPrimaryKeyConstraint("upload_days_key", ["user_id", "day"])
      .execute();
    // Null for thumbnails, and in rows of the first version, which took in nothing but pictures.
    await db.schema.alterTable("evidence_files").addColumn("type", "text").execute();
  },
};

const createPictures = async (db: Kysely<unknown>): Promise<void> => {
  await db.schema
    .createTable("pictures")
    .addColumn("sha256", "text", (column) => column.primaryKey().references("files.sha256"))
    .addColumn("state", "text", (column) => column.notNull())
    .addColumn("why", "text")
    .addColumn("maker", "integer", (column) => column.notNull())
    .addColumn("looked_at", "bigint", (column) => column.notNull())
    .addColumn("width_px", "integer")
    .addColumn("height_px", "integer")
    .addColumn("likeness", "text", (column) => column.notNull())
    .execute();
  await db.schema
    .createTable("photo_likeness")
    .addColumn("key", "integer", (column) => column.notNull())
    .addColumn("look", "text", (column) => column.notNull())
    .addColumn("sha256", "text", (column) => column.notNull().references("pictures.sha256"))
    .addPrimaryKeyConstraint("photo_likeness_key", ["key", "look", "sha256"])
    .execute();
  await db.schema.createIndex("photo_likeness_by_file").on("photo_likeness").column("sha256").execute();
};
