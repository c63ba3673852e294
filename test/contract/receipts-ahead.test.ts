import Dexie from "dexie";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { toOutboxRow } from "../../src/device/append-changes.ts";
import { createDexiePhoneStore } from "../../src/device/dexie-phone-store.ts";
import { writeMeta } from "../../src/device/meta.ts";
import { openPhoneDb, type PhoneDb, phoneDbName } from "../../src/device/phone-db.ts";
import { createRecovery } from "../../src/device/recovery.ts";
import type { Json } from "../../src/domain/canonical-json.ts";
import type { Epoch } from "../../src/domain/change.ts";
import { ok } from "../../src/domain/result.ts";
import type { SyncAnswer, SyncRequest } from "../../src/domain/wire.ts";
import { runSync } from "../../src/sync/run-sync.ts";
import {
  aChange,
  aCursor,
  anAnswer,
  applied,
  aReceipt,
  aRecord,
  DEVICE,
  NOW,
  USER,
  uuid,
} from "../support/sync-builders.ts";

let db: PhoneDb;
beforeEach(async () => {
  db = openPhoneDb(USER);
  await writeMeta(db, "device", DEVICE);
});
afterEach(async () => {
  db.close();
  await Dexie.delete(phoneDbName(USER));
});

const clock = { now: () => NOW };
const deviceFacts = async () => ({
  freeBytes: null,
  isPersisted: null,
  isInstalled: null,
  appVersion: "test",
});

/** One pass against a server that says these answers one after the other; answers what it was sent. */
const pass = async (...answers: readonly Partial<SyncAnswer>[]): Promise<readonly SyncRequest[]> => {
  const requests: SyncRequest[] = [];
  const left = [...answers];
  const store = createDexiePhoneStore({ db, user: USER, clock, deviceFacts });
  await runSync(
    {
      store,
      clock,
      lock: { tryRun: (task) => task() },
      link: {
        sync: async (request) => {
          requests.push(request);
          return ok(JSON.parse(JSON.stringify(anAnswer(left.shift()))) as Json);
        },
        upload: async () => ok(undefined),
      },
    },
    { sendsPhotos: false, evenIfLocked: false, isStopped: () => false, onProgress: () => {} },
  );
  return requests;
};

describe("a phone in IndexedDB", () => {
  test("[S37] shows the receipt of what lies past its cursor, until the cursor has come so far", async () => {
    const change = aChange(1);
    await db.outbox.add(toOutboxRow(change, null));
    const requests = await pass(
      { results: [applied(change, 5)], cursors: [aCursor(3)], more: true },
      { cursors: [aCursor(5)] },
    );
    expect(requests.map(({ receipts }) => receipts)).toEqual([undefined, [aReceipt(change, 5)]]);
    expect((await pass({}))[0]?.receipts).toBeUndefined();
  });

  test("[S39] offers nothing before all was pulled, nor what has come back meanwhile; and again to the next history", async () => {
    const offered: string[][] = [];
    const recovery = createRecovery(
      db,
      async (_path, init) => {
        const { records } = JSON.parse(String(init.body)) as { records: { record: { id: string } }[] };
        offered.push(records.map(({ record }) => record.id));
        return Response.json({ recovery: records.map(() => "held") });
      },
      { user: USER, device: DEVICE },
    );
    const offerAll = async (): Promise<void> => {
      const rows = await recovery.next();
      if (rows.length === 0) return;
      const taken = await recovery.offer(rows);
      if (taken.ok) await recovery.noteOffered(taken.value);
    };
    const [second, third] = [uuid(98) as Epoch, uuid(99) as Epoch];
    await pass({ records: [aRecord(uuid(7), 1), aRecord(uuid(8), 2)], cursors: [aCursor(2)] });
    await pass({ epoch: second, cursors: [aCursor(0, { epoch: second })], more: true });
    await offerAll();
    expect(offered).toEqual([]);

    await pass({ epoch: second, records: [aRecord(uuid(8), 1)], cursors: [aCursor(1, { epoch: second })] });
    await offerAll();
    await offerAll();
    expect(offered).toEqual([[uuid(7)]]);
    await pass({ epoch: third, records: [aRecord(uuid(8), 1)], cursors: [aCursor(1, { epoch: third })] });
    await offerAll();
    expect(offered).toEqual([[uuid(7)], [uuid(7)]]);
  });

  test("[S21][S39] an answer that is not ours takes no offer away", async () => {
    await db.recovery.add({ ...aRecord(uuid(7), 1), key: "k", epoch: uuid(9) as Epoch });
    const rows = [{ record: aRecord(uuid(7), 1), epoch: uuid(9) as Epoch }];
    for (const [body, status] of [
      ["<html>", 200],
      [JSON.stringify({ recovery: [] }), 200],
      [JSON.stringify({ recovery: ["held", "held"] }), 200],
      ["", 502],
    ] as const) {
      const recovery = createRecovery(db, async () => new Response(body, { status }), {
        user: USER,
        device: DEVICE,
      });
      expect(await recovery.offer(rows)).toMatchObject({ ok: false, error: { kind: "offline" } });
    }
  });
});
