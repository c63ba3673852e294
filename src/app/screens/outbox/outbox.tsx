import { type Day, dayOf, timeOf } from "../../../domain/day.ts";
import { AppBar } from "../../components/app-bar.tsx";
import { Button } from "../../components/button.tsx";
import { Group } from "../../components/group.tsx";
import { ItemRow } from "../../components/item-row.tsx";
import { Switch } from "../../components/switch.tsx";
import { useAccount } from "../../hooks/use-account.ts";
import { useWindow } from "../../hooks/use-window.ts";
import type { OutboxItem, OutboxSummary } from "../../services/outbox.ts";
import { shortDay } from "../../vi/format.ts";
import { helpVi } from "../../vi/help.ts";
import { setAsideVi } from "../../vi/set-aside.ts";
import { syncVi } from "../../vi/sync.ts";
import { ElsewhereNotices } from "../elsewhere-notices.tsx";
import { CarriedFiles } from "../hand-over/carried-files.tsx";
import { SaveToFile } from "../hand-over/save-to-file.tsx";
import { TakeInFile } from "../hand-over/take-in-file.tsx";
import { MoreRows } from "../more-rows.tsx";
import { RecordRow } from "../record-row.tsx";
import { useMonthRecords } from "../use-month-records.ts";
import { useRecordTitles } from "../use-record-titles.ts";
import { OutboxHead } from "./outbox-head.tsx";
import { OutboxNotice } from "./outbox-notice.tsx";

const vi = syncVi.outbox;

interface OutboxProps {
  readonly summary: OutboxSummary;
  readonly items: readonly OutboxItem[];
  readonly today: Day;
  readonly isOnline: boolean;
  readonly isTrying: boolean;
  readonly isWifiOnly: boolean;
  readonly onTry: () => void;
  readonly onWifiOnly: (isOn: boolean) => void;
}

export const Outbox = ({
  summary,
  items,
  today,
  isOnline,
  isTrying,
  isWifiOnly,
  onTry,
  onWifiOnly,
}: OutboxProps) => {
  const titleOf = useRecordTitles(useMonthRecords(items.map(({ view }) => view)));
  const waiting = items.filter(({ refusals }) => refusals.length === 0);
  const sending = waiting.filter(({ view }) => view.status === "sending");
  const queued = waiting.filter(({ view }) => view.status !== "sending");
  return (
    <div class="screen">
      <AppBar title={vi.title} backHref="/" />
      <main>
        <OutboxHead summary={summary} today={today} />
        <OutboxNotice summary={summary} isOnline={isOnline} isWifiOnly={isWifiOnly} />
        <ElsewhereNotices />
        {summary.setAside + summary.held > 0 && (
          <Group heading={vi.needsLook} aside={summary.setAside > 0 ? summary.setAside : undefined}>
            <ItemRow
              title={setAsideVi.open}
              meta={setAsideVi.openMeta(summary.setAside, summary.held)}
              icon={summary.setAside > 0 ? "warning" : "clock-countdown"}
              iconTone={summary.setAside > 0 ? "danger" : "queue"}
              href="/can-xem"
            />
          </Group>
        )}
        <Items heading={vi.sendingNow} items={sending} titleOf={titleOf} today={today} />
        <Items heading={vi.waiting} items={queued} titleOf={titleOf} today={today} />
        <Registers counts={summary.registers} />
        <CarriedFiles />
        <TakeInFile />
        <Button variant="quiet" icon="info" isCompact href="/huong-dan/gui-du-lieu">
          {helpVi.sending}
        </Button>
      </main>
      <footer class="foot">
        <Switch label={vi.wifiOnly} isOn={isWifiOnly} onChange={onWifiOnly} />
        {summary.items > 0 && (
          <div class="pair">
            <SaveToFile />
            <Button icon="arrow-clockwise" isBusy={isTrying} onClick={onTry}>
              {vi.tryNow}
            </Button>
          </div>
        )}
      </footer>
    </div>
  );
};

/** What is written beside activities has no photos and no state of its own: one line a register. */
const Registers = ({ counts }: { readonly counts: OutboxSummary["registers"] }) => {
  const names: Readonly<Record<string, string>> = setAsideVi.what;
  const unsent = Object.entries(counts);
  return unsent.length === 0 ? null : (
    <Group heading={vi.registers}>
      {unsent.map(([register, count]) => (
        <ItemRow key={register} title={names[register] ?? setAsideVi.other} meta={vi.entries(count)} />
      ))}
    </Group>
  );
};

interface ItemsProps {
  readonly heading: string;
  readonly items: readonly OutboxItem[];
  readonly titleOf: (view: OutboxItem["view"]) => string;
  readonly today: Day;
}

const Items = ({ heading, items, titleOf, today }: ItemsProps) => {
  const { unit } = useAccount();
  /** When it was saved: the hour today, else the day. */
  const whenOf = ({ updatedAt }: OutboxItem["view"]): string => {
    const day = dayOf(updatedAt, unit.timeZone);
    return day === today ? timeOf(updatedAt, unit.timeZone) : shortDay(day);
  };
  const { count, end, more } = useWindow(heading);
  return items.length === 0 ? null : (
    <>
      <Group heading={heading} aside={items.length}>
        {items.slice(0, count).map(({ view, unsentPhotos, unsentBytes }) => (
          <RecordRow
            key={view.id}
            view={view}
            title={titleOf(view)}
            meta={vi.itemMeta(unsentPhotos, unsentBytes, whenOf(view))}
            hasStatus={false}
          />
        ))}
      </Group>
      <MoreRows left={items.length - count} end={end} onMore={more} />
    </>
  );
};
