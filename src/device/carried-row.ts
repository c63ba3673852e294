import type { HandOverAbout, HandOverCounts, HandOverId, HandOverOutcome } from "../domain/hand-over.ts";
import type { Instant } from "../domain/instant.ts";

/**
 * waiting: to be brought to the server · delivered: the server took everything in · needsLook: it refused the file or a
 * part of it; a person decides. Never in this phone's own outbox: what is in it belongs to its author.
 */
export type CarriedState = "waiting" | "delivered" | "needsLook";

/** A hand-over file of somebody else that this phone carries (mang hộ). */
export interface CarriedRow {
  readonly file: HandOverId;
  readonly about: HandOverAbout;
  readonly counts: HandOverCounts;
  readonly sizeBytes: number;
  /** Bytes that the server has said to have. */
  readonly sentBytes: number;
  readonly state: CarriedState;
  readonly takenInAt: Instant;
  readonly outcome: HandOverOutcome | null;
  /** Why the server refused the whole file, in its words. */
  readonly refusal: string | null;
  /** Drafts in it that were opened here: the carrier is its author, on another phone. */
  readonly draftsOpened: number;
  /** The user asked for another try after the server had answered. */
  readonly isAgain: boolean;
}

/** A stretch of a carried file, as it stands there: the preface, or one sealed part. */
export interface CarriedPartRow {
  readonly file: HandOverId;
  /** Where in the file it begins. */
  readonly from: number;
  readonly bytes: ArrayBuffer;
}
