import { dayOf, timeOf } from "../../../domain/day.ts";
import type { PortalNewsList } from "../../../domain/portal-news/news-list.ts";
import { EmptyState } from "../../components/empty-state.tsx";
import { Group } from "../../components/group.tsx";
import { ItemRow } from "../../components/item-row.tsx";
import { useAccount } from "../../hooks/use-account.ts";
import { usePage } from "../../hooks/use-page.ts";
import { useServices } from "../../hooks/use-services.ts";
import { moment, nearDay } from "../../vi/format.ts";
import { navigationVi } from "../../vi/navigation.ts";
import { portalNewsVi } from "../../vi/portal-news.ts";
import { FiguresNotice } from "../overview/figures-notice.tsx";
import { SupervisorScreen } from "../overview/supervisor-screen.tsx";
import { useFetched } from "../overview/use-fetched.ts";
import { newsLook } from "./news-look.ts";

const vi = portalNewsVi.desk;

/** `/tin-cong` at a desk: what the units have offered, what waits for an answer first. */
export const DeskNewsScreen = () => {
  const { supervision, diary } = useServices();
  const { unit } = useAccount();
  const { value: list, isFresh, problem, reload } = useFetched("portalNews", supervision.portalNews);
  usePage(vi.title);
  const today = diary.today();
  const when = list
    ? moment(dayOf(list.generatedAt, unit.timeZone), timeOf(list.generatedAt, unit.timeZone), today)
    : "";
  return (
    <SupervisorScreen title={vi.title} back={{ href: "/tai-khoan", name: navigationVi.back }}>
      <div class="narrow">
        <FiguresNotice
          isKnown={list !== undefined}
          isFresh={isFresh}
          problem={problem}
          when={when}
          onAgain={reload}
          stale={vi.stale}
        />
        {list?.items.length === 0 && <EmptyState art="paper-plane-tilt" {...vi.none} />}
        {list && (
          <>
            <Rows
              heading={portalNewsVi.states.waiting}
              items={list.items.filter(({ state }) => state === "waiting")}
            />
            <Rows heading={vi.answered} items={list.items.filter(({ state }) => state !== "waiting")} />
          </>
        )}
      </div>
    </SupervisorScreen>
  );
};

interface RowsProps {
  readonly heading: string;
  readonly items: PortalNewsList["items"];
}

const Rows = ({ heading, items }: RowsProps) => {
  const { diary } = useServices();
  return items.length === 0 ? null : (
    <Group heading={heading} aside={items.length}>
      {items.map(({ id, unit, unitName, title, on, state }) => (
        <ItemRow
          key={id}
          title={title}
          meta={[
            unitName,
            portalNewsVi.sentOn(nearDay(on, diary.today())),
            state === "waiting" ? "" : portalNewsVi.states[state],
          ]
            .filter(Boolean)
            .join(" · ")}
          icon={newsLook[state].icon}
          iconTone={newsLook[state].tone}
          href={`/tin-cong/${unit}/${id}`}
        />
      ))}
    </Group>
  );
};
