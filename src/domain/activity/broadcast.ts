import * as z from "zod/mini";
import { Day, TimeOfDay } from "../day.ts";
import { text } from "../text.ts";
import { Minutes, Villages } from "./field-schemas.ts";

/** Why an airing did not go out (lý do không phát được). `brokenSpeakers`: hỏng loa, which asks for a mending. */
export const MissReason = z.enum(["brokenSpeakers", "noPower", "noStaff", "weather", "other"]);
export type MissReason = z.infer<typeof MissReason>;

/** planned: dự kiến · aired: đã phát · missed: không phát được. Airings written before it existed were aired. */
export const AiringState = z.enum(["planned", "aired", "missed"]);
export type AiringState = z.infer<typeof AiringState>;

/** One play of an issue on air (lượt phát). Five airings of one issue are one issue. */
export const Airing = z.object({
  on: Day,
  at: z.nullable(TimeOfDay),
  minutes: Minutes,
  /** Loudspeaker clusters or villages that it was heard in (cụm loa). */
  clusters: Villages,
  state: z.optional(AiringState),
  /** Only of one that was missed. */
  reason: z.optional(MissReason),
});
export type Airing = z.infer<typeof Airing>;

/** A broadcast issue (số phát thanh), counted by «04 số/tháng» of PL8. NĐ 49/2024: content is approved before airing. */
export const broadcastFields = {
  minutes: z.nullable(Minutes),
  airings: z.readonly(z.array(Airing).check(z.maxLength(60))),
  /** own: tự biên tập · district: đài cấp trên trực tiếp · higher: tỉnh, trung ương · relay: tiếp sóng. */
  source: z.nullable(z.enum(["own", "district", "higher", "relay"])),
  /** What was read (lời phát thanh); a document with it is attached like any other file. */
  script: text(20_000),
  station: text(120),
  approver: text(120),
  announcer: text(120),
  /** Loudspeakers that were broken, in words (hỏng loa). */
  brokenSpeakers: text(300),
} as const;

export const stateOf = ({ state }: Airing): AiringState => state ?? "aired";

export const isAired = (airing: Airing): boolean => stateOf(airing) === "aired";

/** Nothing of it has gone out yet, or nothing ever did: such an issue counts for no task. */
export const isUnaired = (airings: readonly Airing[] | undefined): boolean =>
  airings !== undefined && airings.length > 0 && !airings.some(isAired);
