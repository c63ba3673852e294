import { DEFAULT_TIME_ZONE, dayOf, monthOf } from "../../../domain/day.ts";
import { type MergedRecord, valuesOf } from "../../../domain/merge.ts";
import { countedVerdicts } from "../../../domain/review/review-figures.ts";
import { Review } from "../../../domain/review.ts";
import type { Tx } from "../open-database.ts";
import type { ActivitySummariesTable, ReviewVerdictsTable } from "../tables.ts";

/** Brings the verdicts on an activity up to date; on one that was deleted none are counted. The scope is locked. */
export const recomputeVerdicts = async (
  tx: Tx,
  summary: Pick<ActivitySummariesTable, "scope" | "activity" | "deleted">,
  activity: MergedRecord,
  reviews: readonly MergedRecord[],
): Promise<void> => {
  const { scope, deleted } = summary;
  await tx
    .deleteFrom("review_verdicts")
    .where("scope", "=", scope)
    .where("activity", "=", summary.activity)
    .execute();
  const rows = deleted === 1 ? [] : verdictRows(summary, activity, reviews);
  if (rows.length > 0) await tx.insertInto("review_verdicts").values(rows).execute();
};

const verdictRows = (
  { scope, activity: id }: Pick<ActivitySummariesTable, "scope" | "activity">,
  activity: MergedRecord,
  reviews: readonly MergedRecord[],
): ReviewVerdictsTable[] => {
  const given = reviews.flatMap((record) => {
    const review = Review.safeParse(valuesOf(record));
    if (!review.success || review.data.deleted) return [];
    const { verdict, reasons } = review.data;
    return [{ id: record.id, at: record.createdAt, by: record.createdBy, verdict, reasons }];
  });
  return countedVerdicts(activity.createdAt, given).map((one) => ({
    scope,
    review: one.id,
    activity: id,
    month: monthOf(dayOf(one.at, DEFAULT_TIME_ZONE)),
    user_id: one.by,
    verdict: one.verdict,
    reasons: JSON.stringify(one.reasons),
    waited_hours: one.waitedHours,
  }));
};
