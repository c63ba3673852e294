import type { PhoneDb } from "./phone-db.ts";
import { storageFailureOf, withReopening } from "./storage-failure.ts";

/** Freed when space runs out, so that text can always be saved: some hundred activities. */
const RESERVE_BYTES = 2 * 1024 * 1024;
const RESERVE_ID = 1;
/** What `getRandomValues` fills at once. */
const PIECE_BYTES = 65_536;

/** Lays the reserve aside, if it is not there and there is room. Answers whether it is there. */
export const keepReserve = async (db: PhoneDb): Promise<boolean> => {
  const [there] = await db.reserve.where("id").equals(RESERVE_ID).primaryKeys();
  if (there !== undefined) return true;
  try {
    await db.reserve.put({ id: RESERVE_ID, bytes: incompressible(RESERVE_BYTES) });
    return true;
  } catch (error) {
    if (storageFailureOf(error) === null) throw error;
    return false;
  }
};

/** Storage engines compress zeros away; random bytes hold their place. */
const incompressible = (sizeBytes: number): ArrayBuffer => {
  const bytes = new Uint8Array(sizeBytes);
  for (let start = 0; start < sizeBytes; start += PIECE_BYTES)
    crypto.getRandomValues(bytes.subarray(start, start + PIECE_BYTES));
  return bytes.buffer;
};

/** Writes text: opens a lost database again, and gives up the reserve when there is no room. `write` is idempotent. */
export const writeText = async <Value>(db: PhoneDb, write: () => Promise<Value>): Promise<Value> => {
  try {
    return await withReopening(db, write);
  } catch (error) {
    if (storageFailureOf(error) !== "noSpace") throw error;
    await db.reserve.clear();
    return await withReopening(db, write);
  }
};
