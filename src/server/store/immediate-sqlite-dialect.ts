import Sqlite from "better-sqlite3";
import {
  CompiledQuery,
  type DatabaseConnection,
  type DialectAdapter,
  type Driver,
  SqliteAdapter,
  type SqliteDatabase,
  SqliteDialect,
  type SqliteDialectConfig,
  SqliteDriver,
  type SqliteStatement,
} from "kysely";

/**
 * Takes the write lock when a transaction begins. A deferred one that reads first and writes later fails with
 * SQLITE_BUSY at once, whatever the time-out, when another process wrote in between.
 */
class ImmediateSqliteDriver extends SqliteDriver {
  readonly #isInTransaction: () => boolean;

  constructor(config: SqliteDialectConfig, isInTransaction: () => boolean) {
    super(config);
    this.#isInTransaction = isInTransaction;
  }

  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw("begin immediate"));
  }

  /** SQLite may have rolled back by itself, as when the disk is full; a second time fails and hides why. */
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.#isInTransaction()) await super.rollbackTransaction(connection);
  }
}

/**
 * SQLite keeps the making of tables within a transaction like anything else. Kysely believes otherwise, and would leave
 * half a migration behind when it is killed, on which no later start could go on.
 */
class TransactionalSqliteAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

class ImmediateSqliteDialect extends SqliteDialect {
  readonly #config: SqliteDialectConfig;
  readonly #isInTransaction: () => boolean;

  constructor(config: SqliteDialectConfig, isInTransaction: () => boolean) {
    super(config);
    this.#config = config;
    this.#isInTransaction = isInTransaction;
  }

  override createDriver(): Driver {
    return new ImmediateSqliteDriver(this.#config, this.#isInTransaction);
  }

  override createAdapter(): DialectAdapter {
    return new TransactionalSqliteAdapter();
  }
}

const BUSY_TIMEOUT_MS = 5000;

/** One connection to a SQLite file that answers a commit only once it is on disk. */
export const createSqliteDialect = (path: string): SqliteDialect => {
  const sqlite = new Sqlite(path, { timeout: BUSY_TIMEOUT_MS });
  sqlite.pragma("journal_mode = WAL");
  // The build's default for WAL is NORMAL, which may take back acknowledged commits after a power cut.
  sqlite.pragma("synchronous = FULL");
  sqlite.pragma("foreign_keys = ON");
  assertDurable(sqlite);
  return new ImmediateSqliteDialect({ database: withStatementCache(sqlite) }, () => sqlite.inTransaction);
};

const MAX_STATEMENTS = 300;

/** Preparing is the dearest part of a small query; queries of the house are few and always spelt the same. */
const withStatementCache = (sqlite: Sqlite.Database): SqliteDatabase => {
  const statements = new Map<string, Sqlite.Statement>();
  return {
    close: () => void sqlite.close(),
    prepare: (sql) => {
      const known = statements.get(sql);
      if (known) return known as unknown as SqliteStatement;
      if (statements.size >= MAX_STATEMENTS) statements.clear();
      const statement = sqlite.prepare(sql);
      statements.set(sql, statement);
      return statement as unknown as SqliteStatement;
    },
  };
};

const FULL = 2;

const assertDurable = (sqlite: Sqlite.Database): void => {
  const settings = {
    journalMode: sqlite.pragma("journal_mode", { simple: true }),
    synchronous: sqlite.pragma("synchronous", { simple: true }),
    foreignKeys: sqlite.pragma("foreign_keys", { simple: true }),
    busyTimeoutMs: sqlite.pragma("busy_timeout", { simple: true }),
  };
  const isDurable =
    settings.journalMode === "wal" &&
    settings.synchronous === FULL &&
    settings.foreignKeys === 1 &&
    settings.busyTimeoutMs === BUSY_TIMEOUT_MS;
  if (!isDurable) throw new Error(`SQLite refused its settings: ${JSON.stringify(settings)}`);
};
