import fc from "fast-check";
import { expect, test } from "vitest";
import { reportsDueIn } from "../../../../src/app/screens/work/report-deadlines.ts";
import { addMonths, type Month, monthOf } from "../../../../src/domain/day.ts";
import { CCHC_CALENDAR } from "../../../../src/domain/reporting-period.ts";

const day = fc.integer({ min: 1, max: 31 });
const calendar = fc.record({
  closesOn: day,
  dueOn: fc.record({ commune: day, district: day, province: day }),
});
const level = fc.constantFrom("commune" as const, "district" as const, "province" as const);
const MONTHS = Array.from({ length: 24 }, (_, index) => addMonths("2025-01" as Month, index));

test("whatever the calendar, each month's report is due in one month only, and in that month's list", () => {
  fc.assert(
    fc.property(calendar, level, (given, unitLevel) => {
      const listed = MONTHS.flatMap((month) =>
        reportsDueIn(given, unitLevel, month).map((report) => {
          expect(monthOf(report.dueOn[unitLevel])).toBe(month);
          return `${report.kind} ${report.month}`;
        }),
      );
      expect(new Set(listed).size).toBe(listed.length);
      for (const month of MONTHS.slice(0, -1)) expect(listed).toContain(`month ${month}`);
    }),
  );
});

test("in June a commune owes the reports of the month, the quarter and the half year on the same day", () => {
  const due = reportsDueIn(CCHC_CALENDAR, "commune", "2025-06" as Month);
  expect(due.map(({ kind, dueOn }) => `${kind} ${dueOn.commune}`)).toEqual([
    "month 2025-06-15",
    "quarter 2025-06-15",
    "halfYear 2025-06-15",
  ]);
});
