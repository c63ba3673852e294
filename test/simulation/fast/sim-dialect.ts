import type Sqlite from "better-sqlite3";
import {
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type QueryResult,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from "kysely";

/** One writer or reader at a time, as SQLite has it over several processes; first come, first served. */
export interface Turnstile {
  readonly enter: () => Promise<void>;
  readonly leave: () => void;
}

export const createTurnstile = (): Turnstile => {
  const waiting: (() => void)[] = [];
  let isTaken = false;
  return {
    enter: () => {
      if (isTaken) return new Promise((resolve) => void waiting.push(resolve));
      isTaken = true;
      return Promise.resolve();
    },
    leave: () => {
      const next = waiting.shift();
      if (next) next();
      else isTaken = false;
    },
  };
};

/** What happens around each touch of the database: it may let others go first, or never come back (the server died). */
export type Touch = (where: "statement" | "beforeCommit" | "afterCommit") => Promise<void> | undefined;

/**
 * The real queries of the server on one SQLite database in memory. Transactions hold the turnstile, so several "processes"
 * over the database interleave only where SQLite lets them; durability is the business of other tests.
 */
export const createSimDialect = (sqlite: Sqlite.Database, turnstile: Turnstile, touch: Touch): Dialect => ({
  createAdapter: () => new SqliteAdapter(),
  createDriver: () => new SimDriver(sqlite, turnstile, touch),
  createIntrospector: (db) => new SqliteIntrospector(db),
  createQueryCompiler: () => new SqliteQueryCompiler(),
});

const statementsBySqlite = new WeakMap<Sqlite.Database, Map<string, Sqlite.Statement>>();

const prepare = (sqlite: Sqlite.Database, sql: string): Sqlite.Statement => {
  const statements = statementsBySqlite.get(sqlite) ?? new Map<string, Sqlite.Statement>();
  statementsBySqlite.set(sqlite, statements);
  const known = statements.get(sql) ?? sqlite.prepare(sql);
  statements.set(sql, known);
  return known;
};

class SimDriver implements Driver {
  readonly #sqlite: Sqlite.Database;
  readonly #turnstile: Turnstile;
  readonly #touch: Touch;
  readonly #connection: DatabaseConnection;

  constructor(sqlite: Sqlite.Database, turnstile: Turnstile, touch: Touch) {
    this.#sqlite = sqlite;
    this.#turnstile = turnstile;
    this.#touch = touch;
    this.#connection = {
      executeQuery: (query) => this.#execute(query),
      streamQuery: () => {
        throw new Error("nothing is streamed in the simulation");
      },
    };
  }

  async #execute<Row>({ sql, parameters }: CompiledQuery): Promise<QueryResult<Row>> {
    await this.#touch("statement");
    const statement = prepare(this.#sqlite, sql);
    if (statement.reader) return { rows: statement.all(parameters) as Row[] };
    const { changes, lastInsertRowid } = statement.run(parameters);
    return { numAffectedRows: BigInt(changes), insertId: BigInt(lastInsertRowid), rows: [] };
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<DatabaseConnection> {
    await this.#turnstile.enter();
    return this.#connection;
  }

  async beginTransaction(): Promise<void> {
    this.#sqlite.exec("begin immediate");
  }

  async commitTransaction(): Promise<void> {
    await this.#touch("beforeCommit");
    this.#sqlite.exec("commit");
    await this.#touch("afterCommit");
  }

  async rollbackTransaction(): Promise<void> {
    if (this.#sqlite.inTransaction) this.#sqlite.exec("rollback");
  }

  async releaseConnection(): Promise<void> {
    this.#turnstile.leave();
  }

  async destroy(): Promise<void> {}
}
