import type { Kysely, Transaction } from "kysely";

const MAX_ATTEMPTS = 5;

const afterCommits = new WeakMap<object, (() => void)[]>();

/** Runs `act` when the transaction, one that {@link inTransaction} began, has been committed; never if it is not. */
export const afterCommit = (tx: object, act: () => void): void => {
  const acts = afterCommits.get(tx);
  if (!acts) throw new Error("only a transaction of inTransaction says when it was committed");
  acts.push(act);
};

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
      const acts: (() => void)[] = [];
      const value = await db.transaction().execute((tx) => {
        afterCommits.set(tx, acts);
        return work(tx);
      });
      for (const act of acts) act();
      return value;
    } catch (error) {
      if (attempt >= MAX_ATTEMPTS || !isWorthAnotherTry(error)) throw error;
    }
};

/** SQLSTATE of a serialisation failure, a deadlock, and of a row that was not there yet when we looked for it. */
const ANOTHER_CAME_BETWEEN: readonly unknown[] = ["40001", "40P01", "23505"];

const isWorthAnotherTry = (error: unknown): boolean =>
  error instanceof Error && "code" in error && ANOTHER_CAME_BETWEEN.includes(error.code);
