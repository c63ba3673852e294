import type { ActivityView } from "../../../domain/activity/activity-view.ts";
import type { RecordId } from "../../../domain/change.ts";
import { UnitTaskId, unitTaskDoneId } from "../../../domain/registers/unit-task.ts";
import { spanOf } from "../../../domain/unit-task/unit-task-standing.ts";
import type { RegisterServices } from "../../services/registers.ts";

/**
 * A record that was written for a task of the unit's own is its proof: the span of its day is done by it. What was said
 * of that span before stays; a record of a day to come says nothing yet.
 */
export const markOwnTaskDone = async (
  registers: RegisterServices,
  { id, activity }: ActivityView,
  today: string,
): Promise<void> => {
  const unitTask = UnitTaskId.safeParse(activity.unitTask).data;
  if (!unitTask || activity.on > today) return;
  const entry = await registers.entry("unitTask", unitTask as string as RecordId);
  if (!entry) return;
  const span = spanOf(entry.values.rhythm, activity.on).key;
  const known = await registers.entry("unitTaskDone", unitTaskDoneId(unitTask, span));
  if (known?.values.doneOn) return;
  await registers.write("unitTaskDone", [
    {
      id: unitTaskDoneId(unitTask, span),
      fields: { ...(known ? {} : { unitTask, span }), doneOn: activity.on, record: id },
    },
  ]);
};
