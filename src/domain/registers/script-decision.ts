import * as z from "zod/mini";
import type { ActivityId } from "../activity/activity.ts";
import type { RecordId } from "../change.ts";
import { Day } from "../day.ts";
import { Sha256 } from "../hash.ts";
import { text } from "../text.ts";
import { defineRegister } from "./definition.ts";

const ID = /^script:[0-9a-f-]{36}$/;

/** Derived from the broadcast, so that two leaders meet in one decision. */
export const scriptDecisionId = (broadcast: ActivityId): RecordId => `script:${broadcast}` as RecordId;

/**
 * The leader's word on what is to be read on air (duyệt lời phát thanh; NĐ 49/2024: content is approved before airing),
 * with the script as it was then: a script that was changed afterwards waits again. Every word sets all fields.
 */
export const scriptDecisionRegister = defineRegister(
  {
    /** open: taken back. */
    decision: z.enum(["approved", "changesAsked", "open"]),
    on: Day,
    note: text(500),
    script: text(20_000),
    /** Documents that were attached to it. */
    files: z.readonly(z.array(Sha256).check(z.maxLength(10))),
  },
  { required: ["decision", "on"], hasDerivedId: (_unit, id) => ID.test(id) },
);
