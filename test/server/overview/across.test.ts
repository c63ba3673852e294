import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { TaskYear, ThemeCoverage, VillageReach } from "../../../src/domain/api-across.ts";
import { OverviewSpan, spanPeriod } from "../../../src/domain/api-overview.ts";
import { coverageOf } from "../../../src/domain/coverage.ts";
import { addDays, addMonths, type Day, firstDayOf, type Month, monthOf } from "../../../src/domain/day.ts";
import { CELLS_ACROSS, cellOf, isInView, toMapPoint, zoomed } from "../../../src/domain/map/map-cells.ts";
import { mapViewText, OfficeMap } from "../../../src/domain/map/office-map.ts";
import { isInPeriod, monthPeriod, type Period, yearPeriod } from "../../../src/domain/period.ts";
import { cellState } from "../../../src/domain/progress/cell-state.ts";
import type { CountedActivity } from "../../../src/domain/progress/counting.ts";
import { progress, type TaskProgress } from "../../../src/domain/progress.ts";
import { isYearly } from "../../../src/domain/schedule.ts";
import type { TaskRef } from "../../../src/domain/task.ts";
import type { Unit } from "../../../src/domain/unit.ts";
import { publishRecords } from "../../../src/server/history/publish.ts";
import { aChangeBy, anActivityBy, aReviewBy } from "../../support/builders/changes.ts";
import { at, day, unitId } from "../../support/builders/ids.ts";
import { anActor, anOfficer, aSupervisor, aWriter } from "../../support/builders/people.ts";
import { aPlan, aPlanRecord } from "../../support/builders/plans.ts";
import { aSmallCountry, aTenure, aUnit } from "../../support/builders/units.ts";
import { openTestServer, type TestServer } from "../test-server.ts";

const communes: readonly Unit[] = Array.from({ length: 60 }, (_, index) => {
  const dates = [{}, { to: day("2025-06-30") }, { from: day("2025-07-01") }][index % 3];
  return aUnit({ id: unitId(`xa-${index}`), tenures: [aTenure({ name: `Xã ${index}`, ...dates })] });
});
const units = [...aSmallCountry(), ...communes];
const plan = aPlan();

let server: TestServer;
let tries = 0;
beforeAll(async () => {
  server = await openTestServer({ units });
  await publishRecords(server.history, [aPlanRecord(plan)]);
});
afterAll(() => server.close());

const refs = ["PL8", "PL1", "PL3", "X3"].map((id) => `huong-son-2025/${id}` as TaskRef);
const villages = ["Thôn Một", "Thôn Hai", "Thôn Ba", "Thôn Tư"];
const themes = ["ND1.1", "ND1.3.2", "ND1.5", "ND9"];

const anActivity = fc.record({
  kind: fc.constantFrom("broadcast", "dialogue", "meeting", "posting", "difficulty"),
  tasks: fc.subarray(refs),
  on: fc.integer({ min: -40, max: 400 }).map((days) => addDays(day("2025-01-01"), days)),
  /** Days from today; null: any day. */
  near: fc.option(fc.integer({ min: -15, max: 15 })),
  verdict: fc.constantFrom(null, null, "accepted", "returned"),
  isDeleted: fc.integer({ min: 0, max: 9 }).map((dice) => dice === 0),
  villages: fc.subarray(villages, { maxLength: 2 }),
  themes: fc.subarray(themes),
  point: fc.option(
    fc.record({
      latitude: fc.double({ min: 18, max: 18.4, noNaN: true }),
      longitude: fc.double({ min: 105, max: 105.4, noNaN: true }),
    }),
  ),
});

const aTry = fc.record({
  activities: fc.array(anActivity, { maxLength: 20 }),
  perMonth: fc.option(fc.integer({ min: 1, max: 3 })),
  makeUpWithin: fc.constantFrom(0, 11),
  coverageDays: fc.constantFrom(7, 30, 60, 180),
  today: fc.integer({ min: 5, max: 364 }).map((days) => addDays(day("2025-01-01"), days)),
  span: fc.constantFrom("2025-02", "2025-05", "2025-Q3", "2025"),
});
type Try = typeof aTry extends fc.Arbitrary<infer Made> ? Made : never;

/** Sends it all through the door; answers how the domain itself sees what was sent. */
const send = async (unit: Unit, { activities, perMonth, makeUpWithin, coverageDays, today }: Try) => {
  const officer = aWriter(anActor("officer", unit.id, units));
  const actor = anActor("supervisor", "huong-son", units);
  const supervisor = aWriter({ ...actor, reach: { ...actor.reach, supervised: new Set([unit.id]) } });
  const made = activities.map(({ near, ...rest }) => {
    const one = { ...rest, on: near === null ? rest.on : addDays(today, near) };
    const { verdict: _, isDeleted, point, ...fields } = one;
    const place = point && { ...point, accuracyM: 5, measuredAt: at("2025-05-12T07:30+07:00") };
    return { ...one, change: anActivityBy(officer, { ...fields, deleted: isDeleted, place }) };
  });
  const rhythms = perMonth === null ? [] : refs.slice(3).map((task) => ({ task, perMonth }));
  const settings = aChangeBy(officer, {
    collection: "unitSettings",
    recordId: `settings:${unit.id}` as never,
    fields: { rhythms, makeUpWithin, coverageDays },
  });
  const sites = ["Thôn Một", "Thôn Bốn"].map((name) =>
    aChangeBy(officer, { collection: "site", fields: { kind: "village", name } }),
  );
  await server.sync(officer, { changes: [settings, ...sites, ...made.map(({ change }) => change)] });
  const reviews = made.flatMap(({ change, verdict }) =>
    verdict === null ? [] : [aReviewBy(supervisor, change, verdict as "accepted" | "returned")],
  );
  await server.sync(supervisor, { changes: reviews });
  const raw = made.map(
    ({ change, verdict, isDeleted, ...one }): CountedActivity => ({
      ...{ id: change.recordId, deleted: isDeleted, status: verdict ?? "sent" },
      ...(one as Pick<CountedActivity, "kind" | "tasks" | "on">),
    }),
  );
  const counting = made.filter(({ isDeleted, verdict }) => !isDeleted && verdict !== "returned");
  const ask = async (path: string) => (await server.request(supervisor, `/api/office/${path}`)).json();
  return { ask, raw, counting, options: { rhythms, makeUpWithin } };
};

const cellOfTask = (one: TaskProgress | undefined, today: Day) =>
  one
    ? {
        ...{ due: one.due, done: one.done, accepted: one.accepted, waiting: one.awaitingReview },
        credited: one.credited,
        ...{ returned: one.returned, missing: one.missing, dueOn: one.dueOn, state: cellState(one, today) },
      }
    : null;

type Sent = Awaited<ReturnType<typeof send>>;

/** Cells of one unit for every task, by month and over the year. */
const checkTasks = async (unit: Unit, { ask, raw, options }: Sent, today: Day) => {
  for (const ref of refs) {
    const standing = (period: Period, some = raw) =>
      progress(plan, unit, some, period, options).tasks.find(({ task }) => task.ref === ref);
    const whole = standing(yearPeriod(2025));
    if (!whole) continue;
    const { rows } = TaskYear.parse(await ask(`tasks/${ref}?year=2025`));
    expect(rows[0]?.whole).toEqual(cellOfTask(whole, today));
    const isOfYear = isYearly(whole.task.rule);
    for (const [index, cell] of (rows[0]?.months ?? []).entries()) {
      const month = addMonths("2025-01" as Month, index);
      const inMonth = raw.filter(({ on }) => monthOf(on) === month);
      if (!isOfYear) expect(cell).toEqual(cellOfTask(standing(monthPeriod(month)), today));
      else if (cell) expect(cell.done).toBe(standing(yearPeriod(2025), inMonth)?.done);
    }
  }
};

/** Answers whether the unit was there at all in the span. */
const checkThemes = async ({ ask, counting }: Sent, span: OverviewSpan): Promise<boolean> => {
  const within = counting.filter(({ on }) => isInPeriod(spanPeriod(span), on));
  const coverage = ThemeCoverage.parse(await ask(`themes?span=${span}`));
  const isThere = coverage.units.length === 1;
  const work = isThere ? within.filter(({ kind }) => kind !== "difficulty") : [];
  const namesIt = (id: string, named: readonly string[]) =>
    id === "" ? named.length === 0 : named.includes(id);
  expect(coverage.counts).toEqual(
    coverage.themes.map(({ id }) =>
      coverage.kinds.map((kind) => work.filter((one) => one.kind === kind && namesIt(id, one.themes)).length),
    ),
  );
  expect(coverage.totals.reduce((all, count) => all + count, 0)).toBe(work.length);
  if (isThere)
    expect(coverage.units[0]).toMatchObject({
      done: work.length,
      themes: new Set(work.flatMap((one) => one.themes)).size,
    });
  return isThere;
};

const checkVillages = async ({ ask, counting }: Sent, { today, coverageDays }: Try) => {
  const [reach] = VillageReach.parse(await ask("villages")).units;
  if (!reach) return;
  const looked = counting.filter(({ on }) => on >= firstDayOf(addMonths(monthOf(today), -12)));
  const expected = coverageOf(["Thôn Một", "Thôn Bốn"], looked, today, coverageDays);
  const byName = (a: { village: string }, b: { village: string }) => (a.village < b.village ? -1 : 1);
  expect([...reach.uncovered].sort(byName)).toEqual(
    expected
      .filter(({ isUncovered }) => isUncovered)
      .map(({ village, lastOn }) => ({ village, lastOn }))
      .sort(byName),
  );
  expect([reach.days, reach.villages]).toEqual([coverageDays, expected.length]);
};

const checkMap = async ({ ask, counting }: Sent, span: OverviewSpan) => {
  const within = counting.filter(({ on }) => isInPeriod(spanPeriod(span), on));
  const measured = within.flatMap(({ point }) => (point ? [toMapPoint(point)] : []));
  const countOf = ({ cells }: OfficeMap) => cells.reduce((all, { activities }) => all + activities, 0);
  const map = OfficeMap.parse(await ask(`map?span=${span}`));
  expect([countOf(map), map.unmeasured]).toEqual([measured.length, within.length - measured.length]);
  const closer = map.view && zoomed(map.view, 1);
  if (!closer) return;
  const seen = OfficeMap.parse(await ask(`map?span=${span}&view=${mapViewText(closer)}`));
  const inside = measured.filter((point) => isInView(closer, point));
  expect(seen.cells.length).toBe(
    new Set(inside.map((point) => JSON.stringify(cellOf(closer.level, point)))).size,
  );
  expect(seen.cells.length).toBeLessThanOrEqual(CELLS_ACROSS ** 2);
  expect(countOf(seen)).toBe(inside.length);
};

test("[S32] a task across units, themes by form, villages and cells of the map are what the activities themselves come to", async () => {
  await fc.assert(
    fc.asyncProperty(aTry, async (tried) => {
      const unit = communes[tries++ % communes.length] as Unit;
      const sent = await send(unit, tried);
      server.time.now = at(`${tried.today}T09:00+07:00`);
      const span = OverviewSpan.parse(tried.span);
      await checkTasks(unit, sent, tried.today);
      const isThere = await checkThemes(sent, span);
      await checkVillages(sent, tried);
      if (isThere) await checkMap(sent, span);
    }),
    { numRuns: 8 },
  );
}, 60_000);

test("only those who supervise ask across units, and learn of the units below them alone", async () => {
  const paths = [
    "tasks/huong-son-2025/PL8?year=2025",
    "themes?span=2025",
    "villages",
    "contacts",
    "map?span=2025",
  ];
  for (const path of paths) {
    const status = async (writer: Parameters<TestServer["request"]>[0]) =>
      (await server.request(writer, `/api/office/${path}`)).status;
    expect(await status(anOfficer())).toBe(403);
    expect(await status(aWriter(anActor("leader", "son-kim-1")))).toBe(403);
    expect(await status(aSupervisor())).toBe(200);
  }
  const ask = async (path: string) => server.request(aSupervisor(), `/api/office/${path}`);
  const foreign = ThemeCoverage.parse(await (await ask("themes?span=2025&unit=xa-0")).json());
  expect(foreign.totals.every((count) => count === 0)).toBe(true);
  expect(foreign.units.map(({ unit }) => unit)).not.toContain("xa-0");
  expect((await ask("tasks/huong-son-2025/PL99?year=2025")).status).toBe(404);
  expect((await ask("tasks/other-2025/PL8?year=2025")).status).toBe(404);
  expect((await ask("tasks/huong-son-2025/PL8?year=25")).status).toBe(400);
  expect((await ask("themes?span=Mai")).status).toBe(400);
  expect((await ask("map?span=2025&view=99.1.1")).status).toBe(400);
});

test("a village that is to be reached later this month was reached last when it really was", async () => {
  // None of the tries above comes as far.
  const unit = communes.at(-1) as Unit;
  const officer = aWriter(anActor("officer", unit.id, units));
  const actor = anActor("supervisor", "huong-son", units);
  const supervisor = aWriter({ ...actor, reach: { ...actor.reach, supervised: new Set([unit.id]) } });
  const settings = aChangeBy(officer, {
    ...{ collection: "unitSettings", recordId: `settings:${unit.id}` as never },
    fields: { coverageDays: 7 },
  });
  const changes = ["2026-05-03", "2026-05-30"].map((on) =>
    anActivityBy(officer, { on, villages: ["Thôn Một"] }),
  );
  const site = aChangeBy(officer, { collection: "site", fields: { kind: "village", name: "Thôn Một" } });
  await server.sync(officer, { changes: [settings, site, ...changes] });
  server.time.now = at("2026-05-12T09:00+07:00");
  const response = await server.request(supervisor, "/api/office/villages");
  const [reach] = VillageReach.parse(await response.json()).units;
  expect(reach?.uncovered).toContainEqual({ village: "Thôn Một", lastOn: "2026-05-03" });
});
