import type { RecordingId } from "../../device/recording-row.ts";
import type { ActivityId } from "../../domain/activity/activity.ts";
import type { Instant } from "../../domain/instant.ts";
import type { Result } from "../../domain/result.ts";
import type { AttachmentFailure, DraftAttachment } from "./attachments.ts";

/** What a page that was killed in the middle of a recording left of it. */
export interface LeftRecording {
  readonly id: RecordingId;
  readonly draft: ActivityId;
  readonly beganAt: Instant;
  readonly durationMs: number;
}

/** A recording that runs, part for part on disk. A phone that has no room for them still has them in memory. */
export interface RunningRecording {
  readonly id: RecordingId;
  /** The next seconds, and how long all of it is by now. */
  readonly keep: (part: Blob, durationMs: number) => void;
  /** Thrown away by the officer. */
  readonly drop: () => Promise<void>;
}

export interface RecordingServices {
  /** `type`: as the recorder calls what it writes. */
  readonly begin: (draft: ActivityId, type: string) => RunningRecording;
  /** Recordings of this draft that never became evidence, the oldest first. */
  readonly left: (draft: ActivityId) => Promise<readonly LeftRecording[]>;
  /** Makes one evidence of its draft; once more is one all the same. */
  readonly takeIn: (
    recording: LeftRecording,
    fileName: string,
  ) => Promise<Result<DraftAttachment, AttachmentFailure>>;
}
