import type { BrowserContext, Page } from "playwright-core";
import { addPhotos, logActivity, waitForWork } from "./officer.ts";
import { arrive, openPath } from "./open-path.ts";

/** One screen of the product, and how to come to it. Its name is that of its picture in docs/screenshots. */
export interface Stop {
  readonly name: string;
  readonly visit: (page: Page, person: BrowserContext) => Promise<unknown>;
}

const heading = (page: Page, name: string | RegExp): Promise<void> =>
  page.getByRole("heading", { level: 1, name }).first().waitFor();

const goTo = async (page: Page, path: string, name: string | RegExp): Promise<void> => {
  await openPath(page, path);
  await heading(page, name);
};

/** Before anybody is signed in. */
export const firstDay: readonly Stop[] = [
  { name: "a1-dang-ky-may", visit: (page) => heading(page, "Sổ Tuyên truyền") },
  {
    name: "a2-nhap-ma",
    visit: async (page) => {
      await page.getByRole("link", { name: "Nhập mã 8 ký tự" }).click();
      await page.getByRole("textbox", { name: "Mã 8 ký tự" }).waitFor();
    },
  },
];

/** An officer's day; `photos` are files to choose from the gallery. */
export const officerDay = (photos: readonly string[]): readonly Stop[] => [
  { name: "b-viec", visit: (page) => waitForWork(page) },
  {
    name: "i2-sua-tra-lai",
    visit: async (page) => {
      await page
        .getByRole("link", { name: /^Sửa và gửi lại: / })
        .first()
        .click();
      await heading(page, "Sửa và gửi lại");
    },
  },
  {
    name: "c-chi-tiet-viec",
    visit: async (page) => {
      await goTo(page, "/", /^Tháng/);
      await page.getByRole("link", { name: /^Phát thanh CCHC\./ }).click();
      await heading(page, /Phát thanh/);
    },
  },
  {
    name: "e0-ban-ghi",
    visit: async (page) => {
      await page.getByRole("link", { name: /^Số 1/ }).first().click();
      await page.getByRole("button", { name: "Lặp lại như lần trước" }).waitFor();
    },
  },
  {
    name: "e-xem-anh",
    visit: async (page) => {
      await page.getByRole("link", { name: "Mở ảnh 1" }).click();
      await page.getByRole("button", { name: "Phóng to" }).waitFor();
    },
  },
  { name: "g1-nhat-ky", visit: (page) => goTo(page, "/nhat-ky", "Nhật ký") },
  {
    name: "g2-lich",
    visit: async (page) => {
      await page.getByRole("button", { name: "Lịch" }).click();
      await page.getByRole("button", { name: /^Ngày 1, / }).waitFor();
    },
  },
  { name: "h0-so-lieu", visit: (page) => goTo(page, "/bao-cao", /Báo cáo/) },
  { name: "t-them", visit: (page) => goTo(page, "/them", "Thêm") },
  { name: "t2-ke-hoach", visit: (page) => goTo(page, "/ke-hoach", /Kế hoạch/) },
  { name: "j-cai-dat", visit: (page) => goTo(page, "/cai-dat", "Cài đặt") },
  { name: "f0-da-gui-het", visit: (page) => goTo(page, "/hop-cho-gui", "Hộp chờ gửi") },
  {
    name: "d2-ghi-viec",
    visit: async (page, person) => {
      await goTo(page, "/", /^Tháng/);
      await person.setOffline(true);
      await page.getByRole("link", { name: /^Ghi việc: Phát thanh/ }).click();
      await heading(page, "Ghi việc");
      await addPhotos(page, photos.slice(0, 2));
      await page.getByText("Đã lưu nháp").waitFor();
    },
  },
  {
    name: "d3-da-luu-tren-may",
    visit: async (page) => {
      await page.getByRole("button", { name: "Lưu trên máy" }).click();
      await page.getByRole("dialog", { name: "Đã lưu trên máy" }).waitFor();
    },
  },
  {
    name: "f-hop-cho-gui",
    visit: async (page) => {
      await page.getByRole("link", { name: "Về Việc" }).click();
      await waitForWork(page);
      await logActivity(page, /^Ghi việc: Niêm yết/, photos.slice(2, 4));
      await page
        .getByRole("link", { name: /^Hộp chờ gửi\./ })
        .first()
        .click();
      await heading(page, "Hộp chờ gửi");
    },
  },
  {
    name: "e2-anh-cho-gui",
    visit: async (page) => {
      await page.getByRole("link", { name: /^Phát thanh số/ }).click();
      await page.getByRole("link", { name: "Mở ảnh 1" }).click();
      await page.getByRole("button", { name: "Xóa ảnh" }).waitFor();
    },
  },
];

/** The forms of all kinds, one after the other. */
export const formOf = (kind: string): Stop => ({
  name: `d2-${kind}`,
  visit: async (page) => {
    const before = page.url();
    await openPath(page, `/ghi?kind=${kind}`);
    await page.waitForURL((url) => url.pathname.startsWith("/ghi/") && url.href !== before);
    await page.getByRole("textbox", { name: /^Ghi thêm/ }).waitFor();
  },
});

/** Places of the supervising office that test/e2e/office-day.test.ts does not come by, as an administrator sees them. */
export const officePlaces: readonly Stop[] = (
  [
    ["k3-nhiem-vu", "/nhiem-vu/huong-son-2025/PL8"],
    ["k4-do-phu", "/do-phu"],
    ["k5-do-phu-thon", "/do-phu/thon"],
    ["k6-ban-do", "/ban-do"],
    ["k7-lien-lac", "/lien-lac"],
    ["k8-co-quan", "/co-quan"],
    ["m4-so-lieu-duyet", "/so-lieu-duyet"],
    ["n-chi-tieu", "/chi-tieu"],
    ["n2-guong", "/guong"],
    ["s3-nhat-ky-he-thong", "/nhat-ky-he-thong"],
  ] as const
).map(([name, path]) => ({ name, visit: (page) => arrive(page, path) }));
