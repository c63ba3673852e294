import type { ActivityId } from "./activity/activity.ts";
import type { ActivityView } from "./activity/activity-view.ts";
import type { Json } from "./canonical-json.ts";

/** Fields of one record to be written. */
export interface RecordEdit {
  readonly id: ActivityId;
  readonly fields: Readonly<Record<string, Json>>;
}

/** What is to be written, and what takes it back. */
export interface BulkEdit {
  readonly edits: readonly RecordEdit[];
  readonly undo: readonly RecordEdit[];
}

/** Adds a village or theme to those records that do not have it; the others are left alone. */
export const addToAll = (
  views: readonly ActivityView[],
  name: "villages" | "themes",
  value: string,
): BulkEdit => {
  const lacking = views.filter(({ activity }) => activity[name]?.includes(value) !== true);
  return {
    edits: lacking.map(({ id, activity }) => ({
      id,
      fields: { [name]: [...(activity[name] ?? []), value] },
    })),
    // Blank and absent say the same.
    undo: lacking.map(({ id, activity }) => ({ id, fields: { [name]: [...(activity[name] ?? [])] } })),
  };
};

export const deleteAll = (views: readonly Pick<ActivityView, "id">[]): BulkEdit => ({
  edits: views.map(({ id }) => ({ id, fields: { deleted: true } })),
  undo: views.map(({ id }) => ({ id, fields: { deleted: false } })),
});
