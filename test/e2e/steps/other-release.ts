import type { Page } from "playwright-core";

/**
 * What waits to be sent now looks as if another release of the app had written it: with a field that this server does
 * not know, under the number of that release.
 */
export const writeAsOtherRelease = (page: Page, schemaVersion: number): Promise<void> =>
  page.evaluate(async (version) => {
    const name = (await indexedDB.databases())
      .map((found) => found.name ?? "")
      .find((found) => /^loa-[0-9a-f]{8}-/.test(found));
    if (name === undefined) throw new Error("no database of a user");
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open(name);
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    const written = db.transaction("outbox", "readwrite");
    const walk = written.objectStore("outbox").openCursor();
    walk.onsuccess = () => {
      const cursor = walk.result;
      if (!cursor) return;
      const row = cursor.value as { change: { fields: object; schemaVersion: number } };
      row.change = {
        ...row.change,
        fields: { ...row.change.fields, hologram: true },
        schemaVersion: version,
      };
      cursor.update(row);
      cursor.continue();
    };
    await new Promise<void>((resolve, reject) => {
      written.oncomplete = () => resolve();
      written.onerror = () => reject(written.error);
    });
    db.close();
  }, schemaVersion);
