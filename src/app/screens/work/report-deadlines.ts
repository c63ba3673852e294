import { addMonths, type Month, monthOf } from "../../../domain/day.ts";
import {
  CCHC_CALENDAR,
  type ReportingCalendar,
  type ReportingPeriod,
  ReportKind,
  reportingPeriodOf,
} from "../../../domain/reporting-period.ts";
import type { Unit } from "../../../domain/unit.ts";

/**
 * Reports that a unit of this level owes in a month, shortest span first. A report may be due in the month after its own.
 * Where neither unit nor plan has set a calendar, the preset holds.
 */
export const reportsDueIn = (
  calendar: ReportingCalendar = CCHC_CALENDAR,
  level: Unit["level"],
  month: Month,
): readonly ReportingPeriod[] =>
  ReportKind.options.flatMap((kind) =>
    [addMonths(month, -1), month]
      .map((closing) => reportingPeriodOf(calendar, kind, closing))
      .filter((report) => report !== null)
      .filter((report) => monthOf(report.dueOn[level]) === month),
  );
