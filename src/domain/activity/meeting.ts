import * as z from "zod/mini";
import { text } from "../text.ts";
import { Minutes } from "./field-schemas.ts";

/** training: tập huấn · briefing: quán triệt · integrated: lồng ghép · speakers: báo cáo viên · village: họp thôn. */
export const MeetingKind = z.enum(["training", "briefing", "integrated", "speakers", "village"]);
export type MeetingKind = z.infer<typeof MeetingKind>;

/** A meeting with administrative reform on its agenda (hội nghị, tập huấn, lồng ghép), HT2.3 and NV7.1. */
export const meetingFields = {
  meetingKind: z.nullable(MeetingKind),
  speaker: text(200),
  /** Minutes spent on administrative reform itself; the rest of the meeting does not count. */
  reformMinutes: z.nullable(Minutes),
  materials: text(500),
} as const;
