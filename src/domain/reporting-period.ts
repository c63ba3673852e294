import * as z from "zod/mini";
import { addDays, addMonths, type Day, daysIn, firstDayOf, type Month, monthOf } from "./day.ts";
import { type Period, rangePeriod } from "./period.ts";
import type { Unit } from "./unit.ts";

/**
 * When data close and reports are due (chốt số liệu, hạn gửi): configuration, for no plan says it (dossier §3.4).
 * Days of the month; a day past the month's end means its last. A due day not after the closing day is in the next month.
 */
export const ReportingCalendar = z.object({
  closesOn: z.int().check(z.gte(1), z.lte(31)),
  dueOn: z.object({
    commune: z.int().check(z.gte(1), z.lte(31)),
    district: z.int().check(z.gte(1), z.lte(31)),
    province: z.int().check(z.gte(1), z.lte(31)),
  }),
});
export type ReportingCalendar = z.infer<typeof ReportingCalendar>;

/** Preset «chốt ngày 14, hạn 15/18/20», after the periods of 581/BNV-CCHC. */
export const CCHC_CALENDAR: ReportingCalendar = {
  closesOn: 14,
  dueOn: { commune: 15, district: 18, province: 20 },
};

/** Tháng · quý · 6 tháng · 9 tháng · năm. An ad-hoc report (đột xuất) has whatever days it is given. */
export const ReportKind = z.enum(["month", "quarter", "halfYear", "nineMonths", "year"]);
export type ReportKind = z.infer<typeof ReportKind>;

const LENGTH_IN_MONTHS: Readonly<Record<ReportKind, number>> = {
  month: 1,
  quarter: 3,
  halfYear: 6,
  nineMonths: 9,
  year: 12,
};

/** The span of one report (kỳ báo cáo). Not for counting quotas: those go by calendar months and years. */
export interface ReportingPeriod {
  readonly kind: ReportKind;
  /** The month in which it closes, which also names it: `2025-06` with `halfYear` is «6 tháng đầu năm 2025». */
  readonly month: Month;
  readonly dataFrom: Day;
  readonly dataTo: Day;
  readonly dueOn: Readonly<Record<Unit["level"], Day>>;
}

/** The report of a kind that closes in `month`; null when none does, as a half year in May. */
export const reportingPeriodOf = (
  calendar: ReportingCalendar,
  kind: ReportKind,
  month: Month,
): ReportingPeriod | null => {
  if (!closesIn(kind, month)) return null;
  const closingDayOf = (of: Month): Day => dayOfMonth(of, calendar.closesOn);
  const dueFor = (day: number): Day => dayOfMonth(day > calendar.closesOn ? month : addMonths(month, 1), day);
  return {
    kind,
    month,
    dataFrom: addDays(closingDayOf(addMonths(month, -LENGTH_IN_MONTHS[kind])), 1),
    dataTo: closingDayOf(month),
    dueOn: {
      commune: dueFor(calendar.dueOn.commune),
      district: dueFor(calendar.dueOn.district),
      province: dueFor(calendar.dueOn.province),
      // The plan asks the same report of both (NV7.4), to the same office.
      agency: dueFor(calendar.dueOn.commune),
    },
  };
};

/** Quarters close in March, June, September and December; the half year in June, nine months in September. */
const closesIn = (kind: ReportKind, month: Month): boolean => {
  const number = Number(month.slice(5));
  return kind === "quarter" ? number % 3 === 0 : kind === "month" || number === LENGTH_IN_MONTHS[kind];
};

const dayOfMonth = (month: Month, day: number): Day =>
  addDays(firstDayOf(month), Math.min(day, daysIn(month)) - 1);

/** The report that a unit of this level writes now: the first that is not yet past due on `today`. */
export const currentReportingPeriod = (
  calendar: ReportingCalendar,
  kind: ReportKind,
  level: Unit["level"],
  today: Day,
): ReportingPeriod => {
  for (let month = addMonths(monthOf(today), -1); ; month = addMonths(month, 1)) {
    const found = reportingPeriodOf(calendar, kind, month);
    if (found && today <= found.dueOn[level]) return found;
  }
};

/** Its days, to count with. */
export const dataPeriodOf = (reporting: ReportingPeriod): Period =>
  rangePeriod(reporting.dataFrom, reporting.dataTo);
