import { afterEach, beforeEach, expect, test } from "vitest";
import { Custody, type TakenIn } from "../../../src/domain/api.ts";
import { scopeOf } from "../../../src/domain/scope.ts";
import type { Unit, UnitId } from "../../../src/domain/unit.ts";
import { revokeDevice as endDevice } from "../../../src/server/auth/devices.ts";
import { loadUnits } from "../../../src/server/seed/load-units.ts";
import { anActivityBy, anEvidenceBy } from "../../support/builders/changes.ts";
import { aPhotoWithThumbnail } from "../../support/builders/photos.ts";
import { phoneOf } from "../support/phone-of.ts";
import {
  administratorOf,
  type Browser,
  createdBy,
  DAY_MS,
  openBrowser,
  openWholeServer,
  type WholeServer,
} from "../support/whole-server.ts";

const unitCalled = (name: string): UnitId =>
  (loadUnits().find(({ tenures }) => tenures[0]?.name === name) as Unit).id;
const OFFICE = unitCalled("Hương Sơn");
const OTHER = unitCalled("Sơn Hồng");

let server: WholeServer;
let administrator: Browser;
beforeEach(async () => {
  server = await openWholeServer();
  administrator = await administratorOf(server);
});
afterEach(() => server.close());

const anEnrolled = async (given: Parameters<typeof createdBy>[1] = {}) => {
  const { user, code } = await createdBy(administrator, given);
  const browser = openBrowser(server);
  await browser.enrol(code);
  return { user, browser, phone: await phoneOf(browser) };
};

const custodyFor = async (browser: Browser): Promise<Custody["holdings"]> =>
  Custody.parse(await (await browser.get("/api/custody")).json()).holdings;

const revokeDevice = (browser: Browser) => administrator.delete(`/api/admin/devices/${browser.device}`);

const countOf = async (table: "changes" | "quarantine", user: string): Promise<number> =>
  (
    await server.db
      .selectFrom(table)
      .select("id")
      .where("user_id", "=", user as never)
      .execute()
  ).length;

test.each([
  ["device", (given: Awaited<ReturnType<typeof anEnrolled>>) => revokeDevice(given.browser)],
  [
    "user",
    (given: Awaited<ReturnType<typeof anEnrolled>>) => administrator.delete(`/api/admin/users/${given.user}`),
  ],
] as const)(
  "[S46] a revoked %s hands in into custody and is told nothing of any scope",
  async (what, revoke) => {
    const officer = await anEnrolled();
    const { phone, browser } = officer;
    await phone.sync({ changes: [anActivityBy(phone.writer, { title: "Đã gửi" })] });
    await revoke(officer);

    const waiting = anActivityBy(phone.writer, { title: "Chưa gửi" });
    const { status, answer } = await phone.sync({ changes: [waiting] });
    expect(status).toBe(403);
    expect(answer).toMatchObject({
      results: [{ status: "quarantined", id: waiting.id, code: "revoked" }],
      records: [],
      cursors: [],
      scopes: [],
      files: [],
      backedUp: {},
      revoked: { what },
    });
    expect(answer?.revoked?.keptBy).not.toBe("");
    expect(await countOf("changes", officer.user)).toBe(1);
    expect(await countOf("quarantine", officer.user)).toBe(1);
    for (const path of [
      "/api/session",
      "/api/overview?month=2026-11",
      "/api/custody",
      `/files/${"a".repeat(64)}`,
    ])
      expect((await browser.get(path)).status, path).toBe(401);
  },
);

test("[S46] after the window nothing is taken", async () => {
  const officer = await anEnrolled();
  await revokeDevice(officer.browser);
  server.pass(30 * DAY_MS - 1);
  expect((await officer.phone.sync()).status).toBe(403);
  server.pass(1);
  const late = await officer.phone.sync({ changes: [anActivityBy(officer.phone.writer)] });
  expect(late).toMatchObject({ status: 401, body: { error: { kind: "signedOut" } } });
  expect(await countOf("quarantine", officer.user)).toBe(0);
});

test("[S46] a session that had ended before its device was revoked still hands in", async () => {
  const officer = await anEnrolled();
  server.pass(70 * DAY_MS);
  expect((await officer.phone.sync()).status).toBe(401);
  await endDevice(server.identity.db, officer.phone.writer.device, server.time.now);
  expect((await officer.phone.sync({ changes: [anActivityBy(officer.phone.writer)] })).status).toBe(403);
});

test("[S46] [S7] a revoked device puts nothing into a scope that was never its user's", async () => {
  const officer = await anEnrolled();
  await revokeDevice(officer.browser);
  const foreign = anActivityBy(officer.phone.writer, {}, { scope: scopeOf(OTHER, "shared") });
  const { answer } = await officer.phone.sync({ changes: [foreign] });
  expect(answer?.results).toMatchObject([{ status: "rejected", code: "notAllowed" }]);
});

test("[S46] [S3] handed in twice it lies there once, and what was merged before keeps its receipt", async () => {
  const { phone, browser, user } = await anEnrolled();
  const merged = anActivityBy(phone.writer);
  await phone.sync({ changes: [merged] });
  await revokeDevice(browser);
  const waiting = anActivityBy(phone.writer);
  for (let time = 0; time < 2; time += 1) {
    const { answer } = await phone.sync({ changes: [merged, waiting] });
    expect(answer?.results.map(({ status }) => status)).toEqual(["duplicate", "quarantined"]);
  }
  expect(await countOf("quarantine", user)).toBe(1);
});

const aHandedInActivity = async () => {
  const officer = await anEnrolled();
  const { phone, browser } = officer;
  await revokeDevice(browser);
  const activity = anActivityBy(phone.writer, { title: "Số 7" });
  const pictures = aPhotoWithThumbnail();
  const evidence = anEvidenceBy(phone.writer, activity.recordId, pictures);
  await phone.sync({ changes: [activity, evidence] });
  for (const picture of [pictures.thumbnail, pictures.photo]) {
    const stored = await phone.upload(picture);
    expect(stored.headers.get("loa-stored")).toBe(picture.hash);
  }
  return { ...officer, activity, evidence, pictures };
};

test("[S46] [S29] photos of a revoked device wait beside its records, and nobody sees them until they are taken in", async () => {
  const { browser, phone, pictures, activity, evidence } = await aHandedInActivity();
  const supervisor = await anEnrolled({ role: "supervisor", unit: OFFICE });
  const colleague = await anEnrolled();
  for (const reader of [supervisor.browser, colleague.browser, browser])
    expect((await reader.get(`/files/${pictures.photo.hash}`)).status).not.toBe(200);
  expect((await phone.upload(pictures.photo)).headers.get("loa-stored")).toBe(pictures.photo.hash);

  const [holding] = await custodyFor(supervisor.browser);
  expect(holding).toMatchObject({ device: browser.device, why: "revoked", files: 2 });
  expect(holding?.items).toMatchObject([{ activity: activity.recordId, title: "Số 7", photos: 1 }]);
  expect(await custodyFor(supervisor.browser)).toHaveLength(1);
  expect((await colleague.browser.get("/api/custody")).status).toBe(403);

  const answer = await supervisor.browser.post(`/api/custody/${browser.device}/take-in`, {
    changes: holding?.items.flatMap(({ changes }) => changes),
  });
  expect((await answer.json()) as TakenIn).toEqual({ taken: 2, left: [] });
  expect((await supervisor.browser.get(`/files/${pictures.photo.hash}`)).status).toBe(200);
  expect((await colleague.browser.get(`/files/${pictures.thumbnail.hash}`)).status).toBe(200);
  expect(await custodyFor(supervisor.browser)).toEqual([]);
  const { answer: pulled } = await colleague.phone.sync();
  const made = ((pulled?.records ?? []) as { id: string; createdBy: string }[]).filter(({ id }) =>
    [activity.recordId, evidence.recordId].includes(id as never),
  );
  expect(made.map(({ createdBy }) => createdBy)).toEqual([phone.writer.actor.user, phone.writer.actor.user]);
  const journal = await server.identity.db
    .selectFrom("journal")
    .select(["event", "details"])
    .where("event", "=", "workTakenIn")
    .execute();
  expect(journal.map(({ details }) => JSON.parse(details))).toEqual([
    { by: supervisor.user, taken: 2, left: 0 },
  ]);
});

test("[S46] photos of a record that had arrived before are taken in too", async () => {
  const { phone, browser } = await anEnrolled();
  const activity = anActivityBy(phone.writer);
  const pictures = aPhotoWithThumbnail();
  await phone.sync({ changes: [activity, anEvidenceBy(phone.writer, activity.recordId, pictures)] });
  await revokeDevice(browser);
  expect((await phone.upload(pictures.photo)).headers.get("loa-stored")).toBe(pictures.photo.hash);
  const supervisor = await anEnrolled({ role: "supervisor", unit: OFFICE });
  expect((await supervisor.browser.get(`/files/${pictures.photo.hash}`)).status).toBe(404);
  expect(await custodyFor(supervisor.browser)).toMatchObject([{ items: [], files: 1 }]);
  await supervisor.browser.post(`/api/custody/${browser.device}/take-in`, { changes: [] });
  expect((await supervisor.browser.get(`/files/${pictures.photo.hash}`)).status).toBe(200);
});

test("[S46] [S5] what is thrown away goes with a reason, and is kept for whoever looks into it", async () => {
  const { browser, phone, activity, evidence } = await aHandedInActivity();
  const path = `/api/custody/${browser.device}/discard`;
  const changes = [activity.id, evidence.id];
  expect((await administrator.post(path, { changes, reason: " " })).status).toBe(400);
  expect((await administrator.post(path, { changes, reason: "Nội dung không phải của đơn vị" })).status).toBe(
    204,
  );
  expect((await custodyFor(administrator)).flatMap(({ items }) => items)).toEqual([]);
  const { answer } = await phone.sync({ changes: [activity] });
  expect(answer?.results).toMatchObject([
    { status: "rejected", reason: "Nơi theo dõi không nhận: Nội dung không phải của đơn vị" },
  ]);
  const kept = await server.identity.db.selectFrom("discarded_changes").selectAll().execute();
  expect(kept.map(({ id, reason }) => [id, reason])).toEqual(
    expect.arrayContaining([[activity.id, "Nội dung không phải của đơn vị"]]),
  );
});

test("[S46] [S37] a revoked device's cursor tells of a database that went back, and it is asked for everything anew", async () => {
  const { phone, browser } = await anEnrolled();
  const { answer: ahead } = await phone.sync({ changes: [anActivityBy(phone.writer)] });
  await revokeDevice(browser);
  const cursors = ahead?.cursors ?? [];
  expect((await phone.sync({ cursors })).answer?.epoch).toBe(ahead?.epoch);
  await server.db.deleteFrom("changes").where("user_id", "=", phone.writer.actor.user).execute();

  const { status, answer } = await phone.sync({ cursors });
  expect(status).toBe(403);
  expect(answer?.epoch).not.toBe(ahead?.epoch);
});

test("[S46] [S28] a revoked device is told which of its own photos the server lacks, and nothing of any other", async () => {
  const { phone, browser, pictures } = await aHandedInActivity();
  await server.identity.db
    .deleteFrom("custody_files")
    .where("device", "=", browser.device)
    .where("sha256", "=", pictures.photo.hash)
    .execute();
  const unknown = aPhotoWithThumbnail().photo.hash;
  const asked = [pictures.thumbnail.hash, pictures.photo.hash, unknown];
  const { answer } = await phone.sync({ files: asked });
  expect(answer?.files).toEqual([
    { file: pictures.thumbnail.hash, isStored: true, isBackedUp: false },
    { file: pictures.photo.hash, isStored: false, isBackedUp: false },
  ]);
});

test("[S46] [S7] a supervisor of other units sees nothing of it and decides about nothing", async () => {
  const { browser, activity } = await aHandedInActivity();
  const stranger = await anEnrolled({ role: "supervisor", unit: OTHER });
  expect(await custodyFor(stranger.browser)).toEqual([]);
  const answer = await stranger.browser.post(`/api/custody/${browser.device}/take-in`, {
    changes: [activity.id],
  });
  expect(await answer.json()).toEqual({ taken: 0, left: [] });
  expect(await countOf("changes", activity.user)).toBe(0);
});

test("[S46][S2] what one device may hand in is bounded: what is over stays on the phone with a clear word, and goes in once there is room", async () => {
  const officer = await anEnrolled();
  const { phone } = officer;
  await phone.sync({});
  await revokeDevice(officer.browser);
  const [kept, over] = [anActivityBy(phone.writer), anActivityBy(phone.writer)];
  await phone.sync({ changes: [kept] });
  const sizeOf = (bytes: number) =>
    server.db.updateTable("quarantine").set({ size_bytes: bytes }).where("id", "=", kept.id).execute();
  await sizeOf(20 * 1024 * 1024);

  const { answer } = await phone.sync({ changes: [kept, over] });
  expect(answer?.results).toMatchObject([
    { status: "quarantined", id: kept.id, code: "revoked" },
    {
      status: "rejected",
      id: over.id,
      code: "heldTooMuch",
      reason: expect.stringContaining("vẫn nằm trên máy"),
    },
  ]);

  await sizeOf(500);
  const later = await phone.sync({ changes: [over] });
  expect(later.answer?.results).toMatchObject([{ status: "quarantined", id: over.id, code: "revoked" }]);
});

test("[S46][S2] photos in custody are bounded for each device: what is over stays on the phone with a clear word, and goes in once there is room", async () => {
  const { phone, activity, pictures } = await aHandedInActivity();
  const more = aPhotoWithThumbnail();
  await phone.sync({ changes: [anEvidenceBy(phone.writer, activity.recordId, more)] });
  const sizeOf = (bytes: number) =>
    server.db
      .updateTable("files")
      .set({ size_bytes: bytes })
      .where("sha256", "=", pictures.photo.hash)
      .execute();
  await sizeOf(1024 ** 3 - pictures.thumbnail.bytes.length - more.photo.bytes.length + 1);

  const refused = await phone.upload(more.photo);
  expect(refused.status).toBe(403);
  expect(await refused.json()).toEqual({
    error: { kind: "notAllowed", reason: expect.stringContaining("vẫn nằm trên máy") },
  });
  // What lies there already is confirmed all the same, and a smaller one still fits.
  expect((await phone.upload(pictures.photo)).headers.get("loa-stored")).toBe(pictures.photo.hash);
  expect((await phone.upload(more.thumbnail)).headers.get("loa-stored")).toBe(more.thumbnail.hash);
  // Another device has room of its own: both of its files go in.
  await aHandedInActivity();
  const { answer } = await phone.sync({ files: [more.photo.hash] });
  expect(answer?.files).toEqual([{ file: more.photo.hash, isStored: false, isBackedUp: false }]);

  await sizeOf(pictures.photo.bytes.length);
  expect((await phone.upload(more.photo)).headers.get("loa-stored")).toBe(more.photo.hash);
});
