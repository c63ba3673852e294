import type { FileRow, PhoneDb } from "./phone-db.ts";

/** Files of saved activities that the server has not confirmed. */
export const waitingFiles = (db: PhoneDb): Promise<readonly FileRow[]> =>
  db.files.where("state").equals("waiting").toArray();

/**
 * How many unsent changes each list of a register has, by `scope|register|group`, from the index alone. One step a list, not
 * one a change: where a phone has marked thousands of sheets, a walk through them all would hold up every write behind it.
 */
export const listsInOutbox = async (db: PhoneDb): Promise<ReadonlyMap<string, number>> => {
  const keys = await db.outbox.orderBy("list").uniqueKeys();
  const lists = keys.filter((key) => typeof key === "string");
  const counts = await Promise.all(lists.map((list) => db.outbox.where("list").equals(list).count()));
  return new Map(lists.map((list, index) => [list, counts[index] ?? 0]));
};

/** Ids of activities with changes in the outbox, from the index alone. */
export const activitiesInOutbox = async (db: PhoneDb): Promise<readonly string[]> =>
  (await db.outbox.orderBy("activity").uniqueKeys()).filter((key) => typeof key === "string");
