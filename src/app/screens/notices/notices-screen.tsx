import { useEffect } from "preact/hooks";
import { byDay } from "../../../domain/notices/list-notices.ts";
import { AppBar } from "../../components/app-bar.tsx";
import { Button } from "../../components/button.tsx";
import { EmptyState } from "../../components/empty-state.tsx";
import { Group } from "../../components/group.tsx";
import { useAccount } from "../../hooks/use-account.ts";
import { useLive } from "../../hooks/use-live.ts";
import { usePage } from "../../hooks/use-page.ts";
import { useServices } from "../../hooks/use-services.ts";
import { dayHeading, upperFirst } from "../../vi/format.ts";
import { noticeLinkVi } from "../../vi/notice-link.ts";
import { noticesVi } from "../../vi/notices.ts";
import { Opening } from "../opening.tsx";
import { NoticeRow } from "./notice-row.tsx";
import { PushOffer } from "./push-offer.tsx";

/** `/thong-bao`: what is new for the user, from what this phone has. */
export const NoticesScreen = () => {
  const { notices, diary } = useServices();
  const { supervisor, unit } = useAccount();
  const items = useLive(() => notices.list(), [notices]);
  const unread = items?.filter(({ isUnread }) => isUnread).map(({ notice }) => notice.id);
  const unreadCount = unread?.length;
  usePage(noticeLinkVi.title);
  useEffect(() => {
    notices.begin().catch(() => {});
  }, [notices]);
  useEffect(() => {
    if (unreadCount !== undefined) notices.showBadge(unreadCount);
  }, [notices, unreadCount]);
  if (!items || !unread) return <Opening />;

  const today = diary.today();
  const office = upperFirst(supervisor?.officeShort ?? supervisor?.office ?? noticesVi.above);
  return (
    <div class="screen">
      <AppBar title={noticeLinkVi.title} backHref="/them">
        {unread.length > 0 && (
          <Button isCompact variant="quiet" onClick={() => void notices.markRead(unread)}>
            {noticesVi.readAll}
          </Button>
        )}
      </AppBar>
      <main>
        {items.length === 0 && <EmptyState art="check" {...noticesVi.empty} />}
        {byDay(items).map(({ day, items: ofDay }) => (
          <Group key={day} heading={dayHeading(day, today)}>
            {ofDay.map((item) => (
              <NoticeRow
                key={item.notice.id}
                item={item}
                office={office}
                today={today}
                timeZone={unit.timeZone}
                onOpen={() => void notices.markRead([item.notice.id])}
              />
            ))}
          </Group>
        ))}
        <div class="sec" />
        <PushOffer items={items} />
      </main>
    </div>
  );
};
