import * as z from "zod/mini";
import { Day, Month, TimeOfDay } from "../day.ts";
import { Instant } from "../instant.ts";
import { TaskRef } from "../task.ts";
import { text } from "../text.ts";
import { Count, DocumentRefs, Villages, WebAddress } from "./field-schemas.ts";
import { ActivityKind } from "./kind.ts";

/** Where it was, as the phone measured it (vị trí): degrees, metres. One field, so that it merges whole. */
export const Place = z.object({
  latitude: z.number().check(z.gte(-90), z.lte(90)),
  longitude: z.number().check(z.gte(-180), z.lte(180)),
  accuracyM: z.number().check(z.gte(0)),
  measuredAt: Instant,
});
export type Place = z.infer<typeof Place>;

/** Who was addressed (đối tượng). */
export const Audience = z.enum([
  "staff",
  "citizens",
  "businesses",
  "youth",
  "associations",
  "ethnicMinorities",
  "other",
]);
export type Audience = z.infer<typeof Audience>;

/** Dịch vụ công trực tuyến · bưu chính công ích: what target 5 counts. */
export const Topic = z.enum(["onlinePublicService", "publicPostalService"]);
export type Topic = z.infer<typeof Topic>;

/** Fields that every kind of activity has (dossier §1.4). Absent means not said; only `kind` and `on` must be there. */
export const commonFields = {
  kind: ActivityKind,
  /** The officer's date of the activity, in the unit's time zone; never altered by any clock. */
  on: Day,
  startsAt: z.nullable(TimeOfDay),
  /** Tasks of the plan that it serves (nhiệm vụ); the first is the main one. */
  tasks: z.readonly(z.array(TaskRef).check(z.maxLength(10))),
  title: text(300),
  /** Ids of themes of the plan (nội dung), e.g. `ND1.5`. */
  themes: z.readonly(z.array(z.string().check(z.regex(/^[A-Za-z0-9.-]{1,20}$/))).check(z.maxLength(20))),
  topics: z.readonly(z.array(Topic).check(z.maxLength(5))),
  villages: Villages,
  placeText: text(300),
  place: z.nullable(Place),
  audiences: z.readonly(z.array(Audience).check(z.maxLength(7))),
  audienceCount: z.nullable(Count),
  host: text(200),
  documents: DocumentRefs,
  links: z.readonly(z.array(z.object({ url: WebAddress, title: text(300) })).check(z.maxLength(20))),
  note: text(2000),
  /** The checklist slot that it fills, if any (mục kiểm). */
  slot: z.nullable(z.string().check(z.maxLength(120))),
  /** The earlier month whose number it makes up for, its own day staying what it is (làm bù). */
  makesUpFor: z.nullable(Month),
  /** The task that the unit has set itself and that it was done for (việc riêng). */
  unitTask: z.nullable(z.uuid()),
  /** Records of the same work whose photos are here now and that are deleted themselves (gộp). */
  joins: z.readonly(z.array(z.uuid()).check(z.maxLength(20))),
  deleted: z.boolean(),
} as const;
