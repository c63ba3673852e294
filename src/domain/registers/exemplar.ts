import * as z from "zod/mini";
import { ActivityId } from "../activity/activity.ts";
import type { RecordId } from "../change.ts";
import { Day } from "../day.ts";
import { requiredText, text } from "../text.ts";
import { defineRegister } from "./definition.ts";

/** exemplar: gương người tốt, việc tốt, mô hình hay (O34) · criticism: phê bình, restricted (O35). */
export const ExemplarKind = z.enum(["exemplar", "criticism"]);
export type ExemplarKind = z.infer<typeof ExemplarKind>;

const content = {
  kind: ExemplarKind,
  on: Day,
  title: requiredText(300),
  /** Who, in words: a person, a village, a group. */
  who: text(200),
  village: text(120),
  story: text(4000),
  /** Records of the unit that show it. */
  activities: z.readonly(z.array(ActivityId).check(z.maxLength(20))),
} as const;

/** What the unit noted; nobody above reads it. */
export const exemplarRegister = defineRegister(
  { ...content, deleted: z.boolean() },
  { required: ["kind", "on", "title"], fixed: ["kind"] },
);

const DECISION_ID = /^decision:[0-9a-f-]{36}$/;

/** Derived, so that two leaders meet in one decision. */
export const exemplarDecisionId = (exemplar: RecordId): RecordId => `decision:${exemplar}` as RecordId;

/** The leader's word on whether it may leave the unit. Every word sets all fields, so that two never mix. */
export const exemplarDecisionRegister = defineRegister(
  {
    /** approved: it may · declined: it stays · changesAsked: with a word to the officer · open: taken back. */
    decision: z.enum(["approved", "declined", "changesAsked", "open"]),
    on: Day,
    note: text(500),
    /** What the leader had before them: see `exemplarTold`. */
    about: text(30_000),
  },
  { required: ["decision", "on"], hasDerivedId: (_unit, id) => DECISION_ID.test(id) },
);

/** What a leader let out, as it was then: its id is that of the unit's own entry. */
export const sharedExemplarRegister = defineRegister(
  { ...content, approvedOn: Day, deleted: z.boolean() },
  { required: ["kind", "on", "title", "approvedOn"], fixed: ["kind"] },
);
