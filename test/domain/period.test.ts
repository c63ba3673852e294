import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, addMonths, Day, firstDayOf, lastDayOf, Month } from "../../src/domain/day.ts";
import {
  daysInPeriod,
  daysLeft,
  isInPeriod,
  monthPeriod,
  monthsIn,
  rangePeriod,
  yearPeriod,
} from "../../src/domain/period.ts";
import {
  CCHC_CALENDAR,
  currentReportingPeriod,
  dataPeriodOf,
  type ReportingCalendar,
  type ReportKind,
  reportingPeriodOf,
} from "../../src/domain/reporting-period.ts";

const day = (typed: string): Day => Day.parse(typed);
const month = (typed: string): Month => Month.parse(typed);
const anyMonth = fc.integer({ min: 0, max: 1200 }).map((count) => addMonths(month("2000-01"), count));
const anyDay = fc.integer({ min: 0, max: 36_500 }).map((count) => addDays(day("2000-01-01"), count));

describe("periods of counting", () => {
  test.each([
    ["2025-05-01", 30],
    ["2025-05-22", 9],
    ["2025-05-31", 0],
    ["2025-06-01", 0],
    ["2025-04-30", 31],
    ["2025-04-01", 31],
  ])("seen on %s, May 2025 has %i days left", (today, left) => {
    expect(daysLeft(monthPeriod(month("2025-05")), day(today))).toBe(left);
  });

  test("as days go by, the days left never grow and never fall below none", () => {
    fc.assert(
      fc.property(anyMonth, anyDay, (of, today) => {
        const period = monthPeriod(of);
        expect(daysLeft(period, today)).toBeGreaterThanOrEqual(daysLeft(period, addDays(today, 1)));
        expect(daysLeft(period, today)).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  test("a year is its twelve months, day for day", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9998 }), (year) => {
        const months = monthsIn(yearPeriod(year)) ?? [];
        expect(months).toHaveLength(12);
        expect(months.reduce((sum, period) => sum + daysInPeriod(period), 0)).toBe(
          daysInPeriod(yearPeriod(year)),
        );
      }),
    );
  });

  test("a range of whole months has months, one that cuts a month has none", () => {
    expect(monthsIn(rangePeriod(day("2025-01-01"), day("2025-03-31")))).toEqual(
      ["2025-01", "2025-02", "2025-03"].map((typed) => monthPeriod(month(typed))),
    );
    expect(monthsIn(rangePeriod(day("2025-04-15"), day("2025-05-14")))).toBeNull();
    expect(monthsIn(rangePeriod(day("2025-04-01"), day("2025-05-30")))).toBeNull();
  });

  test("both ends belong to a period", () => {
    const may = monthPeriod(month("2025-05"));
    expect(
      ["2025-04-30", "2025-05-01", "2025-05-31", "2025-06-01"].map((on) => isInPeriod(may, day(on))),
    ).toEqual([false, true, true, false]);
  });
});

describe("periods of reporting, closing on 14 (581/BNV-CCHC)", () => {
  test.each<[ReportKind, string, string, string, string]>([
    ["month", "2025-05", "2025-04-15", "2025-05-14", "2025-05-15"],
    ["month", "2025-01", "2024-12-15", "2025-01-14", "2025-01-15"],
    ["quarter", "2025-03", "2024-12-15", "2025-03-14", "2025-03-15"],
    ["quarter", "2025-09", "2025-06-15", "2025-09-14", "2025-09-15"],
    ["halfYear", "2025-06", "2024-12-15", "2025-06-14", "2025-06-15"],
    ["nineMonths", "2025-09", "2024-12-15", "2025-09-14", "2025-09-15"],
    ["year", "2025-12", "2024-12-15", "2025-12-14", "2025-12-15"],
  ])("%s of %s: %s to %s, a commune's is due on %s", (kind, of, dataFrom, dataTo, due) => {
    const found = reportingPeriodOf(CCHC_CALENDAR, kind, month(of));
    expect(found).toMatchObject({ dataFrom, dataTo, dueOn: { commune: due } });
  });

  test("an agency has as long as a commune, the levels above until the 18th and the 20th", () => {
    expect(reportingPeriodOf(CCHC_CALENDAR, "month", month("2025-05"))?.dueOn).toEqual({
      agency: "2025-05-15",
      commune: "2025-05-15",
      district: "2025-05-18",
      province: "2025-05-20",
    });
  });

  test.each<[ReportKind, string]>([
    ["quarter", "2025-05"],
    ["halfYear", "2025-12"],
    ["nineMonths", "2025-12"],
    ["year", "2025-06"],
  ])("no %s closes in %s", (kind, of) => {
    expect(reportingPeriodOf(CCHC_CALENDAR, kind, month(of))).toBeNull();
  });

  test.each([
    ["2025-05-14", "2025-05"],
    ["2025-05-15", "2025-05"],
    ["2025-05-16", "2025-06"],
    ["2025-12-31", "2026-01"],
  ])("on %s a commune writes the report of %s", (today, expected) => {
    expect(currentReportingPeriod(CCHC_CALENDAR, "month", "commune", day(today)).month).toBe(expected);
  });

  test("the office above still writes the one that the communes have handed in", () => {
    expect(currentReportingPeriod(CCHC_CALENDAR, "month", "province", day("2025-05-20")).month).toBe(
      "2025-05",
    );
    expect(currentReportingPeriod(CCHC_CALENDAR, "year", "province", day("2025-12-21")).month).toBe(
      "2026-12",
    );
  });

  test("months follow each other without gap or overlap, whatever the closing day", () => {
    const anyCalendar = fc
      .integer({ min: 1, max: 31 })
      .map((closesOn): ReportingCalendar => ({ ...CCHC_CALENDAR, closesOn }));
    fc.assert(
      fc.property(anyCalendar, anyMonth, (calendar, of) => {
        const current = reportingPeriodOf(calendar, "month", of);
        const next = reportingPeriodOf(calendar, "month", addMonths(of, 1));
        expect(current && addDays(current.dataTo, 1)).toBe(next?.dataFrom);
        for (const due of Object.values(current?.dueOn ?? {}))
          expect(due > (current?.dataTo ?? due)).toBe(true);
      }),
    );
  });

  test("closing on the 31st is the calendar month, due in the next", () => {
    const calendar: ReportingCalendar = { closesOn: 31, dueOn: { commune: 5, district: 8, province: 10 } };
    const february = reportingPeriodOf(calendar, "month", month("2025-02"));
    expect(february).toMatchObject({
      dataFrom: firstDayOf(month("2025-02")),
      dataTo: lastDayOf(month("2025-02")),
      dueOn: { commune: "2025-03-05" },
    });
    expect(february && monthsIn(dataPeriodOf(february))).toHaveLength(1);
  });
});
