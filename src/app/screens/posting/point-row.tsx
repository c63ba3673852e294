import type { PointStanding } from "../../../domain/posting/point-standing.ts";
import { Icon } from "../../components/icon.tsx";
import { ItemRow } from "../../components/item-row.tsx";
import { postingVi } from "../../vi/posting.ts";
import type { PostingPoint } from "./posting-books.ts";

interface PointRowProps {
  readonly point: PostingPoint;
  readonly standing: PointStanding;
  readonly openDefects: number;
}

/** One posting point in the list. Child of a `Group`. */
export const PointRow = ({ point, standing, openDefects }: PointRowProps) => {
  const { required, posted, reposts } = standing;
  const isLate = reposts.some((repost) => repost.isLate);
  return (
    <ItemRow
      title={point.name}
      meta={postingVi.pointMeta(posted, required)}
      icon="push-pin"
      href={`/niem-yet/${point.id}`}
    >
      {reposts.length > 0 && (
        <span class={`st ${isLate ? "danger" : "attn"}-bg bare`}>
          <Icon name={isLate ? "warning" : "clock-countdown"} />
          {postingVi.repostBadge(reposts.length)}
        </span>
      )}
      {openDefects > 0 && (
        <span class="st attn-bg bare">
          <Icon name="warning-circle" />
          {postingVi.defectBadge(openDefects)}
        </span>
      )}
    </ItemRow>
  );
};
