import { IDBFactory, IDBKeyRange } from "fake-indexeddb";
import { appendChanges, outboxTables } from "../../../src/device/append-changes.ts";
import { createDexiePhoneStore } from "../../../src/device/dexie-phone-store.ts";
import { fromRecordRow } from "../../../src/device/from-record-row.ts";
import { readMeta, writeMeta } from "../../../src/device/meta.ts";
import { openPhoneDb } from "../../../src/device/phone-db.ts";
import { offerAgain } from "../../../src/device/set-aside-offer.ts";
import type { Day } from "../../../src/domain/day.ts";
import type { Session } from "../world/server.ts";
import type { PhoneShelf } from "../world/shelf.ts";
import type { VirtualTime } from "../world/virtual-time.ts";
import { working } from "./real-work.ts";

/** A phone's real database, on an IndexedDB in memory. */
export const createDexieShelf = async ({ user, device }: Session, time: VirtualTime): Promise<PhoneShelf> => {
  const db = openPhoneDb(user, { indexedDB: new IDBFactory(), IDBKeyRange });
  await writeMeta(db, "device", device);
  const store = createDexiePhoneStore({
    db,
    user,
    clock: { now: time.now },
    deviceFacts: async () => ({ freeBytes: null, isPersisted: null, isInstalled: null, appVersion: "test" }),
  });

  return working({
    store: working(store),
    commit: (author, at, wanted, files) =>
      db.transaction("rw", [...outboxTables(db), db.files, db.fileBytes], async () => {
        for (const { file, kind, bytes, activity, on } of files) {
          const facts = { type: "image/jpeg", sizeBytes: bytes.byteLength } as const;
          await db.files.put({
            ...{ ...facts, file, kind, activity, state: "waiting", upload: null },
            on: on as Day,
          });
          await db.fileBytes.put({ file, type: facts.type, bytes: bytes.buffer });
        }
        return appendChanges(db, author, at, wanted);
      }),
    offerAgain: (now, isStart) => offerAgain(db, now, isStart),
    discard: (id) => db.setAside.delete(id),
    waitingFiles: async () => {
      const waiting = await db.files.where("state").equals("waiting").primaryKeys();
      const rows = await db.fileBytes.bulkGet(waiting);
      return rows.flatMap((row) => (row ? [{ file: row.file, bytes: new Uint8Array(row.bytes) }] : []));
    },
    watch: (scopes) => writeMeta(db, "watch", [...scopes]),
    look: async () => ({
      epoch: (await readMeta(db, "epoch")) ?? null,
      outbox: (await db.outbox.orderBy("seq").toArray()).map(({ change }) => change),
      setAside: (await db.setAside.toArray()).map(({ change, status, code, reason }) => ({
        ...{ change, status, code, reason },
      })),
      kept: (await db.kept.toArray()).map(({ change, receipt }) => ({ change, receipt })),
      rows: (await db.records.toArray()).map(fromRecordRow),
      cursors: await db.cursors.toArray(),
      files: (await db.files.toArray()).map(({ file, state }) => ({
        file,
        isWaiting: state === "waiting",
        hasBytes: true,
      })),
    }),
    close: async () => db.close(),
  });
};
