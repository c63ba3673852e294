import type { Selectable } from "kysely";
import { readActivity } from "../../domain/activity/activity.ts";
import { dayOf } from "../../domain/day.ts";
import { Evidence } from "../../domain/evidence.ts";
import { addMs, type Instant } from "../../domain/instant.ts";
import { type MergedRecord, valuesOf } from "../../domain/merge.ts";
import type { GeoPoint } from "../../domain/place-map.ts";
import { BOUNDARY_ID, boundaryRegister } from "../../domain/registers/boundary.ts";
import { REVIEW_SAMPLE_ID, reviewSampleRegister } from "../../domain/registers/review-sample.ts";
import { type SamplePercent, WHOLE_SAMPLE } from "../../domain/review/queue-order.ts";
import type { ReviewFacts } from "../../domain/review/review-flags.ts";
import type { ScopeId } from "../../domain/scope.ts";
import type { Unit } from "../../domain/unit.ts";
import type { Database } from "../store/open-database.ts";
import { rowToRecord } from "../store/record-rows.ts";
import type { ActivitySummariesTable } from "../store/tables.ts";

export type WaitingRow = Selectable<ActivitySummariesTable>;

/** What those above have said of a unit that bears on what is looked at. */
export interface UnitRules {
  readonly percent: SamplePercent;
  readonly boundary: ReviewFacts["boundary"];
}

const noRules: UnitRules = { percent: WHOLE_SAMPLE, boundary: [] };

/** By scope; where nothing was said, all is looked at and nothing is said of places. */
export const readUnitRules = async (
  db: Database,
  scopes: readonly ScopeId[],
): Promise<(scope: ScopeId) => UnitRules> => {
  const rows = scopes.length
    ? await db
        .selectFrom("records")
        .selectAll()
        .where("scope", "in", [...scopes])
        .where("collection", "in", ["boundary", "reviewSample"])
        .where("id", "in", [BOUNDARY_ID, REVIEW_SAMPLE_ID])
        .execute()
    : [];
  const rules = new Map<ScopeId, UnitRules>();
  for (const record of rows.map(rowToRecord)) {
    const known = rules.get(record.scope) ?? noRules;
    const values = valuesOf(record);
    rules.set(
      record.scope,
      record.collection === "boundary"
        ? { ...known, boundary: boundaryRegister.read(values)?.rings ?? [] }
        : { ...known, percent: reviewSampleRegister.read(values)?.percent ?? WHOLE_SAMPLE },
    );
  }
  return (scope) => rules.get(scope) ?? noRules;
};

/** The records that lie around a waiting one. */
export interface Around {
  readonly activity: MergedRecord | undefined;
  readonly evidence: readonly MergedRecord[];
}

/** What a machine knows of one of them; `isAlike` comes from those who compare photos. */
export const waitingFacts = (
  row: WaitingRow,
  { activity, evidence }: Around,
  { boundary }: UnitRules,
  { timeZone }: Pick<Unit, "timeZone">,
  { now, isAlike }: { readonly now: Instant; readonly isAlike: boolean },
): ReviewFacts => {
  const live = evidence.flatMap((record) => {
    const read = Evidence.safeParse(valuesOf(record));
    return read.success && !read.data.deleted ? [read.data] : [];
  });
  const place: GeoPoint | null = (activity && readActivity(valuesOf(activity))?.place) ?? null;
  return {
    on: row.on_day,
    isAlike,
    isChangedSinceReview: row.changed_since_review === 1,
    missingFiles: row.missing_photos,
    waitedMs: now - row.received_at,
    evidence: live.length,
    photos: live
      .filter(({ kind }) => kind === "photo")
      .map((photo) => ({
        takenOn: dayOf(addMs(photo.takenAt, photo.clockOffsetMs ?? 0), timeZone),
        clockOffsetMs: photo.clockOffsetMs ?? null,
        place: photo.place ?? null,
      })),
    place,
    boundary,
  };
};
