import * as z from "zod/mini";
import { ActivityId } from "./activity/activity.ts";
import { Day } from "./day.ts";
import { Sha256 } from "./hash.ts";
import { Instant } from "./instant.ts";
import { ExemplarKind } from "./registers/exemplar.ts";
import { UnitId } from "./unit.ts";

/** GET /api/office/exemplars → what leaders of the units below have let out, the latest day first. */
export const ExemplarGallery = z.object({
  generatedAt: Instant,
  /** There are more than these. */
  isCut: z.boolean(),
  items: z.readonly(
    z.array(
      z.object({
        id: z.string(),
        unit: UnitId,
        unitName: z.string(),
        kind: ExemplarKind,
        on: Day,
        title: z.string(),
        who: z.string(),
        village: z.string(),
        story: z.string(),
        approvedOn: Day,
        /** Records of the unit that show it and are still there. */
        activities: z.readonly(z.array(ActivityId)),
        /** Of those records. */
        themes: z.readonly(z.array(z.string())),
        thumbnail: z.nullable(Sha256),
      }),
    ),
  ),
});
export type ExemplarGallery = z.infer<typeof ExemplarGallery>;
export type GalleryItem = ExemplarGallery["items"][number];

/** What may stand in a file that is handed on: examples. Criticism was let out to those above, not further (O35). */
export const exportable = (items: readonly GalleryItem[]): readonly GalleryItem[] =>
  items.filter(({ kind }) => kind === "exemplar");
