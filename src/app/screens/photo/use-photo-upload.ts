import type { EvidenceView } from "../../../domain/activity/activity-view.ts";
import type { IconName } from "../../components/icons.ts";
import { useLive } from "../../hooks/use-live.ts";
import { useServices } from "../../hooks/use-services.ts";
import { photoVi } from "../../vi/photo.ts";
import { photoState } from "../photo-state.ts";

export interface PhotoUpload {
  /** «Đang gửi 64%» */
  readonly text: string;
  /** «64%», for a narrow place. */
  readonly short: string;
  readonly name: string;
  readonly icon: IconName;
  readonly tone: "done" | "sent" | "queue";
  /** While its bytes travel. */
  readonly percent: number | null;
}

/** Where a photo's bytes are, followed while they are being sent. */
export const usePhotoUpload = (photo: EvidenceView): PhotoUpload => {
  const { receipts } = useServices();
  const sent = useLive(() => receipts.photoSentRatio(photo.file), [receipts, photo.file]) ?? null;
  const { text, name, icon } = photoState(photo);
  if (photo.isStored || sent === null) {
    const tone = photo.isStored ? "done" : "queue";
    return { text, short: text, name, icon, tone, percent: null };
  }
  const percent = Math.floor(sent * 100);
  return {
    text: photoVi.sendingPercent(percent),
    short: photoVi.percent(percent),
    name: photoVi.sendingName(percent),
    icon: "arrow-up",
    tone: "sent",
    percent,
  };
};
