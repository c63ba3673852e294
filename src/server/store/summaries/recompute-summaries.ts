import type { ActivityId } from "../../../domain/activity/activity.ts";
import type { RecordId } from "../../../domain/change.ts";
import type { Month } from "../../../domain/day.ts";
import type { MergedRecord } from "../../../domain/merge.ts";
import type { ScopeId } from "../../../domain/scope.ts";
import type { Tx } from "../open-database.ts";
import { findRecord, rowToRecord } from "../record-rows.ts";
import { recomputeMonth } from "./recompute-month.ts";
import { recomputeUnitSummary } from "./recompute-unit-summary.ts";
import { recomputeVerdicts } from "./recompute-verdicts.ts";
import { summariseActivity } from "./summarise-activity.ts";

/** Brings the summaries of these activities, and the counts that rest on them, up to date; the scope is locked. */
export const recomputeSummaries = async (
  tx: Tx,
  scope: ScopeId,
  activities: ReadonlySet<ActivityId>,
): Promise<void> => {
  const months = new Set<Month>();
  for (const activity of activities)
    for (const month of await recomputeActivity(tx, scope, activity)) months.add(month);
  for (const month of months) await recomputeMonth(tx, scope, month);
  if (months.size > 0) await recomputeUnitSummary(tx, scope);
};

/** Answers the months that it touched: the one where the activity was and the one where it is. */
const recomputeActivity = async (tx: Tx, scope: ScopeId, activity: ActivityId): Promise<readonly Month[]> => {
  const before = await tx
    .selectFrom("activity_summaries")
    .select("month")
    .where("scope", "=", scope)
    .where("activity", "=", activity)
    .executeTakeFirst();
  const record = await findRecord(tx, scope, "activity", activity as string as RecordId);
  if (!record) return [];

  const reviews = await recordsAround(tx, scope, activity, "review");
  const row = summariseActivity({
    activity: record,
    evidence: await recordsAround(tx, scope, activity, "evidence"),
    reviews,
    heldFiles: await heldFilesOf(tx, scope, activity),
  });
  if (row) {
    await tx
      .insertInto("activity_summaries")
      .values(row)
      .onConflict((conflict) => conflict.columns(["scope", "activity"]).doUpdateSet(row))
      .execute();
    await recomputeVerdicts(tx, row, record, reviews);
  }
  return [...(before ? [before.month] : []), ...(row ? [row.month] : [])];
};

const recordsAround = async (
  tx: Tx,
  scope: ScopeId,
  activity: ActivityId,
  collection: "evidence" | "review",
): Promise<readonly MergedRecord[]> => {
  const rows = await tx
    .selectFrom("records")
    .selectAll()
    .where("scope", "=", scope)
    .where("activity", "=", activity)
    .where("collection", "=", collection)
    .execute();
  return rows.map(rowToRecord);
};

const heldFilesOf = async (tx: Tx, scope: ScopeId, activity: ActivityId): Promise<ReadonlySet<string>> => {
  const rows = await tx
    .selectFrom("evidence_files")
    .innerJoin("file_holdings", (join) =>
      join
        .onRef("file_holdings.sha256", "=", "evidence_files.sha256")
        .onRef("file_holdings.scope", "=", "evidence_files.scope"),
    )
    .select("evidence_files.sha256")
    .where("evidence_files.scope", "=", scope)
    .where("evidence_files.activity", "=", activity)
    .execute();
  return new Set(rows.map((row) => row.sha256));
};
