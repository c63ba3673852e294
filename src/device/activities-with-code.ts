import type { ActivityId } from "../domain/activity/activity.ts";
import { codeLettersOf } from "../domain/activity/short-code.ts";
import type { PhoneDb } from "./phone-db.ts";

/** Ids of activities whose short code ends in these letters. Only keys are read of what may be years of records. */
export const activitiesWithCode = async (db: PhoneDb, letters: string): Promise<readonly string[]> => {
  const [low, high] = [["activity"], ["activity", []]];
  const [keys, outbox] = await Promise.all([
    db.records.where("[collection+scope+on]").between(low, high).primaryKeys(),
    db.outbox.where("[collection+scope+on]").between(low, high).toArray(),
  ]);
  const ids = [...keys.map(recordIdOfKey), ...outbox.map(({ recordId }) => recordId)];
  return [...new Set(ids)].filter((id) => codeLettersOf(id as ActivityId) === letters);
};

/** The last part of a record's key is its id. */
const recordIdOfKey = (key: string): string => key.slice(key.lastIndexOf("|") + 1);
