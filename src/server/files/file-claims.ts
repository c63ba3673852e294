import type { FileType } from "../../domain/evidence.ts";
import type { Sha256 } from "../../domain/hash.ts";
import { type Actor, may } from "../../domain/permission.ts";
import type { ScopeId } from "../../domain/scope.ts";
import type { Reader } from "../store/open-database.ts";

/** Live evidence that names a file, in a scope where this person may write evidence. */
export interface FileClaim {
  readonly scope: ScopeId;
  readonly sizeBytes: number;
  readonly role: "file" | "thumbnail";
  /** As its record says; null where it says nothing of it. */
  readonly type: FileType | null;
}

/** Only what a record of one's own names may be sent (S29): metadata goes before bytes. */
export const fileClaims = async (db: Reader, actor: Actor, file: Sha256): Promise<readonly FileClaim[]> => {
  const rows = await db
    .selectFrom("evidence_files")
    .select(["scope", "size_bytes", "role", "type"])
    .distinct()
    .where("sha256", "=", file)
    .where("deleted", "=", 0)
    .execute();
  return rows
    .filter(({ scope }) =>
      may(actor, { kind: "writeRecord", scope, collection: "evidence", createdBy: actor.user }),
    )
    .map(({ scope, size_bytes, role, type }) => ({ scope, sizeBytes: size_bytes, role, type }));
};
