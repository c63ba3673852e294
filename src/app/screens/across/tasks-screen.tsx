import { spanPeriod } from "../../../domain/api-overview.ts";
import { monthOf } from "../../../domain/day.ts";
import { Group } from "../../components/group.tsx";
import { ItemRow } from "../../components/item-row.tsx";
import { usePage } from "../../hooks/use-page.ts";
import { useServices } from "../../hooks/use-services.ts";
import { acrossVi } from "../../vi/across.ts";
import { navigationVi } from "../../vi/navigation.ts";
import { cellCount, columnQuota } from "../../vi/supervision.ts";
import { shownColumns } from "../overview/shown-columns.ts";
import { SpanSwitcher } from "../overview/span-switcher.tsx";
import { linkMonth, spanTitle } from "../overview/span-words.ts";
import { SupervisorScreen } from "../overview/supervisor-screen.tsx";
import { useFetched } from "../overview/use-fetched.ts";
import { useOverviewAddress } from "../overview/use-overview-address.ts";
import styles from "./across.module.css";
import { FetchedNotice } from "./fetched-notice.tsx";

/** `/nhiem-vu` at a desk: every task that any unit has, with what all together have done. */
export const TasksScreen = () => {
  const vi = acrossVi.tasks;
  usePage(vi.title);
  const { supervision } = useServices();
  const [{ span }, choose] = useOverviewAddress();
  const figures = useFetched(span, () => supervision.overview(span));
  const overview = figures.value;
  const month = overview && linkMonth(monthOf(spanPeriod(span).to), overview.today);
  return (
    <SupervisorScreen
      title={vi.title}
      under={vi.under(spanTitle(span))}
      back={{ href: "/", name: navigationVi.toOverview }}
      actions={<SpanSwitcher span={span} onChoose={(next) => choose({ span: next })} />}
    >
      <FetchedNotice figures={figures} />
      {overview && (
        <div class={styles["page"]}>
          <Group>
            {shownColumns(overview, "every").map(({ key, title, column, cellOf }) => {
              const cells = overview.rows.flatMap((row) => cellOf(row) ?? []);
              const due = cells.reduce((sum, cell) => sum + (cell.due ?? 0), 0);
              const done = cells.reduce((sum, cell) => sum + cell.done, 0);
              const behind = cells.filter(({ state }) => state === "behind" || state === "none").length;
              const count = cellCount({ done, due: due === 0 ? null : due });
              return (
                <ItemRow
                  key={key}
                  title={title}
                  meta={[column ? columnQuota(column) : "", vi.behind(behind)].join(" · ")}
                  aside={<span class="strong">{count}</span>}
                  href={`/nhiem-vu/${key}?thang=${month ?? ""}`}
                />
              );
            })}
          </Group>
        </div>
      )}
    </SupervisorScreen>
  );
};
