import type { FileRow, PhoneDb } from "./phone-db.ts";

/** Files of saved activities that the server has not confirmed. */
export const waitingFiles = (db: PhoneDb): Promise<readonly FileRow[]> =>
  db.files.where("state").equals("waiting").toArray();

/** Ids of activities with changes in the outbox, from the index alone. */
export const activitiesInOutbox = async (db: PhoneDb): Promise<readonly string[]> =>
  (await db.outbox.orderBy("activity").uniqueKeys()).filter((key) => typeof key === "string");
