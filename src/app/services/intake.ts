import type { ActivityId } from "../../domain/activity/activity.ts";
import type { Result } from "../../domain/result.ts";
import type { AttachmentFailure } from "./attachments.ts";
import type { PhotoFailure } from "./services.ts";

/** A file that another app shared into this one, on disk, in no draft yet. */
export interface SharedFile {
  readonly id: number;
  readonly fileName: string;
  /** As the app that shared it says. */
  readonly type: string;
  readonly sizeBytes: number;
  /** The draft that it is on its way into: that of a page that was killed while it took files in. */
  readonly draft: ActivityId | null;
}

export type IntakeFailure = PhotoFailure | AttachmentFailure;

/** Files that come from elsewhere: shared, dropped, pasted. */
export interface IntakeServices {
  /** By its bytes, or because it says so itself: then the draft says what is wrong with it. */
  readonly isPhoto: (file: Blob) => Promise<boolean>;
  /** What was shared and is in no draft yet, in the order in which it came. Never what another user of this phone has seen. */
  readonly shared: () => Promise<readonly SharedFile[]>;
  /** A small picture of it; null for what is none, or cannot be opened here. Decodes it whole: one at a time. */
  readonly picture: (file: SharedFile) => Promise<Blob | null>;
  /** Writes down that all of it is meant for this draft; a draft that a killed page had begun with keeps what is its. */
  readonly aimShared: (draft: ActivityId) => Promise<readonly SharedFile[]>;
  /** For another draft, or a later moment. */
  readonly releaseShared: () => Promise<void>;
  /** Takes it into its draft; leaves the inbox only when it is on disk there. Once more is one photo all the same. */
  readonly takeShared: (file: SharedFile) => Promise<Result<void, IntakeFailure>>;
  readonly dropShared: (files: readonly SharedFile[]) => Promise<void>;
}
