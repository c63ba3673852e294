import { useLocation } from "preact-iso";
import { OverviewSpan, spanOf } from "../../../domain/api-overview.ts";
import { dayOf, monthOf, timeOf } from "../../../domain/day.ts";
import type { ReviewFiguresList } from "../../../domain/review/figures-list.ts";
import { unitNameOn } from "../../../domain/unit.ts";
import { Icon } from "../../components/icon.tsx";
import { useAccount } from "../../hooks/use-account.ts";
import { usePage } from "../../hooks/use-page.ts";
import { useServices } from "../../hooks/use-services.ts";
import { askReviewFigures } from "../../services/office-lists.ts";
import { workbookFile } from "../../spreadsheet/workbook-file.ts";
import { moment, monthTitle } from "../../vi/format.ts";
import { navigationVi } from "../../vi/navigation.ts";
import { reviewFiguresVi as vi } from "../../vi/review-figures.ts";
import { FiguresNotice } from "../overview/figures-notice.tsx";
import { SpanKindChoice, SpanSwitcher } from "../overview/span-switcher.tsx";
import { spanTitle } from "../overview/span-words.ts";
import { SupervisorScreen } from "../overview/supervisor-screen.tsx";
import { useFetched } from "../overview/use-fetched.ts";
import { useWide } from "../overview/use-wide.ts";
import { hoursSaid, hoursSince } from "./figure-words.ts";
import { FiguresSummary } from "./figures-summary.tsx";
import { FiguresTable } from "./figures-table.tsx";
import { figuresWorkbook } from "./figures-workbook.ts";
import styles from "./review-figures.module.css";

/** `/so-lieu-duyet` (`?ky=2025-05`): how long records wait for review, what is returned and why. */
export const ReviewFiguresScreen = () => {
  usePage(vi.title);
  const { supervision, diary } = useServices();
  const { unit } = useAccount();
  const isWide = useWide();
  const [span, chooseSpan] = useSpanInAddress();
  const figures = useFetched(span, () => askReviewFigures(supervision, span));
  const found = figures.value;
  const when = found
    ? moment(dayOf(found.generatedAt, unit.timeZone), timeOf(found.generatedAt, unit.timeZone), diary.today())
    : "";
  const kinds = <SpanKindChoice span={span} onChoose={chooseSpan} />;
  return (
    <SupervisorScreen
      title={vi.title}
      under={spanTitle(span)}
      back={{ href: "/duyet", name: navigationVi.back }}
      actions={
        <>
          {isWide && kinds}
          <SpanSwitcher span={span} onChoose={chooseSpan} />
        </>
      }
    >
      <FiguresNotice
        isKnown={found !== undefined}
        isFresh={figures.isFresh}
        problem={figures.problem}
        when={when}
        onAgain={figures.reload}
        stale={vi.stale}
      />
      {!isWide && <div class={styles["kinds"]}>{kinds}</div>}
      {found && <Figures found={found} span={span} />}
    </SupervisorScreen>
  );
};

interface FiguresProps {
  readonly found: ReviewFiguresList;
  readonly span: OverviewSpan;
}

const Figures = ({ found, span }: FiguresProps) => {
  const { user } = useAccount();
  const { total, generatedAt: now } = found;
  const waiting = { count: total.waiting, since: total.oldestWaitingAt, now };
  const nameOf = (person: (typeof found.reviewers)[number]) =>
    person.user === user.id ? vi.mine : person.name || vi.someone;
  return (
    <div class={styles["page"]}>
      <section class="panel" aria-label={vi.summary}>
        <h2 class="panel-head strong">{vi.summary}</h2>
        <FiguresSummary figures={total} waiting={waiting} />
        <p class={`meta ${styles["note"]}`}>{vi.note}</p>
        <Excel found={found} span={span} />
      </section>
      <FiguresTable
        title={vi.byUnit}
        head={vi.unit}
        rows={found.units.map((unit) => ({
          ...{ key: unit.unit, name: unit.unitName, href: `/tong-quan/${unit.unit}`, figures: unit },
          waits: [
            String(unit.waiting),
            hoursSaid(unit.oldestWaitingAt === null ? null : hoursSince(unit.oldestWaitingAt, now)),
          ],
        }))}
      />
      <FiguresTable
        title={vi.byMonth}
        head={vi.month}
        rows={found.months.map((one) => ({ key: one.month, name: monthTitle(one.month), figures: one }))}
      />
      {found.reviewers.length > 0 && (
        <FiguresTable
          title={vi.byReviewer}
          head={vi.reviewer}
          rows={found.reviewers.map((one) => ({ key: one.user, name: nameOf(one), figures: one }))}
        />
      )}
    </div>
  );
};

/** «Tải Excel» of what is shown, made on this device. */
const Excel = ({ found, span }: FiguresProps) => {
  const { handOver, diary } = useServices();
  const { unit } = useAccount();
  const handleExcel = async () => {
    const title = vi.sheetTitle(spanTitle(span), unit.office ?? unitNameOn(unit, diary.today()));
    await handOver.deliver(await workbookFile(vi.file(span), figuresWorkbook(found, title)));
  };
  return (
    <p class={styles["note"]}>
      <button type="button" class="d-btn secondary" onClick={() => void handleExcel()}>
        <Icon name="download-simple" />
        {vi.excel}
      </button>
    </p>
  );
};

const useSpanInAddress = (): readonly [OverviewSpan, (span: OverviewSpan) => void] => {
  const { path, query, route } = useLocation();
  const { diary } = useServices();
  const named = OverviewSpan.safeParse(query["ky"]);
  const span = named.success ? named.data : spanOf("month", monthOf(diary.today()));
  return [span, (next) => route(`${path}?${new URLSearchParams({ ...query, ky: next })}`, true)];
};
