import type { ActivityId } from "../domain/activity/activity.ts";
import { Day } from "../domain/day.ts";
import { Evidence } from "../domain/evidence.ts";
import type { Sha256 } from "../domain/hash.ts";
import { ALIKE_WITHIN, type Likeness, likenessDistance } from "../domain/photo/likeness.ts";
import { recordKey } from "../domain/record.ts";
import type { ScopeId } from "../domain/scope.ts";
import { findRecord } from "./local-records.ts";
import type { PhoneDb } from "./phone-db.ts";

/** A photo as far as it can be known again. */
export interface Look {
  readonly file: Sha256;
  readonly likeness: Likeness;
}

/** An earlier photo that is this one, or looks like it. */
export interface AlikePhoto {
  readonly activity: ActivityId;
  /** Day of the activity that has it. */
  readonly on: Day;
  readonly isExact: boolean;
}

/** Sorts behind every id. */
const LAST = "\uffff";

/**
 * For each look the nearest photo of the unit that another activity has, as far as this phone knows the unit's records;
 * null where none is near. Reads every evidence record of the scope once: some thousands at most, and no bytes.
 */
export const findAlike = async (
  db: PhoneDb,
  scope: ScopeId,
  draft: ActivityId,
  looks: readonly Look[],
): Promise<readonly (AlikePhoto | null)[]> => {
  const nearest = looks.map(() => ({ distance: ALIKE_WITHIN + 1, activity: null as ActivityId | null }));
  const compare = (values: unknown): void => {
    const earlier = Evidence.safeParse(values);
    if (!earlier.success || earlier.data.deleted || earlier.data.activity === draft) return;
    const { file, likeness = [], activity } = earlier.data;
    for (const [at, look] of looks.entries()) {
      const best = nearest[at];
      const distance = file === look.file ? -1 : likenessDistance(look.likeness, likeness);
      if (best && distance < best.distance) nearest[at] = { distance, activity };
    }
  };

  const first = recordKey({ scope, collection: "evidence", id: "" });
  await db.records
    .where("key")
    .between(first, first + LAST)
    .each(({ values }) => compare(values));
  await db.outbox
    .where("scope")
    .equals(scope)
    .each(({ collection, change }) => {
      if (collection === "evidence") compare(change.fields);
    });
  return Promise.all(
    nearest.map(async ({ activity, distance }) =>
      activity === null ? null : withDay(db, scope, activity, distance < 0),
    ),
  );
};

const withDay = async (
  db: PhoneDb,
  scope: ScopeId,
  activity: ActivityId,
  isExact: boolean,
): Promise<AlikePhoto | null> => {
  const record = await findRecord(db, recordKey({ scope, collection: "activity", id: activity }));
  const on = Day.safeParse(record?.values["on"]);
  return on.success && record?.values["deleted"] !== true ? { activity, on: on.data, isExact } : null;
};
