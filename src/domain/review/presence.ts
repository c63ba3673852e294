import * as z from "zod/mini";
import { ActivityId } from "../activity/activity.ts";
import { UnitId } from "../unit.ts";
import { UserId } from "../user.ts";

/** How often a screen says that its record is still open, in milliseconds. */
export const LOOKING_EVERY_MS = 20_000;

/** Who has not said so for so long has gone, by the server's clock, in milliseconds. */
export const LOOKING_FOR_MS = 45_000;

/**
 * POST /api/queue/presence → 200 `OthersLooking`: this reviewer has a record of the unit open (đang xem), or has just closed it.
 * Nothing of it is stored.
 */
export const Looking = z.object({
  unit: UnitId,
  activity: ActivityId,
  isLeaving: z.optional(z.boolean()),
});

/** Who else has it open; the name is empty for people of other units. */
export const OthersLooking = z.object({
  others: z.readonly(z.array(z.object({ user: UserId, name: z.string() }))),
});
export type OthersLooking = z.infer<typeof OthersLooking>;
