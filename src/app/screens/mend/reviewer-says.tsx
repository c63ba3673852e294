import type { ReviewView } from "../../../domain/activity/activity-view.ts";
import { dayOf } from "../../../domain/day.ts";
import { Icon } from "../../components/icon.tsx";
import { useAccount, useReviewerName } from "../../hooks/use-account.ts";
import { shortDay } from "../../vi/format.ts";
import { recordsVi } from "../../vi/records.ts";
import { returnReasons } from "../../vi/return-reasons.ts";
import styles from "./mend.module.css";

interface ReviewerSaysProps {
  readonly review: ReviewView;
  readonly reviewerName: string | null;
}

/** What must change, in the reviewer's own words. */
export const ReviewerSays = ({ review, reviewerName }: ReviewerSaysProps) => {
  const { unit } = useAccount();
  const reviewer = useReviewerName();
  const reasons = review.reasons.map((reason) => returnReasons[reason]).join(", ");
  return (
    <blockquote class={styles["say"]}>
      <p class={styles["by"]}>
        <Icon name="arrow-bend-up-left" size="s" />
        {recordsVi.returned(reviewer, shortDay(dayOf(review.at, unit.timeZone)))}
      </p>
      {reasons !== "" && <p class="strong">{reasons}</p>}
      <p>{review.comment}</p>
      {reviewerName && <p class={styles["name"]}>{reviewerName}</p>}
    </blockquote>
  );
};
