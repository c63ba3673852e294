import { useLocation } from "preact-iso";
import { OverviewSpan, spanKind, spanOf } from "../../../domain/api-overview.ts";
import { Month, monthOf } from "../../../domain/day.ts";
import { useServices } from "../../hooks/use-services.ts";
import type { SortOrder } from "./overview-figures.ts";
import type { TaskGroup } from "./shown-columns.ts";
import type { UnitFilter } from "./unit-filter.ts";

/** What of the overview is looked at; all of it stands in the address, so that it is the same on the way back. */
export interface OverviewChoice {
  readonly span: OverviewSpan;
  readonly filter: UnitFilter;
  readonly group: TaskGroup;
  /** Null: as is usual on this screen. */
  readonly order: SortOrder | null;
}

const FILTERS = { late: "cham", silent: "im", unsent: "chua-gui", waiting: "cho-duyet" } as const;
const GROUPS = { every: "moi-viec", monthly: "thang", yearly: "nam", noQuota: "thuong-xuyen" } as const;
const ORDERS = { name: "ten", slow: "cham", idle: "lau" } as const;

/** `?thang=2025-05` or `?ky=2025-Q2`, `?ky=2025`; then `loc`, `viec`, `xep`. Without a span it is this month. */
export const useOverviewAddress = (): readonly [OverviewChoice, (next: Partial<OverviewChoice>) => void] => {
  const { path, query, route } = useLocation();
  const { diary } = useServices();
  const choice: OverviewChoice = {
    span: spanInAddress(query) ?? spanOf("month", monthOf(diary.today())),
    filter: nameIn(FILTERS, query["loc"]) ?? "all",
    group: nameIn(GROUPS, query["viec"]) ?? "summary",
    order: nameIn(ORDERS, query["xep"]),
  };
  const choose = (next: Partial<OverviewChoice>) => {
    const { span, filter, group, order } = { ...choice, ...next };
    const words = {
      ...wordsOfSpan(span),
      ...(filter === "all" ? {} : { loc: FILTERS[filter] }),
      ...(group === "summary" ? {} : { viec: GROUPS[group] }),
      ...(order === null ? {} : { xep: ORDERS[order] }),
    };
    route(`${path}?${new URLSearchParams(words)}`, true);
  };
  return [choice, choose];
};

export const wordsOfSpan = (span: OverviewSpan): Readonly<Record<string, string>> =>
  spanKind(span) === "month" ? { thang: span } : { ky: span };

/** The span that an address names, if it does. */
export const spanInAddress = (query: Readonly<Record<string, string>>): OverviewSpan | null => {
  const named = OverviewSpan.safeParse(query["ky"]);
  const month = Month.safeParse(query["thang"]);
  return named.data ?? (month.success ? spanOf("month", month.data) : null);
};

const nameIn = <Name extends string>(words: Readonly<Record<Name, string>>, word: string | undefined) =>
  (Object.keys(words) as Name[]).find((name) => words[name] === word) ?? null;
