import { cpSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Cursor, SyncAnswer } from "../../../src/domain/wire.ts";
import { beginEpoch } from "../../../src/server/history/begin-epoch.ts";
import { openHistory } from "../../../src/server/history/history.ts";
import { openDatabase } from "../../../src/server/store/open-database.ts";
import { aChangeBy, anActivityBy } from "../../support/builders/changes.ts";
import { shared } from "../../support/builders/ids.ts";
import { anOfficer } from "../../support/builders/people.ts";
import { receiptOf } from "../results.ts";
import { openTestServer, type TestServer } from "../test-server.ts";

const SCOPE = shared("son-kim-1");

let server: TestServer;
beforeEach(async () => {
  server = await openTestServer();
});
afterEach(() => server.close());

const cursorOf = ({ cursors }: Pick<SyncAnswer, "cursors">): Cursor => {
  const cursor = cursors.find(({ scope }) => scope === SCOPE);
  if (!cursor) throw new Error("no cursor");
  return cursor;
};

/** The database as it is now, to be put back with `rewind` as a virtual machine's snapshot would. */
const remember = (): string => {
  const copy = join(tmpdir(), `loa-copy-${crypto.randomUUID()}.sqlite`);
  const live = new Sqlite(join(server.dataFolder, "loa.sqlite"));
  live.prepare("vacuum into ?").run(copy);
  live.close();
  return copy;
};

const rewind = async (copy: string): Promise<void> => {
  await server.db.destroy();
  for (const suffix of ["", "-wal", "-shm"])
    rmSync(join(server.dataFolder, `loa.sqlite${suffix}`), { force: true });
  cpSync(copy, join(server.dataFolder, "loa.sqlite"));
  rmSync(copy);
  server = await openTestServer({ dataFolder: server.dataFolder });
};

describe("a database that went back unnoticed", () => {
  test("[S9][S37] is known by a cursor of ours beyond the head: a new epoch begins, in the same answer", async () => {
    const officer = anOfficer();
    await server.sync(officer, { changes: [anActivityBy(officer)] });
    const copy = remember();
    const lost = anActivityBy(officer);
    const ahead = await server.sync(officer, { changes: [lost] });
    await rewind(copy);

    const answer = await server.sync(officer, { cursors: [cursorOf(ahead)], changes: [lost] });
    expect(answer.epoch).not.toBe(ahead.epoch);
    expect(answer.results).toMatchObject([
      { status: "applied", receipt: { epoch: answer.epoch, number: 2 } },
    ]);
    expect(answer.records.map(({ number }) => number)).toContain(1);
    expect(cursorOf(answer).epoch).toBe(answer.epoch);
    expect(await server.db.selectFrom("epochs").select(["epoch", "parent", "reason"]).execute()).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ epoch: answer.epoch, parent: ahead.epoch, reason: "cursorBeyond" }),
      ]),
    );
    // Only once: the next phone with an old cursor finds the new epoch there.
    const again = await server.sync(officer, { cursors: [cursorOf(ahead)] });
    expect(again.epoch).toBe(answer.epoch);
  });

  test("[S9][S37] is known also after it grew past the cursor, because its entries are other ones", async () => {
    const [officer, colleague] = [anOfficer(), anOfficer()];
    await server.sync(officer, { changes: [anActivityBy(officer)] });
    const copy = remember();
    const lost = anActivityBy(officer);
    const ahead = await server.sync(officer, { changes: [lost] });
    await rewind(copy);
    await server.sync(colleague, { changes: [1, 2, 3].map(() => anActivityBy(colleague)) });

    const answer = await server.sync(officer, { cursors: [cursorOf(ahead)] });
    expect(answer.epoch).not.toBe(ahead.epoch);
    expect(answer.records).toHaveLength(4);
  });

  test("[S37] is known by a receipt where the page, and with it the cursor, did not come so far", async () => {
    const officer = anOfficer();
    const before = await server.sync(officer, { changes: [anActivityBy(officer)] });
    const copy = remember();
    const ahead = await server.sync(officer, { changes: [anActivityBy(officer)] });
    const receipt = receiptOf(ahead.results[0]);
    const cursors = [cursorOf(before)];
    expect((await server.sync(officer, { cursors, receipts: [receipt] })).epoch).toBe(before.epoch);
    await rewind(copy);

    const forged = { ...receipt, number: 7 };
    expect((await server.sync(officer, { cursors, receipts: [forged] })).epoch).toBe(before.epoch);
    expect((await server.sync(officer, { cursors, receipts: [receipt] })).epoch).not.toBe(before.epoch);
  });

  test("[S37] is known when it went back twice, to before the history that phones are in, and only once", async () => {
    const [officer, colleague] = [anOfficer(), anOfficer()];
    const first = await server.sync(officer, { changes: [anActivityBy(officer)] });
    const [copy, again] = [remember(), remember()];
    const ahead = await server.sync(officer, { changes: [anActivityBy(officer)] });
    await rewind(copy);
    const second = await server.sync(officer, { cursors: [cursorOf(ahead)] });
    expect(second.epoch).not.toBe(first.epoch);
    // As on the disk of a virtual machine: what lies beside the database goes back too.
    rmSync(join(server.dataFolder, "journal.jsonl"), { force: true });
    await rewind(again);

    const third = await server.sync(officer, { cursors: [cursorOf(second)] });
    expect([first.epoch, second.epoch]).not.toContain(third.epoch);
    const fourth = await server.sync(colleague, { cursors: [cursorOf(second)] });
    expect(fourth.epoch).toBe(third.epoch);
  });

  test("[S37] cursors that nobody gave begin no epoch, however large", async () => {
    const officer = anOfficer();
    const first = await server.sync(officer, { changes: [anActivityBy(officer)] });
    const cursor = cursorOf(first);
    for (const wrong of [
      { ...cursor, number: 9 },
      { ...cursor, mac: "A".repeat(44) },
    ])
      expect((await server.sync(officer, { cursors: [wrong] })).epoch).toBe(first.epoch);
  });

  test("[S37] a base beyond the head counts as nothing seen", async () => {
    const [officer, colleague] = [anOfficer(), anOfficer()];
    const creation = anActivityBy(officer, {}, { at: server.time.now });
    const { epoch } = await server.sync(officer, { changes: [creation] });
    const boast = aChangeBy(colleague, {
      recordId: creation.recordId,
      fields: { title: "tự nhận" },
      base: { epoch, number: 99 },
      at: (server.time.now - 60_000) as never,
    });
    const answer = await server.sync(colleague, { changes: [boast] });
    expect(receiptOf(answer.results[0]).lost).toEqual(["title"]);
  });

  test("[S37] a deletion that was made with full knowledge still counts when it is sent again", async () => {
    const [officer, colleague] = [anOfficer(), anOfficer()];
    const creation = anActivityBy(officer);
    await server.sync(officer, { changes: [creation] });
    const seen = await server.sync(colleague);
    const copy = remember();
    const deletion = aChangeBy(colleague, {
      recordId: creation.recordId,
      fields: { deleted: true },
      base: { epoch: seen.epoch, number: 1 },
    });
    const ahead = await server.sync(colleague, { changes: [deletion], cursors: [cursorOf(seen)] });
    await rewind(copy);

    const answer = await server.sync(colleague, { changes: [deletion], cursors: [cursorOf(ahead)] });
    expect(receiptOf(answer.results[0])).toMatchObject({ lost: [], epoch: answer.epoch });
    expect(answer.records[0]?.values["deleted"]).toBe(true);
  });

  test("[S37] a history that another process began is seen by the next request of this one", async () => {
    const officer = anOfficer();
    const before = await server.sync(officer, { changes: [anActivityBy(officer)] });
    const other = await openDatabase(server.dataFolder);
    const history = await openHistory(other, server.dataFolder, { now: () => server.time.now });
    const silent = { info: () => {}, warn: () => {}, error: () => {} };
    const begun = await beginEpoch({ history, log: silent }, before.epoch, "cursorBeyond");
    await other.destroy();

    const answer = await server.sync(officer, { changes: [anActivityBy(officer)] });
    expect(answer.epoch).toBe(begun);
    expect(receiptOf(answer.results[0]).epoch).toBe(begun);
  });
});
