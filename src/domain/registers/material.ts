import * as z from "zod/mini";
import { ActivityKind } from "../activity/kind.ts";
import { RecordId } from "../change.ts";
import { Day } from "../day.ts";
import { TaskRef } from "../task.ts";
import { requiredText, text } from "../text.ts";
import { UnitId } from "../unit.ts";
import { defineRegister } from "./definition.ts";

/**
 * broadcast: bài phát thanh, as words, sound or both · leaflet: áp phích, tờ gấp · video · document: văn bản, mẫu ·
 * questions: câu hỏi đáp · other: khác.
 */
export const MaterialKind = z.enum(["broadcast", "leaflet", "video", "document", "questions", "other"]);
export type MaterialKind = z.infer<typeof MaterialKind>;

/** published: đang dùng · withdrawn: đã thu hồi. */
export const MaterialState = z.enum(["published", "withdrawn"]);
export type MaterialState = z.infer<typeof MaterialState>;

const idsOf = (most: number) =>
  z.readonly(z.array(z.string().check(z.regex(/^[A-Za-z0-9.-]{1,20}$/))).check(z.maxLength(most)));

/**
 * Something to read, play, post or fill in that an office hands out to the units below (tài liệu). It lies in what the
 * office publishes; its files are evidence that belongs to it and lies there too.
 */
export const materialRegister = defineRegister(
  {
    kind: MaterialKind,
    title: requiredText(200),
    /** The day on which this version was handed out. */
    on: Day,
    /** Words that stand in the record itself, so that they are there as soon as it is: a script, questions and answers. */
    body: text(20_000),
    /** What the office says with it (lời nhắn kèm). */
    note: text(500),
    tasks: z.readonly(z.array(TaskRef).check(z.maxLength(20))),
    /** Ids of themes and forms of the plan, e.g. `ND1.5`. */
    themes: idsOf(20),
    forms: idsOf(20),
    /** Kinds of activity for which it is offered. */
    activityKinds: z.readonly(z.array(ActivityKind).check(z.maxLength(13))),
    /** Whom it is meant for; empty: every unit below. Says what is shown, and keeps nothing secret. */
    units: z.readonly(z.array(UnitId).check(z.maxLength(400))),
    state: MaterialState,
    /** The earlier version that nobody is to use any more. */
    replaces: z.nullable(RecordId),
    deleted: z.boolean(),
  },
  { required: ["kind", "title", "on", "state"], fixed: ["replaces"] },
);
