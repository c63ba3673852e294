import * as z from "zod/mini";
import { Place } from "../activity/common-fields.ts";
import { PostingPointType } from "../activity/posting.ts";
import { TimeOfDay } from "../day.ts";
import { requiredText, text } from "../text.ts";
import { defineRegister } from "./definition.ts";

/**
 * village: thôn, tổ dân phố · station: đài truyền thanh · cluster: cụm loa · postingPoint: điểm niêm yết ·
 * hangingPlace: nơi treo pa nô, băng rôn.
 */
export const SiteKind = z.enum(["village", "station", "cluster", "postingPoint", "hangingPlace"]);
export type SiteKind = z.infer<typeof SiteKind>;

/**
 * A place of the unit with a name (địa điểm). Activities keep its name, not its id: what was proven stays as it was
 * written when a place is renamed or closed.
 */
export const siteRegister = defineRegister(
  {
    kind: SiteKind,
    name: requiredText(120),
    /** Measured standing there; null or absent: not known. */
    point: z.nullable(Place),
    /** The village that it lies in, by name. */
    village: text(120),
    /** The station that a cluster of loudspeakers hangs on. */
    station: text(120),
    /** Hours of the day at which a station or cluster is on air (khung giờ). */
    slots: z.readonly(z.array(z.object({ from: TimeOfDay, to: TimeOfDay })).check(z.maxLength(12))),
    /** Target 3 counts stations that air on administrative reform. */
    note: text(500),
    pointType: z.nullable(PostingPointType),
    /** Days that a posting point has for new sheets, counted from the day a decision holds; absent: none (TT 02/2017). */
    repostDays: z.int().check(z.gte(0), z.lte(90)),
    /** No longer in use; records of it stay (ngừng dùng). */
    isClosed: z.boolean(),
    deleted: z.boolean(),
  },
  { required: ["kind", "name"], fixed: ["kind"] },
);
