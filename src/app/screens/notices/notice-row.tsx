import type { Day, TimeZone } from "../../../domain/day.ts";
import { ItemRow } from "../../components/item-row.tsx";
import type { NoticeItem } from "../../services/notices.ts";
import { noticesVi } from "../../vi/notices.ts";
import { noticeLooks, noticeMoment, noticeWords } from "./notice-words.ts";
import styles from "./notices.module.css";

interface NoticeRowProps {
  readonly item: NoticeItem;
  readonly office: string;
  readonly today: Day;
  readonly timeZone: TimeZone;
  readonly onOpen: () => void;
}

export const NoticeRow = ({ item, office, today, timeZone, onOpen }: NoticeRowProps) => {
  const { notice, isUnread } = item;
  const { icon, tone } = noticeLooks[notice.kind];
  const { title, meta } = noticeWords(item, office, today);
  return (
    <ItemRow
      title={title}
      meta={meta}
      icon={icon}
      iconTone={tone}
      href={notice.href}
      onClick={onOpen}
      aside={isUnread && <Unread />}
    >
      <span class={`label dim ${styles["time"]}`}>{noticeMoment(notice, today, timeZone)}</span>
    </ItemRow>
  );
};

const Unread = () => (
  <span class={styles["unread"]}>
    <span class="vh">{noticesVi.unread}</span>
  </span>
);
