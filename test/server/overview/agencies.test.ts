import { afterEach, beforeEach, expect, test } from "vitest";
import { AgencyConcerns, AgencyList } from "../../../src/domain/agencies/agency-list.ts";
import { Overview, ReviewQueue, UnitYear } from "../../../src/domain/api.ts";
import type { AgencyCode, Unit } from "../../../src/domain/unit.ts";
import type { Role } from "../../../src/domain/user.ts";
import { publishRecords } from "../../../src/server/history/publish.ts";
import { anActivityBy, aReviewBy } from "../../support/builders/changes.ts";
import { unitId } from "../../support/builders/ids.ts";
import { anActor, aWriter, type Writer } from "../../support/builders/people.ts";
import { aPlan, aPlanRecord } from "../../support/builders/plans.ts";
import { aSmallCountry, aTenure, aUnit } from "../../support/builders/units.ts";
import { openTestServer, type TestServer } from "../test-server.ts";

const anAgency = (id: string, parent: string, ...codes: readonly string[]): Unit =>
  aUnit({
    id: unitId(id),
    level: "agency",
    agencyCodes: codes as readonly AgencyCode[],
    tenures: [aTenure({ kind: "Phòng", name: id, parent: unitId(parent) })],
  });

const units: readonly Unit[] = [
  ...aSmallCountry(),
  aUnit({ id: unitId("son-hong"), tenures: [aTenure({ name: "Sơn Hồng" })] }),
  anAgency("noi-vu", "huong-son", "NOIVU", "PHONGBAN"),
  anAgency("noi-vu-duc-tho", "duc-tho", "NOIVU", "PHONGBAN"),
];
const somebody = (role: Role, unit: string): Writer => aWriter(anActor(role, unit, units));
const DUTY = "huong-son-2025/NV2.1";

let server: TestServer;
let agency: Writer;
let supervisor: Writer;
beforeEach(async () => {
  server = await openTestServer({ units });
  [agency, supervisor] = [somebody("officer", "noi-vu"), somebody("supervisor", "huong-son")];
  await publishRecords(server.history, [aPlanRecord(aPlan({ issuer: unitId("ha-tinh") }))]);
});
afterEach(() => server.close());

const get = async (who: Writer, path: string) => (await server.request(who, path)).json();
const listed = async (who = supervisor) =>
  AgencyList.parse(await get(who, "/api/office/agencies?year=2025")).agencies;
const concerns = async (who = agency) =>
  AgencyConcerns.parse(await get(who, "/api/office/agencies/concerns?month=2025-05"));

test("an agency logs its own duty; its office sees it counted, reviews it, and opens the agency's year", async () => {
  const training = anActivityBy(agency, { kind: "meeting", tasks: [DUTY], on: "2025-05-06" });
  const other = anActivityBy(agency, { kind: "article", tasks: [DUTY], on: "2025-05-09" });
  const answer = await server.sync(agency, { changes: [training, other] });
  expect(answer.results.map(({ status }) => status)).toEqual(["applied", "applied"]);
  const queue = ReviewQueue.parse(await get(supervisor, "/api/queue"));
  expect(queue.items.map(({ unit }) => unit)).toEqual(["noi-vu", "noi-vu"]);
  await server.sync(supervisor, { changes: [aReviewBy(supervisor, training, "accepted")] });

  const [found, ...others] = await listed();
  expect(others).toEqual([]);
  expect(found).toMatchObject({ unit: "noi-vu", name: "Phòng noi-vu", lastActivityOn: "2025-05-09" });
  expect(found?.tasks.map(({ task, role }) => `${task} ${role}`)).toContain("huong-son-2025/PL5 coordinate");
  expect(found?.tasks[0]).toMatchObject({
    ...{ task: DUTY, role: "lead", done: 2, accepted: 1, waiting: 1, returned: 0, lastOn: "2025-05-09" },
  });
  const year = UnitYear.parse(await get(supervisor, "/api/overview/noi-vu?year=2025"));
  expect(year.tasks.find(({ task }) => task === DUTY)?.counts[4]).toMatchObject({ done: 2, due: null });
});

test("agencies are no rows of the matrix, and make no office of a commune that they stand under", async () => {
  await server.close();
  server = await openTestServer({ units: [...units, anAgency("mat-tran-xa", "son-kim-1", "MTTQ")] });
  await publishRecords(server.history, [aPlanRecord(aPlan({ issuer: unitId("ha-tinh") }))]);
  const rows = Overview.parse(await get(supervisor, "/api/overview?month=2025-05")).rows;
  expect(rows.map(({ unit }) => unit)).toEqual(["son-hong", "son-kim-1", "son-kim-2"]);
  const targets = (await get(supervisor, "/api/office/targets?month=2025-05")) as {
    units: { unit: string }[];
  };
  expect(targets.units.map(({ unit }) => unit)).toEqual(["son-hong", "son-kim-1", "son-kim-2"]);
});

test("[S7] an agency knows in sums how the units beside it stand, and nothing of any of them", async () => {
  const commune = somebody("officer", "son-kim-1");
  const guidance = [1, 2].map(() =>
    anActivityBy(commune, { kind: "guidance", tasks: ["huong-son-2025/PL6"], on: "2025-05-05" }),
  );
  await server.sync(commune, { changes: guidance });
  const found = await concerns();
  expect(found.units).toBe(3);
  expect(found.tasks.find(({ task }) => task === "huong-son-2025/PL6")).toEqual({
    ...{ task: "huong-son-2025/PL6", title: "Dịch vụ công trực tuyến", role: "coordinate" },
    ...{ done: 2, begun: 1, full: null },
  });
  expect(JSON.stringify(found)).not.toContain("son-kim");
  const { records } = await server.sync(agency);
  expect(records.filter(({ scope }) => scope.startsWith("son-kim"))).toEqual([]);
  // One commune under that office: its sum would be its own figure.
  expect(await concerns(somebody("officer", "noi-vu-duc-tho"))).toMatchObject({ units: 0, tasks: [] });
});

test("[S7] each door opens for those whom it is meant for, and for nobody else", async () => {
  const statusOf = async (who: Writer, path: string) => (await server.request(who, path)).status;
  const [list, sums] = ["/api/office/agencies?year=2025", "/api/office/agencies/concerns?month=2025-05"];
  const [officer, leader] = [somebody("officer", "son-kim-1"), somebody("leader", "son-kim-1")];
  const observer = somebody("observer", "huong-son");
  for (const who of [supervisor, observer, somebody("administrator", "ha-tinh")])
    expect([await statusOf(who, list), await statusOf(who, sums)]).toEqual([200, 403]);
  for (const who of [officer, leader])
    expect([await statusOf(who, list), await statusOf(who, sums)]).toEqual([403, 403]);
  for (const who of [agency, somebody("leader", "noi-vu")])
    expect([await statusOf(who, list), await statusOf(who, sums)]).toEqual([403, 200]);
  expect((await listed(observer)).map(({ unit }) => unit)).toEqual(["noi-vu"]);
  expect((await listed(somebody("supervisor", "duc-tho"))).map(({ unit }) => unit)).toEqual([
    "noi-vu-duc-tho",
  ]);
  expect(await statusOf(supervisor, "/api/office/agencies?year=25")).toBe(400);
  expect(await statusOf(agency, "/api/overview/son-kim-1?year=2025")).toBe(403);
});
