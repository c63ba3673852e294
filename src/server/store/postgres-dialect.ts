import {
  CompiledQuery,
  type Dialect,
  type Kysely,
  PostgresAdapter,
  PostgresDialect,
  type PostgresPool,
  type PostgresPoolClient,
  sql,
} from "kysely";

/** Transactions that see what was committed when each statement begins, which is what a scope's lock is made for. */
export const createPostgresDialect = (pool: PostgresPool): Dialect =>
  new PostgresDialect({
    pool: { connect: async () => withoutNul(await pool.connect()), end: () => pool.end() },
    onCreateConnection: async (connection) => {
      await connection.executeQuery(CompiledQuery.raw(SESSION_SETTINGS));
    },
  });

/** Whether queries go to PostgreSQL: for the few that both databases cannot read alike. */
export const isPostgres = <Schema>(db: Kysely<Schema>): boolean =>
  db.getExecutor().adapter instanceof PostgresAdapter;

/** Whatever the operator's defaults are: a commit is answered when it is on disk, and nobody waits for ever. */
const SESSION_SETTINGS = `select
  set_config('default_transaction_isolation', 'read committed', false),
  set_config('synchronous_commit', case current_setting('synchronous_commit')
    when 'off' then 'on' else current_setting('synchronous_commit') end, false),
  set_config('lock_timeout', '20s', false),
  set_config('idle_in_transaction_session_timeout', '60s', false)`;

const clients = new WeakMap<PostgresPoolClient, PostgresPoolClient>();

/** Kysely knows a connection again by its object, so each is wrapped once. */
const withoutNul = (client: PostgresPoolClient): PostgresPoolClient => {
  const known = clients.get(client);
  if (known) return known;
  const wrapped = {
    query: (text: string, parameters: readonly unknown[]) => client.query(text, parameters.map(replaceNul)),
    release: () => client.release(),
  } as PostgresPoolClient;
  clients.set(client, wrapped);
  return wrapped;
};

/** PostgreSQL takes every character but U+0000, and no phone may be held up for ever by a title that has one (S8). */
const replaceNul = (parameter: unknown): unknown =>
  typeof parameter === "string" ? parameter.replaceAll("\u0000", "\uFFFD") : parameter;

const REQUIRED_SETTINGS = { fsync: "on", full_page_writes: "on", server_encoding: "UTF8" } as const;

/** Refuses a server that could take back what it had acknowledged, or that cannot hold Vietnamese. */
export const assertPostgresDurable = async <Schema>(db: Kysely<Schema>): Promise<void> => {
  for (const [name, wanted] of Object.entries(REQUIRED_SETTINGS)) {
    const { rows } = await sql<{ value: string }>`select current_setting(${name}) as value`.execute(db);
    const found = rows[0]?.value;
    if (found !== wanted) throw new Error(`PostgreSQL must run with ${name}=${wanted}, it has ${found}`);
  }
};
