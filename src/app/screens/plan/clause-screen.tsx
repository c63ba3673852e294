import { findClause, type Plan } from "../../../domain/plan.ts";
import { linksOfClause, workForClause } from "../../../domain/plan-reading/clause-work.ts";
import { ClauseId, taskIdOf } from "../../../domain/task.ts";
import { AppBar } from "../../components/app-bar.tsx";
import { EmptyState } from "../../components/empty-state.tsx";
import { Group } from "../../components/group.tsx";
import { ItemRow } from "../../components/item-row.tsx";
import { useLive } from "../../hooks/use-live.ts";
import { usePage } from "../../hooks/use-page.ts";
import { useServices } from "../../hooks/use-services.ts";
import { activityTitle } from "../../vi/activity-title.ts";
import { nearDay } from "../../vi/format.ts";
import { planReaderVi } from "../../vi/plan-reader.ts";
import { NothingHere } from "../nothing-here.tsx";
import { Opening } from "../opening.tsx";
import { RecordRow } from "../record-row.tsx";
import styles from "./plan.module.css";
import { usePlanWork } from "./use-clause-figures.ts";

const vi = planReaderVi.clause;

/** `/ke-hoach/:plan/:clause`: one sentence of the plan, and all that the unit did for it. */
export const ClauseScreen = ({
  plan: planId,
  clause,
}: {
  readonly plan: string;
  readonly clause: string;
}) => {
  const { diary } = useServices();
  const plans = useLive(() => diary.plans(), [diary]);
  usePage(vi.title);
  if (!plans) return <Opening />;
  const plan = plans.find(({ id }) => id === planId);
  const id = ClauseId.safeParse(clause);
  const found = plan && id.success ? findClause(plan, id.data) : null;
  if (!plan || !found) return <NothingHere heading={vi.title} {...vi.gone} />;
  return <ClauseWork key={found.id} plan={plan} id={found.id} text={found.text} />;
};

interface ClauseWorkProps {
  readonly plan: Plan;
  readonly id: ClauseId;
  readonly text: string;
}

const ClauseWork = ({ plan, id, text }: ClauseWorkProps) => {
  const { diary } = useServices();
  const work = usePlanWork(plan);
  if (!work) return <Opening />;
  const links = linksOfClause(plan, id);
  const done = workForClause(plan, links, work);
  return (
    <div class="screen">
      <AppBar title={vi.title} backHref="/ke-hoach" />
      <main>
        <p class={`src ${styles["quote"]}`}>{text}</p>
        {links.tasks.length > 0 && (
          <Group heading={vi.tasks}>
            {links.tasks.map(({ ref, title }) => (
              <ItemRow
                key={ref}
                title={title}
                icon="list-checks"
                href={`/viec/${plan.id}/${taskIdOf(ref)}`}
              />
            ))}
          </Group>
        )}
        {done.length === 0 ? (
          <EmptyState art="list-checks" {...vi.none} />
        ) : (
          <Group heading={vi.done(done.length)}>
            {done.map((view) => (
              <RecordRow
                key={view.id}
                view={view}
                title={`${activityTitle(view.activity, null, null)} · ${nearDay(view.activity.on, diary.today())}`}
              />
            ))}
          </Group>
        )}
      </main>
    </div>
  );
};
