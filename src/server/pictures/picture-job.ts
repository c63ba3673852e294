import * as z from "zod/mini";
import { FileType } from "../../domain/evidence.ts";
import { Likeness } from "../../domain/photo/likeness.ts";

/** Counts up when a later version may draw what this one could not, or sees another likeness. */
export const MAKER = 1;

/** In what sizes a picture is shown: in lists, on a screen, whole. */
export const PictureSize = z.enum(["thumbnail", "screen", "full"]);
export type PictureSize = z.infer<typeof PictureSize>;

/** Longest side in pixels; a smaller picture is never made larger. */
export const LONGEST_SIDE_PX: Readonly<Record<PictureSize, number | null>> = {
  thumbnail: 240,
  screen: 1280,
  full: null,
};

/** What the drawing process is asked: it reads one file and writes others, and knows nothing else. */
export const PictureJob = z.object({
  id: z.int(),
  path: z.string(),
  type: FileType,
  /** Which sizes to write, the largest first, and where. */
  sizes: z.array(z.object({ size: PictureSize, to: z.string() })),
});
export type PictureJob = z.infer<typeof PictureJob>;

export const PictureOutcome = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("drawn"),
    widthPx: z.int(),
    heightPx: z.int(),
    /** Empty where the size for the screen was not asked for. */
    likeness: Likeness,
  }),
  /** Its head announces more than is looked at. */
  z.object({ kind: z.literal("outOfBounds") }),
  z.object({ kind: z.literal("undecodable") }),
]);
export type PictureOutcome = z.infer<typeof PictureOutcome>;

export const PictureAnswer = z.object({ id: z.int(), outcome: PictureOutcome });
