import { yearOf } from "../../../domain/day.ts";
import { AppBar } from "../../components/app-bar.tsx";
import { EmptyState } from "../../components/empty-state.tsx";
import { Group } from "../../components/group.tsx";
import { ItemRow } from "../../components/item-row.tsx";
import { useLive } from "../../hooks/use-live.ts";
import { usePage } from "../../hooks/use-page.ts";
import { useServices } from "../../hooks/use-services.ts";
import { monthTitle } from "../../vi/format.ts";
import { reviewFiguresVi as vi } from "../../vi/review-figures.ts";
import { Opening } from "../opening.tsx";
import { OutboxChip } from "../outbox-chip.tsx";
import { hoursSaid, shareReturned } from "./figure-words.ts";
import { FiguresSummary } from "./figures-summary.tsx";
import { readOwnFigures } from "./own-figures.ts";
import styles from "./review-figures.module.css";

/** `/ket-qua-duyet`: how the unit's own records were judged this year, from what this phone has. */
export const OwnReviewScreen = () => {
  const { diary } = useServices();
  const found = useLive(() => readOwnFigures(diary, diary.today()), [diary]);
  usePage(found && vi.own.title);
  if (!found) return <Opening />;

  const { year, months, waiting } = found;
  return (
    <div class="screen">
      <AppBar title={vi.own.title} under={vi.own.year(yearOf(diary.today()))} backHref="/them">
        <OutboxChip />
      </AppBar>
      <main>
        {months.length === 0 && waiting.count === 0 ? (
          <EmptyState art="seal-check" {...vi.nothing} />
        ) : (
          <>
            <section class="group" aria-label={vi.own.title}>
              <FiguresSummary figures={year} waiting={{ ...waiting, now: diary.now() }} />
            </section>
            {months.length > 0 && (
              <Group heading={vi.own.months}>
                {months.map(({ month, figures }) => (
                  <ItemRow
                    key={month}
                    title={monthTitle(month)}
                    href={`/nhat-ky?thang=${month}`}
                    meta={vi.own.ofMonth(
                      figures.judged,
                      hoursSaid(figures.medianHours),
                      shareReturned(figures),
                    )}
                  />
                ))}
              </Group>
            )}
          </>
        )}
        <p class={`meta ${styles["note"]}`}>{vi.note}</p>
        <p class={`meta ${styles["note"]}`}>{vi.own.offline}</p>
      </main>
    </div>
  );
};
