import Dexie from "dexie";
import { afterEach, describe, expect, test } from "vitest";
import { toOutboxRow } from "../../src/device/append-changes.ts";
import { createDexiePhoneStore } from "../../src/device/dexie-phone-store.ts";
import { fromRecordRow } from "../../src/device/from-record-row.ts";
import { writeMeta } from "../../src/device/meta.ts";
import { openPhoneDb, phoneDbName } from "../../src/device/phone-db.ts";
import type { Change, ChangeId, Epoch, RecordId } from "../../src/domain/change.ts";
import type { Sha256 } from "../../src/domain/hash.ts";
import { ok } from "../../src/domain/result.ts";
import type { ScopeId } from "../../src/domain/scope.ts";
import type { SyncAnswer, SyncRequest } from "../../src/domain/wire.ts";
import type { Installed, MirrorRow, PhoneStore, WaitingFile } from "../../src/sync/ports.ts";
import { readAnswer } from "../../src/sync/read-answer.ts";
import { createMemoryPhoneStore } from "../support/memory-phone-store.ts";
import {
  aChange,
  aCursor,
  anAnswer,
  applied,
  aReceipt,
  aRecord,
  DEVICE,
  MAC,
  NOW,
  SCOPE,
  USER,
  uuid,
} from "../support/sync-builders.ts";

/** A store with ways to look into it that the engine does not need. */
interface Shelf {
  readonly store: PhoneStore;
  readonly waiting: () => Promise<readonly number[]>;
  readonly refused: () => Promise<readonly ChangeId[]>;
  readonly kept: () => Promise<readonly number[]>;
  readonly mirror: () => Promise<readonly MirrorRow[]>;
  readonly outlived: () => Promise<readonly MirrorRow[]>;
}

const files = (): (WaitingFile & { on: string; bytes: ArrayBuffer })[] =>
  ["a", "b", "c"].map((letter, index) => ({
    file: letter.repeat(64) as Sha256,
    kind: "photo",
    type: "image/jpeg",
    sizeBytes: 3,
    upload: null,
    on: `2025-05-0${index + 1}`,
    bytes: new Uint8Array([index, 1, 2]).buffer,
  }));

const memoryShelf = async (changes: readonly Change[]): Promise<Shelf> => {
  const store = createMemoryPhoneStore(changes);
  for (const file of files()) store.files.set(file.file, { ...file, state: "waiting" });
  return {
    store,
    waiting: async () => [...store.outbox.keys()].sort((a, b) => a - b),
    refused: async () => [...store.refused.keys()],
    kept: async () => [...store.kept.keys()],
    mirror: async () => [...store.mirror.values()],
    outlived: async () => [...store.outlived],
  };
};

const dexieShelf = async (changes: readonly Change[]): Promise<Shelf> => {
  const db = openPhoneDb(USER);
  await writeMeta(db, "device", DEVICE);
  await db.outbox.bulkAdd(changes.map((change) => toOutboxRow(change, null)));
  for (const { on, bytes, ...file } of files()) {
    await db.files.add({ ...file, state: "waiting", activity: uuid(1), on: on as never });
    await db.fileBytes.add({ file: file.file, type: file.type, bytes });
  }
  const store = createDexiePhoneStore({
    db,
    user: USER,
    clock: { now: () => NOW },
    deviceFacts: async () => ({ freeBytes: null, isPersisted: null, isInstalled: null, appVersion: "test" }),
  });
  return {
    store,
    waiting: () => db.outbox.orderBy("seq").primaryKeys(),
    refused: () => db.setAside.toCollection().primaryKeys(),
    kept: () => db.kept.toCollection().primaryKeys(),
    mirror: async () => (await db.records.toArray()).map(fromRecordRow),
    outlived: async () => (await db.recovery.toArray()).map(fromRecordRow),
  };
};

const shelves = [
  ["in memory", memoryShelf],
  ["in IndexedDB", dexieShelf],
] as const;

afterEach(async () => {
  await Dexie.delete(phoneDbName(USER));
});

/** Asks with what the store has, and lays the given answer down. */
const exchange = async (
  store: PhoneStore,
  overrides: Partial<SyncAnswer>,
  sentCursors?: SyncRequest["cursors"],
): Promise<Installed> => {
  const standing = await store.standing();
  const request: SyncRequest = {
    protocol: 1,
    user: standing.user,
    device: standing.device,
    schemaVersion: 1,
    cursors: sentCursors ?? [...standing.cursors],
    watch: [],
    changes: await store.oldestChanges({ changes: 100, bytes: 100_000 }),
    files: [...standing.filesToAsk],
    heartbeat: standing.heartbeat,
  };
  const answer = readAnswer(request, anAnswer(overrides));
  expect(answer).toEqual(ok(expect.anything()));
  if (!answer.ok) throw new Error("the answer is not ours");
  return store.install({ request, epoch: standing.epoch, answer: answer.value, clockOffsetMs: 0 });
};

describe.each(shelves)("a phone's store %s", (_where, makeShelf) => {
  test("gives the oldest changes first, as many as fit, and always one", async () => {
    const { store } = await makeShelf([aChange(2), aChange(1), aChange(3)]);
    const seqs = async (changes: number, bytes: number) =>
      (await store.oldestChanges({ changes, bytes })).map(({ seq }) => seq);

    expect(await seqs(2, 100_000)).toEqual([1, 2]);
    expect(await seqs(10, 0)).toEqual([1]);
    expect(await seqs(10, 900)).toEqual([1, 2]);
  });

  test("[S2] takes a change out of the outbox together with its record in the mirror", async () => {
    const change = aChange(1);
    const { store, waiting, kept, mirror } = await makeShelf([change, aChange(2)]);

    const installed = await exchange(store, {
      results: [applied(change, 5)],
      records: [aRecord(change.recordId, 5, { title: "Số 1" })],
      cursors: [aCursor(5)],
    });

    expect(installed.settled).toBe(1);
    expect(await waiting()).toEqual([2]);
    expect(await kept()).toEqual([1]);
    expect((await mirror()).map(({ record }) => record.number)).toEqual([5]);
  });

  test("[S17] lays its own change over the mirror when the record is left out of the answer", async () => {
    const change = aChange(1);
    const { store, mirror } = await makeShelf([change]);

    await exchange(store, { results: [applied(change, 5)], cursors: [aCursor(5)] });

    expect((await mirror())[0]?.record).toMatchObject({
      id: change.recordId,
      number: 5,
      values: { title: "Số 1" },
      createdBy: USER,
    });
  });

  test("[S11] does not claim a number before everything up to it is here", async () => {
    const change = aChange(1);
    const { store, mirror } = await makeShelf([change]);

    await exchange(store, { results: [applied(change, 9)], cursors: [aCursor(4)], more: true });

    expect((await mirror())[0]?.record.number).toBe(0);
  });

  test("[S5] a field that lost does not stand in the mirror", async () => {
    const change = aChange(1, { fields: { kind: "broadcast", on: "2025-05-06", title: "Mine", note: "n" } });
    const { store, mirror } = await makeShelf([change]);

    await exchange(store, {
      results: [applied(change, 9, { lost: ["title"] })],
      cursors: [aCursor(4)],
      more: true,
    });

    expect((await mirror())[0]?.record.values).toEqual({ kind: "broadcast", on: "2025-05-06", note: "n" });
  });

  test("[S19] sets a refused change aside with its reason, and the others go on", async () => {
    const [bad, good] = [aChange(1), aChange(2)];
    const { store, waiting, refused } = await makeShelf([bad, good]);

    await exchange(store, {
      results: [
        { status: "rejected", id: bad.id, code: "invalidFields", reason: "Ngày không đúng." },
        applied(good, 1),
      ],
      cursors: [aCursor(1)],
    });

    expect(await waiting()).toEqual([]);
    expect(await refused()).toEqual([bad.id]);
  });

  test("[S23] a page whose cursor has moved meanwhile changes neither cursor nor foreign rows", async () => {
    const { store, mirror } = await makeShelf([]);
    await exchange(store, { records: [aRecord(uuid(1), 8, { title: "new" })], cursors: [aCursor(8)] });

    await exchange(
      store,
      { records: [aRecord(uuid(1), 3, { title: "old" }), aRecord(uuid(2), 4)], cursors: [aCursor(4)] },
      [],
    );

    expect((await store.standing()).cursors.map(({ number }) => number)).toEqual([8]);
    expect((await mirror()).map(({ record }) => record.values["title"])).toEqual(["new"]);
  });

  test("[S6] a late page that reaches further than the cursor does not carry it over rows that were skipped", async () => {
    const { store } = await makeShelf([]);
    await exchange(store, { records: [aRecord(uuid(1), 8)], cursors: [aCursor(8)] });

    await exchange(store, { records: [aRecord(uuid(2), 11)], cursors: [aCursor(12)] }, []);

    expect((await store.standing()).cursors.map(({ number }) => number)).toEqual([8]);
  });

  test("[S23] a record that this version cannot read moves the cursor and hides nothing else", async () => {
    const { store, mirror } = await makeShelf([]);
    await exchange(store, {
      records: [{ scope: SCOPE, collection: "activity", id: uuid(1), number: "many" }, aRecord(uuid(2), 4)],
      cursors: [aCursor(4)],
    });

    expect((await mirror()).map(({ record }) => record.id)).toEqual([uuid(2)]);
    expect((await store.standing()).cursors).toEqual([aCursor(4)]);
  });

  test("[S2] an answer laid down twice changes nothing the second time", async () => {
    const change = aChange(1);
    const { store, mirror, kept } = await makeShelf([change]);
    const answer = { results: [applied(change, 5)], cursors: [aCursor(5)] };
    const standing = await store.standing();
    const request: SyncRequest = {
      ...standing,
      protocol: 1,
      schemaVersion: 1,
      cursors: [],
      watch: [],
      changes: [change],
      files: [],
    };
    const read = readAnswer(request, anAnswer(answer));
    if (!read.ok) throw new Error("the answer is not ours");
    const once = { request, epoch: null, answer: read.value, clockOffsetMs: 0 };

    await store.install(once);
    const before = await mirror();
    await store.install(once);

    expect(await mirror()).toEqual(before);
    expect(await kept()).toEqual([1]);
  });

  test("[S9] on a new history it sends again what the old one acknowledged, and pulls everything anew", async () => {
    const change = aChange(1);
    const { store, waiting, mirror } = await makeShelf([change]);
    await exchange(store, {
      results: [applied(change, 5)],
      records: [aRecord(uuid(7), 2)],
      cursors: [aCursor(5)],
    });
    const epoch = uuid(99) as Epoch;

    await exchange(store, { epoch, records: [], cursors: [aCursor(0, { epoch })], more: true });
    expect(await waiting()).toEqual([1]);
    expect((await mirror()).length).toBe(2);

    await exchange(store, {
      epoch,
      results: [{ ...applied(change, 1), receipt: aReceipt(change, 1, { epoch }) }],
      cursors: [aCursor(1, { epoch })],
    });
    expect(await waiting()).toEqual([]);
    expect((await mirror()).map(({ record }) => record.id)).toEqual([change.recordId]);
  });

  test("[S7] a change settled in a scope that is no longer the user's leaves no row behind", async () => {
    const change = aChange(1);
    const { store, waiting, mirror } = await makeShelf([change]);
    await exchange(store, { records: [aRecord(uuid(7), 2)], cursors: [aCursor(2)] });

    // The history broke and its author was moved, both before the change could be sent.
    const epoch = uuid(99) as Epoch;
    const inNew = { receipt: aReceipt(change, 3, { epoch }) };
    await exchange(store, { epoch, results: [{ ...applied(change, 3), ...inNew }], cursors: [], scopes: [] });
    expect(await waiting()).toEqual([]);
    expect(await mirror()).toEqual([]);
  });

  test("[S9] back in a history that it knew, it sends again also what that one had once acknowledged", async () => {
    const [early, late] = [aChange(1), aChange(2)];
    const { store, waiting, kept } = await makeShelf([early, late]);
    await exchange(store, { results: [applied(early, 5)], cursors: [aCursor(5)] });
    const epoch = uuid(99) as Epoch;
    const inNew = { receipt: aReceipt(late, 6, { epoch }) };
    await exchange(store, { epoch, results: [{ ...applied(late, 6), ...inNew }], cursors: [] });
    await exchange(store, {
      epoch,
      results: [{ ...applied(early, 7), receipt: aReceipt(early, 7, { epoch }) }],
      cursors: [aCursor(7, { epoch })],
    });
    expect([...(await kept())].sort()).toEqual([1, 2]);

    // An older machine was put back: the first history is there again, without its end.
    await exchange(store, { results: [], cursors: [aCursor(4)] });
    expect(await waiting()).toEqual([1, 2]);

    // And once more, while nothing has been sent since: what waits goes on waiting.
    await exchange(store, { results: [applied(early, 5)], cursors: [aCursor(5)] });
    await exchange(store, { epoch, results: [], cursors: [aCursor(4, { epoch })] });
    expect(await waiting()).toEqual([1, 2]);
  });

  test("[S9][S39] what others wrote and the new history lacks, or says otherwise, is kept to be offered", async () => {
    const { store, mirror, outlived } = await makeShelf([]);
    await exchange(store, {
      records: [
        aRecord(uuid(7), 2, { title: "còn" }),
        aRecord(uuid(8), 3, { title: "đã sửa" }),
        aRecord(uuid(9), 4, { title: "mất" }),
      ],
      cursors: [aCursor(4)],
    });
    const epoch = uuid(99) as Epoch;
    await exchange(store, {
      epoch,
      records: [aRecord(uuid(7), 1, { title: "còn" })],
      cursors: [aCursor(1, { epoch })],
      more: true,
    });
    expect((await mirror()).length).toBe(3);
    expect(await outlived()).toEqual([]);
    await exchange(store, {
      epoch,
      records: [aRecord(uuid(8), 2, { title: "chưa sửa" })],
      cursors: [aCursor(2, { epoch })],
    });

    expect((await mirror()).map(({ record }) => record.values["title"]).sort()).toEqual(["chưa sửa", "còn"]);
    expect((await outlived()).map(({ record }) => record.values["title"]).sort()).toEqual(["mất", "đã sửa"]);
  });

  test("[S9] what the server had kept apart is sent again to a new history, what it refused is not", async () => {
    const [apart, refused] = [aChange(1), aChange(2)];
    const shelf = await makeShelf([apart, refused]);
    await exchange(shelf.store, {
      results: [
        { status: "quarantined", id: apart.id, code: "recordMissing", reason: "" },
        { status: "rejected", id: refused.id, code: "notAllowed", reason: "" },
      ],
      cursors: [],
    });
    await exchange(shelf.store, { epoch: uuid(99) as Epoch, cursors: [] });
    expect(await shelf.waiting()).toEqual([1]);
    expect(await shelf.refused()).toEqual([refused.id]);
  });

  test("[S9] files that the server had are asked for again in a new history, and go out again when it lost them", async () => {
    const { store } = await makeShelf([]);
    await exchange(store, { cursors: [] });
    const file = await store.nextFile("photo", new Set());
    if (!file) throw new Error("no photo");
    await store.markStored(file.file);
    const epoch = uuid(99) as Epoch;
    await exchange(store, { epoch, cursors: [] });
    expect((await store.standing()).filesToAsk).toContain(file.file);
    await exchange(store, {
      epoch,
      cursors: [],
      files: [{ file: file.file, isStored: false, isBackedUp: false }],
    });
    expect((await store.nextFile("photo", new Set()))?.file).toBe(file.file);
  });

  test("[S9] an answer of a history that is over is not laid down", async () => {
    const change = aChange(1);
    const { store, waiting } = await makeShelf([change]);
    const standing = await store.standing();
    await exchange(store, { epoch: uuid(99) as Epoch, cursors: [] });

    const request: SyncRequest = {
      ...standing,
      protocol: 1,
      schemaVersion: 1,
      cursors: [],
      watch: [],
      changes: [change],
      files: [],
    };
    const late = readAnswer(request, anAnswer({ results: [applied(change, 5)] }));
    if (!late.ok) throw new Error("the answer is not ours");
    await store.install({ request, epoch: uuid(98) as Epoch, answer: late.value, clockOffsetMs: 0 });

    expect(await waiting()).toEqual([1]);
  });

  test("[S7] a scope that is lost goes with its cursor, but not while it holds unsent work", async () => {
    const other = "son-tay.shared" as ScopeId;
    const change = aChange(1, { scope: other });
    const { store, mirror } = await makeShelf([change]);
    await exchange(store, {
      records: [{ ...aRecord(uuid(1), 1), scope: other }],
      cursors: [aCursor(1, { scope: other, mac: MAC })],
      scopes: [SCOPE, other],
    });

    await exchange(store, { scopes: [SCOPE] });
    expect((await mirror()).length).toBe(1);

    await exchange(store, {
      scopes: [SCOPE],
      results: [{ status: "rejected", id: change.id, code: "notAllowed", reason: "" }],
    });
    await store.setAside(change.id, "notAllowed");
    expect((await store.standing()).cursors.length).toBe(1);
  });

  test("[S27] gives the newest activity's file first and leaves out what it was told to", async () => {
    const { store } = await makeShelf([]);
    const first = await store.nextFile("photo", new Set());
    expect(first?.file).toBe("c".repeat(64));
    expect((await store.nextFile("photo", new Set([first?.file ?? ("" as Sha256)])))?.file).toBe(
      "b".repeat(64),
    );
    expect(await store.nextFile("thumbnail", new Set())).toBeNull();
  });

  test("[S8] a file whose photo was taken out waits no more, one that is still named goes on waiting", async () => {
    const file = "c".repeat(64) as Sha256;
    const photo = { kind: "photo", activity: uuid(1), file };
    const made = aChange(1, { collection: "evidence", recordId: uuid(50) as RecordId, fields: photo });
    const still = await makeShelf([made]);
    expect(await still.store.withdraw(file)).toBe(false);
    expect((await still.store.nextFile("photo", new Set()))?.file).toBe(file);
    await Dexie.delete(phoneDbName(USER));

    const takenOut = aChange(2, {
      collection: "evidence",
      recordId: made.recordId,
      fields: { activity: uuid(1), deleted: true },
    });
    const gone = await makeShelf([made, takenOut]);
    expect(await gone.store.withdraw(file)).toBe(true);
    expect((await gone.store.nextFile("photo", new Set()))?.file).toBe("b".repeat(64));
    expect(await gone.store.fileBytes(file)).not.toBeNull();
  });

  test.each([
    ["quarantined", "newerVersion"],
    ["rejected", "invalidFields"],
  ] as const)(
    "[S29] a photo whose record was %s waits with it, and goes when the record is taken in",
    async (status, code) => {
      const file = "c".repeat(64) as Sha256;
      const fields = { kind: "photo", activity: uuid(1), file };
      const made = aChange(1, { collection: "evidence", recordId: uuid(50) as RecordId, fields });
      const { store, refused } = await makeShelf([made]);
      await exchange(store, { results: [{ status, id: made.id, code, reason: "" }] });
      expect(await refused()).toEqual([made.id]);
      expect((await store.nextFile("photo", new Set()))?.file).toBe("b".repeat(64));
      expect(await store.unsent()).toEqual({ changes: 0, files: 2, bytes: 6 });
      expect((await store.standing()).heartbeat.unsentFiles).toBe(3);

      const record = { ...aRecord(uuid(50), 1), collection: "evidence", values: fields };
      await exchange(store, { records: [record], cursors: [aCursor(1)] });
      expect((await store.nextFile("photo", new Set()))?.file).toBe(file);
      expect((await store.unsent()).files).toBe(3);
    },
  );

  test("[S29] a photo that another record names too does not wait for the one that was set aside", async () => {
    const fields = { kind: "photo", activity: uuid(1), file: "c".repeat(64) };
    const made = aChange(1, { collection: "evidence", recordId: uuid(50) as RecordId, fields });
    const { store } = await makeShelf([made]);
    const other = {
      ...aRecord(uuid(51), 1),
      collection: "evidence",
      values: { ...fields, activity: uuid(2) },
    };
    await exchange(store, {
      results: [{ status: "quarantined", id: made.id, code: "newerVersion", reason: "" }],
      records: [other],
      cursors: [aCursor(1)],
    });
    expect((await store.nextFile("photo", new Set()))?.file).toBe("c".repeat(64));
  });

  test.each(["revoked", "movedAway"] as const)(
    "[S46] [S48] the server awaits photos of what it keeps apart as %s",
    async (code) => {
      const fields = { kind: "photo", activity: uuid(1), file: "c".repeat(64) };
      const made = aChange(1, { collection: "evidence", recordId: uuid(50) as RecordId, fields });
      const { store } = await makeShelf([made]);
      await exchange(store, { results: [{ status: "quarantined", id: made.id, code, reason: "" }] });
      expect((await store.nextFile("photo", new Set()))?.file).toBe("c".repeat(64));
    },
  );

  test("[S28] remembers how far an upload came, and that it is done", async () => {
    const { store } = await makeShelf([]);
    const file = "c".repeat(64) as Sha256;
    await store.noteUpload(file, { url: "/files/1", offset: 2 });
    expect(await store.nextFile("photo", new Set())).toMatchObject({
      upload: { url: "/files/1", offset: 2 },
    });
    expect((await store.standing()).filesToAsk).toEqual([file]);
    expect((await store.unsent()).bytes).toBe(7);

    await store.markStored(file);
    expect((await store.nextFile("photo", new Set()))?.file).toBe("b".repeat(64));
    expect(new Uint8Array((await store.fileBytes(file)) ?? new ArrayBuffer(0))).toEqual(
      new Uint8Array([2, 1, 2]),
    );
  });
});
