import type { BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { ServerProcess } from "../support/server-process.ts";
import { openDemo } from "./steps/demo-server.ts";
import { judge, shootPrinted } from "./steps/judge.ts";
import { openPath } from "./steps/open-path.ts";

let server: ServerProcess;
const demo = openDemo();
let phone: BrowserContext;
let page: Page;

beforeAll(async () => {
  server = await demo.serveEnrolled();
  ({ phone, page } = await demo.switchOn(server.url));
  await phone.setOffline(true);
});

afterAll(async () => {
  await server?.dispose();
  await demo.remove();
});

test("the plan is read, a task's products are ticked off, own tasks and assignments kept without a network, each screen passing axe", async () => {
  const found: string[] = [];
  const shown = async (name: string) => found.push(...(await judge(page, name)));

  await openPath(page, "/ke-hoach");
  const first = page.getByRole("link", { name: /^Nhiệm vụ này: \d+ hoạt động/ }).first();
  await first.waitFor();
  await shown("t2-ke-hoach");
  await shootPrinted(page, "t2-ke-hoach--in");
  await page.getByRole("button", { name: "Rất lớn" }).click();
  await page.getByLabel("Tìm trong kế hoạch").fill("dich vu cong");
  await page.getByText(/chỗ trong \d+ đoạn/).waitFor();
  await shown("t2-ke-hoach-tim");
  await page.getByLabel("Tìm trong kế hoạch").fill("");
  await first.click();
  await page.getByRole("heading", { name: "Hoạt động đã làm" }).waitFor();
  await shown("t2-doan-ke-hoach");

  await openPath(page, "/viec/huong-son-2025/PL8");
  await page.getByRole("region", { name: "Sản phẩm" }).scrollIntoViewIfNeeded();
  await shown("c-san-pham");
  await page.getByRole("button", { name: "Báo cáo kết quả: chưa có" }).click();
  await page.getByRole("dialog", { name: "Báo cáo kết quả" }).waitFor();
  await shown("c-san-pham-ghi");
  await page.getByRole("button", { name: "Đã có sản phẩm" }).click();
  await page.getByRole("button", { name: "Báo cáo kết quả: đã có" }).waitFor();
  await page.getByRole("button", { name: "Chưa phân công" }).click();
  await page.getByLabel("Giao cho").selectOption({ index: 1 });
  await shown("c-giao-viec");
  await page.getByRole("button", { name: "Giao việc" }).click();
  await page.getByRole("button", { name: /đến khi có thay đổi/ }).waitFor();

  await openPath(page, "/viec-rieng/moi");
  await page.getByLabel(/^Việc gì/).fill("Lau bảng niêm yết");
  await page.getByRole("button", { name: "Hằng tháng" }).click();
  await shown("vr2-them-viec-rieng");
  await page.getByRole("button", { name: "Lưu", exact: true }).click();
  await page.getByRole("link", { name: /^Lau bảng niêm yết/ }).waitFor();
  await shown("vr1-viec-rieng");
  await page.getByRole("link", { name: /^Lau bảng niêm yết/ }).click();
  await page.getByRole("region", { name: "Các kỳ" }).waitFor();
  await shown("vr3-mot-viec");
  await openPath(page, "/viec-rieng/phan-cong");
  await page.getByRole("region", { name: "Việc của kế hoạch" }).waitFor();
  await shown("vr4-phan-cong");
  await openPath(page, "/viec-rieng/ban-giao");
  await page.getByLabel("Người bàn giao").selectOption({ index: 1 });
  await page.getByRole("region", { name: "Việc sẽ chuyển" }).waitFor();
  await shown("vr5-ban-giao");
  await openPath(page, "/them");
  await page.getByRole("link", { name: /^Việc riêng/ }).waitFor();
  await shown("t-them");
  expect(found).toEqual([]);
});
