import * as z from "zod/mini";
import type { RecordId } from "../change.ts";
import { Day, Month } from "../day.ts";
import { TaskRef } from "../task.ts";
import { UserId } from "../user.ts";
import { defineRegister } from "./definition.ts";
import { UnitTaskId } from "./unit-task.ts";

/** What is given to somebody: a task of the plan, or one that the unit has set itself. */
export const WorkKey = z.union([TaskRef, UnitTaskId]);
export type WorkKey = z.infer<typeof WorkKey>;

/** A month, or `open`: until further notice (đến khi có thay đổi). */
export const AssignmentPeriod = z.union([z.literal("open"), Month]);
export type AssignmentPeriod = z.infer<typeof AssignmentPeriod>;

const ID = /^assign:([a-z0-9-]{1,60}\/[A-Za-z0-9.-]{1,20}|[0-9a-f-]{36}):(open|[0-9]{4}-[0-9]{2})$/;

/** Who in the unit does a piece of work (phân công); one entry for each piece and period, so that two phones meet. */
export const assignmentRegister = defineRegister(
  {
    work: WorkKey,
    period: AssignmentPeriod,
    /** Null: taken back. */
    person: z.nullable(UserId),
    /** The day on which it was given to them. */
    on: Day,
    /** Who had it before and handed it over (bàn giao); null: nobody. */
    handedOverFrom: z.nullable(UserId),
  },
  { required: ["work", "period"], fixed: ["work", "period"], hasDerivedId: (_unit, id) => ID.test(id) },
);

export const assignmentId = (work: WorkKey, period: AssignmentPeriod): RecordId =>
  `assign:${work}:${period}` as RecordId;
