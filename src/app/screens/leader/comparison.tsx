import { useState } from "preact/hooks";
import { lastDayOf } from "../../../domain/day.ts";
import type { Change, MonthComparison } from "../../../domain/leader/month-comparison.ts";
import { Group } from "../../components/group.tsx";
import { Icon } from "../../components/icon.tsx";
import { decimal, monthNumber, shortDay } from "../../vi/format.ts";
import { kindNames } from "../../vi/kinds.ts";
import { leaderVi } from "../../vi/leader.ts";
import { FiguresTable } from "../report/figures-table.tsx";
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
      <div class={styles["trend"]}>
        <FiguresTable
          caption={vi.trend.caption(shortDay(today))}
          heads={["", ...trend.map((each) => leaderVi.month.name(monthNumber(each.month)))]}
          rows={[
            [vi.compare.activities, ...trend.map(({ figures }) => decimal(figures.activities))],
            [vi.compare.airings, ...trend.map(({ figures }) => decimal(figures.airings))],
            [vi.compare.people, ...trend.map(({ figures }) => decimal(figures.people))],
          ]}
        />
      </div>
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

/** Fewer is no alarm: an arrow and a word, in the colour of any other text. */
const Difference = ({ change: { by } }: { readonly change: Change }) => (
  <span class={styles["by"]}>
    {by !== 0 && <Icon name={by > 0 ? "arrow-up" : "arrow-down"} size="s" />}
    {by === 0 ? vi.compare.same : by > 0 ? vi.compare.more(decimal(by)) : vi.compare.fewer(decimal(-by))}
  </span>
);
