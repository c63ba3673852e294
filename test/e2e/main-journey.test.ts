import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { launchBrowser, openDesk, waitUntilOfflineReady } from "../support/browser.ts";
import { type LyingProxy, startLyingProxy } from "../support/lying-proxy.ts";
import type { ServerProcess } from "../support/server-process.ts";
import { until } from "../support/until.ts";
import { countRecords, openDemo } from "./steps/demo-server.ts";
import {
  addPhotos,
  killPage,
  logActivity,
  photoHashesOnPhone,
  waitForChip,
  waitForWork,
} from "./steps/officer.ts";
import { makePhotos } from "./steps/photos.ts";
import { fetchedHash, openQueueOf, signInWithCode } from "./steps/supervisor.ts";
import { carriesFile } from "./steps/wire.ts";

const UNIT = "Sơn Kim 1";

const demo = openDemo();
let browser: Browser;
let album: string;
let photos: readonly string[];
const open: { close: () => Promise<unknown> }[] = [];

beforeAll(async () => {
  album = await mkdtemp(join(tmpdir(), "loa-album-"));
  [browser, photos] = await Promise.all([launchBrowser(), makePhotos(album, 9)]);
});

afterEach(async () => {
  for (const thing of open.splice(0).reverse()) await thing.close();
});

afterAll(async () => {
  await browser?.close();
  await demo.remove();
  await rm(album, { recursive: true, force: true });
});

const serve = async (): Promise<ServerProcess> => {
  const server = await demo.serveEnrolled();
  open.push({ close: server.dispose });
  return server;
};

/** Goes out of reach, logs three activities with two photos each, and loses the page in the middle of a fourth. */
const workOffline = async (reached: string): Promise<readonly [BrowserContext, Page]> => {
  const { phone, page, url } = await demo.switchOn(reached);
  open.push(phone);
  await phone.setOffline(true);

  await logActivity(page, /^Ghi việc: Phát thanh/, photos.slice(0, 2));
  await logActivity(page, /^Ghi việc: Niêm yết/, photos.slice(2, 4));
  await logActivity(page, /^Ghi việc: Pa-nô/, photos.slice(4, 6));
  await waitForChip(page, /^Hộp chờ gửi\. Không có mạng\. Chờ gửi 3/);

  await page.getByRole("link", { name: "Ghi việc mới" }).click();
  await page.getByRole("heading", { level: 1, name: "Ghi việc" }).waitFor();
  await addPhotos(page, photos.slice(6, 7));
  await page.getByRole("textbox", { name: /^Ghi thêm/ }).fill("Đang nói dở thì máy tắt");
  await page.getByText("Đã lưu nháp").waitFor();

  const next = await killPage(phone, page, url);
  await next.getByRole("heading", { name: "Có một bản ghi dở" }).waitFor();
  await next.getByRole("button", { name: "Ghi tiếp" }).click();
  expect(await next.getByRole("textbox", { name: /^Ghi thêm/ }).inputValue()).toBe("Đang nói dở thì máy tắt");
  await next.getByRole("button", { name: "Xóa ảnh 1" }).waitFor();
  await next.getByRole("button", { name: "Đóng" }).click();
  await waitForWork(next);

  await next.reload();
  await waitForWork(next);
  await waitForChip(next, /^Hộp chờ gửi\. Không có mạng\. Chờ gửi 3/);
  return [phone, next];
};

/** The supervisor sees the three with photos that equal the phone's, and returns the banner. */
const reviewThree = async (url: string, hashes: readonly string[]): Promise<Page> => {
  const desk = await openDesk(browser);
  open.push(desk);
  const page = await desk.newPage();
  await signInWithCode(page, url, demo.codes.supervisor);
  await waitUntilOfflineReady(page);
  await openQueueOf(page, UNIT);

  expect(hashes).toHaveLength(6);
  for (const hash of hashes) expect(await fetchedHash(page, hash)).toBe(hash);
  return page;
};

const queueItem = (page: Page, title: RegExp) =>
  page
    .getByRole("region", { name: "Danh sách chờ duyệt" })
    .getByRole("button", { name: UNIT })
    .filter({ hasText: title });

const giveBack = async (page: Page): Promise<void> => {
  await queueItem(page, /Băng rôn|Pa-nô/)
    .last()
    .click();
  await page
    .getByRole("button", { name: /^Trả lại/ })
    .first()
    .click();
  const dialog = page.getByRole("dialog", { name: "Trả lại để sửa" });
  await dialog.getByRole("button", { name: "Ảnh 1, cần sửa" }).click();
  await dialog.getByRole("button", { name: "Ảnh mờ" }).click();
  await dialog.getByRole("button", { name: "Gửi trả lại" }).click();
  await dialog.waitFor({ state: "hidden" });
};

/** The returned item is the first thing on the phone; it is mended without a network and arrives. */
const mend = async (phone: BrowserContext, page: Page): Promise<void> => {
  await page.reload();
  const returned = page.getByRole("link", { name: /^Sửa và gửi lại: .*Ảnh bị mờ/ });
  await returned.first().waitFor();
  await phone.setOffline(true);
  await returned.first().click();
  await page.getByRole("button", { name: /^Chụp lại ảnh 1/ }).waitFor();
  await page.getByRole("button", { name: /^Chụp lại ảnh 1/ }).click();
  // The camera's screen; this machine has none, so it offers the phone's own photos.
  await page.getByText("Chưa được dùng máy ảnh").waitFor();
  await page.locator('input[type="file"][data-source="gallery"]').setInputFiles([photos[8] ?? ""]);
  await page.getByRole("button", { name: /^Xong, tiếp tục với \d+ ảnh/ }).click();
  await page.getByText("Ảnh mới").waitFor();
  await page.getByRole("textbox", { name: /^Trả lời/ }).fill("Đã chụp lại gần hơn");
  await page.getByRole("button", { name: "Lưu để gửi lại" }).click();
  await waitForChip(page, /^Hộp chờ gửi\. Không có mạng\. Chờ gửi 1/);
  await phone.setOffline(false);
  await waitForChip(page, /^Hộp chờ gửi\..*Đã gửi hết/);
};

const seeItAgain = async (page: Page): Promise<void> => {
  await page.reload();
  await queueItem(page, /Đã sửa sau lần duyệt trước/)
    .first()
    .waitFor();
};

test("an officer works offline, the page dies, the network returns, the supervisor returns one and it is mended", async () => {
  const server = await serve();
  const [phone, page] = await workOffline(server.url);

  await phone.setOffline(false);
  await waitForChip(page, /^Hộp chờ gửi\..*Đã gửi hết/);

  await closeTheCircle(server.url, phone, page);
});

/** From the supervisor's first look to the mended item in their queue again. */
const closeTheCircle = async (url: string, phone: BrowserContext, page: Page): Promise<void> => {
  const desk = await reviewThree(url, await photoHashesOnPhone(page));
  await giveBack(desk);
  await until(() => hasArrived(page), { what: "the verdict is on the phone", timeoutMs: 60_000 });
  await mend(phone, page);
  await seeItAgain(desk);
};

/** The phone asks when it is opened; opening it again on Việc is the shortest way to that. */
const hasArrived = async (page: Page): Promise<boolean> => {
  await page.goto(new URL("/", page.url()).href);
  await waitForWork(page);
  return (await page.getByRole("link", { name: /^Sửa và gửi lại: .*Ảnh bị mờ/ }).count()) > 0;
};

test("[S3] [S28] the server is killed in the middle of a sync and started again, and everything arrives once", async () => {
  const server = await serve();
  const proxy = await startProxy(server.url);
  const [phone, page] = await workOffline(proxy.url);
  const before = countRecords(server);

  let uploads = 0;
  let isKilled = false;
  proxy.follow(({ method, path }) => {
    if (!carriesFile(method, path)) return { kind: "pass" };
    uploads += 1;
    if (uploads !== 3) return { kind: "pass" };
    const powerCut = server.kill().then(() => {
      isKilled = true;
      return { kind: "drop" as const };
    });
    return { kind: "hold", until: powerCut };
  });
  await phone.setOffline(false);
  await until(() => isKilled, { what: "the server died while a photo was on its way" });
  proxy.follow(() => ({ kind: "pass" }));
  await server.restart();
  await page.reload();
  await waitForChip(page, /^Hộp chờ gửi\..*Đã gửi hết/);

  const { activity = 0, evidence = 0 } = before;
  expect(countRecords(server)).toMatchObject({ activity: activity + 3, evidence: evidence + 6 });
  expect(await photoHashesOnPhone(page)).toHaveLength(6);
});

const startProxy = async (url: string): Promise<LyingProxy> => {
  const proxy = await startLyingProxy(url);
  open.push(proxy);
  return proxy;
};
