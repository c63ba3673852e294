import type { Epoch } from "../../domain/change.ts";
import type { Cursor, Receipt } from "../../domain/wire.ts";
import { findLogged } from "../store/change-log.ts";
import { readEpochs, saveEpochRow } from "../store/epoch.ts";
import { beginEpoch, type EpochDeps } from "./begin-epoch.ts";
import type { History } from "./history.ts";

/** What a phone shows of what this server once told it. */
export interface Tokens {
  readonly cursors: readonly Cursor[];
  readonly receipts: readonly Receipt[];
}

/**
 * Looks whether the database still has all that the server once said (S9). A cursor or receipt that is truly ours, of this
 * very epoch, and tells of an entry that is not there, means that the database went back behind our back: a virtual
 * machine's snapshot, a copied file. Then a new epoch begins before anything else of the request is done.
 */
export const noticeRollback = async (deps: EpochDeps, { cursors, receipts }: Tokens): Promise<void> => {
  const { history } = deps;
  const epoch = await history.currentEpoch(history.db);
  const lost =
    (await lostEntry(history, epoch, cursors)) ?? (await lostChange(history, epoch, receipts)) ?? null;
  if (lost) return void (await beginEpoch(deps, epoch, "cursorBeyond", lost));

  const forgotten = await forgottenHistory(history, epoch, cursors);
  if (forgotten === null) return;
  await beginEpoch(deps, epoch, "forgotten", { forgotten });
  // Once is enough: every phone of that history will come with such a cursor.
  const beganAt = history.clock.now();
  await saveEpochRow(history.db, { epoch: forgotten, parent: null, beganAt, reason: "forgotten", heads: {} });
};

/**
 * A history of ours that this database never heard of. It had begun when an earlier loss was noticed; the database then
 * went back a second time, to before that, and would give the numbers of the first history once more.
 */
const forgottenHistory = async (
  { db, seal }: History,
  epoch: Epoch,
  cursors: readonly Cursor[],
): Promise<Epoch | null> => {
  const foreign = cursors.filter((cursor) => cursor.epoch !== epoch && seal.isGenuine(cursor));
  if (foreign.length === 0) return null;
  const known = await readEpochs(db);
  return foreign.find((cursor) => !known.has(cursor.epoch))?.epoch ?? null;
};

type Place = { readonly scope: string; readonly number: number };

/** An entry that a cursor has seen and that is not there, or is another one: the log went back and grew anew. */
const lostEntry = async (
  { db, seal }: History,
  epoch: Epoch,
  cursors: readonly Cursor[],
): Promise<Place | null> => {
  const genuine = cursors.filter(
    (cursor) => cursor.epoch === epoch && cursor.number > 0 && seal.isGenuine(cursor),
  );
  if (genuine.length === 0) return null;
  const rows = await db
    .selectFrom("changes")
    .select(["scope", "number", "mark"])
    .where(({ eb, refTuple, tuple }) =>
      eb(
        refTuple("scope", "number"),
        "in",
        genuine.map(({ scope, number }) => tuple(scope, number)),
      ),
    )
    .execute();
  const marks = new Map(rows.map(({ scope, number, mark }) => [`${scope}|${number}`, mark]));
  const lost = genuine.find((cursor) => {
    const mark = marks.get(`${cursor.scope}|${cursor.number}`);
    return mark === undefined || !seal.isOfEntry(cursor, mark);
  });
  return lost ? { scope: lost.scope, number: lost.number } : null;
};

const lostChange = async (
  { db, seal }: History,
  epoch: Epoch,
  receipts: readonly Receipt[],
): Promise<Place | null> => {
  for (const receipt of receipts) {
    if (receipt.epoch !== epoch || !seal.isGenuineReceipt(receipt)) continue;
    const logged = await findLogged(db, receipt.change);
    if (logged?.receipt.mac !== receipt.mac) return { scope: receipt.scope, number: receipt.number };
  }
  return null;
};
