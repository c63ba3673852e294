import type { ActivityId } from "../../domain/activity/activity.ts";
import type { Sha256 } from "../../domain/hash.ts";
import type { ScopeId } from "../../domain/scope.ts";
import { identityDb } from "../auth/identity-tables.ts";
import { inTransaction } from "../store/in-transaction.ts";
import type { Database, Tx } from "../store/open-database.ts";
import { recomputeSummaries } from "../store/summaries/recompute-summaries.ts";

/** The server does not have these bytes any more: it says so when it is asked, and phones send them again. */
export const forgetMissingFiles = (db: Database, missing: readonly Sha256[]): Promise<void> =>
  inTransaction(db, async (tx) => {
    const touched = new Map<ScopeId, Set<ActivityId>>();
    for (const file of missing) {
      for (const { scope, activity } of await namedBy(tx, file))
        touched.set(scope, (touched.get(scope) ?? new Set()).add(activity));
      await identityDb(tx).deleteFrom("custody_files").where("sha256", "=", file).execute();
      await tx.deleteFrom("file_holdings").where("sha256", "=", file).execute();
      await tx.deleteFrom("files").where("sha256", "=", file).execute();
    }
    for (const [scope, activities] of touched) await recomputeSummaries(tx, scope, activities);
  });

const namedBy = (tx: Tx, file: Sha256) =>
  tx
    .selectFrom("evidence_files")
    .select(["scope", "activity"])
    .distinct()
    .where("sha256", "=", file)
    .execute();
