import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { ChangeResult } from "../../../src/domain/wire.ts";
import { MAX_CHANGE_BYTES, PAGE_RECORDS } from "../../../src/domain/wire.ts";
import { replayAfterUpdate } from "../../../src/server/sync/replay-quarantine.ts";
import { aChange, aChangeBy, anActivityBy, anEvidenceBy } from "../../support/builders/changes.ts";
import {
  aChangeId,
  aDeviceId,
  aRecordId,
  at,
  aUserId,
  internal,
  published,
  shared,
} from "../../support/builders/ids.ts";
import { anActor, anOfficer, aSupervisor, aWriter } from "../../support/builders/people.ts";
import { aPhotoWithThumbnail } from "../../support/builders/photos.ts";
import { aHeartbeat, aSyncRequest } from "../../support/builders/requests.ts";
import { aMirror, openTestServer, type TestServer } from "../test-server.ts";

let server: TestServer;
beforeEach(async () => {
  server = await openTestServer();
});
afterEach(() => server.close());

const receiptOf = (result: ChangeResult | undefined) => {
  if (result?.status !== "applied" && result?.status !== "duplicate")
    throw new Error(`not taken: ${JSON.stringify(result)}`);
  return result.receipt;
};

const codeOf = (result: ChangeResult | undefined) =>
  result && "code" in result ? `${result.status} ${result.code}` : result?.status;

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
      changes: [{ ...newer, fields: { hologram: "x" }, schemaVersion: 2 }],
    });
    // The update: what was unknown is now known (its body is one that this version can judge).
    await server.db
      .updateTable("quarantine")
      .set({ schema_version: 1, body: JSON.stringify(newer) })
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

describe("permission", () => {
  test("[S7] nobody writes outside their own unit, as another user, from another device, or into another part", async () => {
    const officer = anOfficer();
    const foreign = anActivityBy(officer, {}, { scope: shared("son-kim-2") });
    const unknown = anActivityBy(officer, {}, { scope: shared("nowhere") });
    const asOther = { ...anActivityBy(officer), user: aUserId() };
    const fromOther = { ...anActivityBy(officer), device: aDeviceId() };
    const open = anActivityBy(officer, {}, { scope: published("son-kim-1") });
    const hidden = anActivityBy(officer, {}, { scope: internal("son-kim-1") });
    const changes = [foreign, unknown, asOther, fromOther, open, hidden];
    const answer = await server.sync(officer, { changes });
    expect(answer.results.map(codeOf)).toEqual(changes.map(() => "rejected notAllowed"));
    expect(await server.db.selectFrom("scopes").select("head").where("head", ">", 0).execute()).toEqual([]);
    expect(
      (await server.db.selectFrom("scopes").selectAll().execute()).map(({ scope }) => scope),
    ).not.toContain(shared("nowhere"));
  });

  test("[S7] only the server writes people, plans and units; a leader writes no activity; settings have one id", async () => {
    const officer = anOfficer();
    const leader = aWriter(anActor("leader", "son-kim-1"));
    const asPerson = aChangeBy(officer, {
      collection: "person",
      fields: { name: "A", role: "administrator" },
    });
    const settings = { collection: "unitSettings", fields: { villages: ["Thôn 1"] } } as const;
    const slot = aChangeBy(officer, { ...settings, recordId: "settings:son-kim-1" as never });
    const stray = aChangeBy(officer, { ...settings, recordId: "settings:son-kim-2" as never });
    expect((await server.sync(officer, { changes: [asPerson, slot, stray] })).results.map(codeOf)).toEqual([
      "rejected notAllowed",
      "applied",
      "rejected malformed",
    ]);
    expect((await server.sync(leader, { changes: [anActivityBy(leader)] })).results.map(codeOf)).toEqual([
      "rejected notAllowed",
    ]);
  });

  test("[S3] a receipt is honoured also after the scope was lost", async () => {
    const officer = anOfficer();
    const change = anActivityBy(officer);
    await server.sync(officer, { changes: [change] });
    const moved = { ...officer, actor: { ...anActor("officer", "son-kim-2"), user: officer.actor.user } };
    expect((await server.sync(moved, { changes: [change] })).results.map(codeOf)).toEqual(["duplicate"]);
  });

  test("[S18] another user's or device's outbox is refused as a whole", async () => {
    const officer = anOfficer();
    for (const wrong of [{ user: aUserId() }, { device: aDeviceId() }]) {
      const body = JSON.stringify({
        ...aSyncRequest(officer, { changes: [anActivityBy(officer)] }),
        ...wrong,
      });
      const response = await server.post(officer, body);
      expect(response.status).toBe(401);
      expect(await response.json()).toMatchObject({ error: { kind: "signedOut" } });
    }
    expect(await server.db.selectFrom("changes").selectAll().execute()).toEqual([]);
  });
});

describe("what comes back", () => {
  test("[S17] a record is left out for its author when it is stored as it was sent", async () => {
    const officer = anOfficer();
    const creation = anActivityBy(officer);
    const edit = aChangeBy(officer, { recordId: creation.recordId, fields: { title: "Số 2" } });
    const answer = await server.sync(officer, { changes: [creation, edit] });
    expect(answer.records).toEqual([]);
    expect(answer.cursors.find(({ scope }) => scope === shared("son-kim-1"))?.number).toBe(2);
    expect(receiptOf(answer.results[1]).number).toBe(2);
  });

  test("[S17] it is not left out when the phone had not seen the version before", async () => {
    const [officer, colleague] = [anOfficer(), anOfficer()];
    const creation = anActivityBy(officer);
    await server.sync(officer, { changes: [creation] });
    // The colleague's phone learned of the record by hand-over, not by sync: its cursor is 0.
    const edit = aChangeBy(colleague, { recordId: creation.recordId, fields: { note: "thêm" } });
    const answer = await server.sync(colleague, { changes: [edit] });
    expect(answer.records[0]?.values).toMatchObject({ title: "Số 1", note: "thêm" });
  });

  test("[S5][S17] it is not left out when a field lost, and the receipt names the field", async () => {
    const [officer, colleague] = [anOfficer(), anOfficer()];
    const creation = anActivityBy(officer);
    const { cursors } = await server.sync(officer, { changes: [creation] });
    const { recordId } = creation;
    const base = { epoch: server.history.epoch, number: 1 };
    const newer = aChangeBy(colleague, {
      recordId,
      base,
      fields: { title: "B" },
      at: at("2025-05-12T08:30+07:00"),
    });
    await server.sync(colleague, { changes: [newer] });
    const older = aChangeBy(
      { ...officer, device: officer.device },
      { recordId, base, fields: { title: "A" }, at: at("2025-05-12T08:10+07:00") },
    );
    const answer = await server.sync(officer, { changes: [older], cursors });
    expect(receiptOf(answer.results[0]).lost).toEqual(["title"]);
    expect(answer.records[0]?.values["title"]).toBe("B");
  });

  test("[S17] duplicates are never left out", async () => {
    const officer = anOfficer();
    const change = anActivityBy(officer);
    await server.sync(officer, { changes: [change] });
    const answer = await server.sync(officer, { changes: [change] });
    expect(answer.records).toHaveLength(1);
  });

  test("[S14][S17] it is not left out when the edit brought a deleted record back to life", async () => {
    const [officer, colleague] = [anOfficer(), anOfficer()];
    const creation = anActivityBy(officer);
    const { recordId } = creation;
    const base = { epoch: server.history.epoch, number: 1 };
    await server.sync(officer, { changes: [creation] });
    await server.sync(officer, {
      changes: [aChangeBy(officer, { recordId, base, fields: { deleted: true } })],
    });
    const { cursors } = await server.sync(colleague);
    const unaware = aChangeBy(colleague, { recordId, base, fields: { note: "vẫn làm" } });
    const answer = await server.sync(colleague, { changes: [unaware], cursors });
    expect(answer.records[0]?.values).toMatchObject({ deleted: false, note: "vẫn làm" });
  });

  test("[S6] pages end where the next begins, and nothing is missed or told twice", async () => {
    const officer = anOfficer();
    const count = PAGE_RECORDS + 50;
    for (let made = 0; made < count; made += 350)
      await server.sync(officer, {
        changes: Array.from({ length: Math.min(350, count - made) }, () => anActivityBy(officer)),
        cursors: [],
      });
    const reader = anOfficer();
    const first = await server.sync(reader);
    expect(first.more).toBe(true);
    expect(first.records).toHaveLength(PAGE_RECORDS);
    const second = await server.sync(reader, { cursors: first.cursors });
    expect(second.more).toBe(false);
    expect(second.records).toHaveLength(50);
    const third = await server.sync(reader, { cursors: second.cursors });
    expect([third.records, third.cursors, third.more]).toEqual([[], [], false]);
    expect(new Set([...first.records, ...second.records].map(({ id }) => id)).size).toBe(count);
  });

  test("[S24] a forged cursor counts as 0, and so do one of another history and one beyond the head", async () => {
    const officer = anOfficer();
    await server.sync(officer, { changes: [anActivityBy(officer)] });
    const [cursor] = (await server.sync(officer)).cursors;
    if (!cursor) throw new Error("no cursor");
    const forged = { ...cursor, mac: "A".repeat(43) };
    const raised = { ...cursor, number: 1000 };
    const otherEpoch = server.history.seal.cursor(cursor.scope, aUserId() as never, cursor.number);
    const beyond = server.history.seal.cursor(cursor.scope, server.history.epoch, 1000);
    for (const wrong of [forged, raised, otherEpoch, beyond])
      expect((await server.sync(officer, { cursors: [wrong] })).records).toHaveLength(1);
    expect((await server.sync(officer, { cursors: [cursor] })).records).toEqual([]);
  });

  test("a supervising device is told of the scopes that it watches, and only of those", async () => {
    const [officer, stranger, supervisor] = [anOfficer(), anOfficer("lam-trung"), aSupervisor()];
    await server.sync(officer, { changes: [anActivityBy(officer)] });
    await server.sync(stranger, { changes: [anActivityBy(stranger)] });
    expect((await server.sync(supervisor)).records).toEqual([]);

    const watch = [shared("son-kim-1"), internal("son-kim-1"), shared("lam-trung"), shared("nowhere")];
    const answer = await server.sync(supervisor, { watch });
    expect(answer.records.map(({ scope }) => scope)).toEqual([shared("son-kim-1")]);
    expect(answer.scopes).toContain(shared("son-kim-1"));
    expect(answer.scopes).not.toContain(internal("son-kim-1"));
    expect(answer.scopes).not.toContain(shared("lam-trung"));
    expect(answer.scopes).not.toContain(shared("nowhere"));
  });

  test("an officer is told of the own unit and of what is published above it", async () => {
    const { scopes } = await server.sync(anOfficer(), { watch: [shared("son-kim-2"), shared("huong-son")] });
    expect([...scopes].sort()).toEqual([
      "ha-tinh.published",
      "huong-son.published",
      "son-kim-1.internal",
      "son-kim-1.published",
      "son-kim-1.shared",
    ]);
  });

  test("the heartbeat of each device is kept, newest only", async () => {
    const officer = anOfficer();
    await server.sync(officer, { heartbeat: aHeartbeat({ unsentActivities: 3 }) });
    await server.sync(officer, { heartbeat: aHeartbeat({ unsentActivities: 1 }) });
    expect(await server.db.selectFrom("heartbeats").selectAll().execute()).toMatchObject([
      { device: officer.device, unit: "son-kim-1", unsent_activities: 1 },
    ]);
  });

  test("a file is said to be stored only when its bytes are", async () => {
    const officer = anOfficer();
    const activity = anActivityBy(officer);
    const photos = aPhotoWithThumbnail();
    const evidence = anEvidenceBy(officer, activity.recordId, photos);
    const answer = await server.sync(officer, { changes: [activity, evidence], files: [photos.photo.hash] });
    expect(answer.files).toEqual([{ file: photos.photo.hash, isStored: false, isBackedUp: false }]);
  });
});

describe("the door", () => {
  test("a gzip body is taken, a bomb is refused before it is unpacked", async () => {
    const officer = anOfficer();
    const json = JSON.stringify(aSyncRequest(officer, { changes: [anActivityBy(officer)] }));
    expect((await server.postGzip(officer, json)).status).toBe(200);
    expect((await server.postGzip(officer, " ".repeat(64 * 1024 * 1024))).status).toBe(413);
  });

  test("a body that is too large, torn, not JSON, not UTF-8, too deep or of another shape is refused", async () => {
    const officer = anOfficer();
    const json = JSON.stringify(aSyncRequest(officer));
    const bodies: readonly [string | Uint8Array<ArrayBuffer>, number][] = [
      ["x".repeat(2 * 1024 * 1024 + 1), 413],
      [json.slice(0, -5), 400],
      ["", 400],
      ["[]", 400],
      ["null", 400],
      [new Uint8Array([0x22, 0xff, 0xfe, 0x22]), 400],
      [`${"[".repeat(40)}${"]".repeat(40)}`, 400],
      [`{"a":${"[".repeat(100_000)}`, 400],
      [`{"a":"${'\\"'.repeat(400_000)}`, 400],
      [json.replace('"protocol":1', '"protocol":"1"'), 400],
    ];
    for (const [body, status] of bodies) expect((await server.post(officer, body)).status).toBe(status);
    expect((await server.post(officer, json, { "content-encoding": "br" })).status).toBe(400);
    expect((await server.post(officer, json, { "content-encoding": "gzip" })).status).toBe(400);
  });

  test("words that mean something to JavaScript are only words", async () => {
    const officer = anOfficer();
    const change = anActivityBy(officer);
    const poisoned = JSON.stringify(aSyncRequest(officer, { changes: [change] })).replace(
      '"title":',
      '"__proto__":{"polluted":true},"title":',
    );
    const answer = await (await server.post(officer, poisoned)).json();
    expect(answer.results[0].status).toBe("applied");
    const [record] = (await server.sync(anOfficer())).records;
    expect(record?.values).toEqual(change.fields);
    const words = aChange({
      ...anActivityBy(officer),
      fields: { kind: "broadcast", on: "2025-05-12", constructor: 1 } as never,
    });
    expect((await server.sync(officer, { changes: [words] })).results.map(codeOf)).toEqual([
      "rejected unknownFields",
    ]);
    expect({}).not.toHaveProperty("polluted");
  });

  test("[S4] two phones that pull page by page come to the same mirror", async () => {
    const [officer, one, two] = [anOfficer(), aMirror(), aMirror()];
    const creation = anActivityBy(officer);
    await server.sync(officer, { changes: [creation] });
    one.install(await server.sync(anOfficer()));
    await server.sync(officer, {
      changes: [
        aChangeBy(officer, { recordId: creation.recordId, fields: { title: "Số 2" } }),
        anActivityBy(officer),
      ],
    });
    one.install(await server.sync(anOfficer(), { cursors: one.cursors() }));
    two.install(await server.sync(anOfficer()));
    expect(one.records).toEqual(two.records);
  });

  test("ids that are no UUID make no record", async () => {
    const officer = anOfficer();
    const odd = anActivityBy(officer, {}, { recordId: "settings:son-kim-1" as never });
    expect(codeOf((await server.sync(officer, { changes: [odd] })).results[0])).toBe("rejected malformed");
    expect(aRecordId()).toMatch(/-7/);
  });
});
