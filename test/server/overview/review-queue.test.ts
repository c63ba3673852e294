import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { ActivityId } from "../../../src/domain/activity/activity.ts";
import { ReviewQueue } from "../../../src/domain/api.ts";
import type { Change } from "../../../src/domain/change.ts";
import { addMs, type Instant } from "../../../src/domain/instant.ts";
import { isDrawn } from "../../../src/domain/review/queue-order.ts";
import { loadSecretKey } from "../../../src/server/history/secret-key.ts";
import { createSampleDraw } from "../../../src/server/overview/sample-draw.ts";
import { aChangeBy, anActivityBy, anEvidenceBy, aReviewBy } from "../../support/builders/changes.ts";
import { at, shared } from "../../support/builders/ids.ts";
import { anOfficer, aSupervisor, type Writer } from "../../support/builders/people.ts";
import { aPhotoWithThumbnail } from "../../support/builders/photos.ts";
import { openTestServer, type TestServer } from "../test-server.ts";
import { uploadWhole } from "../upload.ts";

const DAY_MS = 24 * 60 * 60 * 1000;
const MAY = at("2025-05-12T09:00+07:00");

describe("the lot of a record", () => {
  const draw = createSampleDraw(new Uint8Array(32).fill(7));
  /** Ids as like to one another as a unit can make them: one after the other, of one millisecond. */
  const ids = Array.from(
    { length: 5000 },
    (_none, at) => `0197a000-0000-7000-8000-${at.toString(16).padStart(12, "0")}` as ActivityId,
  );
  const drawnOf = (percent: number, by = draw, when: Instant = MAY) =>
    ids.filter((id) => isDrawn(by(id, when), percent));

  test.each([5, 20, 50, 80])("of many records about %i in a hundred are drawn", (percent) => {
    expect(Math.abs(drawnOf(percent).length / ids.length - percent / 100)).toBeLessThan(0.025);
  });

  test("is the same again for whoever holds the secret, and another one with another secret", () => {
    const again = createSampleDraw(new Uint8Array(32).fill(7));
    expect(drawnOf(20, again)).toEqual(drawnOf(20));
    const foreign = new Set(drawnOf(20, createSampleDraw(new Uint8Array(32).fill(8))));
    // As many as chance has it (a fifth), not more: without the secret nobody foresees it.
    const shared = drawnOf(20).filter((id) => foreign.has(id)).length / drawnOf(20).length;
    expect(Math.abs(shared - 0.2)).toBeLessThan(0.05);
  });

  test("what was drawn in one month tells nothing of the next", () => {
    const june = new Set(drawnOf(20, draw, addMs(MAY, 31 * DAY_MS)));
    const shared = drawnOf(20).filter((id) => june.has(id)).length / drawnOf(20).length;
    expect(Math.abs(shared - 0.2)).toBeLessThan(0.05);
  });
});

let server: TestServer;
let officer: Writer;
let supervisor: Writer;
beforeEach(async () => {
  server = await openTestServer();
  [officer, supervisor] = [anOfficer(), aSupervisor()];
});
afterEach(() => server.close());

const queue = async () =>
  ReviewQueue.parse(await (await server.request(supervisor, "/api/queue")).json()).items;

const say = (id: string, collection: string, fields: Change["fields"]) =>
  server.sync(supervisor, {
    changes: [
      aChangeBy(supervisor, { collection, recordId: id as Change["recordId"], fields, scope: SCOPE }),
    ],
  });
const SCOPE = shared("son-kim-1");

/** An activity with a photo of its own, unless another is given. */
const aRecord = (
  fields: Change["fields"] = {},
  photos = aPhotoWithThumbnail(),
  of: Change["fields"] = {},
) => {
  const activity = anActivityBy(officer, fields);
  return { activity, photo: anEvidenceBy(officer, activity.recordId, photos, of) };
};

describe("the order of the queue", () => {
  test("what is flagged comes before what is drawn, with its reasons, and each later record waits behind", async () => {
    const photos = aPhotoWithThumbnail();
    const [first, plain, again, changed] = [
      aRecord({ title: "Đầu" }, photos),
      aRecord({ title: "Thường" }),
      aRecord({ title: "Dùng lại ảnh" }, photos),
      aRecord({ title: "Đã sửa" }),
    ];
    for (const { activity, photo } of [first, plain, again, changed]) {
      server.time.now = addMs(server.time.now, 60_000);
      await server.sync(officer, { changes: [activity, photo] });
    }
    const edited = { ...changed.activity, fields: { ...changed.activity.fields, title: "khác" } };
    await server.sync(supervisor, { changes: [aReviewBy(supervisor, edited, "accepted")] });

    expect((await queue()).map(({ title, flags, group }) => [title, group, ...flags])).toEqual([
      ["Dùng lại ảnh", "flagged", "alike"],
      ["Đã sửa", "flagged", "changed"],
      ["Đầu", "drawn"],
      ["Thường", "drawn"],
    ]);
  });

  test("tells of places, clocks, months, photos that do not come", async () => {
    const ring = [
      [105.2, 18.4],
      [105.3, 18.4],
      [105.3, 18.5],
    ];
    await say("boundary", "boundary", { rings: [ring], on: "2025-05-12", source: "x" });
    const place = { latitude: 19, longitude: 105, accuracyM: 5, measuredAt: MAY };
    const { activity, photo } = aRecord({}, aPhotoWithThumbnail(), {
      ...{ place, clockOffsetMs: 2 * DAY_MS },
      takenAt: at("2025-04-02T07:30+07:00"),
    });
    await server.sync(officer, { changes: [activity, photo, anActivityBy(officer)] });
    expect((await queue()).map(({ flags }) => flags)).toEqual(
      expect.arrayContaining([["placeOutside", "clockOff", "outOfPeriod"], ["placeUnknown"]]),
    );
    server.time.now = addMs(server.time.now, 2 * DAY_MS);
    expect((await queue()).flatMap(({ flags }) => flags)).toContain("photoMissing");
  });

  test("a percentage of the office leaves the drawn to be looked at, the rest waits behind; a unit cannot set it", async () => {
    const records = Array.from({ length: 30 }, () => {
      const photos = aPhotoWithThumbnail(1000);
      return { photos, ...aRecord({}, photos) };
    });
    await server.sync(officer, { changes: records.flatMap(({ activity, photo }) => [activity, photo]) });
    for (const { photos } of records) await uploadWhole(server, officer, photos.photo);
    const bare = anActivityBy(officer);
    await server.sync(officer, { changes: [bare] });
    expect((await queue()).map(({ group }) => group)).toEqual(Array(31).fill("drawn"));

    await say("review-sample", "reviewSample", { percent: 30 });
    const items = await queue();
    const draw = createSampleDraw(loadSecretKey(server.dataFolder));
    const drawn = items.filter(
      ({ activity, receivedAt }) =>
        (activity as string) === bare.recordId || isDrawn(draw(activity, receivedAt), 30),
    );
    expect(items.filter(({ group }) => group === "drawn")).toEqual(drawn);
    expect(items.slice(drawn.length).every(({ group }) => group === "rest")).toBe(true);

    const own = aChangeBy(officer, {
      ...{ collection: "reviewSample", recordId: "review-sample" as Change["recordId"], scope: SCOPE },
      fields: { percent: 0 },
    });
    const { results } = await server.sync(officer, { changes: [own] });
    expect(results).toMatchObject([{ status: "rejected" }]);
  });
});
