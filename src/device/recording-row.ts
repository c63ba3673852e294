import type { ActivityId } from "../domain/activity/activity.ts";
import type { Instant } from "../domain/instant.ts";

declare const recordingId: unique symbol;
/** UUID of a recording, as long as it is no evidence. */
export type RecordingId = string & { readonly [recordingId]: true };

/** A recording that runs, or that a page left which did not come to its end (đoạn ghi âm). Its bytes lie apart. */
export interface RecordingRow {
  readonly id: RecordingId;
  readonly draft: ActivityId;
  /** As the recorder calls what it writes. */
  readonly type: string;
  readonly beganAt: Instant;
  /** Up to the last part that is here. */
  readonly durationMs: number;
}

/** Some seconds of a recording; all of them in their order are a file that can be played. */
export interface RecordingPartRow {
  readonly recording: RecordingId;
  readonly number: number;
  readonly bytes: ArrayBuffer;
}
