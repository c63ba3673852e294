import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { BrowserContext, Page } from "playwright-core";
import sharp, { type Sharp } from "sharp";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { openPhoneIn } from "../support/browser.ts";
import type { ServerProcess } from "../support/server-process.ts";
import { until } from "../support/until.ts";
import { type EnrolledPhone, openDemo } from "./steps/demo-server.ts";
import { addPhotos, enrol, killPage, logActivity, waitForChip, waitForWork } from "./steps/officer.ts";
import { readStoredWork } from "./steps/phone-storage.ts";
import { makePhotos } from "./steps/photos.ts";

const demo = openDemo();
let album: string;
let photos: readonly string[];
const open: { close: () => Promise<unknown> }[] = [];

beforeAll(async () => {
  album = await mkdtemp(join(tmpdir(), "loa-album-"));
  photos = await makePhotos(album, 6);
});

afterEach(async () => {
  for (const thing of open.splice(0).reverse()) await thing.close();
});

afterAll(async () => {
  await demo.remove();
  await rm(album, { recursive: true, force: true });
});

const serve = async (): Promise<ServerProcess> => {
  const server = await demo.serveEnrolled();
  open.push({ close: server.dispose });
  return server;
};

const switchOn = async (server: ServerProcess): Promise<EnrolledPhone> => {
  const enrolled = await demo.switchOn(server.url);
  open.push(enrolled.phone);
  return enrolled;
};

const openForm = async (page: Page): Promise<void> => {
  await page.getByRole("link", { name: /^Ghi việc: Phát thanh/ }).click();
  await page.getByRole("heading", { level: 1, name: "Ghi việc" }).waitFor();
};

const saveButton = (page: Page) => page.getByRole("button", { name: /^Lưu (trên máy|và gửi)$/ });

const waitUntilSaved = (page: Page): Promise<void> =>
  page.getByRole("dialog", { name: "Đã lưu trên máy" }).waitFor();

test("[S1] a page that dies at any moment of taking photos and saving leaves a draft or a record, and whole photos", async () => {
  const { phone, url, ...opened } = await switchOn(await serve());
  let { page } = opened;
  await phone.setOffline(true);

  await openForm(page);
  await addPhotos(page, photos.slice(0, 2));
  await saveButton(page).click();
  await waitUntilSaved(page);
  page = await killPage(phone, page, url);
  await waitForChip(page, /Chờ gửi 1/);

  await openForm(page);
  await page.locator('input[type="file"][data-source="gallery"]').setInputFiles(photos.slice(2, 6));
  await page.getByRole("button", { name: "Xóa ảnh 1" }).waitFor();
  page = await killPage(phone, page, url);
  await page.getByRole("button", { name: "Ghi tiếp" }).click();
  await page.getByRole("button", { name: "Xóa ảnh 1" }).waitFor();
  await page.getByRole("textbox", { name: /^Ghi thêm/ }).fill("Lưu rồi chết");
  await page.getByText("Đã lưu nháp").waitFor();
  const before = await readStoredWork(page);
  expect(before.broken).toEqual([]);
  const [draft] = before.drafts;

  // Not awaited to its end: the process dies somewhere between the press and the words.
  await saveButton(page).click({ noWaitAfter: true });
  page = await killPage(phone, page, url);
  await waitForWork(page);
  const after = await readStoredWork(page);
  expect(after.broken).toEqual([]);
  const isDraft = after.drafts.some(({ id }) => id === draft?.id);
  const isSaved = after.outbox.some(({ recordId }) => recordId === draft?.id);
  expect(isSaved).toBe(!isDraft);
});

test("[S1] a full phone refuses photos in clear words, keeps everything, and still saves text", async () => {
  // Enrolled in the story: how much room a phone takes changes each time that it is switched on.
  const server = await demo.serve();
  open.push({ close: server.dispose });
  const folder = await mkdtemp(join(tmpdir(), "loa-full-"));
  open.push({ close: () => rm(folder, { recursive: true, force: true }) });
  const { url } = server;
  const roomy = await openPhoneIn(folder);
  open.push(roomy);
  const first = await roomy.newPage();
  await enrol(first, url, demo.codes.officer);
  await waitForChip(first, /^Hộp chờ gửi\..*Đã gửi hết/);
  await first.reload();
  await waitForWork(first);
  await until(async () => (await usageOf(roomy, first, url)) > 3_000_000, { what: "room for text is kept" });
  await roomy.setOffline(true);
  await logActivity(first, /^Ghi việc: Niêm yết/, photos.slice(0, 1));
  const quotaSize = (await usageOf(roomy, first, url)) + 4_000;
  await roomy.close();

  // Chromium remembers how much room there is for as long as it runs; another one finds the disk full.
  const full = await openPhoneIn(folder);
  open.push(full);
  await full.setOffline(true);
  const page = await full.newPage();
  const disk = await full.newCDPSession(page);
  await disk.send("Storage.overrideQuotaForOrigin", { origin: url, quotaSize });
  await page.goto(url);
  await waitForWork(page);
  await openForm(page);
  await page.locator('input[type="file"][data-source="gallery"]').setInputFiles(photos.slice(1, 2));
  await page.getByText("Máy hết chỗ, ảnh chưa lưu được").waitFor();
  await page.getByRole("textbox", { name: /^Ghi thêm/ }).fill("Vẫn lưu được chữ. ".repeat(100));
  await saveButton(page).click();
  await waitUntilSaved(page);
  const work = await readStoredWork(page);
  expect(work.broken).toEqual([]);
  expect(work.outbox.filter(({ collection }) => collection === "activity")).toHaveLength(2);

  await disk.send("Storage.overrideQuotaForOrigin", { origin: url });
  await full.setOffline(false);
  await page.goto(url);
  await waitForChip(page, /Đã gửi hết/);
});

const usageOf = async (phone: BrowserContext, page: Page, origin: string): Promise<number> => {
  const disk = await phone.newCDPSession(page);
  const { usage } = await disk.send("Storage.getUsageAndQuota", { origin });
  await disk.detach();
  return usage;
};

/** Red in the upper left and blue in the lower right, whatever way the camera was held. */
const turned = (orientation: number): Promise<Buffer> => {
  const corners = Buffer.from(
    '<svg xmlns="http://www.w3.org/2000/svg" width="2000" height="1000"><rect width="2000" height="1000" fill="#fff"/><rect width="400" height="200" fill="#f00"/><rect x="1600" y="800" width="400" height="200" fill="#00f"/></svg>',
  );
  const held: Readonly<Record<number, (picture: Sharp) => Sharp>> = {
    1: (picture) => picture,
    2: (picture) => picture.flop(),
    3: (picture) => picture.rotate(180),
    4: (picture) => picture.flip(),
    6: (picture) => picture.rotate(270),
    8: (picture) => picture.rotate(90),
  };
  const hold = held[orientation] ?? ((picture) => picture);
  return hold(sharp(corners))
    .withExif({
      IFD0: { Artist: "Nguyễn Thị Bí Mật" },
      IFD3: { GPSLatitudeRef: "N", GPSLatitude: "18/1 20/1 0/1" },
    })
    .withMetadata({ orientation })
    .jpeg()
    .toBuffer();
};

test("[S26] photos of every kind come out upright, small and nameless; what is no photo is named", async () => {
  const { phone, page } = await switchOn(await serve());
  await phone.setOffline(true);
  const noisy = await sharp({
    create: {
      width: 4000,
      height: 3000,
      channels: 3,
      background: "#000",
      noise: { type: "gaussian", mean: 128, sigma: 50 },
    },
  })
    .jpeg()
    .toBuffer();
  const upright = await Promise.all([1, 2, 3, 4, 6, 8].map(turned));
  const bad = {
    "hong.jpg": noisy.subarray(0, noisy.length >> 1),
    "rong.jpg": Buffer.alloc(0),
    "chu.jpg": Buffer.from("đây là văn bản"),
    "anh.heic": Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from("ftypheic"), Buffer.alloc(500, 7)]),
  };
  const good = [
    ...upright,
    await sharp(upright[0]).png().toBuffer(),
    await sharp(upright[0]).webp().toBuffer(),
    noisy,
  ];
  const write = async (name: string, bytes: Buffer): Promise<string> => {
    const path = join(album, name);
    await writeFile(path, bytes);
    return path;
  };
  await openForm(page);
  for (const [name, bytes] of Object.entries(bad)) {
    await page.locator('input[type="file"][data-source="gallery"]').setInputFiles([await write(name, bytes)]);
    await page.getByText(new RegExp(`^.*${name}: chọn ảnh khác`)).waitFor();
    await page.getByRole("button", { name: "Đã rõ" }).click();
  }
  // The same picture twice is one photo: each gets a brightness of its own.
  const distinct = await Promise.all(
    good.map((bytes, index) => (index < 8 ? brightened(bytes, index) : Promise.resolve(bytes))),
  );
  await addPhotos(page, await Promise.all(distinct.map((bytes, index) => write(`anh-${index}.jpg`, bytes))));

  const { pictures, broken } = await readStoredWork(page);
  expect(broken).toEqual([]);
  expect(pictures).toHaveLength(good.length);
  for (const [index, { photo, thumbnailBytes }] of pictures.entries()) {
    const bytes = Buffer.from(photo, "base64");
    const { format, width, height, exif } = await sharp(bytes).metadata();
    expect([format, exif, Math.max(width, height)]).toEqual(["jpeg", undefined, 1600]);
    expect(thumbnailBytes).toBeLessThanOrEqual(8 * 1024);
    if (index < 8) expect(await cornersOf(bytes)).toEqual(["red", "blue"]);
  }
});

/** Keeps EXIF and shape. */
const brightened = (bytes: Buffer, step: number): Promise<Buffer> =>
  sharp(bytes)
    .composite([
      {
        input: { create: { width: 40 + step * 20, height: 40, channels: 3, background: "#080" } },
        gravity: "centre",
      },
    ])
    .keepMetadata()
    .toBuffer();

const cornersOf = async (bytes: Buffer): Promise<readonly string[]> => {
  const { data, info } = await sharp(bytes).raw().toBuffer({ resolveWithObject: true });
  const colourAt = (x: number, y: number): string => {
    const at = (Math.round(y * info.height) * info.width + Math.round(x * info.width)) * info.channels;
    const [red = 0, green = 0, blue = 0] = data.subarray(at, at + 3);
    if (red > 200 && green < 90 && blue < 90) return "red";
    return blue > 200 && red < 90 && green < 90 ? "blue" : `${red},${green},${blue}`;
  };
  return [colourAt(0.05, 0.05), colourAt(0.95, 0.95)];
};
