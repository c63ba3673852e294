import type { PostgresPool } from "kysely";
import pg from "pg";

const MAX_CONNECTIONS = 10;
const CONNECT_WITHIN_MS = 10_000;

/** Connections to a PostgreSQL server, made as they are needed: `postgres://user:password@host:5432/database`. */
export const createPostgresPool = (url: string): PostgresPool => {
  const pool = new pg.Pool({
    connectionString: url,
    max: MAX_CONNECTIONS,
    connectionTimeoutMillis: CONNECT_WITHIN_MS,
    types: { getTypeParser: parserOf as typeof pg.types.getTypeParser },
  });
  // The next query replaces a connection that broke while nobody used it; unheard, the event would end the process.
  pool.on("error", () => {});
  return pool as unknown as PostgresPool;
};

const INT8 = 20;
const NUMERIC = 1700;

/** Counts and instants are numbers on every database; none of ours comes near 2^53. */
const parserOf = (type: number, format: "text"): ((value: string) => unknown) =>
  type === INT8 || type === NUMERIC ? Number : pg.types.getTypeParser(type, format);
