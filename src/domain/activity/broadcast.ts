import * as z from "zod/mini";
import { Day, TimeOfDay } from "../day.ts";
import { text } from "../text.ts";
import { Minutes, Villages } from "./field-schemas.ts";

/** One play of an issue on air (lượt phát). Five airings of one issue are one issue. */
export const Airing = z.object({
  on: Day,
  at: z.nullable(TimeOfDay),
  minutes: Minutes,
  /** Loudspeaker clusters or villages that it was heard in (cụm loa). */
  clusters: Villages,
});
export type Airing = z.infer<typeof Airing>;

/** A broadcast issue (số phát thanh), counted by «04 số/tháng» of PL8. NĐ 49/2024: content is approved before airing. */
export const broadcastFields = {
  minutes: z.nullable(Minutes),
  airings: z.readonly(z.array(Airing).check(z.maxLength(60))),
  /** own: tự biên tập · district: đài cấp trên trực tiếp · higher: tỉnh, trung ương · relay: tiếp sóng. */
  source: z.nullable(z.enum(["own", "district", "higher", "relay"])),
  station: text(120),
  approver: text(120),
  announcer: text(120),
  /** Loudspeakers that were broken, in words (hỏng loa). */
  brokenSpeakers: text(300),
} as const;
