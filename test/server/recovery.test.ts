import { afterEach, beforeEach, expect, test } from "vitest";
import type { Epoch } from "../../src/domain/change.ts";
import type { WireRecord } from "../../src/domain/record.ts";
import type { RecoveryAnswer } from "../../src/domain/recovery.ts";
import { beginEpoch } from "../../src/server/history/begin-epoch.ts";
import { discard, listRecovery, takeIn } from "../../src/server/recovery/decide.ts";
import { aChangeBy, anActivityBy } from "../support/builders/changes.ts";
import { aRecordId, aUserId, shared } from "../support/builders/ids.ts";
import { anActor, anOfficer, aSupervisor, type Writer } from "../support/builders/people.ts";
import { openTestServer, type TestServer } from "./test-server.ts";

const silent = { info: () => {}, warn: () => {}, error: () => {} };
const UNKNOWN = crypto.randomUUID() as Epoch;

let server: TestServer;
beforeEach(async () => {
  server = await openTestServer();
});
afterEach(() => server.close());

const aLostRecord = (given: Partial<WireRecord> = {}): WireRecord => ({
  scope: shared("son-kim-1"),
  collection: "activity",
  id: aRecordId(),
  number: 40,
  values: { kind: "broadcast", on: "2025-05-12", title: "Số 9" },
  createdBy: aUserId(),
  createdAt: server.time.now,
  updatedBy: aUserId(),
  updatedAt: server.time.now,
  ...given,
});

const offer = async (writer: Writer, records: readonly unknown[], epoch = UNKNOWN) => {
  const response = await server.request(writer, "/api/recovery", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({
      user: writer.actor.user,
      device: writer.device,
      records: records.map((record) => ({ epoch, record })),
    }),
  });
  return response.status === 200 ? ((await response.json()) as RecoveryAnswer).recovery : response.status;
};

const administrator = anActor("administrator", "huong-son");

test("[S39] the same record with the same content is one offer, from whomever and however often", async () => {
  const record = aLostRecord();
  expect(await offer(anOfficer(), [record, record])).toEqual(["held", "held"]);
  expect(await offer(anOfficer(), [{ ...record, number: 41 }])).toEqual(["held"]);
  expect(await offer(anOfficer(), [{ ...record, values: { ...record.values, title: "khác" } }])).toEqual([
    "held",
  ]);
  expect(await listRecovery(server.db, administrator)).toHaveLength(2);
});

test("[S7][S39] nothing is taken for a scope that the user may not read, nor where a collection has no place", async () => {
  const stranger = anOfficer("lam-trung");
  const words = await offer(stranger, [
    aLostRecord(),
    aLostRecord({ scope: "lam-trung.internal" as never }),
    { nonsense: true },
  ]);
  expect(words).toEqual(["refused", "refused", "refused"]);
  expect(await server.db.selectFrom("recovery").selectAll().execute()).toEqual([]);
});

test("[S18][S39] an offer under another user's name is a 401, one that is too long is refused whole", async () => {
  const officer = anOfficer();
  const other = { ...officer, actor: { ...officer.actor, user: aUserId() } };
  const body = JSON.stringify({ user: other.actor.user, device: officer.device, records: [] });
  const init = { method: "POST", headers: { "content-type": "application/json" }, body };
  expect((await server.request(officer, "/api/recovery", init)).status).toBe(401);
  expect(
    await offer(
      officer,
      Array.from({ length: 51 }, () => aLostRecord()),
    ),
  ).toBe(400);
});

test("[S39] what this history has, or shares with that one, is not kept again", async () => {
  const officer = anOfficer();
  const made = anActivityBy(officer);
  const answer = await server.sync(officer, { changes: [made] });
  const [there] = (await server.sync(officer)).records;
  const next = await beginEpoch({ history: server.history, log: silent }, answer.epoch, "restored");
  expect(await offer(officer, [there])).toEqual(["known"]);
  const older = { ...there, values: { ...there?.values, title: "cũ hơn" } };
  expect(await offer(officer, [older], answer.epoch)).toEqual(["known"]);
  expect(await offer(officer, [{ ...older, number: 2 }], answer.epoch)).toEqual(["held"]);
  expect(await offer(officer, [{ ...older, number: 2 }], next)).toEqual(["known"]);
});

test("[S39] taken in, it is a change of the system that everybody pulls, and the offerer stays written down", async () => {
  const officer = anOfficer();
  const record = aLostRecord();
  await offer(officer, [record]);
  const [item] = await listRecovery(server.db, administrator);
  if (!item) throw new Error("nothing waits");
  const taken = await takeIn(server.history, administrator, item.id);
  expect(taken).toMatchObject({ ok: true, value: { offeredBy: officer.actor.user } });
  expect(await takeIn(server.history, administrator, item.id)).toMatchObject({ ok: false });
  expect((await server.sync(officer)).records).toMatchObject([{ id: record.id, values: record.values }]);
  expect(await offer(officer, [record])).toEqual(["known"]);
  const rows = await server.db.selectFrom("recovery").selectAll().execute();
  expect(rows).toMatchObject([
    { state: "taken", offered_by: officer.actor.user, decided_by: administrator.user },
  ]);
  const { change } = rows[0] ?? {};
  expect(
    await server.db
      .selectFrom("changes")
      .select("id")
      .where("id", "=", change ?? ("" as never))
      .execute(),
  ).toHaveLength(1);
});

test("[S39] of a record that is there only what differs is taken in, and it follows whatever any clock says", async () => {
  const officer = anOfficer();
  const made = anActivityBy(officer, { note: "giữ nguyên" });
  await server.sync(officer, { changes: [made] });
  await offer(officer, [aLostRecord({ id: made.recordId, values: { ...made.fields, title: "đã sửa" } })]);
  const [item] = await listRecovery(server.db, administrator);
  expect(item?.current?.values["title"]).toBe("Số 1");
  await takeIn(server.history, administrator, item?.id as never);
  expect((await server.sync(officer)).records[0]?.values).toMatchObject({
    title: "đã sửa",
    note: "giữ nguyên",
  });
});

test("[S39] what its author sends again by themselves waits no more, also when it was changed since", async () => {
  const [officer, colleague] = [anOfficer(), anOfficer()];
  const made = anActivityBy(officer, { title: "Số 9" });
  await offer(colleague, [aLostRecord({ id: made.recordId, values: made.fields })]);
  expect(await listRecovery(server.db, administrator)).toHaveLength(1);
  const edit = aChangeBy(officer, { recordId: made.recordId, fields: { title: "Số 10" } });
  await server.sync(officer, { changes: [made, edit] });
  expect(await listRecovery(server.db, administrator)).toEqual([]);
  expect(await offer(colleague, [aLostRecord({ id: made.recordId, values: made.fields })])).toEqual([
    "known",
  ]);
});

test("[S39] taking in brings back what was lost, and undoes nothing that came later", async () => {
  const officer = anOfficer();
  const made = anActivityBy(officer, { title: "Số 1", note: "cũ" });
  const edit = aChangeBy(officer, { recordId: made.recordId, fields: { note: "mới" } });
  await server.sync(officer, { changes: [made, edit] });
  const values = { ...made.fields, host: "chỉ máy khác còn biết" };
  await offer(officer, [aLostRecord({ id: made.recordId, values })]);
  const [item] = await listRecovery(server.db, administrator);
  await takeIn(server.history, administrator, item?.id as never);
  expect((await server.sync(officer)).records[0]?.values).toMatchObject({
    note: "mới",
    host: "chỉ máy khác còn biết",
  });
});

test("[S39] discarded with a reason it is gone from the list and not held again; only administrators decide", async () => {
  const officer = anOfficer();
  const record = aLostRecord();
  await offer(officer, [record]);
  expect(await listRecovery(server.db, aSupervisor().actor)).toEqual([]);
  const [item] = await listRecovery(server.db, administrator);
  if (!item) throw new Error("nothing waits");
  expect(await discard(server.history, officer.actor, item.id, "không")).toBeNull();
  expect(await discard(server.history, administrator, item.id, "đã nhập tay")).toBe(officer.actor.user);
  expect(await listRecovery(server.db, administrator)).toEqual([]);
  expect(await offer(officer, [record])).toEqual(["known"]);
});
