import type { FileRow, PhoneDb } from "./phone-db.ts";

/** Files of saved activities that the server has not confirmed. */
export const waitingFiles = (db: PhoneDb): Promise<readonly FileRow[]> =>
  db.files.where("state").equals("waiting").toArray();

/** `scope|register|group` of each unsent change of a register, from the index alone. */
export const listsInOutbox = async (db: PhoneDb): Promise<readonly string[]> =>
  (await db.outbox.orderBy("list").keys()).filter((key) => typeof key === "string");

/** Ids of activities with changes in the outbox, from the index alone. */
export const activitiesInOutbox = async (db: PhoneDb): Promise<readonly string[]> =>
  (await db.outbox.orderBy("activity").uniqueKeys()).filter((key) => typeof key === "string");
