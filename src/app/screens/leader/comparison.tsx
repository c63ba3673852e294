import { useState } from "preact/hooks";
import { lastDayOf } from "../../../domain/day.ts";
import type { Change, MonthComparison, MonthOfTrend } from "../../../domain/leader/month-comparison.ts";
import type { PeriodFigures } from "../../../domain/leader/period-figures.ts";
import { Group } from "../../components/group.tsx";
import { Icon } from "../../components/icon.tsx";
import { decimal, monthNumber, shortDay } from "../../vi/format.ts";
import { kindNames } from "../../vi/kinds.ts";
import { leaderVi } from "../../vi/leader.ts";
import styles from "./leader.module.css";
import type { Glance } from "./load-glance.ts";

const vi = leaderVi.progress;

/** This month beside the same days of the one before, in figures, arrows and words; then three months. */
export const Comparison = ({ glance: { comparison, trend, today } }: { readonly glance: Glance }) => {
  const { month, until, activities, airings, people, byKind } = comparison;
  const [isWide, setWide] = useState(false);
  const kinds = byKind.map((change) => ({ title: kindNames[change.kind], change }));
  const rows = [
    { title: vi.compare.activities, change: activities },
    { title: vi.compare.airings, change: airings },
    { title: vi.compare.people, change: people },
    ...(isWide ? kinds : []),
  ];
  return (
    <>
      <Group
        heading={vi.compare.heading}
        aside={until === lastDayOf(month) ? vi.compare.whole : vi.compare.until(Number(until.slice(8)))}
      >
        {rows.map((row) => (
          <Row key={row.title} {...row} comparison={comparison} />
        ))}
        {kinds.length > 0 && (
          <li>
            <button class="item" type="button" aria-expanded={isWide} onClick={() => setWide(!isWide)}>
              <span class="grow strong">{vi.compare.byKind}</span>
              <Icon name={isWide ? "minus" : "plus"} size="s" />
            </button>
          </li>
        )}
      </Group>
      <Group heading={vi.trend.heading} aside={vi.trend.until(shortDay(today))}>
        <Trend title={vi.compare.activities} trend={trend} figure={({ activities: of }) => of} />
        <Trend title={vi.compare.airings} trend={trend} figure={({ airings: of }) => of} />
        <Trend title={vi.compare.people} trend={trend} figure={({ people: of }) => of} />
      </Group>
    </>
  );
};

interface RowProps {
  readonly title: string;
  readonly change: Change;
  readonly comparison: MonthComparison;
}

const Row = ({ title, change, comparison: { before, month } }: RowProps) => {
  const { name } = leaderVi.month;
  const [was, is] = [name(monthNumber(before)), name(monthNumber(month)).toLowerCase()];
  return (
    <li class="item">
      <span class="grow">
        <span class="strong">{title}</span>
        <span class="meta">{vi.compare.was(was, decimal(change.was), is, decimal(change.is))}</span>
      </span>
      <Difference change={change} />
    </li>
  );
};

interface TrendProps {
  readonly title: string;
  readonly trend: readonly MonthOfTrend[];
  readonly figure: (of: PeriodFigures) => number;
}

/** One figure over the months, in words: it breaks into lines where a table would be cut off. */
const Trend = ({ title, trend, figure }: TrendProps) => (
  <li class="item">
    <span class="grow">
      <span class="strong">{title}</span>
      <span class="meta">
        {trend
          .map(({ month, figures }) =>
            vi.trend.of(leaderVi.month.name(monthNumber(month)), decimal(figure(figures))),
          )
          .join(" · ")}
      </span>
    </span>
  </li>
);

/** Fewer is no alarm: an arrow and a word, in the colour of any other text. */
const Difference = ({ change: { by } }: { readonly change: Change }) => (
  <span class={styles["by"]}>
    {by !== 0 && <Icon name={by > 0 ? "arrow-up" : "arrow-down"} size="s" />}
    {by === 0 ? vi.compare.same : by > 0 ? vi.compare.more(decimal(by)) : vi.compare.fewer(decimal(-by))}
  </span>
);
