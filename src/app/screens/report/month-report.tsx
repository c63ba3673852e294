import { Banner } from "../../components/banner.tsx";
import { decimal } from "../../vi/format.ts";
import { kindNames } from "../../vi/kinds.ts";
import { monthFiguresVi } from "../../vi/month-figures.ts";
import { reportsVi } from "../../vi/reports.ts";
import { FiguresTable } from "./figures-table.tsx";
import type { MonthFigures } from "./month-figures.ts";
import styles from "./report.module.css";

const vi = monthFiguresVi;

/** The figures, each in its table. The Word report is made of the same numbers. */
export const MonthReport = ({ figures }: { readonly figures: MonthFigures }) => {
  const { activities, photos, people, accepted, sent, unsent, returned, byKind, tasks } = figures;
  return (
    <>
      <p class={`meta ${styles["lead"]}`}>{reportsVi.auto(unsent)}</p>
      {returned > 0 && <Banner tone="attn" icon="arrow-bend-up-left" title={reportsVi.missing(returned)} />}
      {activities === 0 && <p class={`muted ${styles["lead"]}`}>{vi.none}</p>}
      <FiguresTable
        caption={vi.totals}
        heads={["", vi.count]}
        rows={[
          [vi.activities, decimal(activities)],
          [vi.accepted, decimal(accepted)],
          [vi.sent, decimal(sent)],
          [vi.unsent, decimal(unsent)],
          [vi.photos, decimal(photos)],
          [vi.people, decimal(people)],
        ]}
      />
      {tasks.length > 0 && (
        <FiguresTable
          caption={vi.byTask}
          heads={[vi.task, vi.count, vi.quota]}
          rows={tasks.map(({ task, done, due }) => [
            task.title,
            decimal(done),
            due === null ? "–" : decimal(due),
          ])}
        />
      )}
      {byKind.length > 0 && (
        <FiguresTable
          caption={vi.byKind}
          heads={[vi.kind, vi.count]}
          rows={byKind.map(({ kind, count }) => [kindNames[kind], decimal(count)])}
        />
      )}
    </>
  );
};
