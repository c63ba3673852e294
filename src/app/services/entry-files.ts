import type { EvidenceView } from "../../domain/activity/activity-view.ts";
import type { RecordId } from "../../domain/change.ts";
import type { EvidenceId } from "../../domain/evidence.ts";
import type { Result } from "../../domain/result.ts";
import type { UnitId } from "../../domain/unit.ts";
import type { AttachmentFailure } from "./attachments.ts";
import type { PhotoFailure, StorageFailure } from "./services.ts";

export interface NewEntryFile {
  readonly bytes: Blob;
  readonly fileName: string;
  readonly source: "camera" | "gallery";
}

export type EntryFileFailure = PhotoFailure | AttachmentFailure;

/**
 * Photos and files that belong to an entry of a register that is shared with those above, as a scanned document does:
 * evidence whose owner is the entry instead of an activity. Everything that holds for photos holds for them (S26–S30).
 */
export interface EntryFileServices {
  /** Live ones, in their order; of another unit as far as it is here. */
  readonly files: (owner: RecordId, unit?: UnitId) => Promise<readonly EvidenceView[]>;
  /** Bytes on disk, read back and compared, then the record in one transaction (S1). A photo is shrunk like any other. */
  readonly addFile: (owner: RecordId, file: NewEntryFile) => Promise<Result<void, EntryFileFailure>>;
  /** Takes a file out by a change, or puts it back. */
  readonly setFileRemoved: (
    file: EvidenceId,
    owner: RecordId,
    isRemoved: boolean,
  ) => Promise<Result<void, StorageFailure>>;
}
