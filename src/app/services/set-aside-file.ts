import { overlaid, rowsAround } from "../../device/local-records.ts";
import type { BytesRow, PhoneDb, SetAsideRow } from "../../device/phone-db.ts";
import type { Json } from "../../domain/canonical-json.ts";
import { Sha256 } from "../../domain/hash.ts";

/** One change that was set aside, with its reason and its photos, as a file that a person can keep or pass on. */
export const setAsideFile = async (db: PhoneDb, row: SetAsideRow): Promise<Blob> => {
  const photos = await photosOf(db, row);
  const content: Json = {
    format: "loa-change",
    version: 1,
    status: row.status,
    code: row.code,
    reason: row.reason,
    change: row.change as unknown as Json,
    photos: photos.map(({ file, type, bytes }) => ({ file, type, base64: base64Of(bytes) })),
  };
  return new Blob([JSON.stringify(content)], { type: "application/json" });
};

/** Those that a change names, and for a new activity those of the activity. */
const photosOf = async (db: PhoneDb, row: SetAsideRow): Promise<readonly BytesRow[]> => {
  const around =
    row.collection === "activity" && row.activity !== undefined
      ? overlaid(await rowsAround(db, [row.activity]))
      : [];
  const named = [row.change.fields, ...around.map(({ values }) => values)].flatMap((values) =>
    ["file", "thumbnail"].flatMap((name) => {
      const file = Sha256.safeParse(values[name]);
      return file.success ? [file.data] : [];
    }),
  );
  return (await db.fileBytes.bulkGet([...new Set(named)])).filter((bytes) => bytes !== undefined);
};

/** In pieces: a call takes only so many arguments. */
const PIECE_BYTES = 8192;

const base64Of = (buffer: ArrayBuffer): string => {
  const bytes = new Uint8Array(buffer);
  let text = "";
  for (let start = 0; start < bytes.length; start += PIECE_BYTES)
    text += String.fromCharCode(...bytes.subarray(start, start + PIECE_BYTES));
  return btoa(text);
};
