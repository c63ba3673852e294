import type { Instant } from "../../domain/instant.ts";
import { UserId } from "../../domain/user.ts";
import { personOf } from "../admin/register-user.ts";
import { identityDb } from "../auth/identity-tables.ts";
import { SLIDING_MS } from "../auth/sessions.ts";
import { findUser } from "../auth/users.ts";
import { type EpochReason, saveEpochRow } from "../store/epoch.ts";
import { inTransaction } from "../store/in-transaction.ts";
import type { Database, Tx } from "../store/open-database.ts";
import type { History } from "./history.ts";
import type { JournalLine } from "./journal-book.ts";
import { columnsOf, writeState } from "./journal-state.ts";
import { publishRecords } from "./publish.ts";

/**
 * Brings back what was done behind a database that went back (S42): a revoked phone stays revoked, one that was enrolled
 * stays enrolled, a used code stays used. Applies the lines behind the last one that the database knows, for each user
 * the newest. Answers how many lines were new.
 */
export const replayJournal = async (
  history: Pick<History, "db" | "clock">,
  lines: readonly JournalLine[],
): Promise<number> => {
  const fresh = await unknownLines(history.db, lines);
  if (fresh.length === 0) return 0;
  const columns = await columnsOf(history.db);
  const newest = new Map(
    fresh.flatMap((line) => (line.user && line.state ? [[line.user, line.state] as const] : [])),
  );
  await inTransaction(history.db, async (tx) => {
    for (const [user, state] of newest)
      await writeState(tx, user, withLongerSessions(state, history.clock.now()), columns);
    for (const line of fresh) await remember(tx, line);
  });
  return fresh.length;
};

/** People of whom the records of the database do not tell yet. */
export const publishReplayed = async (history: History, lines: readonly JournalLine[]): Promise<void> => {
  const users = new Set(lines.flatMap(({ user }) => (user ? [user] : [])));
  const known = [];
  for (const user of users) {
    const found = await findUser(identityDb(history.db), UserId.parse(user));
    if (found && !found.isDisabled) known.push(found.user);
  }
  await publishRecords(history, known.map(personOf));
};

const unknownLines = async (db: Database, lines: readonly JournalLine[]): Promise<readonly JournalLine[]> => {
  const rows = await identityDb(db).selectFrom("journal").select("details").execute();
  const known = new Set(rows.map(({ details }) => lineOf(details)));
  const last = lines.findLastIndex(({ line }) => known.has(line));
  return lines.slice(last + 1);
};

const lineOf = (details: string): unknown => (JSON.parse(details) as { readonly line?: unknown }).line;

/** Their use since then stands in no journal: a phone that was at work is not signed out by a restore. */
const withLongerSessions = (
  state: NonNullable<JournalLine["state"]>,
  now: Instant,
): NonNullable<JournalLine["state"]> => ({
  ...state,
  sessions: (state["sessions"] ?? []).map((row) => ({
    ...row,
    expires_at: Math.min(Number(row["ends_at"]), Math.max(Number(row["expires_at"]), now + SLIDING_MS)),
  })),
});

const remember = async (
  tx: Tx,
  { line, at, event, user, device, details, epoch }: JournalLine,
): Promise<void> => {
  if (epoch) await saveEpochRow(tx, { ...epoch, reason: epoch.reason as EpochReason });
  await identityDb(tx)
    .insertInto("journal")
    .values({ at, event, user, device, details: JSON.stringify({ ...details, line }) })
    .execute();
};
