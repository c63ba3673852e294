import * as z from "zod/mini";
import { SurveySubject } from "../activity/survey.ts";
import { Day } from "../day.ts";
import { type TapName, tapNames } from "../survey/taps.ts";
import { TaskRef } from "../task.ts";
import { requiredText, text } from "../text.ts";
import { defineRegister } from "./definition.ts";

/** A round of asking people how satisfied they are, counted at a tablet (đợt lấy ý kiến), HT2.4. */
export const surveyRoundRegister = defineRegister(
  {
    name: requiredText(200),
    from: Day,
    /** Which of the four subjects are asked; absent: all. */
    subjects: z.readonly(z.array(SurveySubject).check(z.minLength(1), z.maxLength(4))),
    task: z.nullable(TaskRef),
    note: text(1000),
    isClosed: z.boolean(),
    deleted: z.boolean(),
  },
  { required: ["name", "from"] },
);

const Taps = z.int().check(z.gte(0), z.lte(1_000_000));
const TAPS_ID = /^[0-9a-f-]{36}:[0-9a-f-]{36}$/;

/** What one opening of the counter counted: numbers, no time of a tap, nothing of a person. */
export const surveyTapsRegister = defineRegister(
  {
    round: z.uuid(),
    openedOn: Day,
    forms: Taps,
    ...(Object.fromEntries(tapNames.map((name) => [name, Taps])) as Record<TapName, typeof Taps>),
    deleted: z.boolean(),
  },
  { required: ["round"], fixed: ["round", "openedOn"], hasDerivedId: (_unit, id) => TAPS_ID.test(id) },
);
