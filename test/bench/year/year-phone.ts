import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { BrowserContext, Page } from "playwright-core";
import sharp from "sharp";
import type { StoredAccount } from "../../../src/device/account-db.ts";
import type { Epoch } from "../../../src/domain/change.ts";
import { DEFAULT_TIME_ZONE, dayOf } from "../../../src/domain/day.ts";
import { instant } from "../../../src/domain/instant.ts";
import { loadPlan } from "../../../src/server/seed/load-plan.ts";
import { enrol } from "../../e2e/steps/officer.ts";
import { openPhoneIn } from "../../support/browser.ts";
import { mirrorOfYear, outboxOfYear, type YearOwner, type YearRows } from "./year-rows.ts";

/** A phone whose storage lies on disk, offline, with a year in it. */
export interface YearPhone {
  readonly context: BrowserContext;
  readonly url: string;
  readonly addToOutbox: (count: number) => Promise<void>;
  readonly close: () => Promise<void>;
}

const ROWS_AT_ONCE = 2_000;
/** A thumbnail's bytes end with its number, so that each is a file of its own; whoever decodes it does not mind. */
const NUMBER_BYTES = 4;

/** Enrols as an officer does, then lays `activities` into the phone's tables as if they had come by sync. */
export const openYearPhone = async (url: string, code: string, activities: number): Promise<YearPhone> => {
  const folder = await mkdtemp(join(tmpdir(), "loa-bench-year-"));
  const context = await openPhoneIn(folder);
  const page = await context.newPage();
  await enrol(page, url, code);
  const picture = await drawThumbnail();
  const owner = await ownerOf(page, picture);
  await context.setOffline(true);
  const fill = (rows: YearRows) => fillPhone(page, owner, picture, rows);
  if (activities > 0) await fill(mirrorOfYear(owner, activities));
  return {
    context,
    url,
    addToOutbox: async (count) =>
      fill(outboxOfYear(owner, count, (await readMeta<number>(page, owner, "seq")) ?? 0)),
    close: async () => {
      await context.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
};

/** Noise on colours: about as large as the thumbnails of real photos. */
const drawThumbnail = (): Promise<Buffer> =>
  sharp({
    create: {
      ...{ width: 240, height: 180, channels: 3, background: "#7a8f6a" },
      noise: { type: "gaussian", mean: 128, sigma: 22 },
    },
  })
    .jpeg({ quality: 60 })
    .toBuffer();

const ownerOf = async (page: Page, picture: Buffer): Promise<YearOwner> => {
  const account = await readFirst<StoredAccount>(page, "loa-account", "accounts");
  if (!account) throw new Error("nobody is enrolled");
  const { user, device, signedIn } = account;
  const epoch = await readMeta<Epoch>(page, { user }, "epoch");
  if (!epoch) throw new Error("nothing was pulled yet");
  return {
    ...{ user, device, epoch, unit: signedIn.user.unit, unitName: "Xã Sơn Kim 1", plan: loadPlan().id },
    today: dayOf(instant(Date.now()), DEFAULT_TIME_ZONE),
    thumbnailOf: (nth) => {
      const number = Buffer.alloc(NUMBER_BYTES);
      number.writeUInt32LE(nth);
      return Buffer.concat([picture, number]);
    },
  };
};

const readMeta = async <Value>(
  page: Page,
  { user }: Pick<YearOwner, "user">,
  key: string,
): Promise<Value | null> => {
  const row = await readFirst<{ readonly value: Value }>(page, `loa-${user}`, "meta", key);
  return row?.value ?? null;
};

/** The row with this key, or the first of all. */
const readFirst = <Row>(page: Page, database: string, store: string, key?: string): Promise<Row | null> =>
  page.evaluate(
    (asked) =>
      new Promise<Row | null>((resolve, reject) => {
        const opening = indexedDB.open(asked.database);
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const rows = opening.result.transaction(asked.store).objectStore(asked.store);
          const reading = asked.key === undefined ? rows.getAll(null, 1) : rows.getAll(asked.key);
          reading.onerror = () => reject(reading.error);
          reading.onsuccess = () => {
            opening.result.close();
            resolve((reading.result[0] as Row | undefined) ?? null);
          };
        };
      }),
    { database, store, key },
  );

const fillPhone = async (page: Page, { user }: YearOwner, picture: Buffer, rows: YearRows): Promise<void> => {
  const put = (store: string, all: readonly unknown[]) => putAll(page, `loa-${user}`, store, all);
  await put("records", rows.records);
  await put("outbox", rows.outbox);
  await put("files", rows.files);
  const [last] = rows.outbox.slice(-1);
  if (last) await put("meta", [{ key: "seq", value: last.seq }]);
  for (let start = 0; start < rows.thumbnails.length; start += ROWS_AT_ONCE)
    await page.evaluate(putThumbnails, {
      database: `loa-${user}`,
      picture: picture.toString("base64"),
      thumbnails: rows.thumbnails.slice(start, start + ROWS_AT_ONCE),
    });
};

const putAll = async (
  page: Page,
  database: string,
  store: string,
  all: readonly unknown[],
): Promise<void> => {
  for (let start = 0; start < all.length; start += ROWS_AT_ONCE)
    await page.evaluate(
      (asked) =>
        new Promise<void>((resolve, reject) => {
          const opening = indexedDB.open(asked.database);
          opening.onerror = () => reject(opening.error);
          opening.onsuccess = () => {
            const writing = opening.result.transaction(asked.store, "readwrite");
            for (const row of asked.rows) writing.objectStore(asked.store).put(row);
            writing.onerror = () => reject(writing.error);
            writing.oncomplete = () => {
              opening.result.close();
              resolve();
            };
          };
        }),
      { database, store, rows: all.slice(start, start + ROWS_AT_ONCE) },
    );
};

interface ThumbnailsToPut {
  readonly database: string;
  readonly picture: string;
  readonly thumbnails: YearRows["thumbnails"];
}

/** Runs in the page: their bytes are made there. */
const putThumbnails = ({ database, picture, thumbnails }: ThumbnailsToPut): Promise<void> =>
  new Promise((resolve, reject) => {
    const base = Uint8Array.from(atob(picture), (letter) => letter.charCodeAt(0));
    const opening = indexedDB.open(database);
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const writing = opening.result.transaction("fileBytes", "readwrite");
      for (const { file, nth } of thumbnails) {
        const bytes = new Uint8Array(base.length + 4);
        bytes.set(base);
        new DataView(bytes.buffer).setUint32(base.length, nth, true);
        writing.objectStore("fileBytes").put({ file, type: "image/jpeg", bytes: bytes.buffer });
      }
      writing.onerror = () => reject(writing.error);
      writing.oncomplete = () => {
        opening.result.close();
        resolve();
      };
    };
  });
