import type { ActivityView } from "../../../domain/activity/activity-view.ts";
import { countedActivity } from "../../../domain/progress/counted-activity.ts";
import { ordinalOf } from "../../../domain/progress/counting.ts";
import type { Task } from "../../../domain/task.ts";
import { Group } from "../../components/group.tsx";
import { Icon } from "../../components/icon.tsx";
import { activityTitle } from "../../vi/activity-title.ts";
import { dueVi } from "../../vi/due.ts";
import { monthOfYear, shortDay, upperFirst } from "../../vi/format.ts";
import { taskDetailVi } from "../../vi/task-detail.ts";
import { taskFactsVi } from "../../vi/task-facts.ts";
import { unitOfTask } from "../../vi/work.ts";
import { RecordRow } from "../record-row.tsx";

interface TaskRecordsProps {
  readonly heading: string;
  readonly task: Task;
  readonly views: readonly ActivityView[];
  /** Number of the one that comes next; null where nothing is to be logged. */
  readonly next: number | null;
  /** What the next one may be about; null: nothing comes to mind. */
  readonly suggestion?: string | null;
}

/** The records as a checklist, oldest first; numbers are their places by date and are never stored. */
export const TaskRecords = ({ heading, task, views, next, suggestion }: TaskRecordsProps) => {
  const counted = views.map(countedActivity);
  const unit = upperFirst(unitOfTask(task));
  return (
    <Group heading={heading}>
      {views.toReversed().map((view) => {
        const ordinal = ordinalOf(countedActivity(view), task, counted);
        const day = shortDay(view.activity.on);
        const title = activityTitle(view.activity, null, null);
        return (
          <RecordRow
            key={view.id}
            view={view}
            title={ordinal === null ? `${title} · ${day}` : `${taskDetailVi.item(unit, ordinal)} · ${day}`}
            meta={metaOf(view, ordinal === null ? undefined : title)}
          />
        );
      })}
      {next !== null && (
        <li class="item">
          <span class="thumb next">
            <Icon name="plus" />
          </span>
          <span class="grow">
            <span class="strong">{taskDetailVi.item(unit, next)}</span>
            {suggestion ? (
              <span class="meta">{taskDetailVi.suggestion(suggestion)}</span>
            ) : (
              views.length === 0 && <span class="meta">{taskFactsVi.none}</span>
            )}
          </span>
        </li>
      )}
    </Group>
  );
};

/** What it makes up for is said wherever it stands: in its own month, and in the one it fills. */
const metaOf = ({ activity: { makesUpFor } }: ActivityView, title: string | undefined): string | undefined =>
  makesUpFor
    ? [title ?? "", dueVi.madeUpFor(monthOfYear(makesUpFor))].filter((part) => part !== "").join(" · ")
    : title;
