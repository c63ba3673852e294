import Dexie from "dexie";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createDexiePhoneStore } from "../../src/device/dexie-phone-store.ts";
import { writeMeta } from "../../src/device/meta.ts";
import { filesAway } from "../../src/device/others-files.ts";
import { openPhoneDb, phoneDbName } from "../../src/device/phone-db.ts";
import type { Json } from "../../src/domain/canonical-json.ts";
import type { Sha256 } from "../../src/domain/hash.ts";
import { addMs, type Instant } from "../../src/domain/instant.ts";
import type { WireRecord } from "../../src/domain/record.ts";
import type { ScopeId } from "../../src/domain/scope.ts";
import { MAX_ASKED_FILES, type SyncAnswer } from "../../src/domain/wire.ts";
import type { PhoneStore } from "../../src/sync/ports.ts";
import { readAnswer } from "../../src/sync/read-answer.ts";
import { createMemoryPhoneStore } from "../support/memory-phone-store.ts";
import { aCursor, anAnswer, aRecord, DEVICE, NOW, SCOPE, USER, uuid } from "../support/sync-builders.ts";

const MINUTE = 60_000;

let now: Instant = NOW;
const clock = { now: () => now };

/** A store with one photo of its own, and which photos of others it knows to be missing. */
interface Shelf {
  readonly store: PhoneStore;
  readonly away: (...files: readonly Sha256[]) => Promise<readonly Sha256[]>;
}

const photo = (number: number): Sha256 => number.toString(16).padStart(64, "0") as Sha256;
const OWN = photo(0);

const memoryShelf = async (): Promise<Shelf> => {
  const store = createMemoryPhoneStore([], clock);
  const own = { file: OWN, kind: "photo", type: "image/jpeg", sizeBytes: 3, upload: null } as const;
  store.files.set(OWN, { ...own, on: "2025-05-01", bytes: new ArrayBuffer(3), state: "waiting" });
  return { store, away: async (...files) => files.filter((file) => store.others.get(file)?.isAway) };
};

const dexieShelf = async (): Promise<Shelf> => {
  const db = openPhoneDb(USER);
  await writeMeta(db, "device", DEVICE);
  const own = { file: OWN, kind: "photo", type: "image/jpeg", sizeBytes: 3, upload: null } as const;
  await db.files.add({ ...own, state: "waiting", activity: uuid(1), on: "2025-05-01" as never });
  const deviceFacts = async () => ({
    freeBytes: null,
    isPersisted: null,
    isInstalled: null,
    appVersion: "t",
  });
  return {
    store: createDexiePhoneStore({ db, user: USER, clock, deviceFacts }),
    away: async (...files) => {
      const away = await filesAway(db, files);
      return files.filter((file) => away.has(file));
    },
  };
};

/** Live evidence of a colleague, changed so many minutes ago. */
const evidence = (
  number: number,
  agoMinutes: number,
  values: Readonly<Record<string, Json>> = {},
): WireRecord => ({
  ...aRecord(uuid(100 + number), number),
  collection: "evidence",
  values: { kind: "photo", activity: uuid(1), file: photo(number), ...values },
  updatedAt: addMs(NOW, -agoMinutes * MINUTE),
});

/** Asks with what the store has and lays the answer down; answers which files were asked for. */
const exchange = async (
  { store }: Shelf,
  given: Partial<SyncAnswer>,
  stored: readonly Sha256[] | null = null,
): Promise<readonly Sha256[]> => {
  const { user, device, epoch, cursors, filesToAsk, heartbeat } = await store.standing();
  const request = {
    ...{ protocol: 1 as const, schemaVersion: 1, user, device, heartbeat, watch: [], changes: [] },
    ...{ cursors: [...cursors], files: [...filesToAsk] },
  };
  const files = filesToAsk.map((file) => ({ file, isStored: stored?.includes(file), isBackedUp: false }));
  const body = anAnswer({ ...given, ...(stored ? { files: files as SyncAnswer["files"] } : {}) });
  const answer = readAnswer(request, body);
  if (!answer.ok) throw new Error("the answer is not ours");
  await store.install({ request, epoch, answer: answer.value, clockOffsetMs: 0 });
  return filesToAsk;
};

const asked = async ({ store }: Shelf): Promise<readonly Sha256[]> => (await store.standing()).filesToAsk;

beforeEach(() => {
  now = NOW;
});
afterEach(async () => {
  await Dexie.delete(phoneDbName(USER));
});

describe.each([
  ["in memory", memoryShelf],
  ["in IndexedDB", dexieShelf],
] as const)("[S50] colleagues' photos %s", (_where, makeShelf) => {
  test("are asked for newest first, never its own, and no more than a request holds", async () => {
    const shelf = await makeShelf();
    const many = Array.from({ length: MAX_ASKED_FILES + 5 }, (_, index) => evidence(index, index));
    await exchange(shelf, { records: many, cursors: [aCursor(200)] });
    const newest = Array.from({ length: MAX_ASKED_FILES }, (_, index) => photo(index + 1));
    expect(await asked(shelf)).toEqual(newest);
  });

  test("are away once the server has said so, asked for ever less often, and known for good once they came", async () => {
    const shelf = await makeShelf();
    await exchange(shelf, { records: [evidence(1, 50), evidence(2, 0)], cursors: [aCursor(2)] });
    expect(await shelf.away(photo(1), photo(2))).toEqual([]);
    expect(await exchange(shelf, {}, [])).toEqual([photo(2), photo(1)]);
    expect(await shelf.away(photo(1), photo(2))).toEqual([photo(1), photo(2)]);

    // Missing for fifty minutes: asked again after five; missing for none: after one.
    expect(await asked(shelf)).toEqual([]);
    now = addMs(NOW, MINUTE);
    expect(await asked(shelf)).toEqual([photo(2)]);
    now = addMs(NOW, 5 * MINUTE);
    expect(await exchange(shelf, {}, [photo(1)])).toEqual([photo(2), photo(1)]);
    expect(await shelf.away(photo(1), photo(2))).toEqual([photo(2)]);
    now = addMs(NOW, 24 * 60 * MINUTE);
    expect(await asked(shelf)).toEqual([photo(2)]);
  });

  test("are still away when their record comes again, and no more when it was taken out or its scope is lost", async () => {
    const shelf = await makeShelf();
    const other = "son-tay.shared" as ScopeId;
    const foreign = { ...evidence(3, 20), scope: other };
    const scopes = { scopes: [SCOPE, other] };
    const cursors = [aCursor(3), aCursor(3, { scope: other })];
    await exchange(shelf, { ...scopes, records: [evidence(1, 10), foreign], cursors });
    await exchange(shelf, scopes, []);
    now = addMs(NOW, MINUTE);
    await exchange(shelf, { ...scopes, records: [{ ...evidence(1, 0), number: 4 }], cursors: [aCursor(4)] });
    expect(await shelf.away(photo(1), photo(3))).toEqual([photo(1), photo(3)]);
    expect(await asked(shelf)).toEqual([photo(1)]);

    const takenOut = { ...evidence(1, 0, { deleted: true }), number: 5 };
    await exchange(shelf, { records: [takenOut], cursors: [aCursor(5)], scopes: [SCOPE] });
    now = addMs(NOW, 24 * 60 * MINUTE);
    expect(await shelf.away(photo(1), photo(3))).toEqual([]);
    expect(await asked(shelf)).toEqual([]);
  });

  test("are asked for at once by a clock that was set back", async () => {
    const shelf = await makeShelf();
    await exchange(shelf, { records: [evidence(1, 0)], cursors: [aCursor(1)] });
    await exchange(shelf, {}, []);
    now = addMs(NOW, -24 * 60 * MINUTE);
    expect(await asked(shelf)).toEqual([photo(1)]);
  });
});
