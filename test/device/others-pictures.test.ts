import { IDBFactory, IDBKeyRange } from "fake-indexeddb";
import { afterEach, expect, test } from "vitest";
import { trimOthersPictures } from "../../src/device/others-pictures.ts";
import { openPhoneDb, type PhoneDb } from "../../src/device/phone-db.ts";
import { toRecordRow } from "../../src/device/to-record-row.ts";
import type { Sha256 } from "../../src/domain/hash.ts";
import { addMs } from "../../src/domain/instant.ts";
import { aRecord, EPOCH, NOW, USER, uuid } from "../support/sync-builders.ts";

const hash = (number: number): Sha256 => number.toString(16).padStart(64, "0") as Sha256;

let db: PhoneDb;
afterEach(() => db.delete());

const keep = (file: Sha256) =>
  db.fileBytes.put({ file, type: "image/jpeg", bytes: new Uint8Array([1]).buffer });

/** A colleague's photo `number`, written so many minutes after the first. */
const look = async (number: number): Promise<void> => {
  const values = { activity: uuid(1), file: hash(1000 + number), thumbnail: hash(number) };
  const record = { ...aRecord(uuid(number), number), collection: "evidence", values };
  await db.records.put(
    toRecordRow({ record: { ...record, updatedAt: addMs(NOW, number * 60_000) }, epoch: EPOCH }),
  );
  await keep(hash(number));
};

const here = async (): Promise<readonly number[]> =>
  (await db.fileBytes.toCollection().primaryKeys()).map((file) => Number.parseInt(file, 16));

test("[S30] of others' pictures only so many stay, those of the newest records, and own ones all", async () => {
  db = openPhoneDb(USER, { indexedDB: new IDBFactory(), IDBKeyRange });
  for (let number = 1; number <= 20; number += 1) await look(21 - number);
  expect(await trimOthersPictures(db, 20)).toBe(0);

  await keep(hash(500));
  await db.files.put({
    ...{ file: hash(600), kind: "thumbnail", type: "image/jpeg", sizeBytes: 1, state: "backedUp" },
    ...{ activity: uuid(1), on: "2025-05-06" as never, upload: null },
  });
  await keep(hash(600));
  expect(await trimOthersPictures(db, 20)).toBe(3);
  // That of no record went first, then the two oldest; what is beyond the bound by a tenth goes with them.
  expect(await here()).toEqual([...Array.from({ length: 18 }, (_, index) => index + 3), 600]);
  expect(await trimOthersPictures(db, 20)).toBe(0);
});

test("[S30] a colleague's picture in an open draft stays", async () => {
  db = openPhoneDb(USER, { indexedDB: new IDBFactory(), IDBKeyRange });
  for (let number = 1; number <= 4; number += 1) await look(number);
  await db.drafts.put({
    id: uuid(9),
    updatedAt: NOW,
    photos: [{ file: hash(1001), thumbnail: hash(1) }],
  } as never);
  expect(await trimOthersPictures(db, 2)).toBe(2);
  expect(await here()).toEqual([1, 4]);
});
