import * as z from "zod/mini";
import { ActivityId } from "../activity/activity.ts";
import { Day } from "../day.ts";
import { requiredText, text } from "../text.ts";
import { defineRegister } from "./definition.ts";

/** One question or proposal raised at a dialogue (câu hỏi, kiến nghị): never who raised it. */
export const dialogueQuestionRegister = defineRegister(
  {
    dialogue: ActivityId,
    text: requiredText(1000),
    /** Who answers it (người, bộ phận phụ trách). */
    owner: text(120),
    dueOn: z.nullable(Day),
    answer: text(2000),
    answeredOn: z.nullable(Day),
    deleted: z.boolean(),
  },
  { required: ["dialogue", "text"], fixed: ["dialogue"] },
);
