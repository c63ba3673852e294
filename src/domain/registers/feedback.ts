import * as z from "zod/mini";
import type { RecordId } from "../change.ts";
import { Day } from "../day.ts";
import { requiredText, text } from "../text.ts";
import { defineRegister } from "./definition.ts";

/** How it came in. */
export const FeedbackChannel = z.enum(["inPerson", "phone", "mailbox", "online", "meeting"]);
export type FeedbackChannel = z.infer<typeof FeedbackChannel>;

/** What citizens told the unit and want an answer to (phản ánh, kiến nghị; O84). Nobody but the unit reads it. */
export const feedbackRegister = defineRegister(
  {
    receivedOn: Day,
    channel: z.nullable(FeedbackChannel),
    subject: requiredText(300),
    detail: text(2000),
    village: text(120),
    /** Who sees to it, by name. */
    handler: text(120),
    dueOn: z.nullable(Day),
    answer: text(2000),
    answeredOn: z.nullable(Day),
    /** Done with; who it came from is removed a set time later. */
    closedOn: z.nullable(Day),
    deleted: z.boolean(),
  },
  { required: ["receivedOn", "subject"] },
);

const PERSON_ID = /^person:[0-9a-f-]{36}$/;

/** Derived, so that nothing of a person stands in the record that stays. */
export const feedbackPersonId = (feedback: RecordId): RecordId => `person:${feedback}` as RecordId;

/** Who gave feedback, if they said so. The server empties it, its history included, some time after the feedback is closed. */
export const feedbackPersonRegister = defineRegister(
  {
    name: text(120),
    phone: text(30),
    /** Set by the server when it emptied the rest. */
    removedOn: z.nullable(Day),
  },
  { required: [], hasDerivedId: (_unit, id) => PERSON_ID.test(id) },
);
