import fc from "fast-check";
import { expect, test } from "vitest";
import {
  addSpans,
  OverviewSpan,
  type SpanKind,
  sameDayBefore,
  spanKind,
  spanOf,
  spanPeriod,
} from "../../src/domain/api-overview.ts";
import { addDays, type Month, monthOf } from "../../src/domain/day.ts";
import { day } from "./progress-builders.ts";

const span = (typed: string) => OverviewSpan.parse(typed);
const before = (typed: string, today: string) => sameDayBefore(span(typed), day(today));

test("a span is a month, a quarter or a year of the calendar", () => {
  expect(spanPeriod(span("2025-02"))).toEqual({ kind: "month", from: "2025-02-01", to: "2025-02-28" });
  expect(spanPeriod(span("2025-Q4"))).toEqual({ kind: "quarter", from: "2025-10-01", to: "2025-12-31" });
  expect(spanPeriod(span("2025"))).toEqual({ kind: "year", from: "2025-01-01", to: "2025-12-31" });
  for (const wrong of ["2025-13", "2025-Q5", "2025-5", "Q2", ""])
    expect(OverviewSpan.safeParse(wrong).success).toBe(false);
});

test("the same day before is the same date one span earlier, or the last there is", () => {
  expect(before("2025-05", "2025-05-22")).toBe("2025-04-22");
  expect(before("2025-03", "2025-03-30")).toBe("2025-02-28");
  expect(before("2025-Q2", "2025-05-31")).toBe("2025-02-28");
  expect(before("2025", "2025-05-22")).toBe("2024-05-22");
  expect(before("2025-04", "2025-04-30")).toBe("2025-03-31");
  expect(before("2025-Q1", "2025-05-12")).toBe("2024-12-31");
  expect(before("2025-06", "2025-05-31")).toBeNull();
});

test("spans follow each other without a gap, and the day before always lies in the one before", () => {
  const anySpan = fc
    .tuple(
      fc.constantFrom<SpanKind>("month", "quarter", "year"),
      fc.nat(11),
      fc.integer({ min: 2001, max: 2098 }),
    )
    .map(([kind, month, year]) => spanOf(kind, `${year}-${String(month + 1).padStart(2, "0")}` as Month));
  fc.assert(
    fc.property(anySpan, fc.nat(400), (one, days) => {
      const { from, to } = spanPeriod(one);
      const earlier = spanPeriod(addSpans(one, -1));
      expect(addSpans(addSpans(one, -1), 1)).toBe(one);
      expect(addDays(earlier.to, 1)).toBe(from);
      expect(spanOf(spanKind(one), monthOf(to))).toBe(one);
      const compared = sameDayBefore(one, addDays(from, days));
      expect(compared !== null && earlier.from <= compared && compared <= earlier.to).toBe(true);
    }),
  );
});
