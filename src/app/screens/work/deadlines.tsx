import { type Month, monthOf } from "../../../domain/day.ts";
import { Group } from "../../components/group.tsx";
import { ItemRow } from "../../components/item-row.tsx";
import { dueVi } from "../../vi/due.ts";
import { workVi } from "../../vi/work.ts";
import { type DatedRow, isSoon } from "./urgent-rows.ts";

interface DeadlinesProps {
  readonly month: Month;
  readonly dated: readonly DatedRow[];
  readonly isNow: boolean;
}

/** «Hạn trong tháng»: what is due in a month and not so near that it stands above. */
export const Deadlines = ({ month, dated, isNow }: DeadlinesProps) => {
  const rows = dated.filter((row) => monthOf(row.by) === month && !(isNow && isSoon(row)));
  if (rows.length === 0) return null;
  return (
    <Group heading={dueVi.deadlines}>
      {[...rows]
        .sort((a, b) => a.daysLeft - b.daysLeft)
        .map(({ key, title, about, by, daysLeft, href }) => (
          <ItemRow
            key={key}
            title={title}
            meta={[about, workVi.deadline(by, daysLeft)].join(" · ")}
            icon="calendar-blank"
            href={href}
          />
        ))}
    </Group>
  );
};
