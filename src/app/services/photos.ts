import type { ActivityId } from "../../domain/activity/activity.ts";
import type { EvidenceId } from "../../domain/evidence.ts";
import type { Result } from "../../domain/result.ts";
import type { PhotoLongSide } from "../../domain/unit-settings.ts";
import type { StorageFailure } from "./services.ts";

/** What is done with single photos beside taking them into a draft. */
export interface PhotoServices {
  /**
   * «Chụp lại»: a photo that is on disk takes the place of another one of the same draft, which is taken out. Nothing
   * happens when the other one is out already.
   */
  readonly standIn: (
    draft: ActivityId,
    fresh: EvidenceId,
    instead: EvidenceId,
  ) => Promise<Result<void, StorageFailure>>;
  /** Words to a photo of a saved record (chú thích); empty takes them away. Through the outbox, like every change. */
  readonly setCaption: (
    activity: ActivityId,
    photo: EvidenceId,
    caption: string,
  ) => Promise<Result<void, StorageFailure>>;
  /** «Cỡ ảnh»: for every phone of the unit, from the next photo on. */
  readonly setLongSide: (longSidePx: PhotoLongSide) => Promise<Result<void, StorageFailure>>;
}
