import type { BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { FAKE_CAMERA } from "../support/browser.ts";
import type { ServerProcess } from "../support/server-process.ts";
import { openDemo } from "./steps/demo-server.ts";
import { judge, shootPrinted } from "./steps/judge.ts";
import { openPath } from "./steps/open-path.ts";

/** None that the demo's commune has procedures of. */
const FIELDS = ["Lao động", "Nông nghiệp", "Y tế", "Công thương", "Người có công", "Giáo dục và đào tạo"];
const COUNT = 180;

/** As offices hand it on; the first ten by `decision`. */
const listBy = (decision: string): string =>
  [
    "STT;Mã TTHC;Tên thủ tục hành chính;Lĩnh vực;Quyết định công bố;Ngày hiệu lực",
    ...Array.from(
      { length: COUNT },
      (_, index) =>
        `${index + 1};1.${String(5000 + index).padStart(6, "0")};Thủ tục số ${index + 1} về ${FIELDS[index % FIELDS.length]?.toLowerCase()};` +
        `${FIELDS[index % FIELDS.length]};${index < 10 ? decision : "12/QĐ-UBND"} ngày 02/01/2025;10/01/2025`,
    ),
  ].join("\r\n");

let server: ServerProcess;
const demo = openDemo();
let phone: BrowserContext;
let page: Page;

beforeAll(async () => {
  server = await demo.serveEnrolled();
  ({ phone, page } = await demo.switchOn(server.url, { args: [FAKE_CAMERA], permissions: ["camera"] }));
  await phone.setOffline(true);
});

afterAll(async () => {
  await server?.dispose();
  await demo.remove();
});

const heading = (name: string | RegExp): Promise<void> =>
  page.getByRole("heading", { level: 1, name }).first().waitFor();

const takeIn = async (file: string): Promise<void> => {
  await page
    .getByLabel("Tệp danh mục thủ tục")
    .setInputFiles({ name: "danh-muc.csv", mimeType: "text/csv", buffer: Buffer.from(`\uFEFF${file}`) });
  await page.getByRole("button", { name: /^Ghi \d+ thủ tục/ }).waitFor();
};

test("a list is taken in, hung, renewed, printed and checked at its points without a network, each screen passing axe", async () => {
  const found: string[] = [];
  await openPath(page, "/niem-yet/nhap");
  await heading("Nhập danh mục từ tệp");
  await takeIn(`${listBy("12/QĐ-UBND")}\r\n181;;Thủ tục thiếu mã;;;`);
  found.push(...(await judge(page, "ny4-nhap-danh-muc")));
  await page.getByRole("button", { name: /^Ghi \d+ thủ tục/ }).click();
  await page.getByText(`Đã lưu ${COUNT} thủ tục trên máy`).waitFor();

  await openPath(page, "/niem-yet");
  await page
    .getByRole("link", { name: /Đang niêm yết 0\// })
    .first()
    .click();
  for (const field of FIELDS.slice(0, 5)) {
    await page.getByRole("button", { name: new RegExp(`^${field}: đang niêm yết 0`) }).click();
    await page.getByRole("button", { name: "Đánh dấu đã niêm yết hết lĩnh vực này" }).click();
    await page.getByRole("button", { name: `${field}: đang niêm yết 30 trên 30 thủ tục` }).waitFor();
  }
  const point = new URL(page.url()).pathname;
  await openPath(page, "/niem-yet/nhap");
  await takeIn(listBy("99/QĐ-UBND"));
  found.push(...(await judge(page, "ny4-nhap-thay-doi")));
  await page.getByRole("button", { name: "Ghi 10 thủ tục vào danh mục" }).click();
  await page.getByText("Đã lưu 10 thủ tục trên máy").waitFor();

  await openPath(page, "/niem-yet");
  await heading("Niêm yết thủ tục");
  await page.getByText("9 phải niêm yết lại").waitFor();
  found.push(...(await judge(page, "ny1-diem-niem-yet")));
  await openPath(page, point);
  await page.getByRole("region", { name: "Phải niêm yết lại" }).waitFor();
  found.push(...(await judge(page, "ny2-mot-diem")));
  await page.getByRole("button", { name: "Đã làm xong cả 9 mục" }).click();
  await page.getByRole("button", { name: /^Giáo dục và đào tạo: đang niêm yết 0/ }).click();
  await page.getByRole("region", { name: "Giáo dục và đào tạo" }).scrollIntoViewIfNeeded();
  found.push(...(await judge(page, "ny2-linh-vuc")));

  await openPath(page, "/niem-yet/thu-tuc");
  await page.getByLabel("Tìm theo tên, mã, lĩnh vực").fill("lao dong so 1");
  await page.getByRole("button", { name: /^Thủ tục số 1 / }).waitFor();
  found.push(...(await judge(page, "ny3-danh-muc")));
  await page.getByRole("button", { name: /^Thủ tục số 1 / }).click();
  await page.getByRole("dialog", { name: "Sửa thủ tục" }).waitFor();
  found.push(...(await judge(page, "ny3-sua-thu-tuc")));

  await openPath(page, `${point}/in-ma`);
  await page.getByRole("img", { name: /^Mã QR của/ }).waitFor();
  found.push(...(await judge(page, "ny5-to-ma-qr")));
  await shootPrinted(page, "ny5-to-ma-qr--in");
  await openPath(page, `${point}/in-danh-muc`);
  await page.getByText("Tổng số: 150 thủ tục").waitFor();
  found.push(...(await judge(page, "ny5-danh-muc")));
  await shootPrinted(page, "ny5-danh-muc--in");
  await openPath(page, "/niem-yet/quet");
  await heading("Quét mã QR của điểm");
  found.push(...(await judge(page, "ny6-quet-ma")));

  await openPath(page, `${point}/kiem-tra`);
  await page.waitForURL(/\/ghi\//);
  expect(await page.getByLabel("Điểm niêm yết").inputValue()).toMatch(/^Nhà văn hóa/);
  expect(found).toEqual([]);
});
