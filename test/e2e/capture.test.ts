import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { FAKE_CAMERA, launchBrowser, openDesk } from "../support/browser.ts";
import { until } from "../support/until.ts";
import { openDemo } from "./steps/demo-server.ts";
import { openOutbox, photoHashesOnPhone, sendAll, waitForWork } from "./steps/officer.ts";
import { fetchedHash, openQueueOf, signInWithCode } from "./steps/supervisor.ts";

const UNIT = "Sơn Kim 1";
const HERE = { latitude: 18.43118, longitude: 105.26973, accuracy: 8 };

const demo = openDemo();
let browser: Browser;
const open: { close: () => Promise<unknown> }[] = [];

beforeAll(async () => {
  browser = await launchBrowser();
});

afterEach(async () => {
  for (const thing of open.splice(0).reverse()) await thing.close();
});

afterAll(async () => {
  await browser?.close();
  await demo.remove();
});

const enrolledPhone = async (
  url: string,
  permissions: readonly string[],
): Promise<[BrowserContext, Page]> => {
  const options = { args: [FAKE_CAMERA], permissions: [...permissions], geolocation: HERE };
  const { phone, page } = await demo.switchOn(url, options);
  open.push(phone);
  return [phone, page];
};

const serve = async () => {
  const server = await demo.serveEnrolled();
  open.push({ close: server.dispose });
  return server;
};

/** The fake camera may show the same picture twice, which is one photo: the shutter is pressed until there is one more. */
const shoot = (page: Page, shot: number): Promise<true> =>
  until(
    async () => {
      const more = page.getByText(`${shot} ảnh`, { exact: true });
      if ((await more.count()) > 0) return true;
      const shutter = page.getByRole("button", { name: "Chụp ảnh" });
      if (await shutter.isEnabled({ timeout: 1_000 }).catch(() => false))
        await shutter.click({ timeout: 5_000 }).catch(() => {});
      return false;
    },
    { what: `${shot} photos are taken`, timeoutMs: 60_000 },
  );

test("twenty shots in a row, offline, all reach the supervisor as the phone kept them", async () => {
  const server = await serve();
  const [phone, page] = await enrolledPhone(server.url, ["camera", "geolocation"]);
  await phone.setOffline(true);
  await page.getByRole("link", { name: /^Ghi việc: Phát thanh/ }).click();
  await page.getByText(/^Đã có vị trí, sai số 8 m/).waitFor();

  for (let shot = 1; shot <= 20; shot += 1) await shoot(page, shot);
  await page.getByRole("button", { name: "Đủ 20 ảnh" }).waitFor();
  await page.getByRole("button", { name: "Xong, tiếp tục với 20 ảnh" }).click();
  await page.getByRole("heading", { level: 1, name: "Ghi việc" }).waitFor();
  await page.getByRole("button", { name: "Xóa ảnh 20" }).waitFor();
  await page.getByRole("button", { name: "Lưu trên máy" }).click();
  const saved = page.getByRole("dialog", { name: "Đã lưu trên máy" });
  await saved.getByRole("link", { name: "Về Việc" }).click();
  await waitForWork(page);

  const hashes = await photoHashesOnPhone(page);
  expect(new Set(hashes).size).toBe(20);
  await phone.setOffline(false);
  await openOutbox(page);
  await sendAll(page);

  const desk = await openDesk(browser);
  open.push(desk);
  const office = await desk.newPage();
  await signInWithCode(office, server.url, demo.codes.supervisor);
  await openQueueOf(office, UNIT);
  for (const hash of hashes) expect(await fetchedHash(office, hash)).toBe(hash);
});

test("a refused camera says so, and photos that are there already still come in", async () => {
  const server = await serve();
  const [, page] = await enrolledPhone(server.url, []);
  await page.getByRole("link", { name: /^Ghi việc: Phát thanh/ }).click();
  await page.getByText("Chưa được dùng máy ảnh").waitFor();
  await page.getByRole("button", { name: "Xin phép lại" }).waitFor();
  await page.getByRole("button", { name: "Chọn ảnh có sẵn" }).waitFor();
  // Nothing was begun: closing leaves no draft behind.
  await page.getByRole("button", { name: "Đóng máy ảnh" }).click();
  await waitForWork(page);
  expect(await page.getByRole("heading", { name: "Có một bản ghi dở" }).count()).toBe(0);
});
