import type { ActivityView, EvidenceView } from "../../domain/activity/activity-view.ts";
import type { IconName } from "../components/icons.ts";
import { recordsVi } from "../vi/records.ts";
import { statusVi } from "../vi/status.ts";

/** Where a photo's bytes are, as a badge says it and as part of a name that is read out. */
export const photoState = ({
  isStored,
  isAway,
}: EvidenceView): { readonly text: string; readonly name: string; readonly icon: IconName } => {
  if (isStored) return { text: statusVi.of.sent, name: recordsVi.photoSent, icon: "check" };
  return isAway
    ? { text: statusVi.photoAway, name: recordsVi.photoAwayName, icon: "clock-countdown" }
    : { text: statusVi.of.queued, name: recordsVi.photoQueued, icon: "device-mobile" };
};

/** Instead of «Đã gửi» and «Đã duyệt» while photos of another phone have not come; undefined: the state's own word. */
export const awayTextOf = ({ status, evidence }: ActivityView): string | undefined => {
  const away = evidence.filter(({ isAway }) => isAway).length;
  const isAtServer = status === "sent" || status === "accepted";
  return isAtServer && away > 0 ? statusVi.photosAway(away) : undefined;
};
