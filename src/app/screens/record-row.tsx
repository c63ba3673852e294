import type { ActivityView } from "../../domain/activity/activity-view.ts";
import { ItemRow } from "../components/item-row.tsx";
import { StatusBadge } from "../components/status-badge.tsx";
import { useEvidenceImage } from "../hooks/use-image.ts";
import { diaryVi } from "../vi/diary.ts";
import { statusVi } from "../vi/status.ts";
import { awayTextOf } from "./photo-state.ts";

interface RecordRowProps {
  readonly view: ActivityView;
  readonly title: string;
  /** Instead of where it was and how many photos it has. */
  readonly meta?: string | undefined;
  readonly href?: string;
  /** Left out where a heading above says it already. */
  readonly hasStatus?: boolean;
}

/** One record in a list. Child of a `Group`. */
export const RecordRow = ({
  view,
  title,
  meta = placeAndPhotos(view),
  href = `/ban-ghi/${view.id}`,
  hasStatus = true,
}: RecordRowProps) => {
  const picture = useEvidenceImage(view.photos[0], "thumbnail");
  return (
    <ItemRow
      title={title}
      meta={meta}
      picture={picture.kind === "shown" ? picture.url : undefined}
      icon={hasLink(view) ? "link" : "image-square"}
      href={href}
    >
      {hasStatus && <StatusBadge status={view.status} text={awayTextOf(view)} isBare />}
      {lacksProof(view) && <span class="meta">{statusVi.noEvidence}</span>}
    </ItemRow>
  );
};

/** It counts all the same, and can be completed later. */
export const lacksProof = (view: ActivityView): boolean => view.evidence.length === 0 && !hasLink(view);

const hasLink = ({ activity }: ActivityView): boolean => "url" in activity && Boolean(activity.url);

const placeAndPhotos = (view: ActivityView): string => {
  const { activity, evidence } = view;
  const where = activity.placeText || activity.villages?.join(", ") || "";
  const proof = evidence.length > 0 ? diaryVi.photos(evidence.length) : hasLink(view) ? diaryVi.link : "";
  return [where, proof].filter((part) => part !== "").join(" · ");
};
