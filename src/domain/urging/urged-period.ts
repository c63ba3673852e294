import type { OverviewSpan } from "../api-overview.ts";
import { type Day, lastDayOf, type Month } from "../day.ts";
import type { UrgedPeriod } from "../registers/urging.ts";

/** What an overview is asked for, `2025-05`, `2025-Q2` or `2025`, is a period as it stands. */
export const urgedSpan = (span: Month | OverviewSpan): UrgedPeriod => span as string as UrgedPeriod;

/** Null for the whole year. */
export const partOfYear = (
  period: UrgedPeriod,
): { readonly kind: "month" | "quarter"; readonly number: number } | null => {
  const [, part] = period.split("-");
  if (part === undefined) return null;
  return part.startsWith("Q")
    ? { kind: "quarter", number: Number(part.slice(1)) }
    : { kind: "month", number: Number(part) };
};

export const endOfPeriod = (period: UrgedPeriod): Day => {
  const part = partOfYear(period);
  const last = part === null ? 12 : part.kind === "quarter" ? part.number * 3 : part.number;
  return lastDayOf(`${period.slice(0, 4)}-${String(last).padStart(2, "0")}` as Month);
};
