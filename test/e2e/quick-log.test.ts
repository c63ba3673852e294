import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchBrowser, openDesk } from "../support/browser.ts";
import type { ServerProcess } from "../support/server-process.ts";
import { openDemo } from "./steps/demo-server.ts";
import { judge } from "./steps/judge.ts";
import { enrol, waitForChip, waitForWork } from "./steps/officer.ts";
import { openPath } from "./steps/open-path.ts";
import { countTaps } from "./steps/taps.ts";

const demo = openDemo();
const servers: ServerProcess[] = [];
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
  for (const server of servers) await server.dispose();
  await demo.remove();
});

/** The officer's phone, at a server of its own. */
const switchOn = async () => {
  const server = await demo.serveEnrolled();
  servers.push(server);
  return demo.switchOn(server.url);
};

test("[S1] a routine broadcast is saved offline with at most two taps from home, survives a restart, and is sent", async () => {
  const { phone, page } = await switchOn();
  await phone.setOffline(true);
  const found: string[] = [];

  const taps = await countTaps(page);
  const quick = page.getByRole("button", { name: /^Ghi nhanh: / }).first();
  await quick.waitFor();
  await quick.tap();
  const anyway = page.getByRole("button", { name: "Vẫn ghi" });
  const saved = page.getByText(/^Đã lưu trên máy: /);
  await anyway.or(saved).waitFor();
  if (await anyway.isVisible()) {
    found.push(...(await judge(page, "b5-da-co-nguoi-ghi")));
    await anyway.tap();
    await saved.waitFor();
  }
  expect(await taps.count()).toBeLessThanOrEqual(2);
  found.push(...(await judge(page, "b4-ghi-nhanh")));

  await page.reload();
  await waitForWork(page);
  await openPath(page, "/nhat-ky");
  const newest = page.locator('main a[href^="/ban-ghi/"]').first();
  await newest.getByText("Chưa có minh chứng").waitFor();
  found.push(...(await judge(page, "g1-nhat-ky")));
  await page.getByRole("button", { name: "Lọc" }).tap();
  await page.getByRole("dialog", { name: "Lọc" }).waitFor();
  found.push(...(await judge(page, "g3-loc")));
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Chọn nhiều" }).tap();
  await page.getByRole("checkbox").first().tap();
  await page.getByText("Đã chọn 1").waitFor();
  found.push(...(await judge(page, "g4-chon-nhieu")));
  await page.getByRole("button", { name: "Thôi chọn" }).tap();
  await newest.tap();
  await page.getByRole("button", { name: "Chụp ảnh" }).waitFor();
  found.push(...(await judge(page, "e5-chua-co-minh-chung")));
  await openPath(page, "/do-phu");
  await page
    .getByRole("status")
    .getByText(/hoạt động/)
    .waitFor();
  found.push(...(await judge(page, "t3-do-phu-thon")));

  await openPath(page, "/ban-do");
  await page.getByRole("img", { name: /^Sơ đồ ô vuông/ }).waitFor();
  found.push(...(await judge(page, "t5-ban-do")));

  await phone.setOffline(false);
  await openPath(page, "/");
  await waitForChip(page, /^Hộp chờ gửi\..*Đã gửi hết/);
  await phone.close();
  expect(found).toEqual([]);
});

test("the sheet for the paper book passes axe at a desk", async () => {
  const desk = await openDesk(browser);
  const page = await desk.newPage();
  const server = await demo.serve();
  servers.push(server);
  await enrol(page, server.url, demo.codes.officer);
  await openPath(page, "/ghi-so-cu");
  await page.getByRole("textbox", { name: "Dòng 1, Ngày" }).fill("31/2");
  await page.keyboard.press("Tab");
  await page.keyboard.type("PL8");
  await page.keyboard.press("Enter");
  await page.getByText("Không có ngày này. Gõ như 6/5/2025.").waitFor();
  const found = await judge(page, "t4-ghi-so-cu");
  await desk.close();
  expect(found).toEqual([]);
});
