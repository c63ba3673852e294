import { dayOf, type Month, timeOf } from "../../../domain/day.ts";
import { unitNameOn } from "../../../domain/unit.ts";
import { AppBar } from "../../components/app-bar.tsx";
import { Button } from "../../components/button.tsx";
import { EmptyState } from "../../components/empty-state.tsx";
import { MonthSwitcher } from "../../components/month-switcher.tsx";
import { useAccount } from "../../hooks/use-account.ts";
import { useServices } from "../../hooks/use-services.ts";
import type { ConfirmedActivity } from "../../services/story.ts";
import { monthTitle } from "../../vi/format.ts";
import { numberRanges, receiptsVi } from "../../vi/receipts.ts";
import { OutboxChip } from "../outbox-chip.tsx";
import { useMonthRecords } from "../use-month-records.ts";
import { useRecordTitles } from "../use-record-titles.ts";
import styles from "./receipts.module.css";

interface ReceiptsProps {
  readonly month: Month;
  readonly last: Month;
  readonly confirmed: readonly ConfirmedActivity[];
  readonly onMonth: (month: Month) => void;
  readonly onPrint: () => void;
}

export const Receipts = ({ month, last, confirmed, onMonth, onPrint }: ReceiptsProps) => {
  const titleOf = useRecordTitles(useMonthRecords(confirmed.flatMap(({ view }) => view ?? [])));
  const photos = confirmed.reduce((sum, { confirmation }) => sum + confirmation.photos, 0);
  return (
    <div class={`screen ${styles["page"]}`}>
      <AppBar title={receiptsVi.title} backHref="/them">
        <OutboxChip />
      </AppBar>
      <main>
        <MonthSwitcher month={month} max={last} onChange={onMonth} />
        <PaperHead month={month} />
        {confirmed.length === 0 ? (
          <EmptyState art="file-text" {...receiptsVi.empty} />
        ) : (
          <>
            <p class={styles["sum"]}>{receiptsVi.sum(confirmed.length, photos)}</p>
            <ol class={`group ${styles["list"]}`}>
              {confirmed.map((item) => (
                <Line
                  key={item.activity}
                  item={item}
                  title={item.view ? titleOf(item.view) : receiptsVi.gone}
                />
              ))}
            </ol>
          </>
        )}
        <PaperFoot />
      </main>
      {confirmed.length > 0 && (
        <footer class="foot">
          <Button variant="secondary" icon="file-text" onClick={onPrint}>
            {receiptsVi.print}
          </Button>
        </footer>
      )}
    </div>
  );
};

interface LineProps {
  readonly item: ConfirmedActivity;
  readonly title: string;
}

const Line = ({ item: { confirmation, isPartly }, title }: LineProps) => {
  const { unit } = useAccount();
  const { at, photos, numbers } = confirmation;
  return (
    <li class={`item ${styles["line"]}`}>
      <span class="grow">
        <span class="strong lines2">{title}</span>
        <span class="meta">
          {[
            receiptsVi.at(timeOf(at, unit.timeZone), dayOf(at, unit.timeZone)),
            receiptsVi.photos(photos),
            ...(isPartly ? [receiptsVi.partly] : []),
          ].join(" · ")}
        </span>
        {numbers.length > 0 && <span class="meta">{receiptsVi.number(numberRanges(numbers))}</span>}
      </span>
    </li>
  );
};

/** On paper only: whose receipts these are, and of which month. */
const PaperHead = ({ month }: { readonly month: Month }) => {
  const { unit, user } = useAccount();
  const { diary } = useServices();
  return (
    <div class={styles["paper"]}>
      <p>{unitNameOn(unit, diary.today())}</p>
      <h2>{receiptsVi.head(monthTitle(month))}</h2>
      <p>{receiptsVi.by(user.name)}</p>
    </div>
  );
};

const PaperFoot = () => {
  const { unit } = useAccount();
  const { diary } = useServices();
  const now = diary.now();
  return (
    <p class={styles["paper"]}>
      {receiptsVi.printedAt(timeOf(now, unit.timeZone), dayOf(now, unit.timeZone))}
    </p>
  );
};
