import * as z from "zod/mini";
import { Day } from "../day.ts";
import { text } from "../text.ts";

/** What stands in the way. */
export const Obstacle = z.enum([
  "equipment",
  "funding",
  "staff",
  "network",
  "guidance",
  "participation",
  "other",
]);
export type Obstacle = z.infer<typeof Obstacle>;

/**
 * A difficulty (khó khăn, vướng mắc; O79): logged like any work, with photos and place, but no work done: it counts for no
 * task and is answered, not reviewed. What those above answer stands in the register `difficultyAnswer`.
 */
export const difficultyFields = {
  obstacle: z.nullable(Obstacle),
  /** What the unit asks for (đề xuất, kiến nghị). */
  proposal: text(1000),
  /** The day from which it stands in the way no more, as the unit says. */
  settledOn: z.nullable(Day),
} as const;
