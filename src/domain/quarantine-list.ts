import * as z from "zod/mini";
import { ActivityId } from "./activity/activity.ts";
import { ActivityKind } from "./activity/kind.ts";
import { ChangeId } from "./change.ts";
import { Instant } from "./instant.ts";
import { UnitId } from "./unit.ts";
import { UserId } from "./user.ts";
import { RefusalCode } from "./wire.ts";

/**
 * GET /api/quarantine → what the server took durably and could not put into the book (đã giữ, chờ xử lý), what waits
 * longest first, at most 200. An officer is told of the own unit, a supervisor of the units below, an administrator of all.
 */
export const QuarantineList = z.object({
  generatedAt: Instant,
  total: z.int(),
  items: z.array(
    z.object({
      change: ChangeId,
      unit: UnitId,
      unitName: z.string(),
      collection: z.string(),
      /** Null for what belongs to no activity, or to one that nobody can tell. */
      activity: z.nullable(ActivityId),
      kind: z.nullable(ActivityKind),
      /** As its author wrote it; empty for those who may know that it waits but not what it says. */
      title: z.string(),
      code: RefusalCode,
      /** A Vietnamese sentence. */
      reason: z.string(),
      user: UserId,
      userName: z.nullable(z.string()),
      deviceName: z.nullable(z.string()),
      receivedAt: Instant,
    }),
  ),
});
export type QuarantineList = z.infer<typeof QuarantineList>;
