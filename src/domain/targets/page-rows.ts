import type { Day } from "../day.ts";
import type { PageGap, PageRow } from "./target-row.ts";
import { countedActivities, type TargetSpan, type UnitRows, type WebPage } from "./unit-rows.ts";

/** Target 1: a page is as it should be when it has its section and something new in the span. */
export const pageRows = (rows: UnitRows, span: TargetSpan): readonly PageRow[] => {
  const articles = countedActivities(rows).flatMap(({ activity }) =>
    activity.kind === "article" && activity.on <= span.to ? [activity] : [],
  );
  return rows.pages.map(({ id, values }) => {
    const own = articles.filter(({ url, platform }) =>
      url ? isOn(url, values) : platform === "ownPage" && rows.pages.length === 1,
    );
    const days = [...own.map(({ on }) => on), ...seenDays(values, span)].sort();
    const lastItemOn = days.at(-1) ?? null;
    const gap = gapOf(values, lastItemOn, span);
    return {
      kind: "page",
      id,
      name: values.name,
      lastItemOn,
      gap,
      fulfilled: gap === null ? 1 : 0,
      total: 1,
      isKnown: gap !== "sectionUnknown" && gap !== "newsUnknown",
    };
  });
};

const seenDays = ({ updatedOn }: WebPage, { to }: TargetSpan): readonly Day[] =>
  updatedOn && updatedOn <= to ? [updatedOn] : [];

const gapOf = (page: WebPage, lastItemOn: Day | null, { from, to }: TargetSpan): PageGap | null => {
  if (page.hasSection === undefined) return "sectionUnknown";
  if (!page.hasSection) return "noSection";
  if (lastItemOn !== null && lastItemOn >= from) return null;
  return page.updatedOn && page.updatedOn > to ? "newsUnknown" : "noNews";
};

/** The article lies below the page's address or that of its section. */
const isOn = (url: string, { url: page, sectionUrl }: WebPage): boolean =>
  [page, sectionUrl].some((address) => {
    if (!address) return false;
    const [inner, outer] = [bare(url), bare(address)];
    return inner === outer || inner.startsWith(`${outer}/`) || inner.startsWith(`${outer}?`);
  });

const bare = (url: string): string =>
  url
    .replace(/^https?:\/\/(www\.)?/i, "")
    .replace(/#.*$/, "")
    .replace(/\/+$/, "")
    .toLowerCase();
