import type { ActivityId } from "../../../domain/activity/activity.ts";
import type { EvidenceId } from "../../../domain/evidence.ts";

interface CaptureAim {
  /** Where the camera leads back to. */
  readonly from: "form" | "mend" | "photo";
  /** The photo that is taken again, and which one of its record it is. */
  readonly instead?: EvidenceId | null;
  readonly number?: number;
}

/** The camera over a draft that is on disk. */
export const captureHref = (draft: ActivityId, { from, instead, number }: CaptureAim): string =>
  `/ghi/${draft}/chup?${new URLSearchParams({
    from,
    ...(instead && { instead }),
    ...(number && { number: String(number) }),
  })}`;
