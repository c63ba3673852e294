import { useState } from "preact/hooks";
import type { Overview } from "../../../domain/api.ts";
import { daysBetween, monthOf } from "../../../domain/day.ts";
import { may } from "../../../domain/permission.ts";
import type { UrgedPeriod } from "../../../domain/registers/urging.ts";
import { scopeOf } from "../../../domain/scope.ts";
import { Icon } from "../../components/icon.tsx";
import { Toast } from "../../components/toast.tsx";
import { useAccount } from "../../hooks/use-account.ts";
import { emptyVi } from "../../vi/empty.ts";
import { overviewVi } from "../../vi/overview.ts";
import { urgingVi } from "../../vi/urging.ts";
import { isRecent, type OverviewRow, urgings } from "../overview/overview-figures.ts";
import { UrgeAllSheet } from "./urge-all-sheet.tsx";
import { UrgeSheet } from "./urge-sheet.tsx";
import styles from "./urging.module.css";
import { figuresOfRow, type UrgedUnit } from "./urging-figures.ts";
import { useUrge, useUrgings } from "./use-urge.ts";

interface UrgingPartProps extends UrgingPanelProps {
  readonly urgings: ReturnType<typeof useUrgings>;
  /** It stands in the book itself, to which it need not lead. */
  readonly isInBook?: boolean | undefined;
}

interface UrgingPanelProps {
  readonly overview: Overview;
  /** What the overview shows. */
  readonly period: UrgedPeriod;
}

const IDLE_DAYS = 7;

/** «Cần đôn đốc» beside the matrix. */
export const UrgingPanel = (props: UrgingPanelProps) => <UrgingPart {...props} urgings={useUrgings()} />;

/** Units that are behind or quiet, slowest first, each with «Nhắc», and all of them at once. */
export const UrgingPart = ({ overview, period, urgings: sent, isInBook = false }: UrgingPartProps) => {
  const { actor } = useAccount();
  const { items, isSettled, reload } = sent;
  const { send, toast, dismiss } = useUrge(reload);
  const [open, setOpen] = useState<UrgedUnit | "all" | null>(null);
  const list = urgings(overview).map(({ row, missing }) => ({
    ...{ row, missing, urged: urgedOf(row, overview, period) },
    mayUrge: may(actor, {
      ...{ kind: "writeRecord", collection: "urging", createdBy: null },
      scope: scopeOf(row.unit, "shared"),
    }),
  }));
  // Of a year that goes on the last month has not begun.
  const now = monthOf(overview.today);
  const month = overview.month > now ? now : overview.month;
  const urgeable = list.flatMap(({ urged, mayUrge }) => (mayUrge ? [urged] : []));

  return (
    <section class={`panel pad urge ${isInBook ? styles["whole"] : ""}`} aria-labelledby="urge">
      <div class="row">
        <h2 class="head grow" id="urge">
          {overviewVi.behind}
        </h2>
        {!isInBook && (
          <a class={styles["book"]} href={`/don-doc?ky=${period}`}>
            {urgingVi.book}
          </a>
        )}
      </div>
      {list.length === 0 && <p class="meta">{emptyVi.behind.text(overview.rows.length)}</p>}
      <ul>
        {list.map(({ row, missing, urged, mayUrge }) => (
          <li key={row.unit} class={styles["row"]}>
            <a href={`/tong-quan/${row.unit}?thang=${month}`}>
              <span class="meta-s">{row.name}</span>
              <span class="what lines2">{missing}</span>
            </a>
            {mayUrge && <Nudge name={row.name} onClick={() => setOpen(urged)} />}
          </li>
        ))}
      </ul>
      {urgeable.length > 1 && (
        <div class={styles["foot"]}>
          <button type="button" class="d-btn secondary wide" onClick={() => setOpen("all")}>
            {overviewVi.nudgeAll(urgeable.length)}
          </button>
        </div>
      )}
      {isSettled && open === "all" && (
        <UrgeAllSheet units={urgeable} earlier={items} onClose={() => setOpen(null)} onSend={send} />
      )}
      {isSettled && open !== null && open !== "all" && (
        <UrgeSheet urged={open} earlier={items} onClose={() => setOpen(null)} onSend={send} />
      )}
      <Toast toast={toast} onDone={dismiss} />
    </section>
  );
};

const Nudge = ({ name, onClick }: { readonly name: string; readonly onClick: () => void }) => (
  <button type="button" class="d-btn soft" aria-label={overviewVi.nudgeUnit(name)} onClick={onClick}>
    <Icon name="bell" />
    {overviewVi.nudge}
  </button>
);

const urgedOf = (
  row: OverviewRow,
  { columns, today, month }: Pick<Overview, "columns" | "today" | "month">,
  period: UrgedPeriod,
): UrgedUnit => {
  const { lastActivityOn } = row;
  const idle = lastActivityOn !== null && isRecent(month, today) ? daysBetween(lastActivityOn, today) : 0;
  return {
    ...{ unit: row.unit, name: row.name, period, tasks: figuresOfRow(row, columns) },
    idleDays: idle >= IDLE_DAYS ? idle : 0,
  };
};
