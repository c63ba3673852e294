import * as z from "zod/mini";
import { ActivityId } from "./activity/activity.ts";
import { Place } from "./activity/common-fields.ts";
import { Sha256 } from "./hash.ts";
import { Instant } from "./instant.ts";
import { text } from "./text.ts";

export const EvidenceId = z.uuid().brand<"EvidenceId">();
export type EvidenceId = z.infer<typeof EvidenceId>;

/** Types of files that are taken in (photos now; sound and documents have their place in later versions). */
export const FileType = z.enum(["image/jpeg", "image/png", "image/webp"]);
export type FileType = z.infer<typeof FileType>;

/** Largest file that is sent, in bytes; a shrunk photo has about 250 KB. */
export const MAX_FILE_BYTES = 8 * 1024 * 1024;

/** Largest thumbnail, in bytes. */
export const MAX_THUMBNAIL_BYTES = 32 * 1024;

/** How many photos one activity may carry; a setting later. */
export const MAX_PHOTOS = 20;

export const evidenceFields = {
  kind: z.literal("photo"),
  activity: ActivityId,
  file: Sha256,
  fileType: FileType,
  sizeBytes: z.int().check(z.gte(1), z.lte(MAX_FILE_BYTES)),
  thumbnail: Sha256,
  thumbnailBytes: z.int().check(z.gte(1), z.lte(MAX_THUMBNAIL_BYTES)),
  widthPx: z.int().check(z.gte(1), z.lte(20_000)),
  heightPx: z.int().check(z.gte(1), z.lte(20_000)),
  /** camera: taken from within the app · gallery: chosen from the phone · received: shared into it. */
  source: z.enum(["camera", "gallery", "received"]),
  /** When the app took it in, by the device's clock; with `clockOffsetMs` it can be judged later. */
  takenAt: Instant,
  clockOffsetMs: z.nullable(z.int()),
  place: z.nullable(Place),
  /** Place in the row of photos, 0 first. */
  order: z.int().check(z.gte(0), z.lte(1000)),
  caption: text(300),
  deleted: z.boolean(),
} as const;

/** What must be known of a photo when its record is made; the rest may come later. */
export const evidenceRequired = [
  "kind",
  "activity",
  "file",
  "fileType",
  "sizeBytes",
  "thumbnail",
  "thumbnailBytes",
  "widthPx",
  "heightPx",
  "source",
  "takenAt",
] as const;

/** Proof of an activity (minh chứng): the values of a record of collection `evidence`. The bytes are files apart. */
export const Evidence = z.object({
  ...evidenceFields,
  clockOffsetMs: z.optional(evidenceFields.clockOffsetMs),
  place: z.optional(evidenceFields.place),
  order: z._default(evidenceFields.order, 0),
  caption: z.optional(evidenceFields.caption),
  deleted: z._default(z.boolean(), false),
});
export type Evidence = z.infer<typeof Evidence>;
