import * as z from "zod/mini";
import { Day } from "../day.ts";
import { requiredText, text } from "../text.ts";
import { Count } from "./field-schemas.ts";

/** billboard: panô · poster: áp phích · banner: băng rôn · leaflet: tờ gấp · screen: màn hình điện tử. */
export const VisualKind = z.enum(["billboard", "poster", "banner", "leaflet", "screen"]);
export type VisualKind = z.infer<typeof VisualKind>;

/** Days after which a banner must come down (Luật Quảng cáo 2012, Điều 27); other kinds have no such rule. */
export const BANNER_DAYS = 15;

/** Billboards, posters, banners, leaflets (tuyên truyền trực quan), PL7 and HT2.2. */
export const visualFields = {
  visualKind: z.nullable(VisualKind),
  quantity: z.nullable(Count),
  size: text(60),
  slogan: text(500),
  places: z.readonly(z.array(z.object({ name: requiredText(200), quantity: Count })).check(z.maxLength(60))),
  hangsFrom: z.nullable(Day),
  hangsTo: z.nullable(Day),
  removedOn: z.nullable(Day),
  condition: text(500),
} as const;
