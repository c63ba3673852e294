import type { KeptChange } from "../sync/ports.ts";
import type { PhoneDb } from "./phone-db.ts";
import { toReceiptRow } from "./receipt-row.ts";

/**
 * Keeps what proves that the server confirmed; to be called inside the transaction that installs an answer, while the
 * entries still stand in the outbox. A change that is acknowledged anew, as after a restore, gets its new number.
 */
export const keepReceipts = async (db: PhoneDb, acknowledged: readonly KeptChange[]): Promise<void> => {
  if (acknowledged.length === 0) return;
  const entries = await db.outbox.bulkGet(acknowledged.map(({ change }) => change.seq));
  const known = await db.receipts.bulkGet(acknowledged.map(({ change }) => change.id));
  await db.receipts.bulkPut(
    acknowledged.map((kept, index) => toReceiptRow(kept, entries[index]?.activity ?? known[index]?.activity)),
  );
};
