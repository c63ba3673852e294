import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Json } from "../../src/domain/canonical-json.ts";
import type { Change } from "../../src/domain/change.ts";
import type { Actor } from "../../src/domain/permission.ts";
import type { WireRecord } from "../../src/domain/record.ts";
import type { SyncAnswer, SyncRequest } from "../../src/domain/wire.ts";
import type { History } from "../../src/server/history/history.ts";
import { withLedger } from "../../src/server/history/scope-ledger.ts";
import { inTransaction } from "../../src/server/store/in-transaction.ts";
import { readSentChange } from "../../src/server/sync/read-sent-change.ts";
import { syncRound } from "../../src/server/sync/sync-round.ts";
import { codeOf } from "../server/results.ts";
import { aChangeBy, anActivityBy } from "../support/builders/changes.ts";
import { aRecordId, at, aUserId, unitId } from "../support/builders/ids.ts";
import { aWriter, type Writer } from "../support/builders/people.ts";
import { aHeartbeat, aSyncRequest } from "../support/builders/requests.ts";
import { OPENING_MS, type OpenStore } from "./change-store.ts";

const silent = { info: () => {}, warn: () => {}, error: () => {} };

/** What PostgreSQL says when another transaction came between. */
const cameBetween = (): Error => Object.assign(new Error("could not serialize access"), { code: "40001" });

let units = 0;

const officersOfOneUnit = (count: number): readonly Writer[] => {
  units += 1;
  const unit = unitId(`rules-${units}`);
  const reach: Actor["reach"] = { own: new Set([unit]), supervised: new Set(), above: new Set() };
  return Array.from({ length: count }, () => aWriter({ user: aUserId(), role: "officer", unit, reach }));
};

/** Rule by rule, what every store of changes must do on a database of its own kind. */
export const describeChangeStoreRules = (name: string, open: () => Promise<OpenStore>): void => {
  describe(`rules on ${name}`, () => {
    let store: OpenStore;
    beforeAll(async () => {
      store = await open();
      store.setNow(at("2025-05-12T08:00+07:00"));
    }, OPENING_MS);
    afterAll(() => store.close());

    const sync = (
      writer: Writer,
      given: Partial<SyncRequest> = {},
      history: History = store.history,
    ): Promise<SyncAnswer> => syncRound({ history, log: silent }, writer, aSyncRequest(writer, given));
    const codes = async (writer: Writer, ...changes: readonly Change[]) =>
      (await sync(writer, { changes })).results.map(codeOf);
    const valuesOf = async (writer: Writer, id: string) =>
      ((await sync(writer)).records as WireRecord[]).find((record) => record.id === id)?.values;

    /** One transaction and nothing else: it is the next in the queue when it is asked for within another. */
    const enterAlone = (change: Change) =>
      withLedger(store.history, change.scope, async (ledger) => {
        const read = readSentChange(change as unknown as Json);
        if (read.kind !== "readable") throw new Error("the change cannot be read");
        return ledger.enter(read.sent, change.fields, store.history.clock.now());
      });

    test("[S3] the same id with other content is refused, and what was there first stays", async () => {
      const [officer] = officersOfOneUnit(1) as [Writer];
      const change = anActivityBy(officer);
      expect(await codes(officer, change)).toEqual(["applied"]);
      const other = { ...change, fields: { ...change.fields, title: "Khác" } };
      expect(await codes(officer, other, change)).toEqual(["rejected sameIdOtherContent", "duplicate"]);
      expect((await valuesOf(officer, change.recordId))?.["title"]).toBe("Số 1");
    });

    test("[S17] what a phone told whole is left out of its answer; a duplicate never is", async () => {
      const [officer] = officersOfOneUnit(1) as [Writer];
      const change = anActivityBy(officer);
      const first = await sync(officer, { changes: [change] });
      expect(first.records).toEqual([]);
      const again = await sync(officer, { changes: [change] });
      expect((again.records as WireRecord[]).map(({ id }) => id)).toEqual([change.recordId]);
    });

    test("[S17] a transaction that is begun anew leaves nothing out that another wrote in between", async () => {
      const [one, other] = officersOfOneUnit(2) as [Writer, Writer];
      const creation = anActivityBy(one);
      const { cursors } = await sync(one, { changes: [creation] });
      const edit = (writer: Writer, fields: Change["fields"]) =>
        aChangeBy(writer, {
          ...{ recordId: creation.recordId, fields },
          base: { epoch: cursors[0]?.epoch ?? null, number: 1 },
        });
      let receipts = 0;
      let others: Promise<unknown> = Promise.resolve();
      const contended: History = {
        ...store.history,
        seal: {
          ...store.history.seal,
          receipt: (receipt) => {
            receipts += 1;
            // The first change has been noted as told whole by then.
            if (receipts === 2) {
              others = enterAlone(edit(other, { note: "Của bạn" }));
              throw cameBetween();
            }
            return store.history.seal.receipt(receipt);
          },
        },
      };
      const changes = [edit(one, { title: "Của tôi" }), anActivityBy(one)];
      const answer = await sync(one, { changes, cursors }, contended);
      await others;
      expect(answer.results.map(codeOf)).toEqual(["applied", "applied"]);
      const [own] = answer.results;
      const record = (answer.records as WireRecord[]).find(({ id }) => id === creation.recordId);
      // The other came first: their word must reach this phone, whose own change has the later number. Only over several
      // connections may they come last; then there is nothing of theirs to tell yet.
      if (own?.status === "applied" && own.receipt.number === 2) expect(record).toBeUndefined();
      else expect(record?.values).toMatchObject({ title: "Của tôi", note: "Của bạn" });
    });

    test("[S20] an edit that comes before its record waits, and is in it as soon as it is made", async () => {
      const [one, other] = officersOfOneUnit(2) as [Writer, Writer];
      const recordId = aRecordId();
      const early = aChangeBy(other, { recordId, fields: { note: "sớm" } });
      expect(await codes(other, early)).toEqual(["quarantined recordMissing"]);
      expect(await codes(other, early)).toEqual(["quarantined recordMissing"]);
      expect(await codes(one, anActivityBy(one, {}, { recordId }))).toEqual(["applied"]);
      expect((await valuesOf(one, recordId))?.["note"]).toBe("sớm");
      expect(await codes(other, early)).toEqual(["duplicate"]);
    });

    test("[S8][S19] numbers and letters that a database may not like hold up nobody", async () => {
      const [officer] = officersOfOneUnit(1) as [Writer];
      const most = Number.MAX_SAFE_INTEGER;
      const odd = anActivityBy(
        officer,
        { title: "Số \u0000 một \ud800" },
        { seq: most, at: at("2099-01-01T00:00Z") },
      );
      const newer = aChangeBy(officer, { collection: "later", schemaVersion: most });
      const heartbeat = aHeartbeat({ freeBytes: 1e300, unsentActivities: most, appVersion: "0\u0000" });
      const answer = await sync(officer, { changes: [odd, newer, anActivityBy(officer)], heartbeat });
      expect(answer.results.map(codeOf)).toEqual(["applied", "quarantined newerVersion", "applied"]);
      expect((await sync(officer, { heartbeat: aHeartbeat({ freeBytes: -1e300 }) })).records).toHaveLength(2);
    });

    test("[S6] pages over two scopes with the same numbers tell each record once", async () => {
      const [one] = officersOfOneUnit(1) as [Writer];
      const [other] = officersOfOneUnit(1) as [Writer];
      const made = 10;
      for (const writer of [one, other])
        await codes(writer, ...Array.from({ length: made }, () => anActivityBy(writer)));
      const own = new Set([one, other].map(({ actor }) => actor.unit));
      const reader = aWriter({ ...one.actor, user: aUserId(), reach: { ...one.actor.reach, own } });

      for (const pageRecords of [1, 7, made, made + 1, 2 * made]) {
        const seen: string[] = [];
        let cursors: SyncAnswer["cursors"] = [];
        for (let pages = 0, more = true; more && pages <= 2 * made; pages += 1) {
          const request = aSyncRequest(reader, { cursors });
          const answer = await syncRound(
            { history: store.history, log: silent, pageRecords },
            reader,
            request,
          );
          expect(answer.records.length).toBeLessThanOrEqual(pageRecords);
          seen.push(...(answer.records as WireRecord[]).map(({ id }) => id));
          const news = new Set(answer.cursors.map(({ scope }) => scope));
          cursors = [...cursors.filter(({ scope }) => !news.has(scope)), ...answer.cursors];
          more = answer.more;
        }
        expect([seen.length, new Set(seen).size]).toEqual([2 * made, 2 * made]);
      }
    });

    test("[S24] a transaction is begun anew where another came between, but not for ever", async () => {
      const { db } = store.history;
      let attempts = 0;
      const failing = (times: number) =>
        inTransaction(db, async (tx) => {
          attempts += 1;
          await tx
            .insertInto("meta")
            .values({ key: `try ${times}`, value: "1" })
            .execute();
          if (attempts <= times) throw cameBetween();
        });
      await failing(2);
      expect(attempts).toBe(3);
      attempts = 0;
      await expect(failing(1000)).rejects.toThrow("serialize");
      expect(attempts).toBe(5);
      const kept = await db.selectFrom("meta").select("key").where("key", "like", "try %").execute();
      expect(kept).toEqual([{ key: "try 2" }]);
    });

    test("the journal takes new lines and gives none up", async () => {
      const db = store.history.db.withTables<{ journal: { at: number; event: string; details: string } }>();
      const write = (event: string) =>
        db.insertInto("journal").values({ at: 1, event, details: "{}" }).execute();
      await write("first");
      await write("second");
      await expect(db.updateTable("journal").set({ event: "other" }).execute()).rejects.toThrow(
        "append-only",
      );
      await expect(db.deleteFrom("journal").execute()).rejects.toThrow("append-only");
      const events = await db.selectFrom("journal").select("event").execute();
      expect(events.map(({ event }) => event)).toEqual(["first", "second"]);
    });
  });
};
