import type { ScopeId } from "../../domain/scope.ts";
import type { Tx } from "./open-database.ts";
import { isPostgres } from "./postgres-dialect.ts";

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
  const head = tx.selectFrom("scopes").select("head").where("scope", "=", scope);
  // SQLite has locked the whole database already, and does not know these words.
  const row = await (isPostgres(tx) ? head.forUpdate() : head).executeTakeFirstOrThrow();
  return row.head;
};

/** Until the transaction ends, nobody else writes into these scopes. */
export const holdScopes = async (tx: Tx, scopes: readonly ScopeId[]): Promise<void> => {
  // SQLite lets nobody else write at all.
  if (isPostgres(tx)) for (const scope of [...new Set(scopes)].sort()) await lockScope(tx, scope);
};

export const saveHead = async (tx: Tx, scope: ScopeId, head: number): Promise<void> => {
  await tx.updateTable("scopes").set({ head }).where("scope", "=", scope).execute();
};
