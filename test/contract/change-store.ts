import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { RecordId } from "../../src/domain/change.ts";
import { addMs, type Instant } from "../../src/domain/instant.ts";
import type { Actor } from "../../src/domain/permission.ts";
import type { WireRecord } from "../../src/domain/record.ts";
import { scopeOf } from "../../src/domain/scope.ts";
import type { SyncAnswer, SyncRequest } from "../../src/domain/wire.ts";
import type { History } from "../../src/server/history/history.ts";
import { syncRound } from "../../src/server/sync/sync-round.ts";
import { aRecordId, at, aUserId, unitId } from "../support/builders/ids.ts";
import { aWriter } from "../support/builders/people.ts";
import { aPhone, type Phone } from "../support/builders/phone.ts";

/** A database of its own kind, open and empty, with a clock that the suite sets. */
export interface OpenStore {
  readonly history: History;
  readonly setNow: (now: Instant) => void;
  readonly close: () => Promise<void>;
}

/** PostgreSQL in process takes its time to begin, above all on a machine that does other things as well. */
export const OPENING_MS = 120_000;
const PLAYING_MS = 180_000;

const silent = { info: () => {}, warn: () => {}, error: () => {} };

let units = 0;

/** Officers of one commune that nobody else uses. */
const someOfficers = (count: number): readonly Phone[] => {
  units += 1;
  const unit = unitId(`contract-${units}`);
  const reach: Actor["reach"] = { own: new Set([unit]), supervised: new Set(), above: new Set() };
  return Array.from({ length: count }, () =>
    aPhone(aWriter({ user: aUserId(), role: "officer", unit, reach })),
  );
};

type Step =
  | { readonly kind: "create" | "delete"; readonly phone: number; readonly record: number }
  | {
      readonly kind: "edit";
      readonly phone: number;
      readonly record: number;
      readonly field: string;
      readonly text: string;
      readonly skewMs: number;
    }
  | { readonly kind: "sync" | "answerLost" | "requestTwice" | "stale"; readonly phone: number };

const PHONES = 3;
const aPhoneNumber = fc.integer({ min: 0, max: PHONES - 1 });
const aRecordNumber = fc.integer({ min: 0, max: 2 });
const aStep: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant("create" as const),
      phone: aPhoneNumber,
      record: aRecordNumber,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant("delete" as const),
      phone: aPhoneNumber,
      record: aRecordNumber,
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant("edit" as const),
      phone: aPhoneNumber,
      record: aRecordNumber,
      field: fc.constantFrom("title", "note", "host"),
      text: fc.constantFrom("a", "b", " c ", "Hòa".normalize("NFD"), ""),
      skewMs: fc.constantFrom(0, -1e12, 1e12, 60_000),
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constantFrom(
        "sync" as const,
        "answerLost" as const,
        "requestTwice" as const,
        "stale" as const,
      ),
      phone: aPhoneNumber,
    }),
  },
);

/** An edit that overtook, and its author's next one, of which the answer leaves the record out. */
const AFTER_OVERTAKING: readonly Step[] = [
  { kind: "edit", phone: 0, record: 0, field: "title", text: "a", skewMs: 1e12 },
  { kind: "create", phone: 0, record: 0 },
  { kind: "sync", phone: 0 },
  { kind: "edit", phone: 0, record: 0, field: "title", text: "a", skewMs: 0 },
];

/** What every store of changes must do, whatever database lies under it. */
export const describeChangeStore = (name: string, open: () => Promise<OpenStore>, stories = 150): void => {
  describe(`change store on ${name}`, () => {
    let store: OpenStore;
    let now = at("2025-05-12T08:00+07:00");
    beforeAll(async () => {
      store = await open();
      store.setNow(now);
    }, OPENING_MS);
    afterAll(() => store.close());

    const tick = (): void => {
      now = addMs(now, 60_000);
      store.setNow(now);
    };
    const send = (phone: Phone, request: SyncRequest): Promise<SyncAnswer> =>
      syncRound({ history: store.history, log: silent }, phone.writer, request);
    const sync = async (phone: Phone): Promise<SyncAnswer> => {
      const request = phone.request();
      const answer = await send(phone, request);
      phone.install(request, answer);
      return answer;
    };
    const scopeOfPhone = (phone: Phone) => scopeOf(phone.writer.actor.unit, "shared");
    const everything = async (phone: Phone): Promise<readonly WireRecord[]> =>
      (await send(phone, { ...phone.request(), changes: [], cursors: [] })).records as WireRecord[];
    const byId = (records: Iterable<WireRecord>) => [...records].sort((a, b) => (a.id < b.id ? -1 : 1));

    const take = async (
      phones: readonly Phone[],
      records: readonly RecordId[],
      step: Step,
      late: (() => Promise<unknown>)[],
    ) => {
      tick();
      const phone = phones[step.phone];
      if (!phone) throw new Error("no such phone");
      switch (step.kind) {
        case "create":
          return phone.create(records[step.record] as RecordId, {}, { at: now });
        case "delete":
          return phone.edit(records[step.record] as RecordId, { deleted: true }, { at: now });
        case "edit":
          return phone.edit(
            records[step.record] as RecordId,
            { [step.field]: step.text },
            { at: addMs(now, step.skewMs) },
          );
        case "sync":
          return sync(phone);
        case "answerLost":
          return send(phone, phone.request());
        case "requestTwice": {
          const request = phone.request();
          const [answer] = [await send(phone, request), await send(phone, request)];
          return phone.install(request, answer);
        }
        case "stale": {
          // The network keeps a copy and delivers it at the very end.
          const request = phone.request();
          late.push(() => send(phone, request));
          return;
        }
      }
    };

    const play = async (phones: readonly Phone[], steps: readonly Step[]): Promise<void> => {
      const records = [aRecordId(), aRecordId(), aRecordId()];
      const late: (() => Promise<unknown>)[] = [];
      for (const step of steps) await take(phones, records, step, late);
      for (const deliver of late) await deliver();
      for (const phone of [...phones, ...phones]) await sync(phone);
    };

    const expectOneState = async (phones: readonly Phone[]): Promise<void> => {
      const [first] = phones;
      if (!first) throw new Error("no phone");
      const truth = byId(await everything(first));
      for (const phone of phones) {
        expect(phone.outbox()).toEqual([]);
        expect(byId(phone.mirror.values())).toEqual(truth);
      }
      await expectWholeLog(store.history, scopeOfPhone(first));
    };

    test(
      "[S3][S4][S8] phones that write, lose answers and repeat themselves come to one and the same state",
      async () => {
        await fc.assert(
          fc.asyncProperty(fc.array(aStep, { maxLength: 30 }), async (steps) => {
            const phones = someOfficers(PHONES);
            await play(phones, steps);
            await expectOneState(phones);
          }),
          { numRuns: stories, examples: [[[...AFTER_OVERTAKING]]] },
        );
      },
      PLAYING_MS,
    );

    test("[S3] every delivery of a change gets the receipt of the first", async () => {
      const [phone] = someOfficers(1) as [Phone];
      phone.create(aRecordId());
      const request = phone.request();
      const receipts = [];
      for (let time = 0; time < 3; time += 1) {
        tick();
        const [result] = (await send(phone, request)).results;
        receipts.push(result && "receipt" in result ? result.receipt : null);
      }
      expect(receipts[0]).not.toBeNull();
      expect(receipts).toEqual([receipts[0], receipts[0], receipts[0]]);
    });

    test("[S6] requests at the same time are numbered one after the other, without a gap", async () => {
      const phones = someOfficers(8);
      for (const phone of phones) for (let made = 0; made < 5; made += 1) phone.create(aRecordId());
      await Promise.all(phones.map(sync));
      await Promise.all(phones.map(sync));
      const [first] = phones as [Phone];
      expect(first.mirror.size).toBe(40);
      for (const phone of phones) expect(byId(phone.mirror.values())).toEqual(byId(first.mirror.values()));
      await expectWholeLog(store.history, scopeOfPhone(first));
    });

    test("[S24] a failure in the middle of a scope's changes leaves nothing of them behind", async () => {
      const [phone] = someOfficers(1) as [Phone];
      for (let made = 0; made < 3; made += 1) phone.create(aRecordId());
      let receipts = 0;
      const failing: History = {
        ...store.history,
        seal: {
          ...store.history.seal,
          receipt: (receipt) => {
            receipts += 1;
            if (receipts === 3) throw new Error("the power went out");
            return store.history.seal.receipt(receipt);
          },
        },
      };
      const request = phone.request();
      await expect(syncRound({ history: failing, log: silent }, phone.writer, request)).rejects.toThrow(
        "power",
      );
      expect(await everything(phone)).toEqual([]);
      expect((await sync(phone)).results.map(({ status }) => status)).toEqual([
        "applied",
        "applied",
        "applied",
      ]);
      await expectWholeLog(store.history, scopeOfPhone(phone));
    });

    test("[S5] a value that lost is still in the log", async () => {
      const [one, other] = someOfficers(2) as [Phone, Phone];
      const record = aRecordId();
      one.create(record);
      await sync(one);
      await sync(other);
      one.edit(record, { title: "thua" }, { at: addMs(now, -1000) });
      other.edit(record, { title: "thắng" }, { at: now });
      await sync(other);
      tick();
      const answer = await sync(one);
      expect(answer.results[0]).toMatchObject({ receipt: { lost: ["title"] } });
      const bodies = await store.history.db
        .selectFrom("changes")
        .select("body")
        .where("record_id", "=", record)
        .orderBy("number")
        .execute();
      expect(bodies.map(({ body }) => JSON.parse(body).fields.title)).toEqual(["Số 1", "thắng", "thua"]);
    });
  });
};

/** Numbers 1 to the head, each once; every record carries the number of its last change. */
const expectWholeLog = async ({ db }: History, scope: ReturnType<typeof scopeOf>): Promise<void> => {
  const log = await db
    .selectFrom("changes")
    .select(["number", "record_id"])
    .where("scope", "=", scope)
    .orderBy("number")
    .execute();
  const head = await db.selectFrom("scopes").select("head").where("scope", "=", scope).executeTakeFirst();
  expect(log.map(({ number }) => number)).toEqual(
    Array.from({ length: head?.head ?? 0 }, (_, index) => index + 1),
  );
  const records = await db
    .selectFrom("records")
    .select(["id", "number"])
    .where("scope", "=", scope)
    .execute();
  const last = new Map(log.map(({ record_id, number }) => [record_id, number]));
  for (const { id, number } of records) expect(number).toBe(last.get(id));
};
