import { createHash } from "node:crypto";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchBrowser, openPhone } from "../support/browser.ts";
import { largePhotos } from "../support/photo-corpus/large-photos.ts";
import type { ServerProcess } from "../support/server-process.ts";
import { until } from "../support/until.ts";
import { openDemo } from "./steps/demo-server.ts";
import { enrol, openOutbox, photoHashesOnPhone, sendAll, waitForWork } from "./steps/officer.ts";
import { readStoredWork } from "./steps/phone-storage.ts";

const PHOTOS = 20;
const NOTE = "Ghi trong lúc máy đang cất ảnh";

const demo = openDemo();
let server: ServerProcess;
let browser: Browser;
let album: string;
let paths: readonly string[];
let phone: BrowserContext;
let page: Page;

const laidDown = async (photos: readonly Buffer[]): Promise<readonly string[]> =>
  Promise.all(
    photos.map(async (bytes, index) => {
      const path = join(album, `IMG_${index + 1}.jpg`);
      await writeFile(path, bytes);
      return path;
    }),
  );

beforeAll(async () => {
  album = await mkdtemp(join(tmpdir(), "loa-album-"));
  [browser, server, paths] = await Promise.all([
    launchBrowser(),
    demo.serve(),
    largePhotos(PHOTOS).then(laidDown),
  ]);
  phone = await openPhone(browser);
  page = await phone.newPage();
  await enrol(page, server.url, demo.codes.officer);
});

afterAll(async () => {
  await browser?.close();
  await server?.dispose();
  await demo.remove();
  await rm(album, { recursive: true, force: true });
});

/** Every file of the server's store under one of these names, hashed anew. */
const hashesOnServer = async (names: readonly string[]): Promise<readonly string[]> =>
  Promise.all(
    names.map(async (name) => {
      const bytes = await readFile(join(server.dataDir, "files", name.slice(0, 2), name));
      return createHash("sha256").update(bytes).digest("hex");
    }),
  );

const onlyDraft = async () => (await readStoredWork(page)).drafts[0];

test("[S1] [S26] twenty photos of 12 megapixels chosen at once without a network: the form is used meanwhile, saving waits for all, and the server has each as the phone kept it", async () => {
  await phone.setOffline(true);
  await page.getByRole("link", { name: /^Ghi việc: Phát thanh/ }).click();
  await page.getByRole("heading", { level: 1, name: "Ghi việc" }).waitFor();
  await page.locator('input[type="file"][data-source="gallery"]').setInputFiles([...paths]);
  await page.getByText(/^Đang cất ảnh \d+\/20 vào máy/).waitFor();

  const note = page.getByRole("textbox", { name: /^Ghi thêm/ });
  await note.pressSequentially(NOTE);
  await until(async () => (await onlyDraft())?.note === NOTE, { what: "the note is on disk" });
  // Not yet all: what was written was written meanwhile, and stays as further photos come.
  expect((await onlyDraft())?.photos).toBeLessThan(PHOTOS);
  await page.getByRole("button", { name: "Lưu trên máy" }).click();
  const saved = page.getByRole("dialog", { name: "Đã lưu trên máy" });
  await saved.waitFor({ timeout: 120_000 });
  expect(await note.inputValue()).toBe(NOTE);
  await saved.getByRole("link", { name: "Về Việc" }).click();
  await waitForWork(page);

  const onPhone = await photoHashesOnPhone(page);
  expect(new Set(onPhone).size).toBe(PHOTOS);
  expect((await readStoredWork(page)).broken).toEqual([]);
  await phone.setOffline(false);
  await openOutbox(page);
  await sendAll(page);
  expect(await hashesOnServer(onPhone)).toEqual(onPhone);
});
