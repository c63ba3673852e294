import { chmodSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { Kysely, type Transaction } from "kysely";
import { createSqliteDialect } from "./immediate-sqlite-dialect.ts";
import { migrateToLatest } from "./migrate.ts";
import type { Tables } from "./tables.ts";

/** All queries are valid on SQLite and PostgreSQL. Rooms with tables of their own use `db.withTables<…>()`. */
export type Database = Kysely<Tables>;

/** Inside a transaction only its own handle may be used: SQLite has one connection, and waiting for it never ends. */
export type Tx = Transaction<Tables>;

/** Anything that reads: the database or a transaction. */
export type Reader = Database | Tx;

/** Opens (and on first use makes) `loa.sqlite` in the data folder, at the newest schema. The folder is its owner's alone. */
export const openDatabase = async (dataFolder: string): Promise<Database> => {
  mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
  const path = join(dataFolder, "loa.sqlite");
  const db: Database = new Kysely<Tables>({ dialect: createSqliteDialect(path) });
  chmodSync(path, 0o600);
  await migrateToLatest(db);
  return db;
};
