import type { RecordingId } from "../../device/recording-row.ts";
import type { EvidenceId, EvidenceKind, FileType } from "../../domain/evidence.ts";
import type { Sha256 } from "../../domain/hash.ts";
import type { Instant } from "../../domain/instant.ts";
import type { DraftPhoto, StorageFailure } from "./services.ts";

/** Sound, video or a document of a draft, on disk like a photo. */
export interface DraftAttachment {
  readonly id: EvidenceId;
  readonly kind: Exclude<EvidenceKind, "photo">;
  readonly file: Sha256;
  readonly fileType: FileType;
  readonly fileName: string;
  readonly sizeBytes: number;
  /** Of what was recorded in the app; null where nobody measured. */
  readonly durationMs: number | null;
  readonly takenAt: Instant;
  readonly isSaved: boolean;
}

/** A file to be attached: `recorded` in the app just now, or chosen. */
export interface NewAttachment {
  readonly bytes: Blob;
  readonly fileName: string;
  readonly source: DraftPhoto["source"];
  readonly durationMs?: number;
  /** Now, where nothing is said. */
  readonly takenAt?: Instant;
  /** What is kept of it as a recording goes when it is evidence. */
  readonly recording?: RecordingId;
}

export type AttachmentFailure =
  | { readonly kind: "unknownType"; readonly fileName: string }
  | { readonly kind: "tooLarge"; readonly fileName: string; readonly maxBytes: number }
  | { readonly kind: "tooManyFiles"; readonly max: number }
  | StorageFailure;
