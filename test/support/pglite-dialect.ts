import { PGlite } from "@electric-sql/pglite";
import type { Dialect, PostgresPool, PostgresPoolClient } from "kysely";
import { createPostgresDialect } from "../../src/server/store/postgres-dialect.ts";

const INT8 = 20;
const NUMERIC = 1700;

/**
 * PostgreSQL within this process: the true parser, planner, types and constraints, but one connection, so that whoever
 * wants it waits for whoever has it. What two connections do to each other is tried on a real server (`test/system`).
 */
export const createPGliteDialect = (): Dialect => {
  const database = new PGlite({ parsers: { [INT8]: Number, [NUMERIC]: Number } });
  let last: Promise<void> = Promise.resolve();
  let release = (): void => {};
  // One object, as Kysely knows a connection again by it.
  const client = clientOf(database, () => release());

  const connect = async (): Promise<PostgresPoolClient> => {
    const before = last;
    let end = (): void => {};
    last = new Promise((resolve) => {
      end = resolve;
    });
    await before;
    release = end;
    return client;
  };
  const pool: PostgresPool = { connect, end: () => database.close() };
  return createPostgresDialect(pool);
};

const clientOf = (database: PGlite, release: () => void): PostgresPoolClient => {
  const query = async (text: string, parameters: readonly unknown[]) => {
    const { rows, affectedRows } = await database.query(text, [...parameters]);
    const command = text.trimStart().slice(0, 6).toUpperCase();
    return { command, rowCount: affectedRows ?? rows.length, rows };
  };
  return { query, release } as unknown as PostgresPoolClient;
};
