import * as z from "zod/mini";
import { Day } from "../day.ts";
import { Unit, UnitId } from "../unit.ts";
import { UserId } from "../user.ts";
import { UnitRefusal } from "./unit-change.ts";

/** Who goes with a change from one unit to another. Their phones, drafts and unsent work go on as they are (S48). */
export const FollowingPerson = z.object({ user: UserId, name: z.string(), from: UnitId, to: UnitId });
export type FollowingPerson = z.infer<typeof FollowingPerson>;

/** What lies with a unit that ends, and stays there for ever: its successors read and use it. */
export const StayingWork = z.object({
  unit: UnitId,
  activities: z.int(),
  /** Villages, stations, posting points, … */
  places: z.int(),
  unitTasks: z.int(),
  /** On its phones, as they last said. */
  unsentActivities: z.int(),
});
export type StayingWork = z.infer<typeof StayingWork>;

/**
 * POST /api/admin/units/preview and POST /api/admin/units {@link UnitChange} → what the change would do, or has done.
 * The latter may be repeated: what is done already is answered as done, with nothing changed.
 */
export const UnitOutcome = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("refused"), refusal: UnitRefusal }),
  z.object({
    kind: z.literal("possible"),
    /** Units that are new or no longer the same; none when all is so already. */
    changed: z.readonly(z.array(Unit)),
    people: z.readonly(z.array(FollowingPerson)),
    staying: z.readonly(z.array(StayingWork)),
    /** The first day on which it holds; null where a change has none. */
    from: z.nullable(Day),
  }),
]);
export type UnitOutcome = z.infer<typeof UnitOutcome>;
