import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { SCHEMA_VERSION } from "../../../src/domain/change.ts";
import { MAX_CHANGE_BYTES } from "../../../src/domain/wire.ts";
import { replayAfterUpdate } from "../../../src/server/sync/replay-quarantine.ts";
import { aChangeBy, anActivityBy } from "../../support/builders/changes.ts";
import { aChangeId, at } from "../../support/builders/ids.ts";
import { anOfficer } from "../../support/builders/people.ts";
import { aSyncRequest } from "../../support/builders/requests.ts";
import { codeOf, receiptOf } from "../results.ts";
import { aMirror, openTestServer, type TestServer } from "../test-server.ts";

let server: TestServer;
beforeEach(async () => {
  server = await openTestServer();
});
afterEach(() => server.close());

describe("once", () => {
  test("[S3] a change sent twice is stored once and gets the same receipt", async () => {
    const officer = anOfficer();
    const change = anActivityBy(officer);
    const first = await server.sync(officer, { changes: [change] });
    server.time.now = at("2025-05-13T09:00+07:00");
    const second = await server.sync(officer, { changes: [change] });

    expect(first.results[0]?.status).toBe("applied");
    expect(second.results[0]?.status).toBe("duplicate");
    expect(receiptOf(second.results[0])).toEqual(receiptOf(first.results[0]));
    expect(await server.db.selectFrom("changes").selectAll().execute()).toHaveLength(1);
  });

  test("[S3] the same id with other content is refused and changes nothing", async () => {
    const officer = anOfficer();
    const change = anActivityBy(officer);
    await server.sync(officer, { changes: [change] });
    const forged = { ...change, fields: { ...change.fields, title: "Khác" } };
    const answer = await server.sync(officer, { changes: [forged] });

    expect(codeOf(answer.results[0])).toBe("rejected sameIdOtherContent");
    expect(answer.records[0]?.values["title"]).toBe("Số 1");
  });

  test("[S3] a change that stands twice in one request is one record with one receipt", async () => {
    const officer = anOfficer();
    const change = anActivityBy(officer);
    const { results, records } = await server.sync(officer, { changes: [change, change] });

    expect(results.map(codeOf)).toEqual(["applied", "duplicate"]);
    expect(receiptOf(results[1])).toEqual(receiptOf(results[0]));
    expect(records.map(({ number }) => number)).toEqual([1]);
    expect(await server.db.selectFrom("changes").select("number").execute()).toEqual([{ number: 1 }]);
  });

  test("[S3] of two changes with one id in one request the first counts and the other is refused", async () => {
    const officer = anOfficer();
    const change = anActivityBy(officer);
    const forged = { ...change, fields: { ...change.fields, title: "Khác" } };
    const { results, records } = await server.sync(officer, { changes: [change, forged] });

    expect(results.map(codeOf)).toEqual(["applied", "rejected sameIdOtherContent"]);
    expect(records.map(({ values }) => values["title"])).toEqual(["Số 1"]);
    expect(await server.db.selectFrom("changes").selectAll().execute()).toHaveLength(1);
  });

  test("[S3][S20] a change that is kept apart and stands twice in one request lies there once", async () => {
    const officer = anOfficer();
    const early = aChangeBy(officer, { fields: { title: "Số 2" } });
    const forged = { ...early, fields: { title: "Khác" } };
    const { results } = await server.sync(officer, { changes: [early, early, forged] });

    expect(results.map(codeOf)).toEqual([
      "quarantined recordMissing",
      "quarantined recordMissing",
      "rejected sameIdOtherContent",
    ]);
    expect(await server.db.selectFrom("quarantine").select("id").execute()).toEqual([{ id: early.id }]);
  });

  test("[S3] a word that this version does not know makes the bytes others", async () => {
    const officer = anOfficer();
    const change = anActivityBy(officer);
    await server.sync(officer, { changes: [change] });
    const body = aSyncRequest(officer, { changes: [{ ...change, later: 1 } as typeof change] });
    const response = await server.post(officer, JSON.stringify(body));
    expect(codeOf((await response.json()).results[0])).toBe("rejected sameIdOtherContent");
  });
});

describe("each change on its own", () => {
  test("[S7][S8] a clock before all time harms nobody who reads the scope", async () => {
    const officer = anOfficer();
    const comment = aChangeBy(officer, {
      collection: "comment",
      fields: { activity: aChangeId(), text: "Đã xem" },
      at: -8.64e15 as ReturnType<typeof at>,
      clockOffsetMs: Number.MIN_SAFE_INTEGER,
    });
    const answer = await server.sync(officer, { changes: [comment, anActivityBy(officer)] });
    expect(answer.results.map(codeOf)).toEqual(["applied", "applied"]);
    expect((await server.sync(anOfficer())).records).toHaveLength(2);
    expect((await server.sync(officer, { changes: [comment] })).results.map(codeOf)).toEqual(["duplicate"]);
  });

  test("[S8][S19] one bad change does not hold up its neighbours", async () => {
    const officer = anOfficer();
    const bad = anActivityBy(officer, { on: "2025-02-31" });
    const good = anActivityBy(officer);
    const answer = await server.sync(officer, { changes: [bad, good] });
    expect(answer.results.map(codeOf)).toEqual(["rejected invalidFields", "applied"]);
  });

  test("[S19] every refusal says why in Vietnamese", async () => {
    const officer = anOfficer();
    const [result] = (await server.sync(officer, { changes: [anActivityBy(officer, { on: 3 })] })).results;
    expect(result).toMatchObject({ reason: expect.stringMatching(/[ạ-ỹ]/i) });
  });

  test("[S19] a change that cannot be read is refused by its id, one without an id is passed over", async () => {
    const officer = anOfficer();
    const id = aChangeId();
    const raw = [{ id, device: 7 }, { nothing: true }, "?", null] as never;
    const answer = await server.sync(officer, { changes: raw });
    expect(answer.results.map(codeOf)).toEqual(["rejected malformed"]);
    expect(answer.results[0]?.id).toBe(id);
  });

  test("[S20] a change of a record that is not there waits for its creation and is then replayed in order", async () => {
    const officer = anOfficer();
    const creation = anActivityBy(officer);
    const { recordId } = creation;
    const edit1 = aChangeBy(officer, { recordId, fields: { title: "Số 2", note: "a" } });
    const edit2 = aChangeBy(officer, { recordId, fields: { title: "Số 3" } });
    const early = await server.sync(officer, { changes: [edit1, edit2] });
    expect(early.results.map(codeOf)).toEqual(["quarantined recordMissing", "quarantined recordMissing"]);
    expect(early.records).toEqual([]);

    const late = await server.sync(officer, { changes: [creation] });
    expect(late.results.map(codeOf)).toEqual(["applied"]);
    expect(late.records[0]?.values).toMatchObject({ title: "Số 3", note: "a", kind: "broadcast" });
    expect(await server.db.selectFrom("quarantine").selectAll().execute()).toEqual([]);
    expect((await server.sync(officer, { changes: [edit1] })).results.map(codeOf)).toEqual(["duplicate"]);
  });

  test("[S20] what depends on a refused creation waits, other records go on", async () => {
    const officer = anOfficer();
    const refused = anActivityBy(officer, { kind: "rocket" });
    const edit = aChangeBy(officer, { recordId: refused.recordId, fields: { title: "b" } });
    const other = anActivityBy(officer);
    const answer = await server.sync(officer, { changes: [refused, edit, other] });
    expect(answer.results.map(codeOf)).toEqual([
      "rejected invalidFields",
      "quarantined recordMissing",
      "applied",
    ]);
  });

  test("[S20] unknown fields are refused, but kept for later when a newer phone sent them", async () => {
    const officer = anOfficer();
    const known = anActivityBy(officer);
    const { recordId } = known;
    const odd = aChangeBy(officer, { recordId, fields: { hologram: "x" } });
    const newer = aChangeBy(officer, { recordId, fields: { hologram: "x" }, schemaVersion: 99 });
    const unknown = aChangeBy(officer, { collection: "hologram" });
    const newerUnknown = aChangeBy(officer, { collection: "hologram", schemaVersion: 99 });
    const answer = await server.sync(officer, { changes: [known, odd, newer, unknown, newerUnknown] });
    expect(answer.results.map(codeOf)).toEqual([
      "applied",
      "rejected unknownFields",
      "quarantined newerVersion",
      "rejected unknownCollection",
      "quarantined newerVersion",
    ]);
    const mirror = aMirror();
    mirror.install(await server.sync(anOfficer()));
    expect([...mirror.records.values()][0]?.values).toEqual(known.fields);
  });

  test("[S20] what a newer phone sent is taken in after the server's update", async () => {
    const officer = anOfficer();
    const known = anActivityBy(officer);
    const { recordId } = known;
    const newer = aChangeBy(officer, { recordId, fields: { title: "mới" } });
    await server.sync(officer, { changes: [known] });
    await server.sync(officer, {
      changes: [{ ...newer, fields: { hologram: "x" }, schemaVersion: SCHEMA_VERSION + 1 }],
    });
    // The update: what was unknown is now known (its body is one that this version can judge).
    await server.db
      .updateTable("quarantine")
      .set({ schema_version: SCHEMA_VERSION, body: JSON.stringify(newer) })
      .execute();
    expect(await replayAfterUpdate(server.history)).toBe(1);
    const answer = await server.sync(officer);
    expect(answer.records[0]?.values["title"]).toBe("mới");
  });

  test("[S16] a record's kind never changes", async () => {
    const officer = anOfficer();
    const creation = anActivityBy(officer);
    const turn = aChangeBy(officer, { recordId: creation.recordId, fields: { kind: "visual" } });
    expect((await server.sync(officer, { changes: [creation, turn] })).results.map(codeOf)).toEqual([
      "applied",
      "rejected fixedFields",
    ]);
  });

  test("[S22] a single change that is too large is kept aside, its neighbours go on", async () => {
    const officer = anOfficer();
    const huge = anActivityBy(officer, { note: "x".repeat(MAX_CHANGE_BYTES) });
    const answer = await server.sync(officer, { changes: [huge, anActivityBy(officer)] });
    expect(answer.results.map(codeOf)).toEqual(["quarantined tooLarge", "applied"]);
  });

  test("text that is not NFC is stored as NFC, and its phone is told", async () => {
    const officer = anOfficer();
    const decomposed = "Phát thanh cải cách".normalize("NFD");
    const answer = await server.sync(officer, { changes: [anActivityBy(officer, { title: decomposed })] });
    expect(answer.records[0]?.values["title"]).toBe("Phát thanh cải cách".normalize("NFC"));
  });
});
