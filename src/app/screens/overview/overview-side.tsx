import type { Overview } from "../../../domain/api.ts";
import type { OverviewSpan } from "../../../domain/api-overview.ts";
import { dayOf } from "../../../domain/day.ts";
import { urgedSpan } from "../../../domain/urging/urged-period.ts";
import { Icon } from "../../components/icon.tsx";
import { Tally } from "../../components/tally.tsx";
import { useAccount } from "../../hooks/use-account.ts";
import { emptyVi } from "../../vi/empty.ts";
import { daysAgo } from "../../vi/format.ts";
import { overviewVi } from "../../vi/overview.ts";
import { quarantineVi } from "../../vi/set-aside.ts";
import { supervisionVi } from "../../vi/supervision.ts";
import { useQueue } from "../review/queue-context.ts";
import { UrgingPanel } from "../urging/urging-panel.tsx";
import { Legend } from "./legend.tsx";
import { percentOf, totalOf } from "./overview-figures.ts";
import { percentSegments } from "./percent-tally.tsx";
import { trendWords } from "./span-words.ts";

interface OverviewSideProps {
  readonly overview: Overview;
}

export const OverviewSide = ({ overview, span }: OverviewSideProps & { readonly span: OverviewSpan }) => {
  const total = totalOf(overview.rows);
  const percent = percentOf(total) ?? 0;
  const trend = trendWords(span, total, overview.before, overview.today);

  return (
    <aside class="side">
      <section class="panel pad row" aria-label={supervisionVi.whole}>
        <Tally
          segments={percentSegments(percent)}
          size={84}
          text={`${percent}%`}
          label={supervisionVi.percentName(percent)}
        />
        <div class="grow">
          <p class="head">{`${total.done}/${total.due}`}</p>
          <p class="meta">{supervisionVi.workOfAll}</p>
          {trend && (
            <>
              <p class="meta">{trend.change}</p>
              <p class="meta">{trend.earlier}</p>
            </>
          )}
        </div>
      </section>
      <Waiting overview={overview} />
      <UrgingPanel overview={overview} period={urgedSpan(span)} />
      <Legend />
    </aside>
  );
};

const Waiting = ({ overview: { oldestWaitingAt, today } }: OverviewSideProps) => {
  const { unit } = useAccount();
  const { total } = useQueue();

  return (
    <section class="panel pad" aria-labelledby="waiting">
      <h2 class="head" id="waiting">
        {total === 0 ? emptyVi.review.title : overviewVi.waiting(total)}
      </h2>
      {total > 0 && (
        <>
          {oldestWaitingAt !== null && (
            <p class="meta">{overviewVi.oldest(daysAgo(dayOf(oldestWaitingAt, unit.timeZone), today))}</p>
          )}
          <a class="d-btn primary wide" href="/duyet">
            <Icon name="seal-check-fill" />
            {overviewVi.reviewNow}
          </a>
        </>
      )}
      <a class="meta held" href="/dang-giu">
        {quarantineVi.link}
      </a>
    </section>
  );
};
