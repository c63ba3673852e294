import fc from "fast-check";
import { expect, test } from "vitest";
import { postingChecks } from "../../../src/domain/activity/posting.ts";
import { addDays } from "../../../src/domain/day.ts";
import type { TargetMeasure } from "../../../src/domain/plan.ts";
import {
  type DossierFigures,
  dossierMonthRegister,
  excessParts,
} from "../../../src/domain/registers/dossier-month.ts";
import type { StationId } from "../../../src/domain/registers/station-section.ts";
import {
  doneRows,
  lackingRows,
  percentDone,
  targetsOf,
} from "../../../src/domain/targets/target-standing.ts";
import type { UnitRows } from "../../../src/domain/targets/unit-rows.ts";
import {
  ALL_RIGHT,
  aDesk,
  aDoneActivity,
  aMeasure,
  aMonth,
  aPage,
  SPAN,
} from "../../support/builders/targets.ts";

const KINDS = ["portals", "dossiers", "stations", "oneStopPoints", "topicActivities", "other"] as const;
const aDay = fc.integer({ min: -200, max: 200 }).map((count) => addDays(SPAN.from, count));
const maybe = <Value>(of: fc.Arbitrary<Value>) => fc.option(of, { nil: null });
const flag = fc.option(fc.boolean(), { nil: undefined });
const defined = (values: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));

const page = fc
  .record({ hasSection: flag, updatedOn: maybe(aDay) })
  .map((values) => aPage("p", defined(values) as object));
const month = fc
  .record({
    number: fc.integer({ min: 1, max: 12 }),
    received: fc.nat({ max: 50 }),
    part: maybe(fc.nat({ max: 60 })),
  })
  .map(({ number, received, part }) =>
    aMonth(`2025-${String(number).padStart(2, "0")}`, received, {
      published: part === null ? null : Math.min(part, received),
    }),
  );
const desk = fc
  .record({ id: fc.constantFrom("1", "2"), required: fc.nat({ max: 5 }), share: fc.nat({ max: 5 }) })
  .map(({ id, required, share }) => aDesk(id, { required, posted: Math.min(required, share) }));
const broadcast = fc
  .record({
    on: aDay,
    station: fc.constantFrom("", "Đài 1", "Đài 2"),
    topics: fc.subarray(["onlinePublicService"]),
  })
  .map((values) => aDoneActivity("b", { kind: "broadcast", ...values }));
const check = fc
  .record({
    on: aDay,
    point: fc.constantFrom("1", "2").map((id) => aDesk(id).name),
    checks: fc.dictionary(fc.constantFrom(...postingChecks), fc.constantFrom("yes", "no", "notApplicable")),
    fixedOn: maybe(aDay),
  })
  .map((values) => aDoneActivity("c", { kind: "posting", ...values }));

const stationId = (number: number): StationId => `0d3a4b7e-8f10-4a5e-9b51-0d6d2a3c4e0${number}` as StationId;
const rows: fc.Arbitrary<UnitRows> = fc
  .record({
    pages: fc.array(page, { maxLength: 4 }),
    months: fc.uniqueArray(month, { maxLength: 8, selector: (each) => each.month }),
    sections: fc.array(flag, { maxLength: 3 }),
    points: fc.uniqueArray(desk, { maxLength: 2, selector: (each) => each.id }),
    activities: fc.array(fc.oneof(broadcast, check), { maxLength: 8 }),
  })
  .map(({ sections, ...rest }) => ({
    ...rest,
    stations: sections.map((_has, at) => ({ id: stationId(at), name: `Đài ${at}` })),
    sections: sections.flatMap((hasSection, at) =>
      hasSection === undefined ? [] : [{ station: stationId(at), hasSection }],
    ),
  }));
const goal = fc.constantFrom(100, 80, null);
const measure = fc.constantFrom<TargetMeasure["measure"]>(...KINDS);

const one = (kind: TargetMeasure["measure"], unit: UnitRows, goalPercent: number | null = 100) => {
  const [found] = targetsOf([aMeasure(kind, goalPercent)], unit, SPAN);
  if (!found) throw new Error("no target");
  return found;
};

test("nobody fulfils more than there is; what is fulfilled and what is missing are all", () => {
  fc.assert(
    fc.property(measure, rows, goal, (kind, unit, goalPercent) => {
      const found = one(kind, unit, goalPercent);
      expect(found.fulfilled).toBeLessThanOrEqual(found.total);
      for (const row of found.rows) expect(row.fulfilled).toBeLessThanOrEqual(row.total);
      const [lacking, done] = [lackingRows(found), doneRows(found)];
      expect(new Set([...lacking, ...done])).toEqual(new Set(found.rows));
      expect(lacking.length + done.length).toBe(found.rows.length);
      const missing = lacking.reduce((sum, { total, fulfilled }) => sum + total - fulfilled, 0);
      expect(missing + found.fulfilled).toBe(found.total);
    }),
  );
});

test("100 percent is reached when nothing is missing, and only then", () => {
  fc.assert(
    fc.property(measure, rows, (kind, unit) => {
      const found = one(kind, unit);
      const isAllThere = found.rows.length > 0 && lackingRows(found).length === 0;
      expect(found.state === "met" || found.state === "nothingDue").toBe(isAllThere);
      if (found.state === "met") expect(percentDone(found)).toBe(100);
      const percent = percentDone(found);
      if (percent === 100) expect(found.fulfilled).toBe(found.total);
    }),
  );
});

test("without a word from anybody there is no percentage", () => {
  fc.assert(
    fc.property(measure, rows, goal, (kind, unit, goalPercent) => {
      const found = one(kind, unit, goalPercent);
      if (found.rows.some(({ isKnown }) => isKnown)) expect(found.state).not.toBe("unknown");
      else {
        expect(["unknown", "notCounted"]).toContain(found.state);
        expect(percentDone(found)).toBeNull();
      }
    }),
  );
});

/** One more thing is put right, and nothing else is touched. */
const mended: Readonly<Record<string, (unit: UnitRows) => UnitRows>> = {
  portals: (unit) => ({
    ...unit,
    pages: unit.pages.map((each, at) =>
      at === 0 ? aPage("p", { hasSection: true, updatedOn: SPAN.to }) : each,
    ),
  }),
  dossiers: (unit) => ({
    ...unit,
    months: unit.months.map((each, at) =>
      at === 0 && each.figures
        ? { ...each, figures: { ...each.figures, published: each.figures.received } }
        : each,
    ),
  }),
  stations: (unit) => ({
    ...unit,
    sections: [
      ...unit.stations.slice(0, 1).map(({ id }) => ({ station: id, hasSection: true })),
      ...unit.sections.filter(({ station }) => station !== unit.stations[0]?.id),
    ],
    activities: [
      ...unit.activities,
      aDoneActivity("z", { kind: "broadcast", on: SPAN.to, station: unit.stations[0]?.name }),
    ],
  }),
  oneStopPoints: (unit) => ({
    ...unit,
    points: unit.points.map((each, at) => (at === 0 ? { ...each, posted: each.required } : each)),
    activities: [
      ...unit.activities,
      aDoneActivity("z", { kind: "posting", on: SPAN.to, point: unit.points[0]?.name, checks: ALL_RIGHT }),
    ],
  }),
  topicActivities: (unit) => ({
    ...unit,
    activities: [
      ...unit.activities,
      aDoneActivity("z", { kind: "meeting", on: SPAN.to, topics: ["publicPostalService"] }),
    ],
  }),
};

test("one more thing put right never makes a target worse, and makes it better where it was lacking", () => {
  fc.assert(
    fc.property(fc.constantFrom(...Object.keys(mended)), rows, (kind, unit) => {
      const put = mended[kind];
      if (!put) throw new Error(kind);
      const name = kind as TargetMeasure["measure"];
      const [before, after] = [one(name, unit), one(name, put(unit))];
      expect(after.fulfilled).toBeGreaterThanOrEqual(before.fulfilled);
      expect(lackingRows(after).length).toBeLessThanOrEqual(lackingRows(before).length);
      if (before.state === "met") expect(after.state).toBe("met");
    }),
  );
});

test("figures of a month that are stored are never more than what was received", () => {
  const part = maybe(fc.nat({ max: 40 }));
  const figures: fc.Arbitrary<DossierFigures> = fc.record({
    received: fc.nat({ max: 30 }),
    published: part,
    onTime: part,
    onlineFull: part,
    onlinePartial: part,
    byPost: part,
  });
  fc.assert(
    fc.property(figures, (said) => {
      const isRight = excessParts(said).length === 0;
      expect(dossierMonthRegister.read({ month: "2025-05", figures: { ...said } }) !== null).toBe(isRight);
      const { received, published, onTime, onlineFull, onlinePartial, byPost } = said;
      const online = (onlineFull ?? 0) + (onlinePartial ?? 0);
      expect(isRight).toBe(Math.max(published ?? 0, onTime ?? 0, byPost ?? 0, online) <= received);
    }),
  );
});
