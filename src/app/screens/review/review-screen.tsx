import { useState } from "preact/hooks";
import { useLocation } from "preact-iso";
import { dayOf, timeOf } from "../../../domain/day.ts";
import { EmptyState } from "../../components/empty-state.tsx";
import { Icon } from "../../components/icon.tsx";
import { useAccount } from "../../hooks/use-account.ts";
import { usePage } from "../../hooks/use-page.ts";
import { useServices } from "../../hooks/use-services.ts";
import { emptyVi } from "../../vi/empty.ts";
import { daysAgo, moment } from "../../vi/format.ts";
import { reviewVi } from "../../vi/review.ts";
import { reviewFiguresVi } from "../../vi/review-figures.ts";
import { reviewQueueVi } from "../../vi/review-queue.ts";
import { reviewingVi } from "../../vi/reviewing.ts";
import { FiguresNotice } from "../overview/figures-notice.tsx";
import { SupervisorScreen } from "../overview/supervisor-screen.tsx";
import { useMayDecide } from "../overview/use-may-decide.ts";
import { BulkAccept } from "./bulk-accept.tsx";
import { ColleagueSheet } from "./colleague-sheet.tsx";
import { KeysSheet } from "./keys-sheet.tsx";
import { NotHere } from "./not-here.tsx";
import { useQueue } from "./queue-context.ts";
import { QueueList } from "./queue-list.tsx";
import { ReviewPane } from "./review-pane.tsx";
import { SampleSheet } from "./sample-sheet.tsx";
import { UnitFilter } from "./unit-filter.tsx";
import { useColleagueVerdicts } from "./use-colleague-verdicts.ts";
import { useOpenedUnits } from "./use-opened-units.ts";
import { usePreloadedPhotos } from "./use-preloaded-photos.ts";
import type { QueueEntry } from "./use-review-queue.ts";
import { useSelection } from "./use-selection.ts";
import { isAbout, useVerdicts } from "./use-verdicts.ts";
import { VerdictToast } from "./verdict-toast.tsx";

/** Screens m1 and m2: what waits, one after the other. */
export const ReviewScreen = () => {
  usePage(reviewVi.title);
  const queue = useQueue();
  const { query } = useLocation();
  const unit = query["don-vi"];
  const all = queue.entries ?? [];
  const entries = all.filter(({ item }) => !unit || item.unit === unit);
  const when = useMoment(queue.generatedAt);
  const [isSampling, setSampling] = useState(false);
  const mayDecide = useMayDecide();

  return (
    <SupervisorScreen
      title={reviewVi.title}
      under={useSummary(entries)}
      actions={
        <>
          {mayDecide && (
            <button type="button" class="d-btn secondary" onClick={() => setSampling(true)}>
              {reviewQueueVi.sample.open}
            </button>
          )}
          <a class="d-btn secondary" href="/so-lieu-duyet">
            {reviewFiguresVi.open}
          </a>
          <UnitFilter entries={all} chosen={unit} />
        </>
      }
      isFixed
    >
      <FiguresNotice
        isKnown={queue.entries !== undefined}
        isFresh={queue.isFresh}
        problem={queue.problem}
        when={when}
        onAgain={queue.reload}
        stale={reviewingVi.stale}
      />
      {queue.entries && <ReviewDesk entries={entries} isFiltered={unit !== undefined} />}
      {isSampling && <SampleSheet chosen={unit} sampled={queue.sampled} onClose={() => setSampling(false)} />}
    </SupervisorScreen>
  );
};

interface ReviewDeskProps {
  readonly entries: readonly QueueEntry[];
  readonly isFiltered: boolean;
}

const ReviewDesk = ({ entries: waiting, isFiltered }: ReviewDeskProps) => {
  const verdicts = useVerdicts();
  const { given, givenTogether } = verdicts;
  // A long list takes a moment to be read anew: what was judged a moment ago is not waited for.
  const justGiven = given ? [given] : givenTogether;
  const entries = waiting.filter(({ view }) => !(view && justGiven.some((one) => isAbout(one, view))));
  const selection = useSelection(entries);
  const mayDecide = useMayDecide();
  const [hasKeys, setHasKeys] = useState(false);
  const { current, index } = selection;
  usePreloadedPhotos(entries[index + 1]?.view ?? null);
  const colleagues = useColleagueVerdicts(
    current?.item.activity ?? null,
    waiting.map(({ item }) => item.activity),
    justGiven,
  );
  const units = entries.map(({ item }) => item.unit);
  useOpenedUnits([...new Set(current ? [current.item.unit, ...units] : units)]);
  const moves = { onNext: selection.next, onPrevious: selection.previous, onHelp: () => setHasKeys(true) };

  return (
    <>
      {current === null ? (
        <EmptyState
          art="seal-check"
          title={emptyVi.review.title}
          text={isFiltered ? reviewingVi.emptyUnit : reviewingVi.emptyText}
        />
      ) : (
        <div class="rv">
          <QueueList
            entries={entries}
            current={current.item.activity}
            onSelect={selection.select}
            bulk={mayDecide && <BulkAccept entries={entries} onAccept={verdicts.acceptMany} />}
          />
          <Stepper index={index} count={entries.length} {...moves} />
          {current.view ? (
            <ReviewPane
              key={current.view.id}
              view={current.view}
              unitName={current.item.unitName}
              missingPhotos={current.item.missingPhotos}
              problem={verdicts.problem}
              onAccept={verdicts.accept}
              onGiveBack={verdicts.giveBack}
              {...moves}
            />
          ) : (
            <NotHere key={current.item.activity} item={current.item} {...moves} />
          )}
        </div>
      )}
      <VerdictToast verdicts={verdicts} />
      {hasKeys && <KeysSheet onClose={() => setHasKeys(false)} />}
      {colleagues.verdicts.length > 0 && (
        <ColleagueSheet verdicts={colleagues.verdicts} onUnderstood={colleagues.understood} />
      )}
    </>
  );
};

interface StepperProps {
  readonly index: number;
  readonly count: number;
  readonly onNext: () => void;
  readonly onPrevious: () => void;
}

/** For narrow windows, where the list has no room. */
const Stepper = ({ index, count, onNext, onPrevious }: StepperProps) => (
  <div class="row steps">
    <span class="meta grow">{reviewVi.position(index + 1, count)}</span>
    <button type="button" class="icon-btn" aria-label={reviewingVi.previous} onClick={onPrevious}>
      <Icon name="caret-left" />
    </button>
    <button type="button" class="icon-btn" aria-label={reviewingVi.next} onClick={onNext}>
      <Icon name="caret-right" />
    </button>
  </div>
);

const useSummary = (entries: readonly QueueEntry[]): string | undefined => {
  const { unit } = useAccount();
  const { diary } = useServices();
  const [oldest] = entries.map(({ item }) => item.receivedAt).sort((a, b) => a - b);
  if (oldest === undefined) return undefined;
  const age = daysAgo(dayOf(oldest, unit.timeZone), diary.today());
  return `${reviewVi.waiting(entries.length)}, ${reviewVi.oldest(age)}`;
};

const useMoment = (at: Parameters<typeof dayOf>[0] | null): string => {
  const { unit } = useAccount();
  const { diary } = useServices();
  return at === null ? "" : moment(dayOf(at, unit.timeZone), timeOf(at, unit.timeZone), diary.today());
};
