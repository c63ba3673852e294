import * as z from "zod/mini";
import { ActivityId } from "./activity/activity.ts";
import { Day } from "./day.ts";
import { EvidenceId } from "./evidence.ts";
import { Sha256 } from "./hash.ts";
import { ScopeId } from "./scope.ts";
import { UnitId } from "./unit.ts";

/**
 * GET /api/alike/:scope/:activity → which of its photos look like earlier ones that the one who asks may see, the nearest
 * first. For a person to look at side by side («cần xem lại»); nothing is decided by it.
 */
export const AlikePhotos = z.object({
  activity: ActivityId,
  photos: z.array(
    z.object({
      evidence: EvidenceId,
      /** waiting: not looked at yet, ask again · unreadable: cannot be opened («không mở được»), kept and never shown. */
      state: z.enum(["looked", "waiting", "unreadable"]),
      alike: z.array(
        z.object({
          scope: ScopeId,
          unit: UnitId,
          unitName: z.string(),
          activity: ActivityId,
          title: z.string(),
          on: Day,
          evidence: EvidenceId,
          file: Sha256,
          /** Bits of 64 that differ; 0 also where the bytes are the very same. */
          distance: z.int(),
          /** The very same bytes. */
          isExact: z.boolean(),
        }),
      ),
    }),
  ),
});
export type AlikePhotos = z.infer<typeof AlikePhotos>;
