import * as z from "zod/mini";
import { ActivityId } from "../activity/activity.ts";
import type { RecordId } from "../change.ts";
import { Day } from "../day.ts";
import { requiredText, text } from "../text.ts";
import { defineRegister } from "./definition.ts";

export const PortalNewsId = z.uuid().brand<"PortalNewsId">();
export type PortalNewsId = z.infer<typeof PortalNewsId>;

/** An address that a browser opens; nothing that would run. */
export const WebAddress = z.pipe(text(500), z.string().check(z.regex(/^https?:\/\/[^\s<>"]+$/i)));

/** News that the unit offers to the portal of those above (tin, bài gửi cổng thông tin). */
export const portalNewsRegister = defineRegister(
  {
    title: requiredText(300),
    content: requiredText(10_000),
    links: z.readonly(z.array(WebAddress).check(z.maxLength(10))),
    /** Records of the unit whose photos go with it. */
    records: z.readonly(z.array(ActivityId).check(z.maxLength(5))),
    /** The day on which it was sent last. */
    on: Day,
    /** Counts up each time that it is sent: an answer holds for the text that was there. */
    round: z.int().check(z.gte(1), z.lte(1000)),
    deleted: z.boolean(),
  },
  { required: ["title", "content", "on", "round"] },
);

/** published: đã đăng · mend: cần sửa · declined: không đăng. */
export const PortalNewsDecision = z.enum(["published", "mend", "declined"]);
export type PortalNewsDecision = z.infer<typeof PortalNewsDecision>;

/** What those above answered; each answer an entry of its own, so that none overwrites another. */
export const portalNewsAnswerRegister = defineRegister(
  {
    news: PortalNewsId,
    round: z.int().check(z.gte(1), z.lte(1000)),
    decision: PortalNewsDecision,
    /** Where it was published. */
    link: WebAddress,
    /** What has to be mended, or why it is not published. */
    text: text(2000),
    on: Day,
    deleted: z.boolean(),
  },
  { required: ["news", "round", "decision", "on"], fixed: ["news"] },
);

export const portalNewsIdOf = (id: RecordId): PortalNewsId => id as string as PortalNewsId;
