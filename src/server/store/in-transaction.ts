import type { Kysely, Transaction } from "kysely";

const MAX_ATTEMPTS = 5;

/**
 * Runs `work` in a transaction of its own; a failure leaves nothing behind. On PostgreSQL it is begun anew, a few times,
 * where another one came in between: `work` must therefore keep its results to itself until it has ended.
 */
export const inTransaction = async <Schema, Value>(
  db: Kysely<Schema>,
  work: (tx: Transaction<Schema>) => Promise<Value>,
): Promise<Value> => {
  for (let attempt = 1; ; attempt += 1)
    try {
      return await db.transaction().execute(work);
    } catch (error) {
      if (attempt >= MAX_ATTEMPTS || !isWorthAnotherTry(error)) throw error;
    }
};

/** SQLSTATE of a serialisation failure, a deadlock, and of a row that was not there yet when we looked for it. */
const ANOTHER_CAME_BETWEEN: readonly unknown[] = ["40001", "40P01", "23505"];

const isWorthAnotherTry = (error: unknown): boolean =>
  error instanceof Error && "code" in error && ANOTHER_CAME_BETWEEN.includes(error.code);
