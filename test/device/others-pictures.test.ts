import Dexie from "dexie";
import { IDBFactory, IDBKeyRange } from "fake-indexeddb";
import { afterEach, beforeEach, expect, test } from "vitest";
import { keepOthersPicture, noteSeen, trimOthersPictures } from "../../src/device/others-pictures.ts";
import { type FileRow, openPhoneDb, type PhoneDb, phoneDbName } from "../../src/device/phone-db.ts";
import type { Day } from "../../src/domain/day.ts";
import type { Sha256 } from "../../src/domain/hash.ts";
import { addMs } from "../../src/domain/instant.ts";
import { MOST_OF_OTHERS } from "../../src/domain/phone-room.ts";
import { NOW, USER, uuid } from "../support/sync-builders.ts";

const hash = (number: number): Sha256 => number.toString(16).padStart(64, "0") as Sha256;
const later = (hours: number) => addMs(NOW, hours * 60 * 60 * 1000);

let home: { indexedDB: IDBFactory; IDBKeyRange: typeof IDBKeyRange };
let db: PhoneDb;
beforeEach(() => {
  home = { indexedDB: new IDBFactory(), IDBKeyRange };
  db = openPhoneDb(USER, home);
});
afterEach(() => db.delete());

const bytesOf = (number: number) => ({
  file: hash(number),
  type: "image/jpeg" as const,
  bytes: new Uint8Array([number]).buffer,
});
const aFileRow = (number: number, kind: FileRow["kind"]): FileRow => ({
  ...{ file: hash(number), kind, type: "image/jpeg", sizeBytes: 1, state: "backedUp" },
  ...{ activity: uuid(1), on: "2025-05-06" as Day, upload: null },
});

const look = (number: number, hours: number, size: "thumbnail" | "photo" = "thumbnail") =>
  keepOthersPicture(db, bytesOf(number), size, later(hours));

const here = async (): Promise<readonly number[]> =>
  (await db.fileBytes.toCollection().primaryKeys()).map((file) => Number.parseInt(file, 16));

test("[S30] of others' pictures only so many stay, those that were looked at last, and own ones all", async () => {
  for (let number = 1; number <= 20; number += 1) await look(number, number);
  await db.files.put(aFileRow(600, "thumbnail"));
  await db.fileBytes.put(bytesOf(600));
  expect(await trimOthersPictures(db, "thumbnail", 20)).toBe(0);

  // The two that came first are looked at once more; whatever their records say, they are not the oldest.
  await noteSeen(db, hash(1), later(30));
  await noteSeen(db, hash(2), later(31));
  await look(21, 32);
  expect(await trimOthersPictures(db, "thumbnail", 20)).toBe(3);
  expect(await here()).toEqual([1, 2, ...Array.from({ length: 16 }, (_, index) => index + 6), 600]);
  expect(await trimOthersPictures(db, "thumbnail", 20)).toBe(0);
});

test("[S30] photos have a bound of their own, and keep to it by themselves", async () => {
  await look(1000, 0);
  for (let number = 1; number <= MOST_OF_OTHERS.photo + 1; number += 1) await look(number, number, "photo");
  const kept = await here();
  expect(kept).toContain(1000);
  expect(kept).toContain(MOST_OF_OTHERS.photo + 1);
  expect(kept).not.toContain(1);
  expect(kept.length - 1).toBe(MOST_OF_OTHERS.photo * 0.9);
  expect(await db.othersPictures.count()).toBe(kept.length);
});

test("[S30] a colleague's picture in an open draft stays", async () => {
  for (let number = 1; number <= 4; number += 1) await look(number, number);
  await db.drafts.put({
    ...{ id: uuid(9), updatedAt: NOW },
    photos: [{ file: hash(1001), thumbnail: hash(1) }],
  } as never);
  expect(await trimOthersPictures(db, "thumbnail", 2)).toBe(3);
  expect(await here()).toEqual([1]);
});

test("[S30] an own photo whose bytes were freed is shown and not kept again; one that became own stays", async () => {
  await db.files.put(aFileRow(1, "photo"));
  await look(1, 0, "photo");
  expect(await here()).toEqual([]);

  await look(2, 0);
  await look(3, 1);
  await db.files.put(aFileRow(2, "thumbnail"));
  expect(await trimOthersPictures(db, "thumbnail", 0)).toBe(2);
  expect(await here()).toEqual([2]);
});

test("when a picture was seen is written down once an hour at most", async () => {
  await look(1, 0);
  await noteSeen(db, hash(1), addMs(NOW, 60_000));
  expect((await db.othersPictures.get(hash(1)))?.seenAt).toBe(NOW);
  await noteSeen(db, hash(1), later(2));
  expect((await db.othersPictures.get(hash(1)))?.seenAt).toBe(later(2));
  await noteSeen(db, hash(99), later(2));
  expect(await db.othersPictures.count()).toBe(1);
});

/** Every store as version 6 had it; never changed again. */
const VERSION_6 = {
  records: "&key, activity, returned, directory, *taskDays, [collection+scope+on], list",
  ...{ unreadable: "&key", recovery: "&key", kept: "&seq, [scope+number]", cursors: "&scope" },
  outbox: "&seq, &id, key, scope, activity, *taskDays, [collection+scope+on], list",
  setAside: "&id, key, scope, activity, *taskDays, [collection+scope+on], list",
  ...{ drafts: "&id, updatedAt", files: "&file, activity, state, [state+kind+on]", fileBytes: "&file" },
  ...{ reserve: "&id", meta: "&key", receipts: "&change, activity, key, receivedAt" },
  ...{ notices: "&key, activity", carried: "&file, state", carriedParts: "&[file+from]" },
  ...{ otherFiles: "&file, scope, at", recordings: "&id, draft", recordingParts: "&[recording+number]" },
};

test("[S51] [S30] a phone of version 6 keeps all its bytes, and knows which pictures are of others", async () => {
  const old = new Dexie(phoneDbName(USER), home);
  old.version(6).stores(VERSION_6);
  await old.table("files").bulkAdd([aFileRow(1, "photo"), aFileRow(2, "thumbnail")]);
  await old.table("fileBytes").bulkAdd([1, 2, 3, 4].map(bytesOf));
  await old.table("recordings").add({ id: uuid(7), draft: uuid(9), durationMs: 5000 });
  await old.table("drafts").add({ id: uuid(9), updatedAt: NOW, photos: [{ file: hash(4) }] });
  old.close();

  expect(db.verno).toBeGreaterThan(6);
  expect(await here()).toEqual([1, 2, 3, 4]);
  expect(new Uint8Array((await db.fileBytes.get(hash(3)))?.bytes ?? new ArrayBuffer(0))).toEqual(
    new Uint8Array([3]),
  );
  const unknown = { size: "thumbnail", sizeBytes: 0, seenAt: 0 };
  expect(await db.othersPictures.toArray()).toEqual(
    [3, 4].map((number) => ({ ...unknown, file: hash(number) })),
  );
  expect(await db.recordings.count()).toBe(1);

  // What nobody has looked at since goes before what somebody has.
  await look(5, 1);
  await look(6, 2);
  expect(await trimOthersPictures(db, "thumbnail", 3)).toBe(2);
  expect(await here()).toEqual([1, 2, 4, 6]);
});
