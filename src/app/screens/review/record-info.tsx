import type { ComponentChildren, RefObject } from "preact";
import type { ActivityView } from "../../../domain/activity/activity-view.ts";
import { dayOf, monthOf, timeOf } from "../../../domain/day.ts";
import type { Instant } from "../../../domain/instant.ts";
import { Icon } from "../../components/icon.tsx";
import { useAccount } from "../../hooks/use-account.ts";
import { useLive } from "../../hooks/use-live.ts";
import { useServices } from "../../hooks/use-services.ts";
import { moment, monthTitle } from "../../vi/format.ts";
import { historyVi } from "../../vi/history.ts";
import { reviewVi } from "../../vi/review.ts";
import { colleagueVi } from "../../vi/review-colleague.ts";
import { reviewingVi } from "../../vi/reviewing.ts";
import { RecordAttachments } from "../attachments/record-attachments.tsx";
import { activityTitle } from "./activity-title.ts";
import { FactList } from "./fact-list.tsx";
import { isMarked, markedFacts } from "./marked-facts.ts";
import { RecordChecks } from "./record-checks.tsx";
import { useOthersLooking } from "./use-others-looking.ts";
import { usePlanNames } from "./use-plan-names.ts";

interface RecordInfoProps {
  readonly view: ActivityView;
  readonly unitName: string;
  readonly headingRef?: RefObject<HTMLHeadingElement | null> | undefined;
  /** What can be done with it. */
  readonly children: ComponentChildren;
}

/** What the record says, who wrote it, what was said about it before. */
export const RecordInfo = ({ view, unitName, headingRef, children }: RecordInfoProps) => {
  const { diary } = useServices();
  const names = usePlanNames();
  const others = useOthersLooking(view);
  const people = useLive(() => diary.people(view.unit), [diary, view.unit]);
  const tell = useTell();
  const facts = markedFacts(view, names);
  // First what a reviewer who has seen the record before looks for.
  const changed = facts.filter(isMarked);

  return (
    <section class="info" aria-label={reviewVi.record}>
      <div>
        <h2 class="head" tabIndex={-1} {...(headingRef && { ref: headingRef })}>
          {activityTitle(view.activity, names)}
        </h2>
        <p class="meta">
          {unitName} · {monthTitle(monthOf(view.activity.on))}
          <span role="status">{others.length > 0 && ` · ${colleagueVi.looking(others)}`}</span>
        </p>
      </div>
      {view.isChangedSinceReview && (
        <>
          <Earlier view={view} tell={tell} changedFacts={changed.length} />
          {changed.length > 0 && <FactList facts={changed} />}
        </>
      )}
      <dl class="f">
        <div class="fact">
          <dt>{reviewVi.by}</dt>
          <dd>{people?.get(view.createdBy)?.name ?? ""}</dd>
        </div>
        {view.receivedAt !== null && (
          <div class="fact">
            <dt>{reviewingVi.receivedAt}</dt>
            <dd>{tell(view.receivedAt)}</dd>
          </div>
        )}
      </dl>
      <FactList facts={facts.filter((said) => !isMarked(said))} />
      <RecordAttachments attachments={view.attachments} />
      <RecordChecks view={view} />
      {view.comments.length > 0 && (
        <section aria-label={reviewingVi.comments}>
          <h3 class="meta-s">{reviewingVi.comments}</h3>
          {view.comments.map(({ by, at, text }) => (
            <p key={`${by} ${at}`} class="meta">
              <b>{people?.get(by)?.name}</b> {tell(at)}: {text}
            </p>
          ))}
        </section>
      )}
      <a href={`/ban-ghi/${view.id}/lich-su`}>{historyVi.open}</a>
      {children}
    </section>
  );
};

interface EarlierProps {
  readonly view: ActivityView;
  readonly tell: (at: Instant) => string;
  readonly changedFacts: number;
}

const Earlier = ({ view: { reviews, difference }, tell, changedFacts }: EarlierProps) => {
  const [last] = reviews;
  return (
    <div class="banner attn-bg flush">
      <Icon name="pencil-simple" size="s" />
      <div class="grow">
        <b>{reviewVi.changedSince}</b>
        {last && <p>{reviewingVi.earlier(reviewingVi.verdicts[last.verdict], tell(last.at))}</p>}
        <p>
          {difference
            ? reviewingVi.changes(changedFacts, difference.newPhotos.length, difference.gonePhotos.length)
            : reviewingVi.changesUnknown}
        </p>
        {last?.comment && <p>«{last.comment}»</p>}
      </div>
    </div>
  );
};

/** «hôm nay, 16:52» on the clock of the reviewer's unit. */
export const useTell = (): ((at: Instant) => string) => {
  const { unit } = useAccount();
  const { diary } = useServices();
  return (at) => moment(dayOf(at, unit.timeZone), timeOf(at, unit.timeZone), diary.today());
};
