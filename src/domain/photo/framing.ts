import * as z from "zod/mini";
import type { ActivityKind } from "../activity/kind.ts";

/**
 * How much a photo shows (khuôn hình): wide, the whole scene (toàn cảnh) · close, one thing from near (cận cảnh). The
 * officer says it: the same pixels may be a board from near or a wall from far.
 */
export const Framing = z.enum(["wide", "close"]);
export type Framing = z.infer<typeof Framing>;

/** Kinds whose proof needs the whole scene: a banner or a full hall seen from near could be anywhere. */
const wideKinds: ReadonlySet<ActivityKind> = new Set([
  "posting",
  "visual",
  "dialogue",
  "meeting",
  "culturalEvent",
]);

/** What is to be asked about the photos of a draft. none: the kind wants no wide one, or there is nothing to ask about. */
export type FramingState = "none" | "asked" | "wideThere" | "wideMissing";

/** `photos`: null where the officer has not said how much one shows. */
export const framingState = (kind: ActivityKind, photos: readonly (Framing | null)[]): FramingState => {
  if (!wideKinds.has(kind) || photos.length === 0) return "none";
  if (photos.includes("wide")) return "wideThere";
  return photos.every((framing) => framing === "close") ? "wideMissing" : "asked";
};
