import type { ScopeId } from "../../domain/scope.ts";
import type { Tx } from "./open-database.ts";

/**
 * Locks the scope until the transaction ends and answers its highest number (S24). Whoever numbers a change holds it,
 * so a lower number never commits after a higher one (S6). Several scopes are locked in the order of their names.
 */
export const lockScope = async (tx: Tx, scope: ScopeId): Promise<number> => {
  await tx
    .insertInto("scopes")
    .values({ scope, head: 0 })
    .onConflict((conflict) => conflict.column("scope").doNothing())
    .execute();
  // Writing the row locks it on PostgreSQL; SQLite has locked the whole database already.
  await tx
    .updateTable("scopes")
    .set((eb) => ({ head: eb.ref("head") }))
    .where("scope", "=", scope)
    .execute();
  const row = await tx
    .selectFrom("scopes")
    .select("head")
    .where("scope", "=", scope)
    .executeTakeFirstOrThrow();
  return row.head;
};

export const saveHead = async (tx: Tx, scope: ScopeId, head: number): Promise<void> => {
  await tx.updateTable("scopes").set({ head }).where("scope", "=", scope).execute();
};
