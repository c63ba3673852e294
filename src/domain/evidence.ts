import * as z from "zod/mini";
import { ActivityId } from "./activity/activity.ts";
import { Place } from "./activity/common-fields.ts";
import { Sha256 } from "./hash.ts";
import { Instant } from "./instant.ts";
import { Framing } from "./photo/framing.ts";
import { Likeness } from "./photo/likeness.ts";
import { text } from "./text.ts";

export const EvidenceId = z.uuid().brand<"EvidenceId">();
export type EvidenceId = z.infer<typeof EvidenceId>;

/** What a piece of evidence is (loại minh chứng). */
export const EvidenceKind = z.enum(["photo", "audio", "video", "document"]);
export type EvidenceKind = z.infer<typeof EvidenceKind>;

/** Types of files that are taken in, by kind. A phone decides by the bytes, and the server once more by its own reading. */
export const fileTypesOf = {
  photo: ["image/jpeg", "image/png", "image/webp", "image/heic"],
  audio: ["audio/mpeg", "audio/mp4", "audio/webm", "audio/ogg"],
  video: ["video/mp4", "video/webm"],
  document: [
    "application/pdf",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  ],
} as const satisfies Readonly<Record<EvidenceKind, readonly string[]>>;

export const FileType = z.enum([
  ...fileTypesOf.photo,
  ...fileTypesOf.audio,
  ...fileTypesOf.video,
  ...fileTypesOf.document,
]);
export type FileType = z.infer<typeof FileType>;

/** Which kind of evidence a file of this type is. */
export const kindOfFileType = (type: FileType): EvidenceKind =>
  EvidenceKind.options.find((kind) => (fileTypesOf[kind] as readonly FileType[]).includes(type)) ??
  "document";

/** Largest photo that is sent, in bytes; a shrunk one has about 250 KB, an original of a phone's camera some MB. */
export const MAX_PHOTO_BYTES = 8 * 1024 * 1024;

/** Largest file of any kind that is sent, in bytes: a minute of video, a scanned document. A server may allow less. */
export const MAX_FILE_BYTES = 48 * 1024 * 1024;

/** Largest thumbnail, in bytes. */
export const MAX_THUMBNAIL_BYTES = 32 * 1024;

/** How many photos one activity may carry; a setting later. */
export const MAX_PHOTOS = 20;

/** How many other files one activity may carry. */
export const MAX_ATTACHMENTS = 10;

/** A sound that is recorded in the app ends by itself after this. */
export const MAX_RECORDING_MS = 3 * 60 * 1000;

export const evidenceFields = {
  kind: EvidenceKind,
  /** What it belongs to: the activity that it proves, or the entry of a shared register (a document), whose id is a UUID too. */
  activity: ActivityId,
  file: Sha256,
  fileType: FileType,
  sizeBytes: z.int().check(z.gte(1), z.lte(MAX_FILE_BYTES)),
  /** Of photos, unless the phone could not read what its camera wrote: then the server makes one. */
  thumbnail: Sha256,
  thumbnailBytes: z.int().check(z.gte(1), z.lte(MAX_THUMBNAIL_BYTES)),
  widthPx: z.int().check(z.gte(1), z.lte(20_000)),
  heightPx: z.int().check(z.gte(1), z.lte(20_000)),
  /** What a photo looks like, so that the same one used twice is recognised; several views of it (whole, middle). */
  likeness: Likeness,
  /** 0 to 1000; small is blurred. */
  sharpness: z.int().check(z.gte(0), z.lte(1000)),
  /** Mean, 0 black to 255 white. */
  brightness: z.int().check(z.gte(0), z.lte(255)),
  /** As the officer said it; absent where nobody was asked. */
  framing: Framing,
  /** Of sound and video. */
  durationMs: z.int().check(z.gte(0), z.lte(24 * 60 * 60 * 1000)),
  /** The name that an attached file had, without its folder. */
  fileName: text(200),
  /** camera: taken, or recorded, from within the app · gallery: chosen from the phone · received: shared into it. */
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

/** What must be known of any evidence when its record is made; the rest may come later, or never for some kinds. */
export const evidenceRequired = [
  "kind",
  "activity",
  "file",
  "fileType",
  "sizeBytes",
  "source",
  "takenAt",
] as const;

/** Proof of an activity (minh chứng): the values of a record of collection `evidence`. The bytes are files apart. */
export const Evidence = z.object({
  ...evidenceFields,
  thumbnail: z.optional(evidenceFields.thumbnail),
  thumbnailBytes: z.optional(evidenceFields.thumbnailBytes),
  widthPx: z.optional(evidenceFields.widthPx),
  heightPx: z.optional(evidenceFields.heightPx),
  likeness: z.optional(evidenceFields.likeness),
  sharpness: z.optional(evidenceFields.sharpness),
  brightness: z.optional(evidenceFields.brightness),
  framing: z.optional(evidenceFields.framing),
  durationMs: z.optional(evidenceFields.durationMs),
  fileName: z.optional(evidenceFields.fileName),
  clockOffsetMs: z.optional(evidenceFields.clockOffsetMs),
  place: z.optional(evidenceFields.place),
  order: z._default(evidenceFields.order, 0),
  caption: z.optional(evidenceFields.caption),
  deleted: z._default(z.boolean(), false),
});
export type Evidence = z.infer<typeof Evidence>;
