import fc from "fast-check";
import type { KyselyPlugin } from "kysely";
import { afterEach, expect, test } from "vitest";
import type { Json } from "../../../src/domain/canonical-json.ts";
import type { Day, Month } from "../../../src/domain/day.ts";
import { dossierMonthId } from "../../../src/domain/registers/dossier-month.ts";
import { type StationId, stationSectionId } from "../../../src/domain/registers/station-section.ts";
import { OfficeTargets, UnitTargets } from "../../../src/domain/targets/office-targets.ts";
import { targetsOf } from "../../../src/domain/targets/target-standing.ts";
import type { TargetActivity, UnitRows } from "../../../src/domain/targets/unit-rows.ts";
import { publishRecords } from "../../../src/server/history/publish.ts";
import { createOfficeTargets } from "../../../src/server/overview/office-targets.ts";
import { createPlanRegister } from "../../../src/server/overview/plan-register.ts";
import { aChangeBy, anActivityBy } from "../../support/builders/changes.ts";
import { aRecordId, at } from "../../support/builders/ids.ts";
import { anOfficer, aSupervisor, type Writer } from "../../support/builders/people.ts";
import { aPlan, aPlanRecord } from "../../support/builders/plans.ts";
import { figures } from "../../support/builders/targets.ts";
import { aSmallCountry } from "../../support/builders/units.ts";
import { openTestServer, type TestServer } from "../test-server.ts";

const opened: TestServer[] = [];
afterEach(async () => {
  for (const server of opened.splice(0)) await server.close();
});

const open = async (): Promise<TestServer> => {
  const server = await openTestServer();
  opened.push(server);
  await publishRecords(server.history, [aPlanRecord(aPlan())]);
  return server;
};

const MAY = "2025-05" as Month;
const SPAN = { from: "2025-01-01" as Day, to: "2025-05-12" as Day, today: "2025-05-12" as Day };

const list = async (server: TestServer, month: string = MAY) => {
  const response = await server.request(aSupervisor(), `/api/office/targets?month=${month}`);
  expect(response.status).toBe(200);
  return OfficeTargets.parse(await response.json());
};

/** What a unit writes, as changes for the server and as the rows from which its own phones count. */
interface Written {
  readonly pages: readonly { readonly hasSection: boolean | undefined; readonly updatedOn: string | null }[];
  readonly published: readonly (number | null)[];
  readonly sections: readonly (boolean | undefined)[];
  readonly activities: readonly Readonly<Record<string, Json>>[];
}

const defined = (values: Readonly<Record<string, unknown>>): Record<string, Json> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Record<
    string,
    Json
  >;

const write = async (server: TestServer, writer: Writer, written: Written): Promise<UnitRows> => {
  const entry = (collection: string, fields: Record<string, Json>, recordId = aRecordId()) => ({
    recordId,
    change: aChangeBy(writer, { collection: collection as never, recordId, fields }),
  });
  const pages = written.pages.map((page, number) =>
    entry("webPage", { name: `Trang ${number}`, ...defined(page) }),
  );
  const months = written.published.map((published, number) => {
    const month = `2025-0${number + 1}` as Month;
    const said = figures(10, { published });
    return { said, month, ...entry("dossierMonth", { month, figures: { ...said } }, dossierMonthId(month)) };
  });
  const stations = written.sections.map((hasSection, number) => {
    const site = entry("site", { kind: "station", name: `Đài ${number}` });
    const station = site.recordId as string as StationId;
    const section =
      hasSection === undefined
        ? []
        : [entry("stationSection", { station, hasSection }, stationSectionId(station))];
    return { site, station, hasSection, section };
  });
  const activities = written.activities.map((fields) => anActivityBy(writer, fields));
  await server.sync(writer, {
    changes: [
      ...[...pages, ...months].map(({ change }) => change),
      ...stations.flatMap(({ site, section }) => [site.change, ...section.map(({ change }) => change)]),
      ...activities,
    ],
  });
  return {
    pages: pages.map(({ recordId, change }) => ({ id: recordId, values: change.fields as never })),
    months: months.map(({ month, said }) => ({ month, figures: said })),
    stations: stations.map(({ station }, number) => ({ id: station, name: `Đài ${number}` })),
    sections: stations.flatMap(({ station, hasSection }) =>
      hasSection === undefined ? [] : [{ station, hasSection }],
    ),
    points: [],
    activities: activities.map(
      ({ recordId, fields }): TargetActivity => ({
        id: recordId,
        activity: fields as never,
        status: "sent",
      }),
    ),
  };
};

const day = fc.constantFrom("2024-12-30", "2025-02-03", "2025-05-10");
const activity = fc.oneof(
  fc.record({ kind: fc.constant("broadcast"), on: day, station: fc.constantFrom("", "Đài 0", "Đài 1") }),
  fc.record({ kind: fc.constant("meeting"), on: day, topics: fc.subarray(["publicPostalService"]) }),
  fc.record({ kind: fc.constant("article"), on: day, platform: fc.constant("ownPage") }),
);
const flag = fc.constantFrom(true, false, undefined);
const written: fc.Arbitrary<Written> = fc.record({
  pages: fc.array(
    fc.record({ hasSection: flag, updatedOn: fc.constantFrom(null, "2024-12-30", "2025-03-01") }),
    { maxLength: 2 },
  ),
  published: fc.array(fc.constantFrom(null, 8, 10), { maxLength: 5 }),
  sections: fc.array(flag, { maxLength: 2 }),
  activities: fc.array(activity, { maxLength: 6 }),
});

/** Something for every target that is counted here. */
const RICH: Written = {
  pages: [{ hasSection: true, updatedOn: "2025-03-01" }],
  published: [10, 8, null],
  sections: [true, false],
  activities: [
    { kind: "broadcast", on: "2025-02-03", station: "Đài 0" },
    { kind: "article", on: "2025-05-10", platform: "ownPage" },
    { kind: "meeting", on: "2025-05-10", topics: ["publicPostalService"] },
  ],
};

test("what the office sees of a unit is what the domain counts from the unit's own rows, and sums are sums of units", async () => {
  await fc.assert(
    fc.asyncProperty(written, written, async (first, second) => {
      const server = await open();
      const measures = aPlan().targetMeasures;
      const expected = new Map([
        ["son-kim-1", targetsOf(measures, await write(server, anOfficer("son-kim-1"), first), SPAN)],
        ["son-kim-2", targetsOf(measures, await write(server, anOfficer("son-kim-2"), second), SPAN)],
      ]);
      const found = await list(server);
      expect(found.units.map(({ unit }) => unit)).toEqual(["son-kim-1", "son-kim-2"]);
      for (const { unit, standings } of found.units)
        expect(standings.map(({ state, fulfilled, total }) => ({ state, fulfilled, total }))).toEqual(
          expected.get(unit)?.map(({ state, fulfilled, total }) => ({ state, fulfilled, total })),
        );
      for (const [place, { trend }] of found.targets.entries()) {
        const now = trend.at(-1);
        const own = [...expected.values()].flatMap((standings) => standings[place] ?? []);
        expect(now?.month).toBe(MAY);
        expect(now?.fulfilled).toBe(own.reduce((sum, { fulfilled }) => sum + fulfilled, 0));
        expect(now?.unknown).toBe(own.filter(({ state }) => state === "unknown").length);
        if (now?.state === "met")
          expect(own.every(({ state }) => state === "met" || state === "nothingDue")).toBe(true);
        if (own.every(({ state }) => state === "unknown")) expect(now?.state).toBe("unknown");
      }
    }),
    { numRuns: 5, examples: [[RICH, RICH]] },
  );
}, 60_000);

test("rows read grow with what targets look at, not with all activities, and a unit that has not changed is not read again", async () => {
  const server = await open();
  const writer = anOfficer();
  await write(server, writer, {
    pages: [{ hasSection: true, updatedOn: "2025-03-01" }],
    published: [10],
    sections: [true],
    activities: [{ kind: "broadcast", on: "2025-05-10" }],
  });
  let rows = 0;
  const counter: KyselyPlugin = {
    transformQuery: ({ node }) => node,
    transformResult: async ({ result }) => {
      rows += result.rows.length;
      return result;
    },
  };
  const db = server.db.withPlugin(counter);
  const reader = createOfficeTargets({
    ...{ db, clock: { now: () => at("2025-05-12T09:00+07:00") } },
    plans: createPlanRegister(server.db),
    units: { all: async () => aSmallCountry() },
  });
  const ask = async () => {
    rows = 0;
    const found = await reader.list(aSupervisor().actor, MAY);
    const broadcasts = found?.units[0]?.standings[2];
    return { rows, issues: broadcasts?.state };
  };
  const first = await ask();
  expect(first).toEqual({ rows: 6, issues: "met" });
  expect((await ask()).rows).toBe(1);

  const others = Array.from({ length: 40 }, () => anActivityBy(writer, { kind: "meeting" }));
  await server.sync(writer, { changes: others });
  expect((await ask()).rows).toBe(first.rows);
  await server.sync(writer, { changes: [anActivityBy(writer, { kind: "broadcast" })] });
  expect((await ask()).rows).toBe(first.rows + 1);
});

test("over time: what was written for a later month does not count in an earlier one, and none is asked of the future", async () => {
  const server = await open();
  await write(server, anOfficer(), {
    ...{ pages: [], published: [10, 5], sections: [] },
    activities: [{ kind: "meeting", on: "2025-03-02", topics: ["onlinePublicService"] }],
  });
  const { targets, month } = await list(server, "2025-12");
  expect(month).toBe(MAY);
  const shares = targets[1]?.trend.map(({ fulfilled, total, state }) => `${fulfilled}/${total} ${state}`);
  expect(shares).toEqual(["10/10 open", "15/20 open", "15/20 open", "15/20 open", "15/20 open"]);
  expect(targets[4]?.trend.map(({ state }) => state)).toEqual([
    ...["unknown", "unknown"],
    ...["counted", "counted", "counted"],
  ]);
});

test("[S7] only those who supervise ask, and of a unit only those who supervise it", async () => {
  const server = await open();
  const status = async (writer: Writer, path: string) => (await server.request(writer, path)).status;
  expect(await status(anOfficer(), "/api/office/targets?month=2025-05")).toBe(403);
  expect(await status(aSupervisor(), "/api/office/targets?month=Mai")).toBe(400);
  expect(await status(aSupervisor(), "/api/office/targets/ha-tinh?month=2025-05")).toBe(404);
  const response = await server.request(aSupervisor(), "/api/office/targets/son-kim-1?month=2025-05");
  const { targets } = UnitTargets.parse(await response.json());
  expect(targets.map(({ state }) => state)).toEqual(Array.from({ length: 5 }, () => "unknown"));
});
