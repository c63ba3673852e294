import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { NewUser } from "../../../src/domain/api.ts";
import { addMs } from "../../../src/domain/instant.ts";
import { scopeOf } from "../../../src/domain/scope.ts";
import { ALIVE_EVERY_MS, REST_MS } from "../../../src/server/events/event-stream.ts";
import { MOST_PER_USER } from "../../../src/server/events/event-streams.ts";
import { LOOK_EVERY_MS } from "../../../src/server/events/watch-heads.ts";
import { openHistory } from "../../../src/server/history/history.ts";
import { publishRecords } from "../../../src/server/history/publish.ts";
import { drain } from "../../../src/server/run-server.ts";
import { loadUnits } from "../../../src/server/seed/load-units.ts";
import { openDatabase } from "../../../src/server/store/open-database.ts";
import { anActivityBy } from "../../support/builders/changes.ts";
import { aUserId } from "../../support/builders/ids.ts";
import { aHeartbeat } from "../../support/builders/requests.ts";
import { phoneOf } from "../support/phone-of.ts";
import {
  administratorOf,
  type Browser,
  createdBy,
  DAY_MS,
  errorFrom,
  openBrowser,
  SON_KIM_1,
} from "../support/whole-server.ts";
import {
  changed,
  ended,
  heard,
  type Line,
  type ListeningServer,
  openLine,
  openListeningServer,
} from "./listen.ts";

const communes = loadUnits().filter(({ level }) => level === "commune");
const SON_HONG = communes.find(({ tenures }) => tenures[0]?.name === "Sơn Hồng")?.id as NewUser["unit"];
const OFFICE = loadUnits().find(({ level }) => level === "district")?.id as NewUser["unit"];
const KIM = scopeOf(SON_KIM_1, "shared");
const HONG = scopeOf(SON_HONG, "shared");

let server: ListeningServer;
let administrator: Browser;
beforeEach(async () => {
  server = await openListeningServer();
  administrator = await administratorOf(server);
});
afterEach(() => server.close());

const enrolled = async (role: NewUser["role"], unit: NewUser["unit"]) => {
  const { code, user } = await createdBy(administrator, { role, unit });
  const browser = openBrowser(server);
  await browser.enrol(code);
  return { browser, user };
};

/** An officer whose every call is one more activity, taken by the server. */
const officerOf = async (unit: NewUser["unit"]) => {
  const phone = await phoneOf((await enrolled("officer", unit)).browser);
  await phone.sync();
  return async (title: string): Promise<void> => {
    const { answer } = await phone.sync({ changes: [anActivityBy(phone.writer, { title })] });
    expect(answer?.results).toMatchObject([{ status: "applied" }]);
  };
};

const supervisorLine = async (unit = OFFICE): Promise<Line> =>
  openLine(server, (await enrolled("supervisor", unit)).browser);

describe("the event stream of open supervising screens", () => {
  test("[S49] tells at once that something of a unit has changed, and nothing of what it was", async () => {
    const work = await officerOf(SON_KIM_1);
    const line = await supervisorLine();
    await work("Đối thoại về đất đai");
    expect(await heard(line, 1)).toEqual([changed(KIM)]);
  });

  test("[S49] comes unpacked, unkept and unbuffered, and says when to come back", async () => {
    const { response } = await supervisorLine();
    expect(response.status).toBe(200);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      "content-type": "text/event-stream; charset=utf-8",
      "cache-control": "no-store, no-transform",
      "x-accel-buffering": "no",
    });
    expect(response.headers.has("content-encoding")).toBe(false);
  });

  test("[S49][S7] tells each supervisor of nothing but the scopes that they may read", async () => {
    const [inKim, inHong] = [await officerOf(SON_KIM_1), await officerOf(SON_HONG)];
    // First of all the people: their names are news as well.
    const inOffice = await enrolled("supervisor", OFFICE);
    const beside = await supervisorLine(SON_HONG);
    const above = await openLine(server, inOffice.browser);
    await inKim("Số 1");
    await heard(above, 1);
    // What a unit keeps to itself, and what is published to those below it, concerns nobody above.
    for (const part of ["internal", "published"] as const)
      server.history.news.tell(scopeOf(SON_KIM_1, part), null);
    await server.pass(REST_MS);
    await inHong("Số 2");
    await server.pass(ALIVE_EVERY_MS);

    expect(await heard(beside, 2)).toEqual([changed(HONG), expect.stringContaining("alive")]);
    expect(await heard(above, 3)).toEqual([changed(KIM), changed(HONG), expect.stringContaining("alive")]);
  });

  test("[S49] says many changes in one message, at most one a second", async () => {
    const [inKim, inHong] = [await officerOf(SON_KIM_1), await officerOf(SON_HONG)];
    const line = await supervisorLine();
    await inKim("Số 1");
    await heard(line, 1);
    for (const title of ["Số 2", "Số 3"]) await inKim(title);
    await inHong("Số 4");
    await server.pass(REST_MS - 1);
    expect(line.blocks).toHaveLength(1);
    await server.pass(1);
    expect(await heard(line, 2)).toEqual([changed(KIM), changed(KIM, HONG)]);
  });

  test("[S49] tells when a device has more or less to send than it said before", async () => {
    const phone = await phoneOf((await enrolled("officer", SON_KIM_1)).browser);
    const line = await supervisorLine();
    const saying = async (unsentActivities: number): Promise<void> => {
      await phone.sync({ heartbeat: aHeartbeat({ unsentActivities }) });
      await server.pass(REST_MS);
    };
    await saying(3);
    expect(await heard(line, 1)).toEqual([changed(KIM)]);
    await saying(3);
    await saying(0);
    expect(await heard(line, 2)).toEqual([changed(KIM), changed(KIM)]);
  });

  test("[S49] shows every 25 seconds that it is alive, also to what lies between", async () => {
    const line = await supervisorLine();
    await server.pass(ALIVE_EVERY_MS);
    await server.pass(ALIVE_EVERY_MS);
    const [first, second] = await heard(line, 2);
    expect(first).toBe(":\nevent: alive\ndata:");
    expect(second).toBe(first);
  });

  test("[S49] is for those who supervise, signed in", async () => {
    const officer = await openLine(server, (await enrolled("officer", SON_KIM_1)).browser);
    expect(officer.response.status).toBe(403);
    const leader = await openLine(server, (await enrolled("leader", SON_KIM_1)).browser);
    expect(leader.response.status).toBe(403);
    const stranger = await openBrowser(server).get("/api/events");
    expect(stranger.status).toBe(401);
    expect(await errorFrom(stranger)).toMatchObject({ kind: "signedOut" });
    expect((await administrator.request("/api/events", { method: "HEAD" })).status).toBe(204);
    expect(server.streams.count()).toBe(0);
  });

  test("[S49][S46] says nothing more to somebody who was shut out, and ends", async () => {
    const work = await officerOf(SON_KIM_1);
    const { browser, user } = await enrolled("supervisor", OFFICE);
    const line = await openLine(server, browser);
    expect((await administrator.delete(`/api/admin/users/${user}`)).status).toBeLessThan(300);
    await work("Số 1");
    expect(await ended(line)).toBe("closed");
    expect(line.blocks).toEqual([]);
  });

  test("[S49] does not keep a session alive, and ends with it", async () => {
    const { browser } = await enrolled("supervisor", OFFICE);
    server.time.now = addMs(server.time.now, 59 * DAY_MS);
    const line = await openLine(server, browser);
    server.time.now = addMs(server.time.now, 2 * DAY_MS);
    await server.pass(ALIVE_EVERY_MS);
    expect(await ended(line)).toBe("closed");
    expect((await openLine(server, browser)).response.status).toBe(401);
  });

  test("[S49] keeps so many windows of one user; the one that came first is told and closed", async () => {
    const { browser } = await enrolled("supervisor", OFFICE);
    const other = await supervisorLine();
    const lines: Line[] = [];
    for (let count = 0; count <= MOST_PER_USER; count += 1) lines.push(await openLine(server, browser));
    expect(await ended(lines[0] as Line)).toBe("closed");
    expect(lines[0]?.blocks).toEqual(["event: full\ndata:"]);
    expect([...lines.slice(1), other].map((line) => line.end())).toEqual(lines.map(() => null));
    expect(server.streams.count()).toBe(MOST_PER_USER + 1);
  });

  test("[S49] is forgotten when its window goes", async () => {
    const line = await supervisorLine();
    expect(server.streams.count()).toBe(1);
    line.drop();
    await ended(line);
    await expect.poll(() => server.streams.count()).toBe(0);
  });

  test("[S49] ends cleanly when the server stops, which does not wait for it, and none begins", async () => {
    const { browser } = await enrolled("supervisor", OFFICE);
    const line = await openLine(server, browser);
    server.streams.end();
    // Cut off after a while it would be broken.
    expect(await ended(line)).toBe("closed");
    expect((await browser.get("/api/events")).status).toBe(503);
    await drain(server.http);
  });

  test("[S49] tells also what another process has written into the same database", async () => {
    const line = await supervisorLine();
    const db = await openDatabase(server.dataFolder);
    const other = await openHistory(db, server.dataFolder, { now: () => server.time.now });
    const id = aUserId();
    const fields = { id, name: "Lê Văn Mới", title: "", role: "officer", unit: SON_HONG, phone: null };
    await publishRecords(other, [{ scope: HONG, collection: "person", id: id as never, fields }]);
    await db.destroy();
    expect(line.blocks).toEqual([]);
    await server.pass(LOOK_EVERY_MS);
    expect(await heard(line, 1)).toEqual([changed(HONG)]);
    await server.pass(LOOK_EVERY_MS);
    await server.pass(LOOK_EVERY_MS);
    expect(line.blocks).toEqual([changed(HONG)]);
  });
});
