import type { Epoch } from "../../domain/change.ts";
import type { Cursor, Receipt } from "../../domain/wire.ts";
import { findLogged } from "../store/change-log.ts";
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
  if (lost) await beginEpoch(deps, epoch, "cursorBeyond", lost);
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
