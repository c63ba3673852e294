import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { Overview, ReviewQueue, UnitYear } from "../../../src/domain/api.ts";
import { publishRecords } from "../../../src/server/history/publish.ts";
import { aChangeBy, anActivityBy, anEvidenceBy, aReviewBy } from "../../support/builders/changes.ts";
import { at, published, shared } from "../../support/builders/ids.ts";
import { anActor, anOfficer, aSupervisor, aWriter, type Writer } from "../../support/builders/people.ts";
import { aPhotoWithThumbnail } from "../../support/builders/photos.ts";
import { aPlan, aPlanRecord } from "../../support/builders/plans.ts";
import { aHeartbeat } from "../../support/builders/requests.ts";
import { openTestServer, type TestServer } from "../test-server.ts";
import { uploadWhole } from "../upload.ts";

const PL8 = "huong-son-2025/PL8";

let server: TestServer;
let officer: Writer;
let supervisor: Writer;
beforeEach(async () => {
  server = await openTestServer();
  officer = anOfficer();
  supervisor = aSupervisor();
  await publishRecords(server.history, [aPlanRecord(aPlan())]);
});
afterEach(() => server.close());

const overview = async (month = "2025-05", reader = supervisor) => {
  const response = await server.request(reader, `/api/overview?month=${month}`);
  expect(response.status).toBe(200);
  return Overview.parse(await response.json());
};

const cell = async (unit: string, month = "2025-05", task = PL8) => {
  const { columns, rows } = await overview(month);
  const column = columns.findIndex((one) => one.task === task);
  return rows.find((row) => row.unit === unit)?.cells[column];
};

const queue = async () => ReviewQueue.parse(await (await server.request(supervisor, "/api/queue")).json());

const rowOf = async (unit: string) => (await overview()).rows.find((row) => row.unit === unit);

describe("the matrix of a month", () => {
  test("has a row for each unit that existed then, and a column for each task that any of them has", async () => {
    const { rows, columns, planTitle, today } = await overview();
    expect(rows.map(({ name }) => name)).toEqual(["Xã Sơn Kim 1", "Xã Sơn Kim 2"]);
    expect(columns.find(({ task }) => task === PL8)).toMatchObject({
      quota: 4,
      per: "month",
      isRhythm: false,
    });
    expect(planTitle).toMatch(/tuyên truyền/i);
    expect(today).toBe("2025-05-12");
  });

  test("leaves out those who only watch others, so that a province sees the communes", async () => {
    const { rows } = await overview("2025-05", aSupervisor("ha-tinh"));
    expect(rows.map(({ unit }) => unit)).toContain("son-kim-1");
    expect(rows.map(({ unit }) => unit)).not.toContain("huong-son");
  });

  test("is not there for a month before the first plan", async () => {
    expect((await server.request(supervisor, "/api/overview?month=2024-05")).status).toBe(404);
    expect((await server.request(supervisor, "/api/overview?month=May")).status).toBe(400);
  });

  test("counts sent activities, and those accepted, waiting and returned beside them", async () => {
    const [accepted, returned, fresh] = [1, 2, 3].map(() => anActivityBy(officer)) as [
      ReturnType<typeof anActivityBy>,
      ReturnType<typeof anActivityBy>,
      ReturnType<typeof anActivityBy>,
    ];
    await server.sync(officer, { changes: [accepted, returned, fresh] });
    const reviews = [
      aReviewBy(supervisor, accepted, "accepted"),
      aReviewBy(supervisor, returned, "returned"),
    ];
    await server.sync(supervisor, { changes: reviews });
    expect(await cell("son-kim-1")).toEqual({
      due: 4,
      done: 2,
      credited: 2,
      accepted: 1,
      waiting: 1,
      returned: 1,
      state: "needsFix",
    });
    expect(await cell("son-kim-2")).toMatchObject({ due: 4, done: 0 });
    expect(await rowOf("son-kim-1")).toMatchObject({ due: 4, done: 2, lastActivityOn: "2025-05-12" });
  });

  test("[S32] counts are recomputed when an activity moves to another month, is deleted or comes back", async () => {
    const activity = anActivityBy(officer);
    await server.sync(officer, { changes: [activity] });
    const { recordId } = activity;
    const change = (fields: Record<string, never> | object) =>
      server.sync(officer, { changes: [aChangeBy(officer, { recordId, fields: fields as never })] });

    await change({ on: "2025-04-30" });
    expect([await cell("son-kim-1"), await cell("son-kim-1", "2025-04")]).toMatchObject([
      { done: 0 },
      { done: 1 },
    ]);
    await change({ deleted: true });
    expect(await cell("son-kim-1", "2025-04")).toMatchObject({ done: 0, waiting: 0 });
    expect((await rowOf("son-kim-1"))?.lastActivityOn).toBeNull();
    await change({ deleted: false });
    expect(await cell("son-kim-1", "2025-04")).toMatchObject({ done: 1, waiting: 1 });
    await change({ tasks: [] });
    expect(await cell("son-kim-1", "2025-04")).toMatchObject({ done: 0 });
  });

  test("a task of the year is counted over the year", async () => {
    const dialogue = { kind: "dialogue", on: "2025-02-10", tasks: ["huong-son-2025/PL3"] };
    await server.sync(officer, { changes: [anActivityBy(officer, dialogue)] });
    expect(await cell("son-kim-1", "2025-05", "huong-son-2025/PL3")).toMatchObject({
      due: 1,
      done: 1,
      state: "full",
    });
  });

  test("an issue that makes up for an earlier month fills that one, once the unit has said how far back", async () => {
    const issue = (on: string, fields = {}) => anActivityBy(officer, { on, tasks: [PL8], ...fields });
    const settings = (makeUpWithin: number) =>
      aChangeBy(officer, {
        collection: "unitSettings",
        scope: shared("son-kim-1"),
        recordId: "settings:son-kim-1" as never,
        fields: { makeUpWithin },
      });
    await server.sync(officer, {
      changes: [issue("2025-04-03"), issue("2025-05-05", { makesUpFor: "2025-04" }), issue("2025-05-06")],
    });
    expect((await cell("son-kim-1", "2025-04"))?.done).toBe(1);
    expect((await cell("son-kim-1"))?.done).toBe(2);

    await server.sync(officer, { changes: [settings(1)] });
    expect((await cell("son-kim-1", "2025-04"))?.done).toBe(2);
    expect((await cell("son-kim-1"))?.done).toBe(1);
    const response = await server.request(supervisor, "/api/overview/son-kim-1?year=2025");
    const year = UnitYear.parse(await response.json());
    expect(
      year.tasks
        .find(({ task }) => task === PL8)
        ?.counts.slice(3, 5)
        .map(({ done }) => done),
    ).toEqual([2, 1]);
  });

  test("a unit's rhythm goes before the one of its supervising unit", async () => {
    const { columns } = await overview();
    const continuous = columns.find(({ quota, per }) => quota === null && per === "month");
    if (!continuous) throw new Error("the plan has no continuous task");
    const rhythm = (writer: Writer, unit: string, perMonth: number) =>
      aChangeBy(writer, {
        scope: shared(unit),
        collection: "unitSettings",
        recordId: `settings:${unit}` as never,
        fields: { rhythms: [{ task: continuous.task, perMonth }] },
      });
    const administrator = aWriter(anActor("administrator", "huong-son"));
    await server.sync(administrator, { changes: [rhythm(administrator, "huong-son", 2)] });
    await server.sync(officer, { changes: [rhythm(officer, "son-kim-1", 3)] });
    expect(await cell("son-kim-1", "2025-05", continuous.task)).toMatchObject({ due: 3 });
    expect(await cell("son-kim-2", "2025-05", continuous.task)).toMatchObject({ due: 2 });
    const column = (await overview()).columns.find(({ task }) => task === continuous.task);
    expect(column).toMatchObject({ quota: 2, isRhythm: true });
  });

  test("silent units and unsent work are seen by what devices last said", async () => {
    await server.sync(officer, { heartbeat: aHeartbeat({ unsentActivities: 2 }) });
    server.time.now = at("2025-05-12T10:00+07:00");
    await server.sync(anOfficer(), { heartbeat: aHeartbeat({ unsentActivities: 1 }) });
    expect(await rowOf("son-kim-1")).toMatchObject({ unsentActivities: 3, lastSeenAt: server.time.now });
    expect(await rowOf("son-kim-2")).toMatchObject({ unsentActivities: 0, lastSeenAt: null });
  });
});

describe("a unit's year", () => {
  test("has a count for each month of a monthly task and one in all for a task of the year", async () => {
    await server.sync(officer, {
      changes: [anActivityBy(officer), anActivityBy(officer, { on: "2025-03-01" })],
    });
    const response = await server.request(supervisor, "/api/overview/son-kim-1?year=2025");
    const year = UnitYear.parse(await response.json());
    const counts = year.tasks.find(({ task }) => task === PL8)?.counts ?? [];
    expect(counts.map(({ done }) => done)).toEqual([0, 0, 1, 0, 1, 0, 0, 0, 0, 0, 0, 0]);
    expect(counts.map(({ due }) => due)).toEqual(Array(12).fill(4));
    expect(year.tasks.find(({ per }) => per === "year")?.counts).toHaveLength(1);
    expect(year.name).toBe("Xã Sơn Kim 1");
  });
});

describe("the review queue", () => {
  test("holds what was sent and not judged, what arrived first first, with its photos", async () => {
    const photos = aPhotoWithThumbnail();
    const first = anActivityBy(officer, { title: "Số 1" });
    const evidence = anEvidenceBy(officer, first.recordId, photos);
    await server.sync(officer, { changes: [first, evidence] });
    await uploadWhole(server, officer, photos.thumbnail);
    server.time.now = at("2025-05-12T10:00+07:00");
    const second = anOfficer("son-kim-2");
    await server.sync(second, { changes: [anActivityBy(second, { title: "Số 2" })] });

    const { items, total } = await queue();
    expect(total).toBe(2);
    expect(items).toMatchObject([
      {
        activity: first.recordId,
        title: "Số 1",
        unitName: "Xã Sơn Kim 1",
        photos: 1,
        missingPhotos: 1,
        thumbnail: photos.thumbnail.hash,
        isChangedSinceReview: false,
      },
      { title: "Số 2", photos: 0, thumbnail: null },
    ]);
    expect((await overview()).waiting).toBe(2);
  });

  test("[S31] an edit that arrives after the verdict puts the activity back, and a new photo does too", async () => {
    const activity = anActivityBy(officer);
    await server.sync(officer, { changes: [activity] });
    await server.sync(supervisor, { changes: [aReviewBy(supervisor, activity, "accepted")] });
    expect((await queue()).items).toEqual([]);

    server.time.now = at("2025-05-13T10:00+07:00");
    await server.sync(officer, {
      changes: [aChangeBy(officer, { recordId: activity.recordId, fields: { note: "thêm" } })],
    });
    expect((await queue()).items).toMatchObject([
      { isChangedSinceReview: true, receivedAt: server.time.now },
    ]);
    expect(await cell("son-kim-1")).toMatchObject({ accepted: 0, waiting: 1 });

    // Undone: what is shown is what was judged.
    await server.sync(officer, {
      changes: [aChangeBy(officer, { recordId: activity.recordId, fields: { note: "" } })],
    });
    expect((await queue()).items).toEqual([]);
    await server.sync(officer, {
      changes: [anEvidenceBy(officer, activity.recordId, aPhotoWithThumbnail())],
    });
    expect((await queue()).total).toBe(1);
  });

  test("[S31] a verdict that was given on something else than is there does not count", async () => {
    const activity = anActivityBy(officer);
    const edited = { ...activity, fields: { ...activity.fields, title: "khác" } };
    await server.sync(officer, { changes: [activity] });
    await server.sync(supervisor, { changes: [aReviewBy(supervisor, edited, "accepted")] });
    expect((await queue()).items).toMatchObject([{ isChangedSinceReview: true }]);
  });

  test("a verdict that was taken back counts no more, and of several the newest does", async () => {
    const activity = anActivityBy(officer);
    await server.sync(officer, { changes: [activity] });
    const returned = aReviewBy(supervisor, activity, "returned");
    const accepted = aReviewBy(supervisor, activity, "accepted");
    await server.sync(supervisor, { changes: [returned] });
    server.time.now = at("2025-05-12T11:00+07:00");
    await server.sync(supervisor, { changes: [accepted] });
    expect(await cell("son-kim-1")).toMatchObject({ accepted: 1, returned: 0 });
    const takenBack = aChangeBy(supervisor, {
      scope: activity.scope,
      collection: "review",
      recordId: accepted.recordId,
      fields: { deleted: true },
    });
    await server.sync(supervisor, { changes: [takenBack] });
    expect(await cell("son-kim-1")).toMatchObject({ accepted: 0, returned: 1 });
  });
});

test("what the server publishes reaches everyone below, once", async () => {
  await publishRecords(server.history, [aPlanRecord(aPlan())]);
  const { records } = await server.sync(officer);
  expect(records.map(({ scope, collection, number }) => [scope, collection, number])).toEqual([
    [published("huong-son"), "plan", 1],
  ]);
  await publishRecords(server.history, [aPlanRecord(aPlan({ title: "Kế hoạch sửa đổi" }))]);
  expect((await overview()).planTitle).toBe("Kế hoạch sửa đổi");
});
