import type { Page } from "playwright-core";
import { openPath } from "./open-path.ts";

/** First sign-in with a one-time code; the password may wait. */
export const signInWithCode = async (
  page: Page,
  url: string,
  code: string,
  username = "can-bo.theo-doi",
): Promise<void> => {
  await page.goto(url);
  await page.getByRole("link", { name: /^Đăng nhập/ }).click();
  await page.getByRole("button", { name: /mã/i }).click();
  await page.getByRole("textbox", { name: "Mã 8 ký tự" }).fill(code);
  await page.getByRole("button", { name: "Tiếp tục" }).click();
  await page.getByRole("textbox", { name: "Tên đăng nhập" }).fill(username);
  await page.getByLabel("Mật khẩu").fill("Rừng lim chiều thu 2026");
  await page.getByRole("button", { name: "Lưu mật khẩu" }).click();
  await page.getByRole("heading", { level: 1, name: "Tổng quan" }).waitFor();
};

/** The items of one unit in the queue, freshly asked for. */
export const openQueueOf = async (page: Page, unitName: string): Promise<void> => {
  await page
    .getByRole("link", { name: /^Duyệt/ })
    .first()
    .click();
  await page.getByRole("heading", { level: 1, name: "Duyệt" }).waitFor();
  await page
    .getByRole("region", { name: "Danh sách chờ duyệt" })
    .getByRole("button", { name: new RegExp(unitName) })
    .first()
    .waitFor();
};

/** SHA-256 of the bytes that the server gives this person for a file named `hash`. */
export const fetchedHash = (page: Page, hash: string): Promise<string> =>
  page.evaluate(async (file) => {
    const answer = await fetch(`/files/${file}`);
    if (!answer.ok) return `status ${answer.status}`;
    const digest = await crypto.subtle.digest("SHA-256", await answer.arrayBuffer());
    return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  }, hash);

/** How often a record stands in the queue of those above. */
export const timesInQueue = async (page: Page, record: string): Promise<number> => {
  const answer = await page.request.get(new URL("/api/queue", page.url()).href);
  const { items } = (await answer.json()) as { items: readonly { activity: string }[] };
  return items.filter(({ activity }) => activity === record).length;
};

/** A unit's own page, freshly asked for. */
export const openUnit = async (page: Page, unit: string): Promise<void> => {
  await openPath(page, "/");
  await page.getByRole("link", { name: unit }).first().click();
  await page.getByRole("heading", { level: 1, name: unit }).waitFor();
};

/** One record as those above read it, from its unit's page on, with who wrote it. */
export const readAbove = async (page: Page, unit: string, record: string, author: string): Promise<void> => {
  await openUnit(page, unit);
  await page.locator(`a[href^="/ban-ghi/${record}"]`).first().click();
  await page.getByRole("region", { name: "Thông tin bản ghi" }).getByText(author).first().waitFor();
};
