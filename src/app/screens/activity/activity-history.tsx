import type { ActivityView } from "../../../domain/activity/activity-view.ts";
import { type Day, dayOf, type TimeZone } from "../../../domain/day.ts";
import type { Instant } from "../../../domain/instant.ts";
import type { User, UserId } from "../../../domain/user.ts";
import { Icon } from "../../components/icon.tsx";
import { useReviewerName } from "../../hooks/use-account.ts";
import { nearDay } from "../../vi/format.ts";
import { recordsVi } from "../../vi/records.ts";
import { returnReasons } from "../../vi/return-reasons.ts";
import styles from "./activity.module.css";

interface ActivityHistoryProps {
  readonly view: ActivityView;
  readonly people: ReadonlyMap<UserId, User>;
  readonly today: Day;
  readonly timeZone: TimeZone;
}

interface Said {
  readonly key: string;
  readonly at: Instant;
  readonly tone: "done" | "attn" | "draft";
  readonly by: string;
  readonly words: readonly string[];
}

/** Reviews and comments, newest first. */
export const ActivityHistory = ({ view, people, today, timeZone }: ActivityHistoryProps) => {
  const reviewer = useReviewerName();
  const day = (at: Instant): string => nearDay(dayOf(at, timeZone), today);
  const said: readonly Said[] = [
    ...view.reviews.map((review): Said => {
      const who = people.get(review.by)?.name ?? reviewer;
      const isAccepted = review.verdict === "accepted";
      return {
        key: review.id,
        at: review.at,
        tone: isAccepted ? "done" : "attn",
        by: isAccepted ? recordsVi.accepted(who, day(review.at)) : recordsVi.returned(who, day(review.at)),
        words: [review.reasons.map((reason) => returnReasons[reason]).join(", "), review.comment],
      };
    }),
    ...view.comments.map(
      ({ by, at, text }): Said => ({
        key: `${by} ${at}`,
        at,
        tone: "draft",
        by: recordsVi.commented(people.get(by)?.name ?? "", day(at)),
        words: [text],
      }),
    ),
  ].sort((a, b) => b.at - a.at);
  if (said.length === 0) return null;

  return (
    <section aria-labelledby="history">
      <div class="sec">
        <h2 id="history">{recordsVi.history}</h2>
      </div>
      <ul class={styles["history"]}>
        {said.map(({ key, tone, by, words }) => (
          <li key={key} class={`${styles["said"]} ${tone}-bg`}>
            <p class={`row ${styles["by"]}`}>
              <Icon name={iconOf(tone)} size="s" />
              {by}
            </p>
            {words
              .filter((line) => line !== "")
              .map((line) => (
                <p key={line}>{line}</p>
              ))}
          </li>
        ))}
      </ul>
    </section>
  );
};

const iconOf = (tone: Said["tone"]) => {
  if (tone === "done") return "seal-check-fill";
  return tone === "attn" ? "arrow-bend-up-left" : "user-circle";
};
