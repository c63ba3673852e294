import { type Month, yearOf } from "../../../domain/day.ts";
import { Group } from "../../components/group.tsx";
import { ItemRow } from "../../components/item-row.tsx";
import { monthNumber } from "../../vi/format.ts";
import { taskDetailVi } from "../../vi/task-detail.ts";
import { taskFactsVi } from "../../vi/task-facts.ts";
import type { MonthStanding } from "./task-detail.tsx";

interface MonthHistoryProps {
  /** Months of one year that have begun, oldest first. */
  readonly standings: readonly MonthStanding[];
  readonly onMonth: (month: Month) => void;
}

/** Every month of the year; pressing one shows what was logged in it. */
export const MonthHistory = ({ standings, onMonth }: MonthHistoryProps) => {
  const [first] = standings;
  if (!first) return null;
  return (
    <Group heading={taskFactsVi.months(yearOf(first.month))}>
      {standings.toReversed().map(({ month, standing }) => (
        <ItemRow
          key={month}
          title={said(month, standing)}
          onClick={() => {
            onMonth(month);
            window.scrollTo(0, 0);
          }}
        />
      ))}
    </Group>
  );
};

const said = (month: Month, { progress }: MonthStanding["standing"]): string => {
  const number = monthNumber(month);
  if (!progress || progress.due === null) return taskFactsVi.monthCount(number, progress?.done ?? 0);
  return taskDetailVi.month(number, progress.done, progress.due);
};
