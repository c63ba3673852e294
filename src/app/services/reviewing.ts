import type { ActivityView } from "../../domain/activity/activity-view.ts";
import type { EvidenceId } from "../../domain/evidence.ts";
import type { Result } from "../../domain/result.ts";
import type { PhotoDrawing } from "../../domain/review/photo-drawing.ts";
import type { ReturnReason, ReviewId } from "../../domain/review.ts";
import type { UnitId } from "../../domain/unit.ts";
import type { StorageFailure } from "./services.ts";

export interface ReviewServices {
  /** Both are changes through the outbox: they work offline and are sent later. */
  readonly accept: (view: ActivityView, comment: string) => Promise<Result<ReviewId, StorageFailure>>;
  /** Without having opened them; all or none. Answers the reviews in the order given. */
  readonly acceptMany: (
    views: readonly ActivityView[],
  ) => Promise<Result<readonly ReviewId[], StorageFailure>>;
  readonly giveBack: (
    view: ActivityView,
    verdict: {
      readonly reasons: readonly ReturnReason[];
      readonly comment: string;
      readonly photos: readonly EvidenceId[];
      /** Of some of `photos`. */
      readonly drawings?: readonly PhotoDrawing[] | undefined;
    },
  ) => Promise<Result<ReviewId, StorageFailure>>;
  /** «Hoàn tác» */
  readonly takeBack: (review: ReviewId, unit: UnitId) => Promise<Result<void, StorageFailure>>;
}
