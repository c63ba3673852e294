import type { Epoch } from "../../domain/change.ts";
import { recordKey, type WireRecord } from "../../domain/record.ts";
import type { ScopeId } from "../../domain/scope.ts";
import { type Cursor, PAGE_RECORDS } from "../../domain/wire.ts";
import type { History } from "../history/history.ts";
import { recordToWire, rowToRecord } from "../store/record-rows.ts";
import type { Echo, EchoBook } from "./echoes.ts";

export interface Page {
  /** The history that it is of, also of every cursor. */
  readonly epoch: Epoch;
  readonly records: readonly WireRecord[];
  /** Only those that differ from what was sent. */
  readonly cursors: readonly Cursor[];
  readonly more: boolean;
}

/** Records past the cursors, scope by scope, at most `pageRecords` rows. */
export const pullRecords = async (
  history: History,
  scopes: readonly ScopeId[],
  sentCursors: readonly Cursor[],
  echoes: Pick<EchoBook, "find">,
  pageRecords: number = PAGE_RECORDS,
): Promise<Page> => {
  // Before all else: a history that begins after this line is told of by the next answer.
  const epoch = await history.currentEpoch(history.db);
  // The heads first: a change that commits after this line is beyond them and waits for the next request (S6).
  const heads = await readHeads(history, scopes);
  const sent = validCursors(history, epoch, sentCursors, heads);

  const records: WireRecord[] = [];
  const cursors: Cursor[] = [];
  let room = pageRecords;
  let more = false;
  for (const scope of scopes) {
    const head = heads.get(scope) ?? 0;
    const from = sent.get(scope) ?? 0;
    if (from >= head) continue;
    if (room === 0) {
      more = true;
      break;
    }
    const page = await readScope(history, { scope, from, head, room });
    records.push(
      ...page.records.filter((record) => !isLeftOut(record, from, echoes.find(recordKey(record)))),
    );
    cursors.push(history.seal.cursor(scope, epoch, page.upTo, await markAt(history, scope, page.upTo)));
    room -= page.records.length;
    more ||= page.upTo < head;
  }
  return { epoch, records, cursors, more };
};

/** What its phone has already, change for change (S17). */
const isLeftOut = (record: WireRecord, cursor: number, echo: Echo | null): boolean =>
  echo !== null && echo.number === record.number && echo.numberBefore <= cursor;

const readHeads = async (
  { db }: History,
  scopes: readonly ScopeId[],
): Promise<ReadonlyMap<ScopeId, number>> => {
  if (scopes.length === 0) return new Map();
  const rows = await db
    .selectFrom("scopes")
    .selectAll()
    .where("scope", "in", [...scopes])
    .execute();
  return new Map(rows.map((row) => [row.scope, row.head]));
};

/** What only this entry of the log has, so that a cursor also says which history it has seen (S9). */
const markAt = async ({ db }: History, scope: ScopeId, number: number): Promise<string> => {
  const row = await db
    .selectFrom("changes")
    .select("mark")
    .where("scope", "=", scope)
    .where("number", "=", number)
    .executeTakeFirst();
  return row?.mark ?? "";
};

/** Cursors that this history gave. With a wrong seal, of another epoch or beyond the head they count as 0. */
const validCursors = (
  { seal }: History,
  epoch: Epoch,
  cursors: readonly Cursor[],
  heads: ReadonlyMap<ScopeId, number>,
): ReadonlyMap<ScopeId, number> =>
  new Map(
    cursors
      .filter((cursor) => cursor.epoch === epoch && seal.isGenuine(cursor))
      .filter((cursor) => cursor.number <= (heads.get(cursor.scope) ?? 0))
      .map((cursor) => [cursor.scope, cursor.number]),
  );

const readScope = async (
  { db }: History,
  { scope, from, head, room }: { scope: ScopeId; from: number; head: number; room: number },
): Promise<{ readonly records: readonly WireRecord[]; readonly upTo: number }> => {
  const rows = await db
    .selectFrom("records")
    .selectAll()
    .where("scope", "=", scope)
    .where("number", ">", from)
    .where("number", "<=", head)
    .orderBy("number")
    .limit(room)
    .execute();
  const last = rows.at(-1);
  const isWhole = rows.length < room || last === undefined;
  return { records: rows.map((row) => recordToWire(rowToRecord(row))), upTo: isWhole ? head : last.number };
};
