import type { PortalNewsState } from "../../../domain/portal-news/standing.ts";
import { Button } from "../../components/button.tsx";
import { EmptyState } from "../../components/empty-state.tsx";
import { Group } from "../../components/group.tsx";
import { ItemRow } from "../../components/item-row.tsx";
import { usePage } from "../../hooks/use-page.ts";
import { useServices } from "../../hooks/use-services.ts";
import { nearDay } from "../../vi/format.ts";
import { portalNewsVi as vi } from "../../vi/portal-news.ts";
import { BookScreen } from "../book-screen.tsx";
import { Opening } from "../opening.tsx";
import { newsLook } from "./news-look.ts";
import { usePortalNews } from "./use-portal-news.ts";

/** What the unit has to do comes first. */
const ORDER = ["mend", "waiting", "published", "declined"] as const satisfies readonly PortalNewsState[];

/** `/tin-cong`: news that the unit has offered, and what became of it. */
export const PortalNewsScreen = () => {
  const { diary } = useServices();
  const news = usePortalNews();
  usePage(vi.title);
  if (!news) return <Opening />;
  return (
    <BookScreen
      title={vi.title}
      foot={
        <Button icon="plus" href="/tin-cong/moi">
          {vi.add}
        </Button>
      }
    >
      {news.length === 0 && <EmptyState art="paper-plane-tilt" {...vi.empty} />}
      {ORDER.map((state) => {
        const items = news.filter((each) => each.state === state);
        return items.length === 0 ? null : (
          <Group key={state} heading={vi.states[state]} aside={items.length}>
            {items.map(({ entry: { id, values } }) => (
              <ItemRow
                key={id}
                title={values.title}
                meta={vi.sentOn(nearDay(values.on, diary.today()))}
                icon={newsLook[state].icon}
                iconTone={newsLook[state].tone}
                href={`/tin-cong/${id}`}
              />
            ))}
          </Group>
        );
      })}
    </BookScreen>
  );
};
