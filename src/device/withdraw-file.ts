import type { Json } from "../domain/canonical-json.ts";
import type { Sha256 } from "../domain/hash.ts";
import { filesOfPhoto } from "../sync/held-files.ts";
import { overlay } from "../sync/overlay.ts";
import { fromRecordRow } from "./from-record-row.ts";
import type { FileRow, PhoneDb } from "./phone-db.ts";

type Values = Readonly<Record<string, Json>>;

/** Lets a file wait no more when no live photo of its activity has it, not even in what is still unsent (S2). */
export const withdrawFile = (db: PhoneDb, file: Sha256): Promise<boolean> =>
  db.transaction("rw", db.files, db.records, db.outbox, db.setAside, async () => {
    const row = await db.files.get(file);
    if (row?.state !== "waiting" || (await isNamedByPhoto(db, row))) return false;
    await db.files.update(file, { state: "withdrawn", upload: null });
    return true;
  });

const isNamedByPhoto = async (db: PhoneDb, { file, activity }: FileRow): Promise<boolean> => {
  const records = await db.records.where("activity").equals(activity).toArray();
  const unsent = await db.outbox.where("activity").equals(activity).toArray();
  const setAside = await db.setAside.where("activity").equals(activity).toArray();
  const changes = [...unsent, ...setAside].map(({ change }) => change);
  return overlay(records.map(fromRecordRow), changes).some(({ collection, values }) =>
    filesOfPhoto(collection, values).includes(file),
  );
};

/** A photo that was put back, here or on another phone, needs its bytes at the server again. */
export const wantFilesAgain = async (
  db: PhoneDb,
  records: readonly { readonly collection: string; readonly values: Values }[],
): Promise<void> => {
  const files = records.flatMap(({ collection, values }) => filesOfPhoto(collection, values));
  await db.files
    .where("file")
    .anyOf(files)
    .filter(({ state }) => state === "withdrawn")
    .modify({ state: "waiting" });
};
