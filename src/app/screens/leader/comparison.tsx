import { lastDayOf } from "../../../domain/day.ts";
import type { Change } from "../../../domain/leader/month-comparison.ts";
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
  const { month, before, until, activities, airings, people, byKind } = comparison;
  const isWhole = until === lastDayOf(month);
  const name = leaderVi.month.name;
  const rows: readonly { readonly title: string; readonly change: Change }[] = [
    { title: vi.compare.activities, change: activities },
    { title: vi.compare.airings, change: airings },
    { title: vi.compare.people, change: people },
    ...byKind.map((change) => ({ title: kindNames[change.kind], change })),
  ];
  return (
    <>
      <Group
        heading={vi.compare.heading}
        aside={isWhole ? vi.compare.whole : vi.compare.until(Number(until.slice(8)))}
      >
        {rows.map(({ title, change }) => (
          <li key={title} class="item">
            <span class="grow">
              <span class="strong">{title}</span>
              <span class="meta">
                {vi.compare.was(
                  name(monthNumber(before)),
                  decimal(change.was),
                  name(monthNumber(month)).toLowerCase(),
                  decimal(change.is),
                )}
              </span>
            </span>
            <Difference change={change} />
          </li>
        ))}
      </Group>
      <FiguresTable
        caption={vi.trend.caption}
        heads={[
          "",
          ...trend.map((each) =>
            each.month === month && !isWhole
              ? vi.trend.soFar(name(monthNumber(each.month)), shortDay(today))
              : name(monthNumber(each.month)),
          ),
        ]}
        rows={[
          [vi.compare.activities, ...trend.map(({ figures }) => decimal(figures.activities))],
          [vi.compare.airings, ...trend.map(({ figures }) => decimal(figures.airings))],
          [vi.compare.people, ...trend.map(({ figures }) => decimal(figures.people))],
        ]}
      />
    </>
  );
};

/** Fewer is no alarm: an arrow and a word, in the colour of any other text. */
const Difference = ({ change: { by } }: { readonly change: Change }) => (
  <span class={styles["by"]}>
    {by !== 0 && <Icon name={by > 0 ? "arrow-up" : "arrow-down"} size="s" />}
    {by === 0 ? vi.compare.same : by > 0 ? vi.compare.more(decimal(by)) : vi.compare.fewer(decimal(-by))}
  </span>
);
