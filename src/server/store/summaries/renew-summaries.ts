import type { ActivityId } from "../../../domain/activity/activity.ts";
import type { ScopeId } from "../../../domain/scope.ts";
import { inTransaction } from "../in-transaction.ts";
import type { Database } from "../open-database.ts";
import { lockScope } from "../scope-lock.ts";
import { recomputeSummaries } from "./recompute-summaries.ts";

/** What summaries hold; one more whenever they learn to hold something that older ones lack. */
const VERSION = "3";
const KEY = "summaries";

/**
 * Makes the summaries anew where an older version of Loa has made them: they can always be told from the records, so no
 * migration has to. Scope by scope, each in a transaction of its own; what breaks off begins again at the next start.
 */
export const renewSummaries = async (db: Database): Promise<void> => {
  const made = await db.selectFrom("meta").select("value").where("key", "=", KEY).executeTakeFirst();
  if (made?.value === VERSION) return;
  const scopes = await db.selectFrom("activity_summaries").select("scope").distinct().execute();
  for (const { scope } of scopes) await renewScope(db, scope);
  await db
    .insertInto("meta")
    .values({ key: KEY, value: VERSION })
    .onConflict((conflict) => conflict.column("key").doUpdateSet({ value: VERSION }))
    .execute();
};

const renewScope = (db: Database, scope: ScopeId): Promise<void> =>
  inTransaction(db, async (tx) => {
    await lockScope(tx, scope);
    const rows = await tx
      .selectFrom("activity_summaries")
      .select("activity")
      .where("scope", "=", scope)
      .execute();
    await recomputeSummaries(tx, scope, new Set<ActivityId>(rows.map(({ activity }) => activity)));
  });
