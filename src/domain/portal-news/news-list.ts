import * as z from "zod/mini";
import { Day } from "../day.ts";
import { Instant } from "../instant.ts";
import { PortalNewsDecision, PortalNewsId } from "../registers/portal-news.ts";
import { UnitId } from "../unit.ts";

/** What the units below have offered to the portal, what waits first: answer of `GET /api/queue/portal-news`. */
export const PortalNewsList = z.object({
  generatedAt: Instant,
  items: z.readonly(
    z.array(
      z.object({
        id: PortalNewsId,
        unit: UnitId,
        unitName: z.string(),
        title: z.string(),
        on: Day,
        state: z.enum(["waiting", ...PortalNewsDecision.options]),
      }),
    ),
  ),
});
export type PortalNewsList = z.infer<typeof PortalNewsList>;
