import type { ActivityView } from "../../../domain/activity/activity-view.ts";
import type { Logbook as Book, LogbookRow } from "../../../domain/broadcast/logbook.ts";
import type { Day, Month } from "../../../domain/day.ts";
import { AppBar } from "../../components/app-bar.tsx";
import { Button } from "../../components/button.tsx";
import { EmptyState } from "../../components/empty-state.tsx";
import { Group } from "../../components/group.tsx";
import { ItemRow } from "../../components/item-row.tsx";
import { MonthSwitcher } from "../../components/month-switcher.tsx";
import { logbookVi as vi } from "../../vi/broadcast.ts";
import { dayHeading } from "../../vi/format.ts";
import { OutboxChip } from "../outbox-chip.tsx";
import { AiringsToConfirm } from "./airings-to-confirm.tsx";
import styles from "./logbook.module.css";
import { LogbookPaper } from "./logbook-paper.tsx";
import { remarkOf } from "./remark-of.ts";

interface LogbookProps {
  readonly month: Month;
  readonly today: Day;
  readonly book: Book;
  readonly views: readonly ActivityView[];
  readonly mayLog: boolean;
  /** Who answers for what goes on air, by name; may be empty. */
  readonly responsible: string;
  readonly onMonth: (month: Month) => void;
  readonly onPrint: () => void;
}

export const Logbook = (props: LogbookProps) => {
  const { month, today, book, views, mayLog, onMonth, onPrint } = props;
  const done = book.rows.filter(({ state }) => state !== "planned");
  const planned = book.rows.filter(({ state, on }) => state === "planned" && on > today);
  return (
    <div class={`screen ${styles["page"]}`}>
      <AppBar title={vi.title} backHref="/them">
        <OutboxChip />
      </AppBar>
      <main>
        <MonthSwitcher month={month} onChange={onMonth} />
        <div class={styles["screenOnly"]}>
          {mayLog && <AiringsToConfirm views={views} today={today} />}
          {planned.length > 0 && <Rows heading={vi.planned} rows={planned} today={today} />}
          {done.length === 0 ? (
            <EmptyState art="megaphone-simple" {...vi.empty} />
          ) : (
            <Rows
              heading={vi.aired}
              rows={done}
              today={today}
              aside={vi.sum(book.issues, book.airings, book.minutes)}
            />
          )}
        </div>
        <LogbookPaper {...props} rows={done} />
      </main>
      {done.length > 0 && (
        <footer class="foot">
          <Button variant="secondary" icon="file-text" onClick={onPrint}>
            {vi.print}
          </Button>
        </footer>
      )}
    </div>
  );
};

interface RowsProps {
  readonly heading: string;
  readonly rows: readonly LogbookRow[];
  readonly today: Day;
  readonly aside?: string;
}

const Rows = ({ heading, rows, today, aside }: RowsProps) => (
  <Group heading={heading} aside={aside}>
    {rows.map((row, index) => (
      <ItemRow
        key={`${row.activity} ${index}`}
        title={vi.when(dayHeading(row.on, today), row.at)}
        meta={[
          row.state === "planned"
            ? row.title || vi.untitled
            : `${vi.issue(row.issue)} · ${row.title || vi.untitled}`,
          vi.minutes(row.minutes),
          ...row.clusters,
          remarkOf(row),
        ]
          .filter((part) => part !== "")
          .join(" · ")}
        href={`/ban-ghi/${row.activity}`}
      />
    ))}
  </Group>
);
