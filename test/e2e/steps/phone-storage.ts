import type { Page } from "playwright-core";

/** What lies in the database of the one user of this phone, as far as saving and sending go. */
export interface StoredWork {
  readonly drafts: readonly { readonly id: string; readonly note: string | null; readonly photos: number }[];
  readonly outbox: readonly { readonly collection: string; readonly recordId: string }[];
  /** Photos and thumbnails that belong to a record or a draft and whose bytes are not here, or not theirs. */
  readonly broken: readonly string[];
  /** Bytes of photos and thumbnails that wait. */
  readonly waitingBytes: number;
  /** Bytes of the photos of drafts, in base64. */
  readonly pictures: readonly { readonly photo: string; readonly thumbnailBytes: number }[];
}

/** All rows of one store of the one user of this phone, past the app; bytes come as empty objects. */
export const readRows = <Row>(page: Page, store: string): Promise<readonly Row[]> =>
  page.evaluate(async (wanted) => {
    const name = (await indexedDB.databases())
      .map((found) => found.name ?? "")
      .find((found) => /^loa-[0-9a-f]{8}-/.test(found));
    if (name === undefined) throw new Error("no database of a user");
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open(name);
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    const rows = await new Promise<unknown[]>((resolve, reject) => {
      const reading = db.transaction(wanted).objectStore(wanted).getAll();
      reading.onsuccess = () => resolve(reading.result);
      reading.onerror = () => reject(reading.error);
    });
    db.close();
    return rows as never;
  }, store);

/** Reads the database past the app, and works every hash out anew from the bytes. */
export const readStoredWork = (page: Page): Promise<StoredWork> =>
  page.evaluate(async () => {
    interface DraftRow {
      id: string;
      values: { note?: string };
      photos: { file: string; thumbnail: string; isRemoved: boolean }[];
    }
    const name = (await indexedDB.databases())
      .map((found) => found.name ?? "")
      .find((found) => /^loa-[0-9a-f]{8}-/.test(found));
    if (name === undefined) throw new Error("no database of a user");
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open(name);
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    const read = <Row>(store: string): Promise<readonly Row[]> =>
      new Promise((resolve, reject) => {
        const reading = db.transaction(store).objectStore(store).getAll();
        reading.onsuccess = () => resolve(reading.result as readonly Row[]);
        reading.onerror = () => reject(reading.error);
      });
    const drafts = await read<DraftRow>("drafts");
    const outbox = await read<{
      collection: string;
      recordId: string;
      change: { fields: { file?: string; thumbnail?: string } };
    }>("outbox");
    const files = await read<{ file: string; state: string; sizeBytes: number }>("files");
    const rows = await read<{ file: string; bytes: ArrayBuffer }>("fileBytes");
    db.close();
    const bytesOf = new Map(rows.map(({ file, bytes }) => [file, bytes]));
    const live = drafts.flatMap(({ photos }) => photos.filter(({ isRemoved }) => !isRemoved));
    const needed = [
      ...live.flatMap(({ file, thumbnail }) => [file, thumbnail]),
      ...outbox.flatMap(({ change: { fields } }) =>
        fields.file && fields.thumbnail ? [fields.file, fields.thumbnail] : [],
      ),
    ];
    const broken: string[] = [];
    for (const file of needed) {
      const digest = await crypto.subtle.digest("SHA-256", bytesOf.get(file) ?? new ArrayBuffer(0));
      const hash = [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
      if (hash !== file) broken.push(file);
    }
    const base64 = (bytes: ArrayBuffer): string =>
      btoa(Array.from(new Uint8Array(bytes), (byte) => String.fromCharCode(byte)).join(""));
    return {
      drafts: drafts.map(({ id, values, photos }) => ({
        id,
        note: values.note ?? null,
        photos: photos.filter(({ isRemoved }) => !isRemoved).length,
      })),
      outbox: outbox.map(({ collection, recordId }) => ({ collection, recordId })),
      broken,
      waitingBytes: files
        .filter(({ state }) => state === "waiting")
        .reduce((sum, { sizeBytes }) => sum + sizeBytes, 0),
      pictures: live.map(({ file, thumbnail }) => ({
        photo: base64(bytesOf.get(file) ?? new ArrayBuffer(0)),
        thumbnailBytes: bytesOf.get(thumbnail)?.byteLength ?? 0,
      })),
    };
  });
