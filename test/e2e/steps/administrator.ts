import type { Page } from "playwright-core";
import { openPath } from "./open-path.ts";

/** One account, chosen among all. */
export const chooseAccount = async (page: Page, name: string): Promise<void> => {
  await openPath(page, "/don-vi");
  await page.getByRole("button", { name }).first().click();
  await page.getByRole("heading", { level: 2, name }).waitFor();
};

/** The code on the slip that is open; closes it. */
const takeCode = async (page: Page): Promise<string> => {
  const slip = page.getByRole("dialog", { name: "Phiếu cấp tài khoản" });
  const code = await slip.getByText(/^[A-Z0-9]{4}-[A-Z0-9]{4}$/).innerText();
  await slip.getByRole("button", { name: "Đóng" }).click();
  await slip.waitFor({ state: "hidden" });
  return code;
};

/** «Thêm tài khoản»: an officer of a unit; answers with the code of the slip. */
export const addOfficer = async (page: Page, name: string, unit: string): Promise<string> => {
  await openPath(page, "/don-vi");
  await page.getByRole("button", { name: "Thêm tài khoản" }).click();
  const sheet = page.getByRole("dialog", { name: "Thêm tài khoản" });
  await sheet.getByLabel("Họ và tên").fill(name);
  await sheet.getByLabel("Đơn vị").selectOption({ label: unit });
  await sheet.getByRole("button", { name: "Tạo tài khoản" }).click();
  return takeCode(page);
};

/** «Khóa máy bị mất»: every device of the chosen account. */
export const lockDevicesOf = async (page: Page, name: string): Promise<void> => {
  await chooseAccount(page, name);
  const locks = page.getByRole("button", { name: /^Khóa máy bị mất: / });
  for (let left = await locks.count(); left > 0; left -= 1) {
    await locks.first().click();
    await page.getByRole("button", { name: "Khóa máy", exact: true }).click();
    await page.getByText("Đã khóa").first().waitFor();
  }
};
