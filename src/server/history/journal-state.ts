import type { Kysely } from "kysely";
import { type IdentityDb, identityDb } from "../auth/identity-tables.ts";
import type { Reader, Tx } from "../store/open-database.ts";
import type { JournalLine } from "./journal-book.ts";

type State = NonNullable<JournalLine["state"]>;
type Row = State[string][number];

/** Tables that say who may come in, in the order in which their rows must be written; all name their user. */
const TABLES = [
  { table: "users", key: ["id"], owner: "id" },
  { table: "devices", key: ["id"], owner: "user" },
  { table: "sessions", key: ["id"], owner: "user" },
  { table: "enrolment_codes", key: ["code_mac"], owner: "user" },
  { table: "moves", key: ["user", "made_at"], owner: "user" },
] as const;

/** Rows that are replaced as a whole: what is not in the journal's state was ended. */
const ENDED_WHEN_ABSENT: readonly string[] = ["sessions"];

/** The tables above by their names, which the schema's types do not help with. */
const untyped = (db: IdentityDb): Kysely<Record<string, Row>> => db as unknown as Kysely<Record<string, Row>>;

/** All that is known of one user now. */
export const readState = async (db: IdentityDb, user: string): Promise<State> => {
  const state: Record<string, Row[]> = {};
  for (const { table, owner } of TABLES)
    state[table] = await untyped(db).selectFrom(table).selectAll().where(owner, "=", user).execute();
  return state;
};

/** Brings what the database knows of a user to what the journal last said of them. Safe to repeat. */
export const writeState = async (
  tx: Tx,
  user: string,
  state: State,
  columns: ReadonlyMap<string, ReadonlySet<string>>,
): Promise<void> => {
  const db = untyped(identityDb(tx));
  for (const { table, key, owner } of TABLES) {
    const known = columns.get(table) ?? new Set();
    const rows = (state[table] ?? []).map((row) => onlyKnown(row, known));
    if (ENDED_WHEN_ABSENT.includes(table)) {
      const kept = rows.map(({ id }) => id ?? "");
      const ended = db.deleteFrom(table).where(owner, "=", user);
      await (kept.length === 0 ? ended : ended.where("id", "not in", kept)).execute();
    }
    for (const row of rows)
      await db
        .insertInto(table)
        .values(row)
        .onConflict((conflict) => conflict.columns([...key]).doUpdateSet(row))
        .execute();
  }
};

/** A journal may come from a version that knew more. */
const onlyKnown = (row: Row, known: ReadonlySet<string>): Row =>
  Object.fromEntries(Object.entries(row).filter(([column]) => known.has(column)));

export const columnsOf = async (db: Reader): Promise<ReadonlyMap<string, ReadonlySet<string>>> =>
  new Map(
    (await db.introspection.getTables()).map(({ name, columns }) => [
      name,
      new Set(columns.map((column) => column.name)),
    ]),
  );
