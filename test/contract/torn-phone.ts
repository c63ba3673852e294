import Dexie from "dexie";
import { toOutboxRow } from "../../src/device/append-changes.ts";
import { createDexiePhoneStore } from "../../src/device/dexie-phone-store.ts";
import { createHttpServerLink } from "../../src/device/http-server-link.ts";
import { writeMeta } from "../../src/device/meta.ts";
import { openPhoneDb, phoneDbName } from "../../src/device/phone-db.ts";
import type { Change } from "../../src/domain/change.ts";
import type { Instant } from "../../src/domain/instant.ts";
import { scopeOf } from "../../src/domain/scope.ts";
import type { PhoneStore } from "../../src/sync/ports.ts";
import { type RunOptions, runSync } from "../../src/sync/run-sync.ts";
import type { TestServer } from "../server/test-server.ts";
import { anActivityBy } from "../support/builders/changes.ts";
import { aUserId, unitId } from "../support/builders/ids.ts";
import { aWriter, type Writer } from "../support/builders/people.ts";
import { createMemoryPhoneStore } from "../support/memory-phone-store.ts";
import { createTornLine, type Packing, type TornLine } from "./torn-line.ts";

/** What a phone holds, as far as an exchange may change it. */
export interface Holdings {
  readonly waiting: number;
  readonly setAside: number;
  readonly mirrored: number;
  readonly cursors: number;
}

/** An officer with two changes of one scope to send, and the line that they are sent on. */
export interface TornOfficer {
  readonly line: TornLine;
  readonly changes: readonly Change[];
  /** A phone that has just saved these changes. */
  readonly takePhone: (makeShelf: MakeShelf) => Promise<TornPhone>;
}

export interface TornPhone {
  readonly pass: () => Promise<string>;
  readonly holdings: () => Promise<Holdings>;
  readonly dispose: () => Promise<void>;
}

interface Shelf {
  readonly store: PhoneStore;
  readonly holdings: () => Promise<Holdings>;
  readonly dispose: () => Promise<void>;
}

export type MakeShelf = (writer: Writer, changes: readonly Change[], now: Instant) => Promise<Shelf>;

export const memoryShelf: MakeShelf = async ({ actor, device }, changes) => {
  const memory = createMemoryPhoneStore(changes);
  const { outbox, refused, mirror, cursors } = memory;
  return {
    store: { ...memory, standing: async () => ({ ...(await memory.standing()), user: actor.user, device }) },
    holdings: async () => ({
      ...{ waiting: outbox.size, setAside: refused.size, mirrored: mirror.size, cursors: cursors.size },
    }),
    dispose: async () => {},
  };
};

export const dexieShelf: MakeShelf = async ({ actor: { user }, device }, changes, now) => {
  const db = openPhoneDb(user);
  await writeMeta(db, "device", device);
  await db.outbox.bulkAdd(changes.map((change) => toOutboxRow(change, null)));
  return {
    store: createDexiePhoneStore({
      ...{ db, user, clock: { now: () => now } },
      deviceFacts: async () => ({ freeBytes: 1, isPersisted: true, isInstalled: true, appVersion: "0.1.0" }),
    }),
    holdings: async () => ({
      waiting: await db.outbox.count(),
      setAside: await db.setAside.count(),
      mirrored: await db.records.count(),
      cursors: await db.cursors.count(),
    }),
    dispose: async () => {
      db.close();
      await Dexie.delete(phoneDbName(user));
    },
  };
};

const OPTIONS: RunOptions = {
  sendsPhotos: true,
  evenIfLocked: false,
  isStopped: () => false,
  onProgress: () => {},
};

let officers = 0;

/** An officer of a commune that nobody else writes in, so that what others sent is never in the way. */
export const aTornOfficer = (server: TestServer, packing: Packing): TornOfficer => {
  officers += 1;
  const unit = unitId(`torn-${officers}`);
  const reach = { own: new Set([unit]), supervised: new Set<never>(), above: new Set<never>() };
  const writer = aWriter({ user: aUserId(), role: "officer", unit, reach });
  const scope = scopeOf(unit, "shared");
  const changes = ["Số 1", "Số 2"].map((title) => anActivityBy(writer, { title }, { scope }));
  const { now } = server.time;
  const line = createTornLine(server, writer, packing);

  const takePhone = async (makeShelf: MakeShelf): Promise<TornPhone> => {
    const { store, holdings, dispose } = await makeShelf(writer, changes, now);
    const deps = {
      ...{ store, link: createHttpServerLink(line.fetch), clock: { now: () => now } },
      lock: { tryRun: <Value>(task: () => Promise<Value>) => task() },
    };
    return { pass: async () => (await runSync(deps, OPTIONS)).kind, holdings, dispose };
  };
  return { line, changes, takePhone };
};
