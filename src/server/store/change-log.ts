import type { Change, ChangeId } from "../../domain/change.ts";
import type { Sha256 } from "../../domain/hash.ts";
import { Receipt } from "../../domain/wire.ts";
import type { Reader, Tx } from "./open-database.ts";

/** A change with its bytes as they came. */
export interface SentChange {
  readonly change: Change;
  /** Canonical JSON of what was sent. */
  readonly body: string;
  /** SHA-256 of `body`. */
  readonly hash: Sha256;
}

export interface LoggedChange {
  readonly hash: Sha256;
  readonly receipt: Receipt;
}

export const findLogged = async (db: Reader, id: ChangeId): Promise<LoggedChange | null> => {
  const row = await db
    .selectFrom("changes")
    .select(["hash", "receipt"])
    .where("id", "=", id)
    .executeTakeFirst();
  return row ? { hash: row.hash, receipt: Receipt.parse(JSON.parse(row.receipt)) } : null;
};

/** Kept for ever: a record's history is read from here, and a change that comes again is known by it. `mark` is random. */
export const logChange = async (
  tx: Tx,
  { change, body, hash }: SentChange,
  receipt: Receipt,
  mark: string,
): Promise<void> => {
  await tx
    .insertInto("changes")
    .values({
      id: change.id,
      hash,
      device: change.device,
      seq: change.seq,
      user_id: change.user,
      scope: change.scope,
      collection: change.collection,
      record_id: change.recordId,
      number: receipt.number,
      effective_at: receipt.effectiveAt,
      received_at: receipt.receivedAt,
      body,
      receipt: JSON.stringify(receipt),
      mark,
    })
    .execute();
};
