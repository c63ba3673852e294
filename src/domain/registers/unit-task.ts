import * as z from "zod/mini";
import { ActivityId } from "../activity/activity.ts";
import type { RecordId } from "../change.ts";
import { Day } from "../day.ts";
import { TaskRef } from "../task.ts";
import { requiredText, text } from "../text.ts";
import { defineRegister } from "./definition.ts";

export const UnitTaskId = z.uuid().brand<"UnitTaskId">();
export type UnitTaskId = z.infer<typeof UnitTaskId>;

/** once: một lần · monthly: hằng tháng · quarterly: hằng quý · yearly: hằng năm. */
export const UnitTaskRhythm = z.enum(["once", "monthly", "quarterly", "yearly"]);
export type UnitTaskRhythm = z.infer<typeof UnitTaskRhythm>;

/** A task that the commune has set itself (việc riêng của xã), for a task of the plan or standing alone. It counts for no quota. */
export const unitTaskRegister = defineRegister(
  {
    title: requiredText(200),
    rhythm: UnitTaskRhythm,
    /** From when it is owed: what lies before is never missed. */
    startsOn: Day,
    /** Of one that is done once; null: no day. One with a rhythm is due on the last day of each of its spans. */
    dueOn: z.nullable(Day),
    /** The task of the plan that it helps; null: none. */
    task: z.nullable(TaskRef),
    note: text(1000),
    deleted: z.boolean(),
  },
  { required: ["title", "rhythm", "startsOn"] },
);

const DONE_ID =
  /^done:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}:(once|[0-9]{4}(-[0-9]{2}|-Q[1-4])?)$/;

/** That it was done in one of its spans; the id is made of both, so that two phones meet. */
export const unitTaskDoneRegister = defineRegister(
  {
    unitTask: UnitTaskId,
    /** `once`, `2025-05`, `2025-Q2` or `2025`: see `spanOf`. */
    span: text(10),
    /** Null: not done after all. */
    doneOn: z.nullable(Day),
    record: z.nullable(ActivityId),
  },
  {
    required: ["unitTask", "span"],
    fixed: ["unitTask", "span"],
    hasDerivedId: (_unit, id) => DONE_ID.test(id),
  },
);

export const unitTaskDoneId = (unitTask: UnitTaskId, span: string): RecordId =>
  `done:${unitTask}:${span}` as RecordId;
