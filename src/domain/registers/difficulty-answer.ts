import * as z from "zod/mini";
import { ActivityId } from "../activity/activity.ts";
import { Day } from "../day.ts";
import { text } from "../text.ts";
import { defineRegister } from "./definition.ts";

/** received: đã tiếp nhận · answered: đã trả lời · forwarded: đã chuyển cấp trên · resolved: đã giải quyết. */
export const AnswerStep = z.enum(["received", "answered", "forwarded", "resolved"]);
export type AnswerStep = z.infer<typeof AnswerStep>;

/** What those above did about a unit's difficulty; each step an entry of its own, so that none overwrites another. */
export const difficultyAnswerRegister = defineRegister(
  {
    difficulty: ActivityId,
    step: AnswerStep,
    text: text(2000),
    /** To whom it was passed on, in words; versions that do not know it show the step alone. */
    forwardedTo: text(300),
    on: Day,
    /** Until when they mean to settle it. */
    dueOn: z.nullable(Day),
    deleted: z.boolean(),
  },
  { required: ["difficulty", "step", "on"], fixed: ["difficulty"] },
);
