import { createHash } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ActivityKind } from "../../../src/domain/activity/kind.ts";
import { AgencyList } from "../../../src/domain/agencies/agency-list.ts";
import type { Sha256 } from "../../../src/domain/hash.ts";
import { taskIdOf } from "../../../src/domain/task.ts";
import { demoCodes } from "../../../src/server/demo/demo-codes.ts";
import { stateOfFolder } from "../../../src/server/demo/demo-folder.ts";
import { createDemoPictures, type DemoPictures } from "../../../src/server/demo/demo-pictures.ts";
import { fillDemo } from "../../../src/server/demo/fill-demo.ts";
import { prepareDemo } from "../../../src/server/demo/prepare-demo.ts";
import { loadPlan } from "../../../src/server/seed/load-plan.ts";
import { loadUnits } from "../../../src/server/seed/load-units.ts";
import {
  administratorOf,
  createdBy,
  openBrowser,
  openWholeServer,
  signedInFrom,
  type WholeServer,
} from "../support/whole-server.ts";

const silent = { info: () => {}, warn: () => {}, error: () => {} };

/** Bytes that begin like a JPEG: what is drawn does not matter here, and drawing takes most of the time. */
const plainPictures: DemoPictures = {
  take: async (scene, by, mark) => {
    const bytesOf = (text: string) => Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), Buffer.from(text)]);
    const hashOf = (bytes: Buffer) => createHash("sha256").update(bytes).digest("hex") as Sha256;
    const [bytes, thumbnailBytes] = [bytesOf(`${by.unit} ${mark}`), bytesOf(`${scene} ${by.unit}`)];
    return {
      bytes,
      thumbnailBytes,
      file: hashOf(bytes),
      thumbnail: hashOf(thumbnailBytes),
      widthPx: 1280,
      heightPx: 960,
    };
  },
};

const fill = (server: WholeServer) =>
  fillDemo({
    registry: server.registry,
    shelf: server.shelf,
    log: silent,
    pictures: plainPictures,
    plan: loadPlan(),
    units: loadUnits(),
    administrator: server.administrator,
  });

let server: WholeServer;
beforeAll(async () => {
  server = await openWholeServer();
  await fill(server);
}, 120_000);
afterAll(() => server.close());

const summaries = () => server.db.selectFrom("activity_summaries").selectAll().execute();

/** Until that day, and after it. */
const partedOn = <Row extends { readonly on_day: string }>(rows: readonly Row[], day: string) =>
  [rows.filter(({ on_day }) => on_day <= day), rows.filter(({ on_day }) => on_day > day)] as const;

test("22 units of May 2025, the 9 of today and two agencies have work, in the months promised; only a dialogue is ahead", async () => {
  const [rows, ahead] = partedOn(await summaries(), "2026-11-23");
  const unitsIn = (month: string) =>
    new Set(rows.filter((row) => row.month === month).map(({ unit }) => unit)).size;
  expect([unitsIn("2025-05"), unitsIn("2026-10"), unitsIn("2026-11")]).toEqual([24, 11, 11]);
  expect(new Set(rows.map(({ month }) => month)).size).toBe(3);
  expect(ahead.map(({ kind }) => kind)).toEqual(["dialogue"]);
  expect(rows.filter((row) => row.received_at > server.time.now)).toEqual([]);
});

test("all kinds occur, and every state that a month may still have", async () => {
  const rows = await summaries();
  expect(new Set(rows.map(({ kind }) => kind))).toEqual(new Set(ActivityKind.options));
  const work = rows.filter(({ kind }) => kind !== "difficulty");
  const statesIn = (month: string) =>
    new Set(work.filter((row) => row.month === month).map(({ status }) => status));
  expect(statesIn("2025-05")).toEqual(new Set(["accepted"]));
  expect(statesIn("2026-10")).toEqual(new Set(["accepted", "returned"]));
  expect(statesIn("2026-11")).toEqual(new Set(["accepted", "returned", "sent"]));
});

test("nothing has waited for its verdict for longer than a fortnight", async () => {
  const waiting = (await summaries()).filter((row) => row.waiting === 1);
  expect(waiting.length).toBeGreaterThan(10);
  expect(waiting.filter(({ on_day }) => on_day < "2026-11-09")).toEqual([]);
});

test("a few records of this month were changed after their review, each with content that tells what", async () => {
  const changed = (await summaries()).filter((row) => row.changed_since_review === 1);
  expect(new Set(changed.map(({ month, waiting }) => `${month} ${waiting}`))).toEqual(new Set(["2026-11 1"]));
  expect(changed.length).toBeLessThan(9);
  const reviews = await server.db
    .selectFrom("records")
    .selectAll()
    .where("collection", "=", "review")
    .execute();
  expect(reviews.every((row) => JSON.stringify(row).includes("content"))).toBe(true);
});

test("no photo is missing, and none is shared by two units", async () => {
  const rows = await summaries();
  expect(rows.filter((row) => row.missing_photos > 0)).toEqual([]);
  const shared = await server.db
    .selectFrom("file_holdings")
    .select("sha256")
    .groupBy("sha256")
    .having(({ fn }) => fn.count("scope"), ">", 1)
    .execute();
  expect(shared).toEqual([]);
});

test("one code for each role opens the story's commune and who watches it today", async () => {
  const people = await demoCodes(server.registry, loadUnits());
  expect(people.map(({ role, who }) => `${role} ${who.replace(/^[^,]+/, "…")}`)).toEqual([
    "Cán bộ xã …, Xã Sơn Kim 1",
    "Lãnh đạo xã …, Xã Sơn Kim 1",
    "Cán bộ theo dõi …, Tỉnh Hà Tĩnh",
    "Quản trị …, Tỉnh Hà Tĩnh",
    "Chỉ xem …, Tỉnh Hà Tĩnh",
    "Cơ quan …, Sở Nội vụ",
  ]);
  expect(people[0]?.who).toContain("Nguyễn Thị Hoa");
  const officer = await signedInFrom(await openBrowser(server).enrol(people[0]?.code ?? ""));
  expect(officer.user.role).toBe("officer");
});

test("who watches sees the units of today, some behind and one silent", async () => {
  const [, , supervisor] = await demoCodes(server.registry, loadUnits());
  const desk = openBrowser(server);
  await desk.enrol(supervisor?.code ?? "");
  const overview = (await (await desk.get("/api/overview?month=2026-11")).json()) as {
    rows: { unit: string; due: number; done: number; unsentActivities: number; lastSeenAt: number }[];
    columns: { isRhythm: boolean; quota: number | null }[];
    waiting: number;
  };
  expect(overview.rows).toHaveLength(9);
  expect(overview.waiting).toBeGreaterThan(10);
  expect(overview.rows.some(({ unsentActivities }) => unsentActivities > 0)).toBe(true);
  const weekAgo = server.time.now - 7 * 24 * 60 * 60 * 1000;
  expect(overview.rows.some(({ lastSeenAt }) => lastSeenAt < weekAgo)).toBe(true);
  expect(
    overview.columns
      .filter(({ isRhythm }) => isRhythm)
      .map(({ quota }) => quota)
      .sort(),
  ).toEqual([1, 2, 2, 6]);
});

test("who watches sees what two agencies did of their duties", async () => {
  const [, , supervisor] = await demoCodes(server.registry, loadUnits());
  const desk = openBrowser(server);
  await desk.enrol(supervisor?.code ?? "");
  const { agencies } = AgencyList.parse(await (await desk.get("/api/office/agencies?year=2026")).json());
  expect(agencies.map(({ name }) => name)).toEqual(["Bưu điện Hương Sơn", "Sở Nội vụ"]);
  const led = agencies.flatMap(({ tasks }) => tasks.filter(({ role }) => role === "lead"));
  expect(led.map(({ task }) => taskIdOf(task))).toEqual(["NV6.1", "NV2.1", "NV2.2"]);
  for (const { done, accepted } of led) expect([done > 0, accepted > 0]).toEqual([true, true]);
});

test("the same day gives the same work", async () => {
  const again = await openWholeServer();
  await fill(again);
  const words = async (of: WholeServer) =>
    await of.db
      .selectFrom("activity_summaries")
      .select(["activity", "unit", "title", "status"])
      .orderBy("activity")
      .execute();
  expect(await words(again)).toEqual(await words(server));
  await again.close();
}, 120_000);

test("a folder filled by the demo is known as such, and one with people in it is refused", async () => {
  expect(await stateOfFolder(server.db)).toBe("demo");
  const real = await openWholeServer();
  expect(await stateOfFolder(real.db)).toBe("empty");
  await createdBy(await administratorOf(real));
  const refused = await prepareDemo(real, silent, "./data");
  expect(refused.ok ? "" : refused.error).toContain("dữ liệu thật");
  expect(await real.db.selectFrom("activity_summaries").select("activity").execute()).toEqual([]);
  await real.close();
});

test("generated photos are real JPEGs within their limits, and look different from unit to unit", async () => {
  const pictures = createDemoPictures();
  const by = (unit: string) => ({ unit: unit as never, unitName: "Xã Sơn Kim 1", village: "Thôn Khe Năm" });
  const taken = await Promise.all([
    pictures.take("board", by("a"), "1"),
    pictures.take("board", by("a"), "2"),
    pictures.take("board", by("b"), "1"),
  ]);
  expect(new Set(taken.map(({ file }) => file)).size).toBe(3);
  expect(new Set(taken.map(({ thumbnail }) => thumbnail)).size).toBe(2);
  const { default: sharp } = await import("sharp");
  for (const { bytes, thumbnailBytes, widthPx } of taken) {
    expect(bytes.length).toBeLessThan(200 * 1024);
    expect(thumbnailBytes.length).toBeLessThan(8 * 1024);
    expect(await sharp(bytes).metadata()).toMatchObject({ format: "jpeg", width: widthPx });
  }
});
