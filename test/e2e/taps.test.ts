import type { BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { FAKE_CAMERA } from "../support/browser.ts";
import type { ServerProcess } from "../support/server-process.ts";
import { until } from "../support/until.ts";
import { openDemo } from "./steps/demo-server.ts";
import { waitForChip, waitForWork } from "./steps/officer.ts";
import { countTaps } from "./steps/taps.ts";

/** The flows of an officer with the taps that they may take, each from the app's cold start, without a network. */
const ARTICLE = "https://sonkim1.example/tin-tuc/cai-cach-hanh-chinh-thang-nay";

const demo = openDemo();
let server: ServerProcess;
let phone: BrowserContext;
let page: Page;
let url: string;
let waiting = 0;

beforeAll(async () => {
  server = await demo.serveEnrolled();
  const permissions = ["camera", "geolocation", "clipboard-read", "clipboard-write"];
  const geolocation = { latitude: 18.43118, longitude: 105.26973, accuracy: 8 };
  ({ phone, page, url } = await demo.switchOn(server.url, { args: [FAKE_CAMERA], permissions, geolocation }));
  await phone.setOffline(true);
});

afterAll(async () => {
  await demo.remove();
  await server?.dispose();
});

beforeEach(async () => {
  await page.goto(url);
  await waitForWork(page);
});

/** Where a flow ends: it stands on the phone, and the chip counts one more. */
const isSaved = async (): Promise<void> => {
  waiting += 1;
  await page.getByText("Đã lưu trên máy").first().waitFor();
  await page.goto(url);
  await waitForChip(page, new RegExp(`^Hộp chờ gửi\\. Không có mạng\\. Chờ gửi ${waiting}`));
};

/** The fake camera may show the same picture twice, which is one photo: its picture must have moved on. */
const shootOnce = async (): Promise<void> => {
  const shutter = page.getByRole("button", { name: "Chụp ảnh" });
  await until(() => shutter.isEnabled(), { what: "the camera is open" });
  await shutter.tap();
  await page.getByText("1 ảnh", { exact: true }).waitFor();
};

const finishShooting = (): Promise<void> =>
  page.getByRole("button", { name: /^Xong, tiếp tục với \d+ ảnh/ }).tap();

const save = (): Promise<void> => page.getByRole("button", { name: "Lưu trên máy" }).tap();

test("«Is everything sent?» is answered without a tap", async () => {
  const taps = await countTaps(page);
  await waitForChip(page, /Đã gửi hết/);
  expect(await taps.count()).toBe(0);
});

test("[S1] a photo is logged from its task with at most five taps", async () => {
  const taps = await countTaps(page);
  await page.getByRole("link", { name: /^Ghi việc: Phát thanh/ }).tap();
  await shootOnce();
  await finishShooting();
  await save();
  expect([4, 5]).toContain(await taps.count());
  await isSaved();
});

test("[S1] a photo taken first, from anywhere, is logged with at most six taps", async () => {
  const taps = await countTaps(page);
  await page.getByRole("link", { name: "Ghi việc mới" }).tap();
  await shootOnce();
  await finishShooting();
  await page.getByRole("heading", { level: 1, name: "Ghi việc" }).waitFor();
  await save();
  expect([4, 5, 6]).toContain(await taps.count());
  await isSaved();
});

test("[S1] an article of the web is logged with three taps", async () => {
  await page.evaluate((link) => navigator.clipboard.writeText(link), ARTICLE);
  const taps = await countTaps(page);
  await page
    .getByRole("link", { name: /^Ghi việc: .*[Bb]ài/ })
    .first()
    .tap();
  await page.getByRole("button", { name: "Dán liên kết" }).tap();
  await until(async () => (await page.getByLabel(/^Liên kết/).inputValue()) === ARTICLE, {
    what: "the link is in its field",
  });
  await save();
  expect(await taps.count()).toBe(3);
  await isSaved();
});

test("[S1] a photo that was returned is taken anew and handed in with at most five taps", async () => {
  const taps = await countTaps(page);
  await page
    .getByRole("link", { name: /^Sửa và gửi lại: / })
    .first()
    .tap();
  await page
    .getByRole("button", { name: /^Chụp lại ảnh/ })
    .first()
    .tap();
  await shootOnce();
  await finishShooting();
  await page.getByText("Ảnh mới").waitFor();
  await page.getByRole("button", { name: "Lưu để gửi lại" }).tap();
  await waitForChip(page, new RegExp(`Chờ gửi ${waiting + 1}`));
  expect(await taps.count()).toBe(5);
});
