import { setTimeout as wait } from "node:timers/promises";
import { v7 } from "uuid";
import { createHttpServerLink } from "../../../src/device/http-server-link.ts";
import type { Fetch } from "../../../src/device/timed-fetch.ts";
import type { Json } from "../../../src/domain/canonical-json.ts";
import { type Change, type ChangeId, type RecordId, SCHEMA_VERSION } from "../../../src/domain/change.ts";
import { type Instant, instant } from "../../../src/domain/instant.ts";
import { scopeOf } from "../../../src/domain/scope.ts";
import type { UnitId } from "../../../src/domain/unit.ts";
import type { DeviceId, UserId } from "../../../src/domain/user.ts";
import type { FileKind } from "../../../src/sync/ports.ts";
import { type RunOptions, runSync } from "../../../src/sync/run-sync.ts";
import { anEvidenceBy } from "../../support/builders/changes.ts";
import { aPhoto, type Photo } from "../../support/builders/photos.ts";
import {
  createMemoryPhoneStore,
  type MemoryFile,
  type MemoryPhoneStore,
} from "../../support/memory-phone-store.ts";
import type { createSeededRandom } from "../../support/seeded-random.ts";

export interface Enrolled {
  readonly user: UserId;
  readonly device: DeviceId;
  readonly unit: UnitId;
}

/** A phone with the real engine and the real link; only its storage is memory, which no power cut of the server takes. */
export interface PhoneUnderFire {
  readonly store: MemoryPhoneStore;
  /** Every change that its officer ever made. */
  readonly made: readonly Change[];
  /** Writes something and sends, again and again, until `isOver`. */
  readonly live: (isOver: () => boolean) => Promise<void>;
  /** One pass of the engine; true when nothing waits any more. */
  readonly pass: () => Promise<boolean>;
}

type Chance = ReturnType<typeof createSeededRandom>;

const now = (): Instant => instant(Date.now());

const OPTIONS: RunOptions = {
  sendsPhotos: true,
  evenIfLocked: false,
  isStopped: () => false,
  onProgress: () => {},
};

const MOST_WAITING = 4;
const LEAST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 1000;

const BROADCAST = {
  kind: "broadcast",
  on: "2025-05-12",
  minutes: 15,
  tasks: ["huong-son-2025/PL8"],
} as const;

export const createPhoneUnderFire = (
  { user, device, unit }: Enrolled,
  fetch: Fetch,
  chance: Chance,
): PhoneUnderFire => {
  const memory = createMemoryPhoneStore();
  const store: MemoryPhoneStore = {
    ...memory,
    standing: async () => ({ ...(await memory.standing()), user, device }),
  };
  const deps = {
    store,
    link: createHttpServerLink(fetch),
    clock: { now },
    lock: { tryRun: <Value>(task: () => Promise<Value>) => task() },
  };
  const made: Change[] = [];
  const scope = scopeOf(unit, "shared");
  const actor = {
    user,
    role: "officer",
    unit,
    reach: { own: new Set<never>(), supervised: new Set<never>(), above: new Set<never>() },
  } as const;
  const writer = { actor, device, nextSeq: () => made.length + 1 };

  const keep = (change: Change): void => {
    made.push(change);
    store.outbox.set(change.seq, change);
  };

  const write = (
    fields: Readonly<Record<string, Json>>,
    record?: { id: RecordId; base: Change["base"] },
  ): Change => {
    const change: Change = {
      ...{ id: v7() as ChangeId, device, seq: writer.nextSeq(), user, scope, collection: "activity" },
      recordId: record?.id ?? (v7() as RecordId),
      base: record?.base ?? { epoch: null, number: 0 },
      ...{ fields, at: now(), clockOffsetMs: 0, schemaVersion: SCHEMA_VERSION },
    };
    keep(change);
    return change;
  };

  const attach = (activity: Change): void => {
    const [photo, thumbnail] = [aPhoto(3_000 + chance.below(40_000)), aPhoto(1_500)];
    keep(anEvidenceBy(writer, activity.recordId, { photo, thumbnail }, { takenAt: now() }));
    store.files.set(photo.hash, waitingFile(photo, "photo"));
    store.files.set(thumbnail.hash, waitingFile(thumbnail, "thumbnail"));
  };

  /** A record of any colleague of the commune: two phones meet on it. */
  const editSomething = (): void => {
    const rows = [...store.mirror.values()].filter(({ record }) => record.collection === "activity");
    const row = rows[chance.below(Math.max(1, rows.length))];
    if (!row) return;
    const base = { epoch: row.epoch, number: row.record.number };
    write({ title: `Sửa ${made.length}` }, { id: row.record.id, base });
  };

  const act = (): void => {
    const dice = chance.below(10);
    if (dice < 4) editSomething();
    else {
      const activity = write({ ...BROADCAST, title: `Số ${made.length}` });
      if (dice < 6) attach(activity);
    }
  };

  const pass: PhoneUnderFire["pass"] = async () => {
    const { kind } = await runSync(deps, OPTIONS);
    const { changes, files } = await store.unsent();
    return kind === "done" && changes === 0 && files === 0;
  };

  const live: PhoneUnderFire["live"] = async (isOver) => {
    while (!isOver()) {
      // An officer whose work does not leave writes no faster for it.
      if (store.outbox.size < MOST_WAITING) act();
      await pass();
      await wait(LEAST_PAUSE_MS + chance.below(LONGEST_PAUSE_MS));
    }
  };

  return { store, made, live, pass };
};

const waitingFile = ({ bytes, hash }: Photo, kind: FileKind): MemoryFile => ({
  ...{ file: hash, kind, type: "image/jpeg", sizeBytes: bytes.byteLength, upload: null },
  ...{ bytes: new Uint8Array(bytes).buffer, on: "2025-05-12", state: "waiting" },
});
