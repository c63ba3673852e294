import { toOutboxRow } from "../../src/device/append-changes.ts";
import { createDexiePhoneStore } from "../../src/device/dexie-phone-store.ts";
import { createHttpServerLink } from "../../src/device/http-server-link.ts";
import { writeMeta } from "../../src/device/meta.ts";
import { openPhoneDb, type PhoneDb } from "../../src/device/phone-db.ts";
import type { Fetch } from "../../src/device/timed-fetch.ts";
import type { Change, ChangeId, Epoch } from "../../src/domain/change.ts";
import type { Sha256 } from "../../src/domain/hash.ts";
import { instant } from "../../src/domain/instant.ts";
import type { SyncAnswer, SyncRequest } from "../../src/domain/wire.ts";
import type { PhoneStore } from "../../src/sync/ports.ts";
import { runSync } from "../../src/sync/run-sync.ts";
import { createMemoryPhoneStore } from "./memory-phone-store.ts";
import { bodyOf } from "./scripted-server.ts";
import { aCursor, anAnswer, applied, aRecord, DEVICE, EPOCH, NOW, USER, uuid } from "./sync-builders.ts";

/** A store, and what a test sees of it. */
export interface Shelf {
  readonly store: PhoneStore;
  readonly waiting: () => Promise<readonly ChangeId[]>;
  readonly kept: () => Promise<readonly ChangeId[]>;
  readonly aside: () => Promise<number>;
  readonly storedFiles: () => Promise<readonly Sha256[]>;
  /** Everything, to be compared with itself. */
  readonly everything: () => Promise<string>;
  readonly close: () => Promise<void>;
}

export interface PhoneFile {
  readonly file: Sha256;
  readonly kind: "photo" | "thumbnail";
  readonly bytes: ArrayBuffer;
}

export const memoryShelf = async (
  changes: readonly Change[],
  files: readonly PhoneFile[],
): Promise<Shelf> => {
  const store = createMemoryPhoneStore(changes);
  for (const { file, kind, bytes } of files)
    store.files.set(file, {
      ...{ file, kind, bytes, type: "image/jpeg", sizeBytes: bytes.byteLength },
      ...{ upload: null, on: "2025-05-06", state: "waiting" },
    });
  const { outbox, refused, kept, mirror, cursors } = store;
  const states = () => [...store.files].map(([file, { state }]) => [file, state]);
  return {
    store,
    waiting: async () => [...outbox.values()].map(({ id }) => id).sort(),
    kept: async () => [...kept.values()].map(({ change }) => change.id),
    aside: async () => refused.size,
    storedFiles: async () =>
      [...store.files.values()].flatMap(({ file, state }) => (state === "stored" ? [file] : [])),
    everything: async () =>
      JSON.stringify([[...outbox], [...refused], [...kept], [...mirror], [...cursors], states()]),
    close: async () => {},
  };
};

export const dexieShelf = async (changes: readonly Change[], files: readonly PhoneFile[]): Promise<Shelf> => {
  const db: PhoneDb = openPhoneDb(USER);
  await writeMeta(db, "device", DEVICE);
  await db.outbox.bulkAdd(changes.map((change) => toOutboxRow(change, null)));
  for (const { file, kind, bytes } of files) {
    const row = { file, kind, type: "image/jpeg", sizeBytes: bytes.byteLength, upload: null } as const;
    await db.files.add({ ...row, state: "waiting", activity: uuid(1), on: "2025-05-06" as never });
    await db.fileBytes.add({ file, type: "image/jpeg", bytes });
  }
  const store = createDexiePhoneStore({
    db,
    user: USER,
    clock: { now: () => NOW },
    deviceFacts: async () => ({ freeBytes: null, isPersisted: null, isInstalled: null, appVersion: "test" }),
  });
  return {
    store,
    waiting: async () => (await db.outbox.toArray()).map(({ id }) => id).sort(),
    kept: async () => (await db.kept.toArray()).map(({ change }) => change.id),
    aside: () => db.setAside.count(),
    storedFiles: () => db.files.where("state").anyOf("stored", "backedUp").primaryKeys(),
    everything: async () => {
      const states = (await db.files.toArray()).map(({ file, state }) => [file, state]);
      const tables = [db.outbox, db.setAside, db.kept, db.records, db.unreadable, db.cursors];
      return JSON.stringify([await Promise.all(tables.map((table) => table.toArray())), states]);
    },
    close: () => db.delete(),
  };
};

/** A server that takes everything, once: as ours would, said as simply as possible. */
export const createHonestServer = (pageOf: number | null = null, start: Epoch = EPOCH) => {
  const numbers = new Map<string, number>();
  let epoch = start;

  const answer = (request: SyncRequest): SyncAnswer => {
    const changes = request.changes as readonly Change[];
    const results = changes.map((change) => {
      const known = numbers.get(change.id);
      const number = known ?? numbers.size + 1;
      numbers.set(change.id, number);
      const result = applied(change, number, { epoch });
      return known === undefined ? result : { ...result, status: "duplicate" as const };
    });
    const from = request.cursors[0]?.epoch === epoch ? request.cursors[0].number : 0;
    const to = pageOf === null ? numbers.size : Math.min(numbers.size, from + pageOf);
    const records = [...numbers].flatMap(([id, number]) =>
      from < number && number <= to ? [aRecord(recordOf(id), number)] : [],
    );
    return anAnswer({
      epoch,
      results,
      records,
      cursors: [aCursor(to, { epoch })],
      more: to < numbers.size,
    });
  };
  return {
    answer,
    taken: numbers,
    epoch: () => epoch,
    /** Everything is taken anew, as after a restore of nothing. */
    forget: (next: Epoch): void => {
      numbers.clear();
      epoch = next;
    },
  };
};

/** Builders name a change's record by the change. */
const recordOf = (change: string): string => uuid(1000 + Number.parseInt(change.slice(-12), 16));

export type Door = (request: SyncRequest) => Response | undefined;

/** One pass of the real engine over the real link; `fetch` stands where the network begins. */
export const runPass = async (store: PhoneStore, fetch: Fetch) => {
  let now = 1_000_000;
  const clock = {
    now: () => {
      now += 100;
      return instant(now);
    },
  };
  const outcome = await runSync(
    { store, link: createHttpServerLink(fetch), lock: { tryRun: (task) => task() }, clock },
    { sendsPhotos: true, evenIfLocked: false, isStopped: () => false, onProgress: () => {} },
  );
  return outcome;
};

/** Splits what a phone asks: sync here, files there. Counts. */
export const createNetwork = (sync: Door, files: Fetch) => {
  const asks = { sync: 0, files: 0 };
  const fetch: Fetch = async (url, init) => {
    if (url !== "/api/sync") {
      asks.files += 1;
      return files(url, init);
    }
    asks.sync += 1;
    const response = sync((await bodyOf(init)) as SyncRequest);
    // `redirect: "error"` makes the browser fail, and so does a line that breaks.
    if (!response || (response.status >= 300 && response.status < 400 && response.status !== 304))
      throw new TypeError("Failed to fetch");
    return response;
  };
  return { fetch, asks };
};
