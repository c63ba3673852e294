import { useLocation } from "preact-iso";
import type { ActivityView } from "../../../domain/activity/activity-view.ts";
import { StatusBadge } from "../../components/status-badge.tsx";
import { shortDay } from "../../vi/format.ts";
import { overviewVi } from "../../vi/overview.ts";
import { supervisionVi } from "../../vi/supervision.ts";
import { activityTitle } from "../review/activity-title.ts";
import { usePlanNames } from "../review/use-plan-names.ts";

/** What the unit recorded in the month; of one task when the address names it. */
export const UnitRecords = ({ records }: { readonly records: readonly ActivityView[] | undefined }) => {
  const names = usePlanNames();
  const { query } = useLocation();
  const task = query["viec"];
  const shown = records?.filter(({ activity }) => !task || activity.tasks?.some((ref) => ref === task));

  return (
    <section class="panel" aria-labelledby="unit-records">
      <h2 class="head panel-head" id="unit-records">
        {overviewVi.detail.diary}
        {task && <TaskFilter name={[...names.tasks].find(([ref]) => ref === task)?.[1] ?? task} />}
      </h2>
      {shown?.length === 0 && <p class="meta panel-text">{supervisionVi.noRecords}</p>}
      <ul class="log">
        {shown?.map((view) => (
          <li key={view.id}>
            <a href={`/ban-ghi/${view.id}`}>
              <span class="when">
                {shortDay(view.activity.on)} {view.activity.startsAt}
              </span>
              <span class="meta-s grow">{activityTitle(view.activity, names)}</span>
              <span class="muted">{supervisionVi.photos(view.photos.length)}</span>
              <StatusBadge status={view.status} text={supervisorsWord(view)} />
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
};

/** What is sent for the unit waits for the reviewer. */
const supervisorsWord = ({ status }: ActivityView): string | undefined => {
  if (status === "sent") return overviewVi.detail.waiting;
  return status === "returned" ? overviewVi.detail.returned : undefined;
};

const TaskFilter = ({ name }: { readonly name: string }) => {
  const { path, query } = useLocation();
  const { viec: _task, ...rest } = query;
  return (
    <a
      class="st sent-bg"
      href={`${path}?${new URLSearchParams(rest)}`}
      aria-label={supervisionVi.dropFilter(name)}
    >
      {name} ×
    </a>
  );
};
