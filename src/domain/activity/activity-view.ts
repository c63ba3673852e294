import type { Evidence, EvidenceId } from "../evidence.ts";
import type { Sha256 } from "../hash.ts";
import type { Instant } from "../instant.ts";
import type { Review, ReviewId } from "../review.ts";
import type { ScopeId } from "../scope.ts";
import type { UnitId } from "../unit.ts";
import type { UserId } from "../user.ts";
import type { Activity, ActivityId } from "./activity.ts";
import type { ActivityStatus } from "./activity-status.ts";
import type { ShownDifference } from "./shown-difference.ts";

/** A photo or another file of an activity with what is known of its bytes. */
export interface EvidenceView extends Evidence {
  readonly id: EvidenceId;
  /** The server has verified and stored the bytes. */
  readonly isStored: boolean;
  /** Another phone took it, and the server has said that the bytes have not come yet (ảnh chưa về). */
  readonly isAway: boolean;
}

export interface ReviewView extends Review {
  readonly id: ReviewId;
  readonly by: UserId;
  /** Server time, or the device's for a review that is not sent yet. */
  readonly at: Instant;
}

/** One activity with all that lies around it, as a screen shows it. */
export interface ActivityView {
  readonly id: ActivityId;
  readonly scope: ScopeId;
  readonly unit: UnitId;
  readonly activity: Activity;
  readonly status: ActivityStatus;
  /** All that is live, in its order: the photos and the other files together. */
  readonly evidence: readonly EvidenceView[];
  readonly photos: readonly EvidenceView[];
  /** Sound, video and documents (tệp đính kèm). */
  readonly attachments: readonly EvidenceView[];
  /** The one that holds, then the others, newest first (`standingFirst`); those taken back are not here. */
  readonly reviews: readonly ReviewView[];
  readonly comments: readonly { readonly by: UserId; readonly at: Instant; readonly text: string }[];
  readonly createdBy: UserId;
  /** When the server first took it; null while only this device has it. */
  readonly receivedAt: Instant | null;
  /** Last change, by the server's clock or this device's. */
  readonly updatedAt: Instant;
  /** SHA-256 of what is shown, for a review; empty where nobody needed it. */
  readonly shown: Sha256 | "";
  /** The text that `shown` is the hash of; empty where `shown` is. */
  readonly content: string;
  /** It was reviewed before and has been changed since. */
  readonly isChangedSinceReview: boolean;
  /** What was changed since the newest review; null where nothing was, or where that review kept no content. */
  readonly difference: ShownDifference | null;
  /** Photos that were there at the newest review and are not any more, as far as this device knows them. */
  readonly gonePhotos: readonly EvidenceView[];
}
