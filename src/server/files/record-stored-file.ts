import type { ActivityId } from "../../domain/activity/activity.ts";
import type { FileType } from "../../domain/evidence.ts";
import type { Sha256 } from "../../domain/hash.ts";
import type { Instant } from "../../domain/instant.ts";
import type { ScopeId } from "../../domain/scope.ts";
import { inTransaction } from "../store/in-transaction.ts";
import type { Database, Tx } from "../store/open-database.ts";
import { lockScope } from "../store/scope-lock.ts";
import { recomputeSummaries } from "../store/summaries/recompute-summaries.ts";

export interface StoredFile {
  readonly file: Sha256;
  readonly type: FileType;
  readonly sizeBytes: number;
  readonly storedAt: Instant;
}

/**
 * Writes down that the bytes are in place and for which scopes they were delivered, and brings the summaries that
 * missed them up to date. Only after this may a phone be told. Safe to repeat.
 */
export const recordStoredFile = (
  db: Database,
  stored: StoredFile,
  scopes: readonly ScopeId[],
): Promise<void> => inTransaction(db, (tx) => holdStoredFile(tx, stored, scopes));

/** As {@link recordStoredFile}, in a transaction that is open. */
export const holdStoredFile = async (
  tx: Tx,
  { file, type, sizeBytes, storedAt }: StoredFile,
  scopes: readonly ScopeId[],
): Promise<void> => {
  await tx
    .insertInto("files")
    .values({ sha256: file, type, size_bytes: sizeBytes, stored_at: storedAt })
    .onConflict((conflict) => conflict.column("sha256").doNothing())
    .execute();
  for (const scope of [...new Set(scopes)].sort()) await holdFile(tx, file, scope);
};

const holdFile = async (tx: Tx, file: Sha256, scope: ScopeId): Promise<void> => {
  await lockScope(tx, scope);
  await tx
    .insertInto("file_holdings")
    .values({ sha256: file, scope })
    .onConflict((conflict) => conflict.columns(["sha256", "scope"]).doNothing())
    .execute();
  await recomputeSummaries(tx, scope, await activitiesWith(tx, file, scope));
};

const activitiesWith = async (tx: Tx, file: Sha256, scope: ScopeId): Promise<ReadonlySet<ActivityId>> => {
  const rows = await tx
    .selectFrom("evidence_files")
    .select("activity")
    .distinct()
    .where("scope", "=", scope)
    .where("sha256", "=", file)
    .execute();
  return new Set(rows.map((row) => row.activity));
};
