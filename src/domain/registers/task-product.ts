import * as z from "zod/mini";
import { ActivityId } from "../activity/activity.ts";
import type { RecordId } from "../change.ts";
import { Day } from "../day.ts";
import { TaskRef } from "../task.ts";
import { foldTones, text } from "../text.ts";
import { defineRegister } from "./definition.ts";

const ID = /^product:[a-z0-9-]{1,60}\/[A-Za-z0-9.-]{1,20}:[0-9a-f]{8}$/;

/**
 * A product that a task must have (sản phẩm), as far as the unit has it: what the plan says of it stands in the plan.
 * Its id is made of the task and of the product's words, so that two phones that tick it off meet in one entry.
 */
export const taskProductRegister = defineRegister(
  {
    task: TaskRef,
    product: text(200),
    /** The day from which it is there; null: it is not. */
    doneOn: z.nullable(Day),
    /** Records of the unit that prove it. */
    records: z.readonly(z.array(ActivityId).check(z.maxLength(20))),
    /** Number and sign of the document, or where it lies (số, ký hiệu văn bản). */
    document: text(300),
  },
  {
    required: ["task", "product"],
    fixed: ["task"],
    hasDerivedId: (_unit, id) => ID.test(id),
  },
);

/** Spelling aside, the same words are the same product: a plan that is published again keeps what was ticked off. */
export const taskProductId = (task: TaskRef, product: string): RecordId =>
  `product:${task}:${shortHash(foldTones(product).trim())}` as RecordId;

/** FNV-1a over UTF-16 units, 32 bits as eight hexadecimal digits: a name for a slot, nothing to be trusted. */
const shortHash = (said: string): string => {
  let hash = 0x811c9dc5;
  for (let at = 0; at < said.length; at += 1) hash = Math.imul(hash ^ said.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, "0");
};
