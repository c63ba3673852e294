import { afterEach, beforeEach, expect, test } from "vitest";
import type { NewUser } from "../../../src/domain/api.ts";
import { LOOKING_FOR_MS, OthersLooking } from "../../../src/domain/review/presence.ts";
import { REST_MS } from "../../../src/server/events/event-stream.ts";
import { loadUnits } from "../../../src/server/seed/load-units.ts";
import { administratorOf, type Browser, createdBy, openBrowser, SON_KIM_1 } from "../support/whole-server.ts";
import { heard, type ListeningServer, openLine, openListeningServer } from "./listen.ts";

const OFFICE = loadUnits().find(({ level }) => level === "district")?.id as NewUser["unit"];
const [RECORD, OTHER] = ["0196c000-0000-7000-8000-000000000001", "0196c000-0000-7000-8000-000000000002"];
const PRESENCE = "event: presence\ndata:";

let server: ListeningServer;
let administrator: Browser;
beforeEach(async () => {
  server = await openListeningServer();
  administrator = await administratorOf(server);
});
afterEach(() => server.close());

const enrolled = async (name: string, role: NewUser["role"] = "supervisor", unit = OFFICE) => {
  const { code, user } = await createdBy(administrator, { name, role, unit });
  const browser = openBrowser(server);
  await browser.enrol(code);
  return { browser, user };
};

const says = (browser: Browser, body: object) =>
  browser.post("/api/queue/presence", { unit: SON_KIM_1, activity: RECORD, ...body });
const looks = async (browser: Browser, activity = RECORD): Promise<readonly string[]> => {
  const answer = await says(browser, { activity });
  expect(answer.status).toBe(200);
  return OthersLooking.parse(await answer.json()).others.map(({ name }) => name);
};

test("whoever has the same record open learns of each other by name, through the line when one comes or goes, and after a silence by the server's clock", async () => {
  const [lan, nam] = [await enrolled("Lan"), await enrolled("Nam")];
  const [lans, nams] = [await openLine(server, lan.browser), await openLine(server, nam.browser)];
  expect(await looks(lan.browser)).toEqual([]);
  expect(await looks(nam.browser, OTHER)).toEqual([]);
  expect(await looks(nam.browser)).toEqual(["Lan"]);
  expect(await heard(lans, 1)).toEqual([PRESENCE]);
  expect(await looks(lan.browser)).toEqual(["Nam"]);
  // Saying it again is no news.
  await looks(nam.browser);
  await server.pass(REST_MS);
  expect([lans.blocks, nams.blocks]).toEqual([[PRESENCE], []]);

  await says(nam.browser, { activity: OTHER, isLeaving: true });
  expect(await looks(lan.browser)).toEqual(["Nam"]);
  await says(nam.browser, { isLeaving: true });
  expect(await heard(lans, 2)).toEqual([PRESENCE, PRESENCE]);
  expect(await looks(lan.browser)).toEqual([]);
  await looks(nam.browser);
  await server.pass(LOOKING_FOR_MS);
  expect(await looks(lan.browser)).toEqual([]);
});

test("who says it again is nobody else to themselves, and who may not judge the unit is refused", async () => {
  const lan = await enrolled("Lan");
  const { code } = await createdBy(administrator, { name: "Nam", role: "officer", unit: SON_KIM_1 });
  const officer = openBrowser(server);
  await officer.enrol(code);
  expect((await says(officer, {})).status).toBe(403);
  expect((await says(lan.browser, { unit: OFFICE })).status).toBe(403);
  expect((await says(lan.browser, { activity: "mai" })).status).toBe(400);
  expect(await looks(lan.browser)).toEqual([]);
  expect(await looks(lan.browser)).toEqual([]);
});
