import Dexie from "dexie";
import { afterEach, describe, expect, test } from "vitest";
import { toOutboxRow } from "../../src/device/append-changes.ts";
import { createDexiePhoneStore } from "../../src/device/dexie-phone-store.ts";
import { writeMeta } from "../../src/device/meta.ts";
import { openPhoneDb, type PhoneDb, phoneDbName } from "../../src/device/phone-db.ts";
import { offerAgain } from "../../src/device/set-aside-offer.ts";
import type { Change, RecordId } from "../../src/domain/change.ts";
import { addMs, type Instant } from "../../src/domain/instant.ts";
import type { SyncAnswer } from "../../src/domain/wire.ts";
import type { PhoneStore } from "../../src/sync/ports.ts";
import { readAnswer } from "../../src/sync/read-answer.ts";
import type { Elsewhere } from "../../src/sync/told-elsewhere.ts";
import { createMemoryPhoneStore } from "../support/memory-phone-store.ts";
import {
  aChange,
  aCursor,
  anAnswer,
  applied,
  aRecord,
  DEVICE,
  NOW,
  SCOPE,
  USER,
  uuid,
} from "../support/sync-builders.ts";

interface Shelf {
  readonly store: PhoneStore;
  readonly write: (change: Change) => Promise<void>;
  readonly notices: () => Promise<readonly Elsewhere[]>;
  readonly waiting: () => Promise<readonly number[]>;
  readonly aside: () => Promise<readonly string[]>;
  readonly offerAgain: (now: Instant, isStart: boolean) => Promise<number>;
  readonly receipts: () => Promise<readonly { readonly key: string; readonly number: number }[]>;
  /** Everything that a page forgets when it is killed. */
  readonly restart: () => Promise<Shelf>;
}

const toShelf = (store: ReturnType<typeof createMemoryPhoneStore>): Shelf => ({
  store,
  write: async (change) => void store.outbox.set(change.seq, change),
  notices: async () => [...store.notices.values()],
  receipts: async () => [...store.receipts.values()],
  waiting: async () => [...store.outbox.keys()],
  aside: async () => [...store.refused.keys()],
  offerAgain: store.offerAgain,
  restart: async () => toShelf(store),
});

const dexieShelf = (db: PhoneDb): Shelf => ({
  store: createDexiePhoneStore({
    db,
    user: USER,
    clock: { now: () => NOW },
    deviceFacts: async () => ({ freeBytes: null, isPersisted: null, isInstalled: null, appVersion: "test" }),
  }),
  write: async (change) => void (await db.outbox.put(toOutboxRow(change, null))),
  notices: async () => (await db.notices.toArray()).map(({ mine, hasOvertaken }) => ({ mine, hasOvertaken })),
  receipts: () => db.receipts.toArray(),
  waiting: () => db.outbox.toCollection().primaryKeys(),
  aside: () => db.setAside.toCollection().primaryKeys(),
  offerAgain: (now, isStart) => offerAgain(db, now, isStart),
  restart: async () => {
    db.close();
    return dexieShelf(openPhoneDb(USER));
  },
});

const shelves = [
  ["in memory", async () => toShelf(createMemoryPhoneStore())],
  [
    "in IndexedDB",
    async () => {
      const db = openPhoneDb(USER);
      await writeMeta(db, "device", DEVICE);
      return dexieShelf(db);
    },
  ],
] as const;

afterEach(async () => {
  await Dexie.delete(phoneDbName(USER));
});

const exchange = async (store: PhoneStore, overrides: Partial<SyncAnswer>): Promise<void> => {
  const standing = await store.standing();
  const request = {
    protocol: 1,
    user: standing.user,
    device: standing.device,
    schemaVersion: 1,
    cursors: [...standing.cursors],
    watch: [],
    changes: await store.oldestChanges({ changes: 100, bytes: 100_000 }),
    files: [],
    heartbeat: standing.heartbeat,
  };
  const answer = readAnswer(request, anAnswer(overrides));
  if (!answer.ok) throw new Error("the answer is not ours");
  await store.install({ request, epoch: standing.epoch, answer: answer.value, clockOffsetMs: 0 });
};

const ACTIVITY = uuid(1) as RecordId;
const edit = (seq: number, fields: Change["fields"]): Change => aChange(seq, { recordId: ACTIVITY, fields });
const made = { kind: "broadcast", on: "2025-05-06", title: "Của tôi" };

describe.each(shelves)("a phone's store %s", (_where, open) => {
  test("[S5] keeps over a restart that a value lost, and what it was", async () => {
    const shelf = await open();
    const change = edit(1, made);
    await shelf.write(change);
    await exchange(shelf.store, {
      results: [applied(change, 9, { lost: ["title"] })],
      records: [aRecord(ACTIVITY, 9, { title: "Của máy khác" })],
      cursors: [aCursor(9)],
    });
    const again = await shelf.restart();
    expect(await again.notices()).toEqual([{ mine: { title: "Của tôi" }, hasOvertaken: false }]);
  });

  test("[S5] tells of an acknowledged value that another device replaced unseen, and no more once it is set again", async () => {
    const shelf = await open();
    const change = edit(1, made);
    await shelf.write(change);
    await exchange(shelf.store, { results: [applied(change, 4)], cursors: [aCursor(4)] });
    expect(await shelf.notices()).toEqual([]);

    await exchange(shelf.store, {
      records: [{ ...aRecord(ACTIVITY, 7, { title: "Của máy khác" }), overtaken: { title: 7 } }],
      cursors: [aCursor(7)],
    });
    expect(await shelf.notices()).toEqual([{ mine: { title: "Của tôi" }, hasOvertaken: false }]);

    const back = edit(2, { title: "Của tôi" });
    await shelf.write(back);
    await exchange(shelf.store, { results: [applied(back, 8)], cursors: [aCursor(8)] });
    expect(await shelf.notices()).toEqual([]);
  });

  test("[S5] tells nothing of an edit by somebody who had seen the value", async () => {
    const shelf = await open();
    const change = edit(1, made);
    await shelf.write(change);
    await exchange(shelf.store, { results: [applied(change, 4)], cursors: [aCursor(4)] });
    await exchange(shelf.store, {
      records: [aRecord(ACTIVITY, 7, { title: "Của máy khác" })],
      cursors: [aCursor(7)],
    });
    expect(await shelf.notices()).toEqual([]);
  });

  test("[S5][S3] tells the one whose value was kept, once, also when only the second answer came", async () => {
    const shelf = await open();
    await exchange(shelf.store, {
      records: [aRecord(ACTIVITY, 3, { title: "Lúc đầu" })],
      cursors: [aCursor(3)],
    });
    const change = edit(1, { title: "Của tôi" });
    await shelf.write(change);
    const record = { ...aRecord(ACTIVITY, 6, { title: "Của tôi" }), overtaken: { title: 6 } };
    const { receipt } = applied(change, 6);
    await exchange(shelf.store, {
      results: [{ status: "duplicate", id: change.id, receipt }],
      records: [record],
      cursors: [aCursor(6)],
    });
    const again = await shelf.restart();
    expect(await again.notices()).toEqual([{ mine: {}, hasOvertaken: true }]);
  });

  test("[S5] tells nothing of records that this phone never wrote", async () => {
    const shelf = await open();
    await exchange(shelf.store, {
      records: [aRecord(ACTIVITY, 3, { title: "a" })],
      cursors: [aCursor(3)],
    });
    await exchange(shelf.store, {
      records: [aRecord(ACTIVITY, 5, { title: "b" })],
      cursors: [aCursor(5)],
    });
    expect(await shelf.notices()).toEqual([]);
  });

  test("[S2] offers what the server keeps again at a start and once a day, whole, and never what was refused", async () => {
    const shelf = await open();
    const [kept, refused] = [edit(1, made), aChange(2)];
    for (const change of [kept, refused]) await shelf.write(change);
    const word = { code: "newerVersion", reason: "" } as const;
    const results = [
      { status: "quarantined", id: kept.id, ...word },
      { status: "rejected", id: refused.id, ...word },
    ] as const;
    await exchange(shelf.store, { results: [...results] });
    expect(await shelf.offerAgain(NOW, true)).toBe(1);
    expect([await shelf.waiting(), await shelf.aside()]).toEqual([[1], [refused.id]]);
    expect(await shelf.store.oldestChanges({ changes: 1, bytes: 0 })).toEqual([kept]);

    await exchange(shelf.store, { results: [results[0]] });
    const day = 24 * 60 * 60 * 1000;
    expect(await shelf.offerAgain(addMs(NOW, day - 1), false)).toBe(0);
    expect(await shelf.offerAgain(addMs(NOW, day), false)).toBe(1);
    await exchange(shelf.store, { results: [applied(kept, 5)], cursors: [aCursor(5)] });
    expect([await shelf.waiting(), await shelf.aside()]).toEqual([[], [refused.id]]);
    // A clock that was set back does not put it off for years.
    expect(await shelf.offerAgain(addMs(NOW, -365 * day), false)).toBe(0);
  });

  test("keeps a receipt when its change is pruned", async () => {
    const shelf = await open();
    const change = edit(1, made);
    await shelf.write(change);
    await exchange(shelf.store, { results: [applied(change, 4)], cursors: [aCursor(4)] });
    await exchange(shelf.store, {
      serverTime: addMs(NOW, 91 * 24 * 60 * 60 * 1000),
      backedUp: { [SCOPE]: 4 },
    });
    expect(await shelf.receipts()).toMatchObject([{ key: `${SCOPE}|activity|${ACTIVITY}`, number: 4 }]);
  });
});

test("a database of the first version gets the receipts of the changes that it keeps", async () => {
  const first = new Dexie(phoneDbName(USER));
  first.version(1).stores({
    records: "&key, activity, returned, directory, *taskDays, [collection+scope+on]",
    unreadable: "&key",
    recovery: "&key",
    outbox: "&seq, &id, key, scope, activity, *taskDays, [collection+scope+on]",
    setAside: "&id, key, scope, activity, *taskDays, [collection+scope+on]",
    kept: "&seq, [scope+number]",
    cursors: "&scope",
    drafts: "&id, updatedAt",
    files: "&file, activity, state, [state+kind+on]",
    fileBytes: "&file",
    reserve: "&id",
    meta: "&key",
  });
  const change = edit(1, made);
  const { receipt } = applied(change, 4);
  await first.table("kept").add({ seq: 1, scope: SCOPE, number: 4, change, receipt });
  first.close();

  const db = openPhoneDb(USER);
  expect(await db.receipts.toArray()).toMatchObject([{ change: change.id, activity: ACTIVITY, number: 4 }]);
  expect(await db.kept.count()).toBe(1);
  db.close();
});
