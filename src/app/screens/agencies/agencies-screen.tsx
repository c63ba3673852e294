import { useLocation } from "preact-iso";
import type { AgencyTaskFigures, ListedAgency } from "../../../domain/agencies/agency-list.ts";
import { OverviewSpan } from "../../../domain/api-overview.ts";
import { type Day, dayOf, type Month, monthOf, timeOf, yearOf } from "../../../domain/day.ts";
import { EmptyState } from "../../components/empty-state.tsx";
import { useAccount } from "../../hooks/use-account.ts";
import { usePage } from "../../hooks/use-page.ts";
import { useServices } from "../../hooks/use-services.ts";
import { askAgencies } from "../../services/agency-lists.ts";
import { agenciesVi as vi } from "../../vi/agencies.ts";
import { moment, shortDay } from "../../vi/format.ts";
import { navigationVi } from "../../vi/navigation.ts";
import { FiguresNotice } from "../overview/figures-notice.tsx";
import { SpanSwitcher } from "../overview/span-switcher.tsx";
import { SupervisorScreen } from "../overview/supervisor-screen.tsx";
import { useFetched } from "../overview/use-fetched.ts";
import styles from "./agencies.module.css";

/** `/co-quan` (`?ky=2025`) at a desk: what each agency did of the duties that the plan gives it. */
export const AgenciesScreen = () => {
  usePage(vi.title);
  const { supervision, diary } = useServices();
  const { unit } = useAccount();
  const { path, query, route } = useLocation();
  const asked = OverviewSpan.safeParse(query["ky"]);
  const year = asked.success ? Number(asked.data.slice(0, 4)) : yearOf(diary.today());
  const figures = useFetched(`agencies ${year}`, () => askAgencies(supervision, year));
  const found = figures.value;
  const momentOf = (at: Parameters<typeof dayOf>[0]): string =>
    moment(dayOf(at, unit.timeZone), timeOf(at, unit.timeZone), diary.today());
  const begun = found?.agencies.filter(({ tasks }) => tasks.some(({ done }) => done > 0)).length ?? 0;
  return (
    <SupervisorScreen
      title={vi.title}
      under={found && vi.count(found.agencies.length, begun)}
      back={{ href: "/", name: navigationVi.toOverview }}
      actions={
        <SpanSwitcher
          span={OverviewSpan.parse(String(year))}
          onChoose={(span) => route(`${path}?ky=${span}`, true)}
        />
      }
    >
      <FiguresNotice
        isKnown={found !== undefined}
        isFresh={figures.isFresh}
        problem={figures.problem}
        when={found ? momentOf(found.generatedAt) : ""}
        onAgain={figures.reload}
        stale={vi.stale}
      />
      {found?.agencies.length === 0 && <EmptyState art="users-three" {...vi.none} />}
      <div class={styles["page"]}>
        {found?.agencies.map((agency) => (
          <AgencyPanel
            key={agency.unit}
            agency={agency}
            seen={agency.lastSeenAt === null ? null : momentOf(agency.lastSeenAt)}
            month={monthOf(found.today)}
          />
        ))}
      </div>
    </SupervisorScreen>
  );
};

interface AgencyPanelProps {
  readonly agency: ListedAgency;
  /** When it last connected. */
  readonly seen: string | null;
  readonly month: Month;
}

const AgencyPanel = ({ agency, seen, month }: AgencyPanelProps) => {
  const { unit, name, lastActivityOn, unsentActivities, tasks } = agency;
  const facts = [
    lastActivityOn === null ? vi.nothing : vi.lastOn(shortDay(lastActivityOn)),
    seen === null ? vi.notSeen : vi.seen(seen),
    unsentActivities > 0 ? vi.unsent(unsentActivities) : "",
  ];
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: because it scrolls sideways and the keyboard must reach it
    <section class="panel scroll" aria-labelledby={unit} tabIndex={0}>
      <div class={`panel-head ${styles["head"]}`}>
        <h2 class="strong" id={unit}>
          <a href={`/tong-quan/${unit}?thang=${lastActivityOn ? monthOf(lastActivityOn) : month}`}>{name}</a>
        </h2>
        <p class={lastActivityOn === null ? "meta tone-attn" : "meta"}>{facts.filter(Boolean).join(" · ")}</p>
      </div>
      {tasks.length === 0 ? (
        <p class="panel-text meta">{vi.noTasks}</p>
      ) : (
        <table class={styles["table"]}>
          <thead>
            <tr>
              {Object.entries(vi.columns).map(([key, head]) => (
                <th key={key} scope="col" class={COUNTS.has(key) ? styles["number"] : undefined}>
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {tasks.map((task) => (
              <TaskRow key={task.task} unit={unit} figures={task} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
};

const COUNTS: ReadonlySet<string> = new Set(["done", "accepted", "waiting", "returned"]);

const TaskRow = ({ unit, figures }: { readonly unit: string; readonly figures: AgencyTaskFigures }) => {
  const { task, title, role, done, accepted, waiting, returned, lastOn } = figures;
  return (
    <tr>
      <th scope="row">{lastOn === null ? title : <a href={recordsHref(unit, task, lastOn)}>{title}</a>}</th>
      <td>{vi.roles[role]}</td>
      {[done, accepted, waiting, returned].map((count, place) => (
        <td key={place} class={styles["number"]}>
          {count}
        </td>
      ))}
      <td class={lastOn === null && role === "lead" ? "tone-attn" : undefined}>
        {lastOn === null ? vi.never : shortDay(lastOn)}
      </td>
    </tr>
  );
};

/** The records of the month in which it last did something for the task. */
const recordsHref = (unit: string, task: string, lastOn: Day): string =>
  `/tong-quan/${unit}?${new URLSearchParams({ thang: monthOf(lastOn), viec: task })}`;
