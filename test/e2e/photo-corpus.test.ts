import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { BrowserContext, Page } from "playwright-core";
import sharp from "sharp";
import { afterAll, afterEach, expect, test, vi } from "vitest";
import { slowDown } from "../support/browser.ts";
import {
  type CorpusPicture,
  type Fate,
  heldPhotos,
  oddPhotos,
  refusedFiles,
} from "../support/picture-corpus.ts";
import type { ServerProcess } from "../support/server-process.ts";
import { openDemo } from "./steps/demo-server.ts";
import { photoHashesOnPhone, waitForChip, waitForWork } from "./steps/officer.ts";

const demo = openDemo();
const open: { close: () => Promise<unknown> }[] = [];

afterEach(async () => {
  for (const thing of open.splice(0).reverse()) await thing.close();
});

afterAll(async () => {
  await demo.remove();
});

const WORDS: Readonly<Record<Exclude<Fate, "kept" | "original">, string>> = {
  notPhoto: "tệp này không phải là ảnh",
  tooLarge: "ảnh quá lớn, máy không mở được",
  damaged: "ảnh không mở được",
};

/** As the cheapest phones are, beside a desk. */
const TIMES_SLOWER = 6;
/** Enough for all photos of a test there, on a machine that has much else to do. */
const SLOW_MS = 120_000;

vi.setConfig({ testTimeout: 3 * SLOW_MS });

const takePhone = async (): Promise<{ server: ServerProcess; phone: BrowserContext; page: Page }> => {
  const server = await demo.serveEnrolled();
  open.push({ close: server.dispose });
  const { phone, page } = await demo.switchOn(server.url);
  open.push(phone);
  await phone.setOffline(true);
  return { server, phone, page };
};

const openForm = async (page: Page): Promise<void> => {
  await page.getByRole("link", { name: /^Ghi việc: Phát thanh/ }).click();
  await page.getByRole("heading", { level: 1, name: "Ghi việc" }).waitFor();
};

const choose = (page: Page, pictures: readonly CorpusPicture[]): Promise<void> =>
  page.locator('input[type="file"][data-source="gallery"]').setInputFiles(
    // Whatever a file claims to be, by its name and by its type, says nothing.
    pictures.map(({ name, bytes }) => ({ name, mimeType: "image/jpeg", buffer: bytes })),
  );

const waitForPhotos = (page: Page, count: number): Promise<void> =>
  page.getByRole("button", { name: `Xóa ảnh ${count}` }).waitFor({ timeout: SLOW_MS });

const save = async (page: Page): Promise<void> => {
  await page.getByRole("button", { name: /^Lưu (trên máy|và gửi)$/ }).click();
  const saved = page.getByRole("dialog", { name: "Đã lưu trên máy" });
  await saved.waitFor();
  await saved.getByRole("link", { name: "Về Việc" }).click();
  await waitForWork(page);
};

/** The bytes of every photo whose record the phone holds, as the server keeps them on its disk. */
const keptOnServer = async (
  { dataDir }: ServerProcess,
  hashes: readonly string[],
): Promise<readonly Buffer[]> =>
  Promise.all(hashes.map((hash) => readFile(join(dataDir, "files", hash.slice(0, 2), hash))));

interface Served {
  readonly longSidePx: number;
  readonly facts: readonly unknown[];
}

/** What the server gives the officer of a photo in one of its sizes. */
const served = async (page: Page, server: ServerProcess, hash: string, size: string): Promise<Served> => {
  const answer = await page.request.get(`${server.url}/files/${hash}/${size}`, { timeout: SLOW_MS });
  const { format, width, height, exif, xmp, iptc, icc } = await sharp(await answer.body()).metadata();
  const longSidePx = Math.max(width, height);
  return { longSidePx, facts: [answer.headers()["content-type"], format, exif, xmp, iptc, icc] };
};

const sha256Of = (bytes: Buffer): string => createHash("sha256").update(bytes).digest("hex");

const sendEverything = async (phone: BrowserContext, page: Page): Promise<void> => {
  await phone.setOffline(false);
  await waitForChip(page, /^Hộp chờ gửi\..*Đã gửi hết/, SLOW_MS);
};

test("[S26] [S28] on a slow processor photos held in all eight ways, taken offline, arrive upright, nameless and with equal hashes", async () => {
  const { server, phone, page } = await takePhone();
  const photos = await heldPhotos();
  await openForm(page);
  const atFullSpeed = await slowDown(page, TIMES_SLOWER);
  await choose(page, photos);
  await waitForPhotos(page, photos.length);
  await atFullSpeed();
  await save(page);
  const hashes = await photoHashesOnPhone(page);
  expect(hashes).toHaveLength(photos.length);
  await sendEverything(phone, page);

  for (const bytes of await keptOnServer(server, hashes)) {
    const { format, width, height, exif } = await sharp(bytes).metadata();
    expect([format, exif, width, height]).toEqual(["jpeg", undefined, 1600, 960]);
    expect(await cornersOf(bytes)).toEqual(["red", "blue"]);
  }
});

test("[S26] [S28] photos of every sort, chosen offline, are saved and arrive; what only the server can read arrives as it was, and all are served drawn anew", async () => {
  const { server, phone, page } = await takePhone();
  const photos = await oddPhotos();
  await openForm(page);
  await choose(page, photos);
  await waitForPhotos(page, photos.length);
  await save(page);
  const hashes = await photoHashesOnPhone(page);
  expect(hashes).toHaveLength(photos.length);
  await sendEverything(phone, page);

  const kept = await keptOnServer(server, hashes);
  expect(kept.map(sha256Of)).toEqual(hashes);
  const originals = photos.filter(({ fate }) => fate === "original").map(({ bytes }) => sha256Of(bytes));
  expect(hashes.filter((hash) => originals.includes(hash))).toHaveLength(originals.length);
  let upright = 0;
  for (const bytes of kept) {
    if (originals.includes(sha256Of(bytes))) continue;
    const { format, exif, width, height } = await sharp(bytes).metadata();
    expect([format, exif]).toEqual(["jpeg", undefined]);
    expect(Math.max(width, height)).toBeLessThanOrEqual(1600);
    expect(bytes.includes("script")).toBe(false);
    if ((await cornersOf(bytes)).join() === "red,blue") upright += 1;
  }
  expect(upright).toBeGreaterThanOrEqual(photos.filter(({ hasCorners }) => hasCorners).length);

  // Whatever was sent is seen as a JPEG without any facts in it, and what only the server can read is seen no other way.
  for (const [size, mostPx] of SERVED_SIZES)
    for (const hash of hashes) {
      const { longSidePx, facts } = await served(page, server, hash, size);
      expect(facts).toEqual(["image/jpeg", "jpeg", undefined, undefined, undefined, undefined]);
      expect(longSidePx).toBeLessThanOrEqual(mostPx);
    }
  for (const hash of originals)
    expect((await page.request.get(`${server.url}/files/${hash}`)).status()).toBe(406);
});

/** And the longest side that a photo has in it. */
const SERVED_SIZES = [
  ["thumbnail", 240],
  ["screen", 1280],
  ["full", 1600],
] as const;

test("on a slow processor what is no photo, too large or damaged is named with its reason, and the form goes on", async () => {
  const { page } = await takePhone();
  await openForm(page);
  const atFullSpeed = await slowDown(page, TIMES_SLOWER);
  const files = await refusedFiles();
  await choose(page, files);
  const said = page.getByRole("status").filter({ hasText: `${files.length} tệp chưa đưa vào được` });
  await said.waitFor({ timeout: SLOW_MS });
  const words = await said.innerText();
  for (const { name, fate } of files) {
    if (fate === "kept" || fate === "original") throw new Error("not to be refused");
    expect(words).toContain(`${name.normalize("NFC")}: ${WORDS[fate]}`);
  }
  await page.getByRole("button", { name: "Đã rõ" }).click();
  await atFullSpeed();

  const [good] = await heldPhotos();
  await choose(page, good ? [good] : []);
  await page.getByRole("button", { name: "Xóa ảnh 1" }).waitFor();
  await save(page);
  expect(await photoHashesOnPhone(page)).toHaveLength(1);
});

const cornersOf = async (bytes: Buffer): Promise<readonly string[]> => {
  const { data, info } = await sharp(bytes).raw().toBuffer({ resolveWithObject: true });
  const colourAt = (x: number, y: number): string => {
    const at = (Math.round(y * info.height) * info.width + Math.round(x * info.width)) * info.channels;
    const [red = 0, green = 0, blue = 0] = data.subarray(at, at + 3);
    if (red > 180 && green < 90 && blue < 90) return "red";
    return blue > 180 && red < 90 && green < 90 ? "blue" : `${red},${green},${blue}`;
  };
  return [colourAt(0.05, 0.05), colourAt(0.95, 0.95)];
};
