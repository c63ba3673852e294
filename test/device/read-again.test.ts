import { IDBFactory, IDBKeyRange } from "fake-indexeddb";
import { expect, test } from "vitest";
import { writeMeta } from "../../src/device/meta.ts";
import { openPhoneDb } from "../../src/device/phone-db.ts";
import { readAgain } from "../../src/device/read-again.ts";
import { toRecordRow } from "../../src/device/to-record-row.ts";
import type { Epoch } from "../../src/domain/change.ts";
import { recordKey } from "../../src/domain/record.ts";
import { aRecord, EPOCH, SCOPE, USER, uuid } from "../support/sync-builders.ts";

const aPhone = async () => {
  const db = openPhoneDb(USER, { indexedDB: new IDBFactory(), IDBKeyRange });
  await writeMeta(db, "epoch", EPOCH);
  return db;
};

const kept = (record: ReturnType<typeof aRecord>, epoch?: Epoch) => ({
  key: recordKey(record),
  scope: SCOPE,
  raw: record,
  ...(epoch ? { epoch } : {}),
});

test("[S23] a record that an earlier version could not read is shown after the update", async () => {
  const db = await aPhone();
  const nonsense = { key: "x", scope: SCOPE, raw: { number: "many" } };
  await db.unreadable.bulkAdd([kept(aRecord(uuid(1), 7, { title: "Số 1" }), EPOCH), nonsense]);
  expect(await readAgain(db)).toBe(1);
  const [row] = await db.records.where("activity").equals(uuid(1)).toArray();
  expect(row).toMatchObject({ number: 7, epoch: EPOCH, values: { title: "Số 1" } });
  expect(await db.unreadable.toArray()).toEqual([nonsense]);
});

test("[S23] what came later stays, and what is of a history that is over is not brought back", async () => {
  const db = await aPhone();
  await db.records.add(toRecordRow({ record: aRecord(uuid(1), 9, { title: "mới" }), epoch: EPOCH }));
  await db.unreadable.bulkAdd([
    kept(aRecord(uuid(1), 7, { title: "cũ" })),
    kept(aRecord(uuid(2), 7), uuid(99) as Epoch),
  ]);
  expect(await readAgain(db)).toBe(0);
  expect((await db.records.toArray()).map(({ values }) => values["title"])).toEqual(["mới"]);
  expect(await db.unreadable.count()).toBe(1);
});
