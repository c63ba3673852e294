import type { Locator, Page } from "playwright-core";
import { openPath } from "./open-path.ts";

/** What a person of the supervising office does in a day, each from the overview or by its address. */

/** «Nhắc cả … đơn vị», but only the first few of them. */
export const urgeFirst = async (page: Page, units: number): Promise<void> => {
  await page.getByRole("button", { name: /^Nhắc cả \d+ đơn vị$/ }).click();
  const sheet = page.getByRole("dialog", { name: /^Nhắc cả/ });
  const boxes = sheet.getByRole("checkbox");
  await boxes.nth(units).waitFor();
  for (let at = units; at < (await boxes.count()); at += 1) await boxes.nth(at).uncheck();
  await sheet.getByRole("button", { name: `Nhắc ${units} đơn vị` }).click();
  await page.getByText(`Đã nhắc ${units} đơn vị`).waitFor();
};

/** «Duyệt» with what is drawn or flagged in front. */
export const openQueue = async (page: Page): Promise<void> => {
  await openPath(page, "/duyet");
  await readyToJudge(page);
};

/** The record itself is there, not only that it waits. */
const readyToJudge = (page: Page): Promise<void> =>
  page
    .getByRole("region", { name: "Thông tin bản ghi" })
    .getByRole("button", { name: /^Duyệt/ })
    .waitFor();

/** How many wait, as the bar says it. */
export const waitingInQueue = async (page: Page): Promise<number> => {
  const tab = page.getByRole("link", { name: /^Duyệt/ }).first();
  return Number((await tab.textContent())?.match(/(\d+) mục chờ/)?.[1] ?? 0);
};

/** D as often as that; each verdict is on the desk's own disk before the next key. */
export const acceptByKeyboard = async (page: Page, records: number): Promise<void> => {
  for (let left = records; left > 0; left -= 1) {
    const before = await waitingInQueue(page);
    await readyToJudge(page);
    await page.keyboard.press("d");
    await page
      .getByRole("link", { name: waitingName(before - 1) })
      .first()
      .waitFor();
  }
};

/** T, a line across the first photo, a reason, and away; `onOpen` sees the sheet filled in. */
export const returnWithDrawing = async (
  page: Page,
  onOpen: (page: Page) => Promise<void> = async () => {},
): Promise<void> => {
  const before = await waitingInQueue(page);
  await readyToJudge(page);
  await page.keyboard.press("t");
  const sheet = page.getByRole("dialog", { name: "Trả lại để sửa" });
  await sheet.getByRole("button", { name: "Ảnh 1, cần sửa" }).click();
  const board = sheet.getByRole("group", { name: "Vẽ lên ảnh 1" });
  await drawAcross(page, board.locator("img"));
  await board.getByRole("img", { name: /vẽ 1 nét/ }).waitFor();
  await sheet.getByRole("button", { name: "Ảnh mờ" }).click();
  await onOpen(page);
  await sheet.getByRole("button", { name: "Gửi trả lại" }).click();
  await sheet.waitFor({ state: "hidden" });
  await page
    .getByRole("link", { name: waitingName(before - 1) })
    .first()
    .waitFor();
};

const drawAcross = async (page: Page, photo: Locator): Promise<void> => {
  await photo.scrollIntoViewIfNeeded();
  const box = await photo.boundingBox();
  if (!box) throw new Error("the photo is not drawn");
  const at = (x: number, y: number) => [box.x + box.width * x, box.y + box.height * y] as const;
  await page.mouse.move(...at(0.3, 0.3));
  await page.mouse.down();
  await page.mouse.move(...at(0.5, 0.5));
  await page.mouse.move(...at(0.7, 0.7));
  await page.mouse.up();
};

/** The newest difficulty of all units, answered in a sentence. */
export const answerDifficulty = async (page: Page, words: string): Promise<void> => {
  await openPath(page, "/kho-khan");
  await page.locator('main a[href^="/kho-khan/"]').first().click();
  const form = page.getByRole("region", { name: "Ghi xử lý" });
  await form.getByRole("button", { name: "Trả lời" }).click();
  await form.getByRole("textbox", { name: /^Nội dung trả lời/ }).fill(words);
  await form.getByRole("button", { name: /^(Lưu|Gửi)/ }).click();
  await page.getByRole("listitem").filter({ hasText: words }).first().waitFor();
};

/** A leaflet for every unit. */
export const handOutLeaflet = async (page: Page, title: string, file: string): Promise<void> => {
  await openPath(page, "/tai-lieu");
  await page.getByRole("link", { name: "Gửi tài liệu mới" }).click();
  await page.getByRole("textbox", { name: /^Tên tài liệu/ }).fill(title);
  await page.getByRole("button", { name: "Áp phích, tờ gấp" }).click();
  await page.locator('input[data-source="materials"]').setInputFiles(file);
  await page.getByRole("button", { name: "Gửi tài liệu", exact: true }).click();
  await page.getByRole("heading", { name: title }).waitFor();
};

/** The name of the way to «Duyệt» when so many wait. */
export const waitingName = (records: number): RegExp => new RegExp(`^Duyệt\\s?, ${records} mục chờ`);

/** A plan of this office, or of one that ended under it: another number for a task from a month on, for all. */
export const publishFrequency = async (page: Page, task: string, times: number): Promise<void> => {
  await openPath(page, "/soan-ke-hoach");
  await page.getByRole("button", { name: /^Sửa / }).first().click();
  await page.getByRole("button", { name: `Đổi số lượng: ${task}` }).click();
  const amending = page.getByRole("dialog", { name: `Đổi số lượng: ${task}` });
  await amending.getByLabel("Số lần", { exact: true }).fill(String(times));
  await amending.getByRole("button", { name: "Lưu" }).click();
  await page.getByText(new RegExp(`^${times} số mỗi tháng từ tháng `)).waitFor();
  await page.getByRole("button", { name: "Ban hành" }).click();
  await page
    .getByRole("dialog", { name: "Ban hành kế hoạch" })
    .getByRole("button", { name: "Ban hành" })
    .click();
  await page.getByText("Đã ban hành. Các đơn vị").first().waitFor();
};

/** Cards for all who never enrolled, as they would be printed; answers with the code on the card of that person. */
export const printCards = async (page: Page, name: string): Promise<string> => {
  await openPath(page, "/don-vi");
  await page.getByRole("button", { name: "In nhiều phiếu" }).click();
  const sheet = page.getByRole("dialog", { name: "In nhiều phiếu cấp tài khoản" });
  await sheet.getByRole("button", { name: "Cấp mã" }).click();
  const card = sheet.getByRole("listitem").filter({ hasText: name });
  const code = await card.getByText(/^[A-Z0-9]{4}-[A-Z0-9]{4}$/).innerText();
  await sheet.getByRole("button", { name: "Đóng" }).click();
  return code;
};

/** One commune of two, from today on. */
export const mergeCommunes = async (
  page: Page,
  first: string,
  second: string,
  name: string,
): Promise<void> => {
  await openPath(page, "/don-vi/so-do");
  await page.getByRole("button", { name: first, exact: true }).click();
  await page.getByRole("button", { name: "Sáp nhập" }).click();
  const sheet = page.getByRole("dialog", { name: `Sáp nhập: ${first}` });
  await sheet.getByRole("checkbox", { name: second, exact: true }).check();
  await sheet.getByLabel("Tên", { exact: true }).fill(name);
  await sheet.getByRole("button", { name: "Xem trước" }).click();
  await sheet.getByText(new RegExp(`^Lập .*${name} từ`)).waitFor();
  await sheet.getByRole("button", { name: "Thực hiện" }).click();
  await sheet.waitFor({ state: "hidden" });
};
