import {
  addSpans,
  type OverviewBefore,
  type OverviewSpan,
  spanKind,
  spanPeriod,
} from "../../../domain/api-overview.ts";
import { type Day, type Month, monthOf, yearOf } from "../../../domain/day.ts";
import { assertNever } from "../../../domain/result.ts";
import { lowerFirst, monthTitle, nearDay } from "../../vi/format.ts";
import { overviewVi } from "../../vi/overview.ts";
import { percentOf } from "./overview-figures.ts";

/** «Tháng 5/2025», «Quý 2/2025», «Năm 2025» */
export const spanTitle = (span: OverviewSpan): string => {
  const kind = spanKind(span);
  const last = monthOf(spanPeriod(span).to);
  switch (kind) {
    case "month":
      return monthTitle(last);
    case "quarter":
      return overviewVi.span.quarter(Number(span.slice(6)), yearOf(last));
    case "year":
      return overviewVi.span.year(yearOf(last));
    default:
      return assertNever(kind);
  }
};

/** The month of a span whose records a cell leads to: its last that has begun. */
export const linkMonth = (month: Month, today: Day): Month =>
  month > monthOf(today) ? monthOf(today) : month;

/** «cao hơn ngày 22/4: 6%», and what it was then; null where there is nothing to compare with. */
export const trendWords = (
  span: OverviewSpan,
  now: { readonly done: number; readonly due: number },
  before: OverviewBefore | null | undefined,
  today: Day,
): { readonly change: string; readonly earlier: string } | null => {
  const [percent, percentThen] = [percentOf(now), before ? percentOf(before) : null];
  if (!before || percent === null || percentThen === null) return null;
  const vi = overviewVi.trend;
  const spanBefore = addSpans(span, -1);
  const isWhole = before.on === spanPeriod(spanBefore).to;
  const than = isWhole ? lowerFirst(spanTitle(spanBefore)) : vi.onDay(nearDay(before.on, today));
  const change =
    percent === percentThen
      ? vi.same(than)
      : percent > percentThen
        ? vi.higher(than, percent - percentThen)
        : vi.lower(than, percentThen - percent);
  return { change, earlier: vi.earlier(before.done, before.due) };
};
