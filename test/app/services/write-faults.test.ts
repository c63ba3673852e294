// @vitest-environment node
import { IDBFactory, IDBKeyRange } from "fake-indexeddb";
import { describe, expect, test } from "vitest";
import { type Capture, storeEvidence } from "../../../src/app/services/draft-evidence.ts";
import { photoEvidence } from "../../../src/app/services/draft-photos.ts";
import { planSaving, writeSaving } from "../../../src/app/services/save-draft.ts";
import { commitChanges } from "../../../src/device/commit-changes.ts";
import type { DraftRow } from "../../../src/device/draft-row.ts";
import { installAnswer } from "../../../src/device/install-answer.ts";
import { openPhoneDb, type PhoneDb } from "../../../src/device/phone-db.ts";
import type { PreparedPhoto } from "../../../src/device/photo/prepared-photo.ts";
import { keepReserve } from "../../../src/device/reserve.ts";
import { storageFailureOf, withReopening } from "../../../src/device/storage-failure.ts";
import type { ActivityId } from "../../../src/domain/activity/activity.ts";
import type { ChangeId, RecordId } from "../../../src/domain/change.ts";
import type { Day } from "../../../src/domain/day.ts";
import type { Sha256 } from "../../../src/domain/hash.ts";
import type { SyncRequest } from "../../../src/domain/wire.ts";
import { readAnswer } from "../../../src/sync/read-answer.ts";
import { contentsOf, createWriteFaults } from "../../support/failing-db.ts";
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
} from "../../support/sync-builders.ts";

const AUTHOR = { user: USER, device: DEVICE };

const aDraft = (): DraftRow => ({
  id: uuid(1) as ActivityId,
  scope: SCOPE,
  kind: "broadcast",
  values: { on: "2025-05-06", title: "Số 1" },
  photos: [],
  opened: null,
  awaitsCapture: false,
  startedAt: NOW,
  updatedAt: NOW,
});

const shrunk: PreparedPhoto = {
  kind: "shrunk",
  fileType: "image/jpeg",
  file: "a".repeat(64) as Sha256,
  bytes: new ArrayBuffer(9),
  widthPx: 1,
  heightPx: 1,
  thumbnail: "b".repeat(64) as Sha256,
  thumbnailBytes: new ArrayBuffer(3),
  likeness: [],
  sharpness: 0,
  brightness: 0,
};

const capture: Capture = { source: "camera", takenAt: NOW, place: null, today: "2025-05-06" as Day };

const addPhoto = (db: PhoneDb) =>
  storeEvidence(db, uuid(1) as ActivityId, photoEvidence(shrunk, capture), capture);

interface Operation {
  readonly prepare: (db: PhoneDb) => Promise<unknown>;
  readonly run: (db: PhoneDb) => Promise<unknown>;
  /** Text may use the reserve; photos never. */
  readonly isText: boolean;
}

const operations: Readonly<Record<string, Operation>> = {
  "taking a photo": {
    prepare: (db) => db.drafts.put(aDraft()),
    run: addPhoto,
    isText: false,
  },
  "saving an activity with a photo": {
    prepare: async (db) => {
      await db.drafts.put(aDraft());
      await addPhoto(db);
    },
    run: async (db) => {
      const draft = await db.drafts.get(uuid(1) as ActivityId);
      const saving = draft && planSaving(draft);
      if (!draft || !saving?.ok) throw new Error("the draft cannot be saved");
      await writeSaving(db, AUTHOR, NOW, draft, saving.value);
    },
    isText: true,
  },
  "writing a change": {
    prepare: async () => {},
    run: (db) =>
      commitChanges(db, AUTHOR, NOW, [
        {
          id: uuid(5) as ChangeId,
          scope: SCOPE,
          collection: "comment",
          recordId: uuid(6) as RecordId,
          fields: { text: "Đã nhận" },
          seen: { epoch: null, number: 0 },
          activity: uuid(1),
        },
      ]),
    isText: true,
  },
  "laying down an answer": {
    prepare: (db) =>
      commitChanges(db, AUTHOR, NOW, [
        { ...aChange(1), seen: { epoch: null, number: 0 }, activity: aChange(1).recordId },
        { ...aChange(2), seen: { epoch: null, number: 0 }, activity: aChange(2).recordId },
      ]),
    run: async (db) => {
      const changes = [aChange(1), aChange(2)];
      const request = { cursors: [], changes, files: [] } as unknown as SyncRequest;
      const answer = readAnswer(
        request,
        anAnswer({
          results: [
            applied(aChange(1), 3),
            { status: "rejected", id: aChange(2).id, code: "invalidFields", reason: "Sai." },
          ],
          records: [aRecord(uuid(50), 2)],
          cursors: [aCursor(3)],
        }),
      );
      if (!answer.ok) throw new Error("the answer is not ours");
      await withReopening(db, () =>
        installAnswer(db, { request, epoch: null, answer: answer.value, clockOffsetMs: 7 }, NOW),
      );
    },
    isText: false,
  },
};

const open = async (operation: Operation) => {
  const db = openPhoneDb(USER, { indexedDB: new IDBFactory(), IDBKeyRange });
  const faults = createWriteFaults(db);
  await db.open();
  await operation.prepare(db);
  return { db, faults };
};

/** Makes the operation fail at its first write, its second, and so on, as long as it has one more. */
const atEveryWrite = async (
  operation: Operation,
  name: string,
  isLasting: boolean,
  check: (db: PhoneDb, outcome: unknown, before: unknown) => Promise<void>,
): Promise<number> => {
  for (let at = 1; ; at += 1) {
    const { db, faults } = await open(operation);
    const before = await contentsOf(db);
    faults.arm(at, name, isLasting);
    const outcome = await operation.run(db).then(
      () => "done",
      (error: unknown) => error,
    );
    const wasReached = faults.writes() >= at;
    faults.disarm();
    if (!wasReached) return at - 1;
    await check(db, outcome, before);
    db.close();
  }
};

const contentsWithoutFault = async (operation: Operation): Promise<unknown> => {
  const { db } = await open(operation);
  await operation.run(db);
  return scrub(await contentsOf(db));
};

/** Ids that are made anew each time do not count. */
const scrub = (contents: unknown): unknown =>
  JSON.parse(
    JSON.stringify(contents).replace(
      /01[0-9a-f]{6}-[0-9a-f]{4}-7[0-9a-f]{3}-(?!9000)[0-9a-f]{4}-[0-9a-f]{12}/g,
      "id",
    ),
  );

describe.each(Object.entries(operations))("[S1] %s", (_name, operation) => {
  test("on a full disk leaves everything as it was, whichever write fails", async () => {
    const writes = await atEveryWrite(operation, "QuotaExceededError", true, async (db, outcome, before) => {
      expect(storageFailureOf(outcome)).toBe("noSpace");
      expect(await contentsOf(db)).toEqual(before);
    });
    expect(writes).toBeGreaterThan(1);
  });

  test("[S35] is done once and whole when the system takes the database away in the middle", async () => {
    const whole = await contentsWithoutFault(operation);
    await atEveryWrite(operation, "UnknownError", false, async (db, outcome) => {
      expect(outcome).toBe("done");
      expect(scrub(await contentsOf(db))).toEqual(whole);
    });
  });
});

test.each(Object.entries(operations).filter(([, { isText }]) => isText))(
  "[S1] %s succeeds on a full disk by giving up the reserve",
  async (_name, operation) => {
    const whole = await contentsWithoutFault(operation);
    const { db, faults } = await open(operation);
    expect(await keepReserve(db)).toBe(true);
    faults.arm(1, "QuotaExceededError", false);
    await operation.run(db);
    expect(scrub(await contentsOf(db))).toEqual(whole);
    expect(await db.reserve.count()).toBe(0);
  },
);

test("[S1] the database asks for strict durability", () => {
  expect(
    (openPhoneDb(USER) as unknown as { _options: { chromeTransactionDurability: string } })._options
      .chromeTransactionDurability,
  ).toBe("strict");
});
