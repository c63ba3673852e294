import { joined, packFrame, packPreface } from "../domain/hand-over/frames.ts";
import { type HandOverPreface, readParts, verifyParts } from "../domain/hand-over/read-hand-over.ts";
import type { HandOverFault, HandOverId } from "../domain/hand-over.ts";
import type { UnitKey } from "../domain/hand-over-keys.ts";
import type { Instant } from "../domain/instant.ts";
import { err, ok, type Result } from "../domain/result.ts";
import type { UnitId } from "../domain/unit.ts";
import type { DeviceId, UserId } from "../domain/user.ts";
import type { CarriedRow } from "./carried-row.ts";
import { type OpenedHandOver, openHandOver } from "./hand-over-source.ts";
import type { PhoneDb } from "./phone-db.ts";

/** Whose phone takes a file in. */
export interface Carrier {
  readonly user: UserId;
  readonly unit: UnitId;
  readonly device: DeviceId;
  readonly unitKeys: readonly UnitKey[];
}

export type TakeInFailure = HandOverFault | "ownFile";

/**
 * Takes a colleague's hand-over file in, to bring it to the server. The whole file is verified before anything is
 * written; its parts are then kept as they are, so that nothing of it can change on the way. Taken in twice, it is there
 * once.
 */
export const takeInHandOver = async (
  db: PhoneDb,
  blob: Blob,
  carrier: Carrier,
  now: Instant,
): Promise<Result<CarriedRow, TakeInFailure>> => {
  const opened = await openHandOver(blob, carrier.unit, carrier.unitKeys);
  if (!opened.ok) return opened;
  const { source, preface, tools } = opened.value;

  const verified = await verifyParts(source, preface, tools);
  if (!verified.ok) return verified;
  const { about, counts } = verified.value;
  // What this very phone has written still lies in its own outbox.
  if (about.device === carrier.device) return err("ownFile");
  const known = await db.carried.get(preface.header.file);
  if (known) return ok(await withOwnDrafts(db, opened.value, known, carrier));

  const row: CarriedRow = {
    ...{ file: preface.header.file, about, counts, sizeBytes: blob.size, sentBytes: 0 },
    ...{ state: "waiting", takenInAt: now, outcome: null, refusal: null, isAgain: false },
    draftsOpened: 0,
  };
  await dropStrayParts(db);
  if (!(await keepParts(db, opened.value, row))) return err("damaged");
  return ok(await withOwnDrafts(db, opened.value, row, carrier));
};

/** An author who goes on to another phone finds their drafts there; nobody else does. */
const withOwnDrafts = async (
  db: PhoneDb,
  opened: OpenedHandOver,
  row: CarriedRow,
  { user }: Carrier,
): Promise<CarriedRow> => {
  if (row.about.user !== user || row.draftsOpened === row.counts.drafts) return row;
  const { openOwnDrafts } = await import("./open-own-drafts.ts");
  const draftsOpened = await openOwnDrafts(db, opened);
  await db.carried.update(row.file, { draftsOpened });
  return { ...row, draftsOpened };
};

/** False when the file has changed since it was verified. The row comes last: parts without it count for nothing. */
const keepParts = async (
  db: PhoneDb,
  { source, preface, tools }: OpenedHandOver,
  row: CarriedRow,
): Promise<boolean> => {
  try {
    let from = await keepPreface(db, preface);
    let parts = 1;
    const read = await readParts(source, preface, tools, async (_part, sealed) => {
      const { buffer: bytes } = packFrame(sealed);
      await db.carriedParts.put({ file: row.file, from, bytes });
      from += bytes.byteLength;
      parts += 1;
    });
    if (read.ok && from === row.sizeBytes && (await keepRow(db, row, parts))) return true;
  } catch (error) {
    await dropParts(db, row.file).catch(() => null);
    throw error;
  }
  await dropParts(db, row.file);
  return false;
};

/** Counted once more: another tab that tidied up meanwhile may have taken parts away. */
const keepRow = (db: PhoneDb, row: CarriedRow, parts: number): Promise<boolean> =>
  db.transaction("rw", db.carried, db.carriedParts, async () => {
    if ((await partsOf(db, row.file).count()) !== parts) return false;
    await db.carried.put(row);
    return true;
  });

const keepPreface = async (db: PhoneDb, { header, headerBytes }: HandOverPreface): Promise<number> => {
  const { buffer: bytes } = packPreface(headerBytes);
  await db.carriedParts.put({ file: header.file, from: 0, bytes });
  return bytes.byteLength;
};

const partsOf = (db: PhoneDb, file: HandOverId, upTo = Number.MAX_SAFE_INTEGER) =>
  db.carriedParts.where("[file+from]").between([file, 0], [file, upTo], true, true);

const dropParts = async (db: PhoneDb, file: HandOverId): Promise<void> => {
  await partsOf(db, file).delete();
};

/** Leftovers of a page that was killed while it took a file in. */
const dropStrayParts = async (db: PhoneDb): Promise<void> => {
  await db.transaction("rw", db.carried, db.carriedParts, async () => {
    const known = new Set<string>(await db.carried.toCollection().primaryKeys());
    const keys = await db.carriedParts.toCollection().primaryKeys();
    await db.carriedParts.bulkDelete(keys.filter(([file]) => !known.has(file)));
  });
};

/** At most so many bytes of a carried file from an offset on; none when the offset is none of the file's. */
export const carriedBytes = async (
  db: PhoneDb,
  { file, sizeBytes }: CarriedRow,
  offset: number,
  most: number,
): Promise<Uint8Array<ArrayBuffer>> => {
  const pieces: Uint8Array[] = [];
  let at = offset;
  while (at < Math.min(sizeBytes, offset + most)) {
    const part = await partsOf(db, file, at).last();
    const start = part ? at - part.from : 0;
    if (!part || start >= part.bytes.byteLength) break;
    const piece = new Uint8Array(
      part.bytes,
      start,
      Math.min(part.bytes.byteLength - start, offset + most - at),
    );
    pieces.push(piece);
    at += piece.length;
  }
  return joined(...pieces);
};

/** By the server's word or the user's own decision; the row may stay to tell what became of it. */
export const dropCarried = (db: PhoneDb, file: HandOverId): Promise<void> =>
  db.transaction("rw", db.carried, db.carriedParts, async () => {
    await dropParts(db, file);
    await db.carried.delete(file);
  });

/** Writes what the server said; its bytes go only when nothing of the file is left to do. */
export const settleCarried = (db: PhoneDb, row: CarriedRow): Promise<void> =>
  db.transaction("rw", db.carried, db.carriedParts, async () => {
    if (!(await db.carried.get(row.file))) return;
    await db.carried.put(row);
    if (row.state === "delivered") await dropParts(db, row.file);
  });
