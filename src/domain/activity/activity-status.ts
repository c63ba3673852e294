import type { Sha256 } from "../hash.ts";
import type { Review } from "../review.ts";

/**
 * Where an activity stands (trạng thái), from what the server confirmed, never from hope.
 * draft: bản nháp · queued: chờ gửi · sending: đang gửi · sent: đã gửi (record and every photo) ·
 * accepted: đã duyệt · returned: cần sửa · failed: cần xem.
 */
export type ActivityStatus = "draft" | "queued" | "sending" | "sent" | "accepted" | "returned" | "failed";

export interface StatusFacts {
  /** Changes of the activity or its evidence that this device has not got a receipt for. */
  readonly unsentChanges: number;
  /** Changes of these that the server refused and a person must decide about. */
  readonly setAside: number;
  /** Live photos whose bytes the server has not confirmed, as far as this device knows. */
  readonly unsentFiles: number;
  readonly isSending: boolean;
  /** The newest review that was not taken back. */
  readonly review: Pick<Review, "verdict" | "shown"> | null;
  /** SHA-256 of what is shown now; null where there is no review to compare with. */
  readonly shown: Sha256 | null;
}

/** A verdict holds only for what was shown; an edit that arrives later returns the item to the queue. */
export const statusOf = (facts: StatusFacts): ActivityStatus => {
  const verdict = facts.review !== null && facts.review.shown === facts.shown ? facts.review.verdict : null;
  if (facts.setAside > 0) return "failed";
  if (verdict === "returned") return "returned";
  if (facts.unsentChanges > 0 || facts.unsentFiles > 0) return facts.isSending ? "sending" : "queued";
  return verdict === "accepted" ? "accepted" : "sent";
};
