import { expect, test } from "vitest";
import type { Day } from "../../../src/domain/day.ts";
import { dossierShares } from "../../../src/domain/targets/dossier-rows.ts";
import {
  lackingRows,
  percentDone,
  targetsOf,
  targetsOfUnits,
} from "../../../src/domain/targets/target-standing.ts";
import type { TargetSpan, UnitRows } from "../../../src/domain/targets/unit-rows.ts";
import type { UnitId } from "../../../src/domain/unit.ts";
import { loadPlan } from "../../../src/server/seed/load-plan.ts";
import {
  ALL_RIGHT,
  aDesk,
  aDoneActivity,
  aMeasure,
  aMonth,
  aPage,
  NO_ROWS,
  SPAN,
  STATION,
} from "../../support/builders/targets.ts";

type Measure = Parameters<typeof aMeasure>[0];

const standing = (
  measure: Measure,
  rows: Partial<UnitRows>,
  span: TargetSpan = SPAN,
  goal?: number | null,
) => {
  const [found] = targetsOf([aMeasure(measure, goal)], { ...NO_ROWS, ...rows }, span);
  if (!found) throw new Error("no target");
  return found;
};
const gaps = (found: ReturnType<typeof standing>) => found.rows.map(({ gap }) => gap);

test("a unit that has written nothing has no figure for any target of the plan, neither 0 nor 100 percent", () => {
  const { targetMeasures } = loadPlan();
  const found = targetsOf(targetMeasures, NO_ROWS, SPAN);
  expect(found.map(({ id }) => id)).toEqual(["CT1", "CT2", "CT3", "CT4", "CT5"]);
  expect(found.map(({ state }) => state)).toEqual(Array.from({ length: 5 }, () => "unknown"));
  expect(found.map(percentDone)).toEqual(Array.from({ length: 5 }, () => null));
});

test.each([
  ["nobody has said whether it has a section", {}, "sectionUnknown"],
  ["it has no section", { hasSection: false, updatedOn: "2025-05-01" }, "noSection"],
  ["nothing new came this year", { hasSection: true, updatedOn: "2024-12-31" }, "noNews"],
  ["nothing was ever seen there", { hasSection: true }, "noNews"],
  ["its latest item is of this year", { hasSection: true, updatedOn: "2025-01-01" }, null],
] as const)("a page: %s", (_why, values, gap) => {
  expect(gaps(standing("portals", { pages: [aPage("1", values as object)] }))).toEqual([gap]);
});

test("of an earlier month nobody can say whether a page was new then, when only a later day is written", () => {
  const april = { from: "2025-04-01" as Day, to: "2025-04-30" as Day, today: SPAN.today };
  const found = standing(
    "portals",
    { pages: [aPage("1", { hasSection: true, updatedOn: "2025-05-03" as Day })] },
    april,
  );
  expect(gaps(found)).toEqual(["newsUnknown"]);
  expect(found.state).toBe("unknown");
});

test("articles say by their address to which page they belong; without one to the unit's only page", () => {
  const site = aPage("1", { hasSection: true, url: "https://sonkim1.gov.vn/" });
  const other = aPage("2", { hasSection: true, url: "https://gov.vn/xa" });
  const article = (url: string | null) =>
    aDoneActivity("a", { kind: "article", on: "2025-05-02", platform: "ownPage", url });
  const found = (pages: UnitRows["pages"], url: string | null) =>
    gaps(standing("portals", { pages, activities: [article(url)] }));
  expect(found([site, other], "http://www.sonkim1.gov.vn/cchc/tin-1")).toEqual([null, "noNews"]);
  expect(found([site, other], "https://gov.vn/xa-khac/tin")).toEqual(["noNews", "noNews"]);
  expect(found([site, other], null)).toEqual(["noNews", "noNews"]);
  expect(found([site], null)).toEqual([null]);
});

test("dossiers are summed over the months, and months that are over without figures are named", () => {
  const months = [
    aMonth("2025-01", 300, { published: 300 }),
    aMonth("2025-02", 100, { published: 94 }),
    aMonth("2025-03", 50),
  ];
  const found = standing("dossiers", { months });
  expect(found).toMatchObject({ state: "open", fulfilled: 394, total: 450 });
  // April is over and May is not.
  expect(found.rows.map(({ id }) => id)).toEqual(["2025-01", "2025-02", "2025-03", "2025-04"]);
  expect(gaps(found)).toEqual([null, "unpublished", "publishedUnknown", "noFigures"]);
});

test("every dossier public is no 100 percent while a month has no figures, and none received needs nothing", () => {
  const whole = ["01", "02", "03", "04"].map((month) => aMonth(`2025-${month}`, 10, { published: 10 }));
  expect(standing("dossiers", { months: whole }).state).toBe("met");
  expect(standing("dossiers", { months: whole.slice(1) })).toMatchObject({
    state: "open",
    fulfilled: 30,
    total: 30,
  });
  const none = ["01", "02", "03", "04"].map((month) => aMonth(`2025-${month}`, 0));
  expect(standing("dossiers", { months: none })).toMatchObject({ state: "nothingDue", total: 0 });
  expect(percentDone(standing("dossiers", { months: none }))).toBeNull();
});

test("shares of dossiers are of the months that say so", () => {
  const months = [
    aMonth("2025-01", 100, { onlineFull: 40, byPost: 5 }),
    aMonth("2025-02", 100, { onlineFull: 20 }),
    aMonth("2024-12", 100, { onlineFull: 90 }),
  ];
  const shares = dossierShares({ months }, SPAN);
  expect(shares.onlineFull).toEqual({ count: 60, received: 200 });
  expect(shares.byPost).toEqual({ count: 5, received: 100 });
  expect(shares.onTime).toBeNull();
});

test("a station needs its section and an issue on air in the span; a planned or returned one is none", () => {
  const stations = [{ id: STATION, name: "Đài xã" }];
  const sections = [{ station: STATION, hasSection: true }];
  const issue = (airings: readonly object[], given: object = {}) =>
    aDoneActivity("b", { kind: "broadcast", on: "2025-05-02", airings, ...given });
  const gapOf = (rows: Partial<UnitRows>) => gaps(standing("stations", { stations, ...rows }))[0];
  const airing = { on: "2025-05-03", at: null, minutes: 10, clusters: [] };
  expect(gapOf({ activities: [issue([airing])] })).toBe("sectionUnknown");
  expect(gapOf({ sections: [{ station: STATION, hasSection: false }] })).toBe("noSection");
  expect(gapOf({ sections })).toBe("silent");
  expect(gapOf({ sections, activities: [issue([airing])] })).toBeNull();
  expect(gapOf({ sections, activities: [issue([])] })).toBeNull();
  expect(gapOf({ sections, activities: [issue([{ ...airing, state: "planned" }])] })).toBe("silent");
  expect(gapOf({ sections, activities: [issue([{ ...airing, on: "2025-06-03" }])] })).toBe("silent");
  const longAgo = { ...airing, on: "2024-12-30" };
  expect(gapOf({ sections, activities: [issue([longAgo, { ...airing, state: "planned" }])] })).toBe("silent");
  expect(gapOf({ sections, activities: [{ ...issue([airing]), status: "returned" }] })).toBe("silent");
  expect(gapOf({ sections, activities: [issue([airing], { station: "ĐÀI XÃ " })] })).toBeNull();
  expect(gapOf({ sections, activities: [issue([airing], { station: "Đài khác" })] })).toBe("silent");
});

test("issues about public services are told apart", () => {
  const stations = [{ id: STATION, name: "Đài xã" }];
  const activities = [["onlinePublicService"], [], undefined].map((topics, at) =>
    aDoneActivity(String(at), { kind: "broadcast", on: "2025-05-02", topics }),
  );
  expect(standing("stations", { stations, activities }).rows[0]).toMatchObject({
    issues: 3,
    serviceIssues: 1,
  });
});

const check = (id: string, on: string, values: object = {}) =>
  aDoneActivity(id, { kind: "posting", on, point: "bộ phận một cửa 1", checks: ALL_RIGHT, ...values });

test.each([
  ["it was never checked", {}, [], "neverChecked"],
  ["a procedure does not hang", { required: 9, posted: 8 }, [check("1", "2025-05-02")], "sheetsMissing"],
  [
    "the check itself counted too few",
    {},
    [check("1", "2025-05-02", { requiredCount: 9, postedCount: 8 })],
    "sheetsMissing",
  ],
  [
    "something was wrong",
    {},
    [check("1", "2025-05-02", { checks: { ...ALL_RIGHT, qrCodeWorks: "no" } })],
    "checkFailed",
  ],
  ["a defect was noted", {}, [check("1", "2025-05-02", { defect: "Rách" })], "checkFailed"],
  ["it was mended since", {}, [check("1", "2025-05-02", { defect: "Rách", fixedOn: "2025-05-04" })], null],
  [
    "not all was looked at",
    {},
    [check("1", "2025-05-02", { checks: { qrCodeWorks: "yes" } })],
    "checkUnfinished",
  ],
  ["all is right, long ago", { required: 9, posted: 9 }, [check("1", "2024-05-02")], null],
  [
    "the latest check holds",
    {},
    [check("1", "2025-05-02"), check("2", "2025-05-09", { defect: "Rách" })],
    "checkFailed",
  ],
] as const)("a one-stop desk: %s", (_why, given, activities, gap) => {
  expect(gaps(standing("oneStopPoints", { points: [aDesk("1", given)], activities }))).toEqual([gap]);
});

test("posting points of another kind are no one-stop desks", () => {
  const points = [aDesk("1", { type: "villageHouse" }), aDesk("2", { type: null })];
  expect(standing("oneStopPoints", { points })).toMatchObject({ state: "unknown", total: 0 });
});

test("what has no figure in the plan is counted, and what the software cannot count is said to be text", () => {
  const activities = [
    aDoneActivity("1", { kind: "meeting", on: "2025-05-02", topics: ["publicPostalService"] }),
    aDoneActivity("2", { kind: "meeting", on: "2025-05-02", topics: [] }),
    aDoneActivity("3", { kind: "meeting", on: "2024-05-02", topics: ["onlinePublicService"] }),
    aDoneActivity("4", { kind: "difficulty", on: "2025-05-02", topics: ["onlinePublicService"] }),
  ];
  const found = standing("topicActivities", { activities }, SPAN, null);
  expect(found).toMatchObject({ state: "counted", fulfilled: 1 });
  expect(percentDone(found)).toBeNull();
  expect(standing("other", {})).toMatchObject({ state: "notCounted", rows: [] });
});

test("the goal is the plan's figure, and 99.97 percent is not 100", () => {
  const months = ["01", "02", "03", "04"].map((month) => aMonth(`2025-${month}`, 1000, { published: 1000 }));
  const almost = [...months.slice(1), aMonth("2025-01", 1000, { published: 999 })];
  expect(percentDone(standing("dossiers", { months: almost }))).toBe(99.9);
  expect(standing("dossiers", { months: almost }).state).toBe("open");
  expect(standing("dossiers", { months: almost }, SPAN, 80).state).toBe("met");
});

test("an office asks for many units at once and gets what each of them sees", () => {
  const units = new Map<UnitId, UnitRows>([
    ["a" as UnitId, { ...NO_ROWS, pages: [aPage("1", { hasSection: false })] }],
    ["b" as UnitId, NO_ROWS],
  ]);
  const measures = [aMeasure("portals")];
  const found = targetsOfUnits(measures, units, SPAN);
  expect([...found.keys()]).toEqual(["a", "b"]);
  for (const [id, rows] of units) expect(found.get(id)).toEqual(targetsOf(measures, rows, SPAN));
  expect(lackingRows(found.get("a" as UnitId)?.[0] ?? { rows: [] })).toHaveLength(1);
});
