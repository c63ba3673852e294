import * as z from "zod/mini";
import { Json } from "./canonical-json.ts";
import { ChangeId } from "./change.ts";
import { Day } from "./day.ts";
import { FileType, MAX_FILE_BYTES } from "./evidence.ts";
import { UnitKeyId } from "./hand-over-keys.ts";
import { Sha256 } from "./hash.ts";
import { Instant } from "./instant.ts";
import { text } from "./text.ts";
import { UnitId } from "./unit.ts";
import { DeviceId, UserId } from "./user.ts";

/** Version of the file's outer form. A reader refuses what is newer and takes in everything older. */
export const HAND_OVER_VERSION = 1;

/** The largest file that is taken in: 200 photos of 250 KB are a tenth of it. */
export const MAX_HAND_OVER_BYTES = 512 * 1024 * 1024;

/** The largest sealed part: one photo with what is said of it. */
export const MAX_SEALED_BYTES = MAX_FILE_BYTES + 64 * 1024;

export const MAX_HEADER_BYTES = 4096;

export const HandOverId = z.uuid().brand<"HandOverId">();
export type HandOverId = z.infer<typeof HandOverId>;

/** All that can be read of a hand-over file (tệp chuyển giao) without its key: nothing about a person. */
export const HandOverHeader = z.object({
  version: z.int().check(z.gte(1)),
  file: HandOverId,
  unit: UnitId,
  key: UnitKeyId,
});
export type HandOverHeader = z.infer<typeof HandOverHeader>;

/** The first sealed part: who wrote the file, on which device, when by its clock. */
export const HandOverAbout = z.object({
  user: UserId,
  name: text(120),
  device: DeviceId,
  writtenAt: Instant,
  appVersion: z.string().check(z.maxLength(40)),
});
export type HandOverAbout = z.infer<typeof HandOverAbout>;

/** Changes in one sealed part. */
export const MAX_PART_CHANGES = 200;

/** A change exactly as first written, with its author's proof: HMAC-SHA256 under the device's enrolment key. */
export const ProvenChange = z.object({ change: Json, mac: z.string().check(z.maxLength(64)) });
export type ProvenChange = z.infer<typeof ProvenChange>;

export const HandOverChanges = z.array(ProvenChange).check(z.maxLength(MAX_PART_CHANGES));

/** Drafts as they lie on their phone; only a phone of the same author can go on with them. */
export const HandOverDrafts = z.array(Json);

/** What is said of a file before its bytes. */
export const HandOverFile = z.object({
  file: Sha256,
  kind: z.enum(["photo", "thumbnail", "attachment"]),
  type: FileType,
  sizeBytes: z.int().check(z.gte(1), z.lte(MAX_FILE_BYTES)),
  activity: z.string().check(z.maxLength(120)),
  on: Day,
  /** Of a draft: no change names it yet. */
  isDraft: z.boolean(),
});
export type HandOverFile = z.infer<typeof HandOverFile>;

const count = z.int().check(z.gte(0));

/** The last sealed part: what the file holds in all. */
export const HandOverCounts = z.object({ changes: count, drafts: count, photos: count, files: count });
export type HandOverCounts = z.infer<typeof HandOverCounts>;

/** What became of a file that the server took in. The same answer comes again when it is asked again. */
export const HandOverOutcome = z.object({
  takenAt: Instant,
  applied: count,
  duplicate: count,
  quarantined: count,
  rejected: count,
  filesStored: count,
  /** Files of saved work that no change names which the server took. Those of drafts are not for the server. */
  filesLeft: count,
  /** The first of those that were not merged, with the reason in Vietnamese. */
  refusals: z.array(z.object({ change: z.nullable(ChangeId), reason: z.string() })),
});
export type HandOverOutcome = z.infer<typeof HandOverOutcome>;

/** How far a file has arrived; `outcome` once it was taken in. */
export const HandOverProgress = z.object({ offset: count, outcome: z.nullable(HandOverOutcome) });
export type HandOverProgress = z.infer<typeof HandOverProgress>;

/** Why a hand-over file is not taken in; nothing was touched. */
export type HandOverFault =
  /** No file of ours at all. */
  | "notHandOver"
  /** Written by a newer version. */
  | "newerVersion"
  | "otherUnit"
  /** Sealed with a key that is not held here: another server's, or one that has not reached this phone. */
  | "unknownKey"
  /** Altered, cut short, put together from others. */
  | "damaged"
  | "tooLarge";
