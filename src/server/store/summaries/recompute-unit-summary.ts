import type { ScopeId } from "../../../domain/scope.ts";
import type { Tx } from "../open-database.ts";

/** One row a unit for the overview; every part of it is answered by an index. */
export const recomputeUnitSummary = async (tx: Tx, scope: ScopeId): Promise<void> => {
  const last = await tx
    .selectFrom("activity_summaries")
    .select(({ fn }) => fn.max("on_day").as("lastOn"))
    .where("scope", "=", scope)
    .where("deleted", "=", 0)
    .executeTakeFirst();
  const queue = await tx
    .selectFrom("activity_summaries")
    .select(({ fn }) => [fn.countAll<number>().as("waiting"), fn.min("received_at").as("oldest")])
    .where("scope", "=", scope)
    .where("waiting", "=", 1)
    .executeTakeFirstOrThrow();

  const row = {
    scope,
    last_on: last?.lastOn ?? null,
    waiting: Number(queue.waiting),
    oldest_waiting_at: queue.oldest ?? null,
  };
  await tx
    .insertInto("unit_summaries")
    .values(row)
    .onConflict((conflict) => conflict.column("scope").doUpdateSet(row))
    .execute();
};
