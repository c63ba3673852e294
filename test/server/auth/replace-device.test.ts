import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { NewUser } from "../../../src/domain/api.ts";
import { DeviceReplaced, Overview, UnitYear } from "../../../src/domain/api.ts";
import { anActivityBy } from "../../support/builders/changes.ts";
import { aHeartbeat } from "../../support/builders/requests.ts";
import { phoneOf } from "../support/phone-of.ts";
import {
  administratorOf,
  type Browser,
  createdBy,
  openBrowser,
  openWholeServer,
  SON_KIM_1,
  type WholeServer,
} from "../support/whole-server.ts";

let server: WholeServer;
let administrator: Browser;
beforeEach(async () => {
  server = await openWholeServer();
  administrator = await administratorOf(server);
});
afterEach(() => server.close());

const anEnrolled = async (given: Partial<NewUser> = {}) => {
  const { user, code } = await createdBy(administrator, given);
  const browser = openBrowser(server);
  await browser.enrol(code);
  return { user, browser, phone: await phoneOf(browser) };
};

const replace = (browser: Browser, device: string) =>
  browser.post("/api/session/replace-device", { device, deviceName: "Samsung Galaxy A15" });

const rowOf = async () => {
  const answer = await administrator.get("/api/overview?month=2026-11");
  return Overview.parse(await answer.json()).rows.find(({ unit }) => unit === SON_KIM_1);
};
const devicesOf = async () => {
  const answer = await administrator.get(`/api/overview/${SON_KIM_1}?year=2026`);
  return UnitYear.parse(await answer.json()).people.flatMap(({ devices }) => devices);
};

const UNSENT = { unsentActivities: 4, unsentFiles: 9, oldestUnsentAt: 1_700_000_000_000 as never };

test("[S47] a heartbeat counts even when every change of its request is bad", async () => {
  const { phone } = await anEnrolled();
  const bad = { ...anActivityBy(phone.writer), fields: { kind: "nonsense" } };
  const { answer } = await phone.sync({ changes: [bad, 7 as never], heartbeat: aHeartbeat(UNSENT) });
  expect(answer?.results.map(({ status }) => status)).not.toContain("applied");
  expect(await rowOf()).toMatchObject({ unsentActivities: 4, oldestUnsentAt: UNSENT.oldestUnsentAt });
  expect(await devicesOf()).toMatchObject([
    { ...UNSENT, clockOffsetMs: 0, appVersion: "0.1.0", lostAt: null },
  ]);
});

test("[S47] a heartbeat counts even when nothing of its request could be written", async () => {
  const { phone } = await anEnrolled();
  await sql`create trigger full_disk before insert on changes begin select raise(abort, 'no room'); end`.execute(
    server.db,
  );
  const { status } = await phone.sync({
    changes: [anActivityBy(phone.writer)],
    heartbeat: aHeartbeat(UNSENT),
  });
  expect(status).toBe(500);
  expect(await rowOf()).toMatchObject({ unsentActivities: 4 });
});

test.each(["device", "user"])("[S46] what a revoked %s last said leaves the overview", async (what) => {
  const { phone, browser, user } = await anEnrolled();
  await phone.sync({ heartbeat: aHeartbeat(UNSENT) });
  await administrator.delete(
    what === "device" ? `/api/admin/devices/${browser.device}` : `/api/admin/users/${user}`,
  );
  expect(await rowOf()).toMatchObject({ unsentActivities: 0, lastSeenAt: null });
  expect(await devicesOf()).toEqual([]);
});

test("[S47] a database that was lost under a live session becomes a new device, and both sides are told", async () => {
  const { phone, browser } = await anEnrolled();
  await phone.sync({ heartbeat: aHeartbeat(UNSENT) });
  const lastSeenAt = server.time.now;
  server.pass(60_000);
  const fresh = randomUUID();
  for (let time = 0; time < 2; time += 1) {
    const answer = DeviceReplaced.parse(await (await replace(browser, fresh)).json());
    expect(answer).toMatchObject({
      device: fresh,
      lost: { lastSeenAt, unsentActivities: 4, oldestUnsentAt: UNSENT.oldestUnsentAt },
    });
  }
  expect((await phone.sync()).status).toBe(401);
  const again = await phoneOf(browser);
  expect(again.writer.device).toBe(fresh);
  expect((await again.sync()).status).toBe(200);
  expect(await rowOf()).toMatchObject({ unsentActivities: 0 });
  expect(await devicesOf()).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ id: browser.device, unsentActivities: 4, lostAt: server.time.now }),
      expect.objectContaining({ id: fresh, unsentActivities: 0, lostAt: null }),
    ]),
  );
});

test("[S47] [S7] nobody takes another's device that way, nor comes in without a session", async () => {
  const { browser } = await anEnrolled();
  const other = await anEnrolled();
  expect((await replace(browser, other.browser.device)).status).toBe(403);
  expect((await browser.get("/api/session")).status).toBe(200);
  expect((await replace(openBrowser(server), randomUUID())).status).toBe(401);
});
