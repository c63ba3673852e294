import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { PAGE_RECORDS } from "../../../src/domain/wire.ts";
import { pullRecords } from "../../../src/server/sync/pull-records.ts";
import { takeChanges } from "../../../src/server/sync/take-changes.ts";
import { aChangeBy, anActivityBy, anEvidenceBy } from "../../support/builders/changes.ts";
import { at, aUserId, internal, shared } from "../../support/builders/ids.ts";
import { anOfficer, aSupervisor } from "../../support/builders/people.ts";
import { aPhotoWithThumbnail } from "../../support/builders/photos.ts";
import { aHeartbeat } from "../../support/builders/requests.ts";
import { receiptOf } from "../results.ts";
import { openTestServer, type TestServer } from "../test-server.ts";

let server: TestServer;
beforeEach(async () => {
  server = await openTestServer();
});
afterEach(() => server.close());

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

  test("[S17] it is not left out when somebody changed it between the taking and the answer", async () => {
    const [officer, colleague] = [anOfficer(), anOfficer()];
    const creation = anActivityBy(officer);
    const log = { info: () => {}, warn: () => {}, error: () => {} };
    const { echoes } = await takeChanges({ history: server.history, log }, officer, [creation]);
    const { recordId } = creation;
    await server.sync(colleague, { changes: [aChangeBy(colleague, { recordId, fields: { note: "thêm" } })] });
    const page = await pullRecords(server.history, [shared("son-kim-1")], [], echoes);
    expect(page.records[0]?.values).toMatchObject({ note: "thêm" });
  });

  test("[S17] duplicates are never left out", async () => {
    const officer = anOfficer();
    const change = anActivityBy(officer);
    await server.sync(officer, { changes: [change] });
    const answer = await server.sync(officer, { changes: [change] });
    expect(answer.records).toHaveLength(1);

    const { recordId } = change;
    const edit = aChangeBy(officer, { recordId, fields: { note: "thêm" } });
    const { cursors } = answer;
    expect((await server.sync(officer, { changes: [change, edit], cursors })).records).toHaveLength(1);
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

  test("[S24] a forged cursor counts as 0, and so does one of another history", async () => {
    const officer = anOfficer();
    await server.sync(officer, { changes: [anActivityBy(officer)] });
    const [cursor] = (await server.sync(officer)).cursors;
    if (!cursor) throw new Error("no cursor");
    const forged = { ...cursor, mac: "A".repeat(43) };
    const raised = { ...cursor, number: 1000 };
    for (const wrong of [forged, raised])
      expect((await server.sync(officer, { cursors: [wrong] })).records).toHaveLength(1);
    expect((await server.sync(officer, { cursors: [cursor] })).records).toEqual([]);

    // Sealed with our key in a history that we do not know: the database went back, and a new history begins (S37).
    const otherEpoch = server.history.seal.cursor(cursor.scope, aUserId() as never, cursor.number);
    expect((await server.sync(officer, { cursors: [otherEpoch] })).records).toHaveLength(1);
    expect((await server.sync(officer, { cursors: [cursor] })).records).toHaveLength(1);
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
