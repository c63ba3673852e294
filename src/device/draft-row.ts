import type { ActivityId } from "../domain/activity/activity.ts";
import type { Place } from "../domain/activity/common-fields.ts";
import type { ActivityKind } from "../domain/activity/kind.ts";
import type { Json } from "../domain/canonical-json.ts";
import type { ChangeId, Epoch } from "../domain/change.ts";
import type { EvidenceId, EvidenceKind, FileType } from "../domain/evidence.ts";
import type { Sha256 } from "../domain/hash.ts";
import type { Instant } from "../domain/instant.ts";
import type { Framing } from "../domain/photo/framing.ts";
import type { ScopeId } from "../domain/scope.ts";

/** What an author had seen of a record. */
export interface Seen {
  readonly epoch: Epoch | null;
  readonly number: number;
}

/** A photo or another file of a draft with all that its evidence record will say. */
export interface DraftEvidenceRow {
  readonly id: EvidenceId;
  /** Absent in rows of the first version, which knew photos alone. */
  readonly kind?: EvidenceKind | undefined;
  readonly file: Sha256;
  readonly fileType: FileType;
  readonly sizeBytes: number;
  readonly thumbnail?: Sha256 | undefined;
  readonly thumbnailBytes?: number | undefined;
  readonly widthPx?: number | undefined;
  readonly heightPx?: number | undefined;
  readonly likeness?: readonly string[] | undefined;
  readonly sharpness?: number | undefined;
  readonly brightness?: number | undefined;
  readonly framing?: Framing | undefined;
  readonly durationMs?: number | undefined;
  readonly fileName?: string | undefined;
  readonly source: "camera" | "gallery" | "received";
  readonly takenAt: Instant;
  readonly clockOffsetMs: number | null;
  readonly place: Place | null;
  /** In the row of photos, of a saved one and of what stands in for one; the others follow those before them. */
  readonly order?: number | undefined;
  /** Of the saved record, when it is part of the activity already. */
  readonly saved: Seen | null;
  /** Taken out of the draft; can be put back until it is saved. */
  readonly isRemoved: boolean;
}

/** An activity that is being written (bản nháp), as it lies on disk. */
export interface DraftRow {
  readonly id: ActivityId;
  readonly scope: ScopeId;
  readonly kind: ActivityKind;
  readonly values: Readonly<Record<string, Json>>;
  /** Photos and other files alike, in their order; the name is the first version's. */
  readonly photos: readonly DraftEvidenceRow[];
  /** The saved activity as it was when it was opened for changing; null for a new one. */
  readonly opened: { readonly values: Readonly<Record<string, Json>>; readonly seen: Seen } | null;
  /** Refused changes that this draft mends; they go when it is saved, and stay when it is dropped. */
  readonly mends?: readonly ChangeId[];
  /** The villages are those of last time, or of the place: nobody has chosen them. */
  readonly areVillagesGuessed?: boolean;
  readonly awaitsCapture: boolean;
  readonly startedAt: Instant;
  readonly updatedAt: Instant;
}
