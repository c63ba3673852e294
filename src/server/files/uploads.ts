import type { Sha256 } from "../../domain/hash.ts";
import type { Instant } from "../../domain/instant.ts";
import type { UserId } from "../../domain/user.ts";
import type { Database } from "../store/open-database.ts";

/** An upload under way and whose it is. */
export interface Upload {
  readonly id: string;
  readonly user: UserId;
  readonly file: Sha256;
  readonly sizeBytes: number;
  readonly createdAt: Instant;
}

/** The register of uploads; their bytes lie in the spool. */
export interface UploadRegister {
  readonly add: (upload: Upload) => Promise<void>;
  /** Null also when it is somebody else's: foreign and unknown look alike. */
  readonly find: (id: string, user: UserId) => Promise<Upload | null>;
  readonly remove: (id: string) => Promise<void>;
  /** Oldest first. */
  readonly ofUser: (user: UserId) => Promise<readonly Upload[]>;
  /** What this user has begun of this file and not finished. */
  readonly ofFile: (of: Pick<Upload, "user" | "file" | "sizeBytes">) => Promise<readonly Upload[]>;
  readonly startedBefore: (instant: Instant) => Promise<readonly Upload[]>;
}

export const createUploadRegister = (db: Database): UploadRegister => {
  const uploads = db.selectFrom("uploads").selectAll().orderBy("created_at").orderBy("id");
  return {
    add: async ({ id, user, file, sizeBytes, createdAt }) => {
      await db
        .insertInto("uploads")
        .values({ id, user_id: user, sha256: file, size_bytes: sizeBytes, created_at: createdAt })
        .execute();
    },
    find: async (id, user) => {
      const row = await uploads.where("id", "=", id).where("user_id", "=", user).executeTakeFirst();
      return row ? rowToUpload(row) : null;
    },
    remove: async (id) => {
      await db.deleteFrom("uploads").where("id", "=", id).execute();
    },
    ofUser: async (user) => (await uploads.where("user_id", "=", user).execute()).map(rowToUpload),
    ofFile: async ({ user, file, sizeBytes }) => {
      const ofUser = uploads.where("user_id", "=", user).where("sha256", "=", file);
      return (await ofUser.where("size_bytes", "=", sizeBytes).execute()).map(rowToUpload);
    },
    startedBefore: async (instant) =>
      (await uploads.where("created_at", "<", instant).execute()).map(rowToUpload),
  };
};

const rowToUpload = (row: {
  readonly id: string;
  readonly user_id: UserId;
  readonly sha256: Sha256;
  readonly size_bytes: number;
  readonly created_at: Instant;
}): Upload => ({
  id: row.id,
  user: row.user_id,
  file: row.sha256,
  sizeBytes: row.size_bytes,
  createdAt: row.created_at,
});
