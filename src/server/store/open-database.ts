import { chmodSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { type Dialect, Kysely, type Transaction } from "kysely";
import { createSqliteDialect } from "./immediate-sqlite-dialect.ts";
import { migrateToLatest } from "./migrate.ts";
import { assertPostgresDurable, createPostgresDialect } from "./postgres-dialect.ts";
import { createPostgresPool } from "./postgres-pool.ts";
import { renewSummaries } from "./summaries/renew-summaries.ts";
import type { Tables } from "./tables.ts";

/** All queries are valid on SQLite and PostgreSQL. Rooms with tables of their own use `db.withTables<…>()`. */
export type Database = Kysely<Tables>;

/** Inside a transaction only its own handle may be used: SQLite has one connection, and waiting for it never ends. */
export type Tx = Transaction<Tables>;

/** Anything that reads: the database or a transaction. */
export type Reader = Database | Tx;

/**
 * Where a database is: SQLite in a data folder, a PostgreSQL server, or what a test brings. A folder is its owner's alone.
 */
export type DatabasePlace = string | { readonly postgres: string } | { readonly dialect: Dialect };

/** Opens (and on first use makes) the database at the newest schema; two processes may do so at once. */
export const openDatabase = async (place: DatabasePlace): Promise<Database> => {
  const db: Database = new Kysely<Tables>({ dialect: dialectAt(place) });
  try {
    if (typeof place === "object" && "postgres" in place) await assertPostgresDurable(db);
    await migrateToLatest(db);
    await renewSummaries(db);
  } catch (error) {
    await db.destroy();
    throw error;
  }
  return db;
};

const dialectAt = (place: DatabasePlace): Dialect => {
  if (typeof place === "string") return createFolderDialect(place);
  return "dialect" in place ? place.dialect : createPostgresDialect(createPostgresPool(place.postgres));
};

const createFolderDialect = (dataFolder: string): Dialect => {
  mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
  const path = join(dataFolder, "loa.sqlite");
  const dialect = createSqliteDialect(path);
  chmodSync(path, 0o600);
  return dialect;
};
