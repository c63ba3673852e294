import { isToCome } from "../../../domain/progress/served-tasks.ts";
import { Group } from "../../components/group.tsx";
import { activityTitle } from "../../vi/activity-title.ts";
import { dueVi } from "../../vi/due.ts";
import { shortDay } from "../../vi/format.ts";
import { RecordRow } from "../record-row.tsx";
import type { Work } from "./load-work.ts";

/** «Đã lên lịch»: issues and dialogues of the month that are still to come, by day. They count for nothing yet. */
export const PlannedRecords = ({ work: { activities } }: { readonly work: Work }) => {
  const planned = activities.filter(({ activity }) => isToCome(activity));
  if (planned.length === 0) return null;
  return (
    <Group heading={dueVi.planned}>
      {planned.toReversed().map((view) => (
        <RecordRow
          key={view.id}
          view={view}
          title={activityTitle(view.activity, null, null)}
          meta={shortDay(view.activity.on)}
          hasStatus={false}
        />
      ))}
    </Group>
  );
};
