import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchBrowser, openDesk, openPhone } from "../support/browser.ts";
import type { ServerProcess } from "../support/server-process.ts";
import { until } from "../support/until.ts";
import { addOfficer, chooseAccount, lockDevicesOf } from "./steps/administrator.ts";
import { countRecords, openDemo } from "./steps/demo-server.ts";
import { judge, shootPrinted } from "./steps/judge.ts";
import {
  enrol,
  logActivity,
  openOutbox,
  openToEdit,
  recordLoggedLast,
  saveForm,
  waitForChip,
  waitForWork,
} from "./steps/officer.ts";
import { openPath } from "./steps/open-path.ts";
import { writeAsOtherRelease } from "./steps/other-release.ts";
import { makePhotos } from "./steps/photos.ts";
import { openUnit, readAbove, signInWithCode, timesInQueue } from "./steps/supervisor.ts";

/** One unit with two officers, and those above them: each story goes on where the last one ended. */
const UNIT = "Xã Sơn Kim 1";
const OFFICER = "Nguyễn Thị Hoa";
const COLLEAGUE = "Trần Văn Nam";
const ALL_SENT = /^Hộp chờ gửi\..*Đã gửi hết/;
const ELSEWHERE = "Bản ghi đã được sửa ở máy khác";

const demo = openDemo();
let browser: Browser;
let album: string;
let photos: readonly string[];
let server: ServerProcess;
let phone: BrowserContext;
let own: Page;
let otherPhone: BrowserContext;
let other: Page;
let office: Page;
let administrator: Page;

/** What axe and large letters found, in words; each story ends without any. */
const found: string[] = [];
const look = async (page: Page, name: string): Promise<void> => void found.push(...(await judge(page, name)));

beforeAll(async () => {
  album = await mkdtemp(join(tmpdir(), "loa-album-"));
  [browser, photos, server] = await Promise.all([launchBrowser(), makePhotos(album, 8), demo.serve()]);
  [phone, otherPhone] = [await openPhone(browser), await openPhone(browser)];
  const desk = async () => (await openDesk(browser)).newPage();
  [own, other, office, administrator] = [
    await phone.newPage(),
    await otherPhone.newPage(),
    await desk(),
    await desk(),
  ];
  const admit = async () => {
    await signInWithCode(administrator, server.url, demo.codes.administrator, "quan.tri");
    await enrol(other, server.url, await addOfficer(administrator, COLLEAGUE, UNIT));
  };
  await Promise.all([
    admit(),
    signInWithCode(office, server.url, demo.codes.supervisor),
    enrol(own, server.url, demo.codes.officer),
  ]);
}, 240_000);

afterAll(async () => {
  await browser?.close();
  await server?.dispose();
  await demo.remove();
  await rm(album, { recursive: true, force: true });
});

const note = (page: Page) => page.getByRole("textbox", { name: /^Ghi thêm/ });

const writeNote = async (page: Page, record: string, text: string): Promise<void> => {
  await openToEdit(page, record);
  await note(page).fill(text);
  await saveForm(page);
  await page.getByRole("link", { name: "Về Việc" }).click();
  await waitForWork(page);
};

/** From without a network to everything sent. */
const comeOnline = async (device: BrowserContext, page: Page): Promise<void> => {
  await device.setOffline(false);
  await waitForChip(page, ALL_SENT);
};

const openRecord = async (page: Page, record: string): Promise<void> => {
  await openPath(page, `/ban-ghi/${record}`);
  await page.getByRole("heading", { level: 1, name: "Bản ghi" }).waitFor();
};

/** A phone asks when it is opened; opening it again is the shortest way to what others wrote. */
const showsNote = async (page: Page, note: string): Promise<boolean> => {
  await page.goto(server.url);
  await waitForWork(page);
  await openRecord(page, record);
  return (await page.getByText(note).count()) > 0;
};

let record = "";

test("[S34] two tabs of one phone edit one record: both edits are kept, and each tab shows them", async () => {
  await logActivity(own, /^Ghi việc: Phát thanh/, photos.slice(0, 2));
  await waitForChip(own, ALL_SENT);
  record = await recordLoggedLast(own);
  const second = await phone.newPage();
  await second.goto(server.url);
  await waitForWork(second);
  await openToEdit(second, record);
  await openToEdit(own, record);

  await note(own).fill("Ghi ở cửa sổ thứ nhất");
  await own.getByText("Đã lưu nháp").waitFor();
  await second.getByRole("button", { name: "Tăng 5 phút" }).click();
  await second.getByText("Đã lưu nháp").waitFor();
  await saveForm(own);

  await second.getByText("Không còn bản nháp này").waitFor();
  await openRecord(second, record);
  await second.getByText("Ghi ở cửa sổ thứ nhất").waitFor();
  await second.getByText("5 phút").waitFor();
  await own.getByRole("link", { name: "Về Việc" }).click();
  await waitForChip(own, ALL_SENT);
  await second.close();

  await openPath(own, "/bien-nhan");
  await own.getByText("1 bản ghi, 2 ảnh đã được nơi nhận xác nhận.").waitFor();
  await look(own, "t3-bien-nhan");
  await shootPrinted(own, "t3-bien-nhan--in");
  expect(found.splice(0)).toEqual([]);
});

test("[S5] two phones edit one record without a network: whose words were not kept is told, and brings them back", async () => {
  await other.reload();
  await waitForWork(other);
  await openRecord(other, record);
  await other.getByText("Ghi ở cửa sổ thứ nhất").waitFor();
  await Promise.all([phone.setOffline(true), otherPhone.setOffline(true)]);
  await writeNote(own, record, "Đã phát ở 3 cụm loa, cụm thôn Trưng bị rè.");
  await writeNote(other, record, "Đã phát ở 4 cụm loa, bà con nghe rõ.");
  await comeOnline(otherPhone, other);
  await comeOnline(phone, own);

  await own.getByRole("region", { name: ELSEWHERE }).waitFor();
  await look(own, "b3-viec-sua-o-may-khac");
  await openRecord(own, record);
  await own.getByText(ELSEWHERE).waitFor();
  await own.getByText("Đã phát ở 4 cụm loa, bà con nghe rõ.").waitFor();
  await look(own, "e3-sua-o-may-khac");
  await own.getByRole("link", { name: "Xem lịch sử" }).click();
  await own.getByText("Không được giữ").first().waitFor();
  await own.getByText("Được giữ: Đã phát ở 4 cụm loa, bà con nghe rõ.").waitFor();
  await look(own, "e4-lich-su");
  await own.getByRole("button", { name: "Lấy lại nội dung này: Ghi thêm" }).first().click();
  await own.getByText(/^Đã lấy lại nội dung/).waitFor();
  await waitForChip(own, ALL_SENT);

  // Brought back by somebody who had seen the other words: an ordinary edit, and the history has both.
  const back = "Đã phát ở 3 cụm loa, cụm thôn Trưng bị rè.";
  await until(() => showsNote(other, back), { what: "the other phone shows it", timeoutMs: 60_000 });
  await openPath(other, `/ban-ghi/${record}/lich-su`);
  await other.getByText("Đã phát ở 4 cụm loa, bà con nghe rõ.").first().waitFor();
  expect(found.splice(0)).toEqual([]);
});

test("[S43] [S44] [S45] a file that a colleague brings arrives once, as its author's, and the author's own sync doubles nothing", async () => {
  const before = countRecords(server);
  await openPath(own, "/");
  await waitForWork(own);
  await Promise.all([phone.setOffline(true), otherPhone.setOffline(true)]);
  await logActivity(own, /^Ghi việc: Pa-nô/, photos.slice(2, 4));
  const carried = await recordLoggedLast(own);
  await openOutbox(own);
  await own.getByRole("button", { name: "Lưu ra tệp" }).click();
  const ready = own.getByRole("dialog", { name: "Tệp đã sẵn sàng" });
  const download = own.waitForEvent("download");
  await ready.getByRole("button", { name: "Lưu hoặc chia sẻ tệp" }).click();
  const file = join(album, "mang-ho.loa");
  await (await download).saveAs(file);
  await ready.getByText(/^Đã lưu .*\.loa vào mục Tải về/).waitFor();
  await look(own, "f4-luu-ra-tep");
  await ready.getByRole("button", { name: "Đóng" }).click();
  await openPath(own, "/");

  await openPath(other, "/hop-cho-gui");
  await other.locator('input[type="file"]').setInputFiles(file);
  await other.getByText(`Mang hộ ${OFFICER}`).waitFor();
  await look(other, "f5-mang-ho");
  await otherPhone.setOffline(false);
  await other.getByText("Đã gửi đủ").waitFor();

  await readAbove(office, UNIT, carried, OFFICER);
  await openPath(office, "/nhan-tep");
  await office.locator('input[type="file"]').setInputFiles(file);
  await office.getByText(/0 thay đổi mới · 3 đã có từ trước/).waitFor();
  await look(office, "s6-nhan-tep");

  await comeOnline(phone, own);
  const after = countRecords(server);
  expect([after["activity"], after["evidence"]]).toEqual([
    (before["activity"] ?? 0) + 1,
    (before["evidence"] ?? 0) + 2,
  ]);
  expect(await timesInQueue(office, carried)).toBe(1);
  expect(found.splice(0)).toEqual([]);
});

test("[S2] [S20] what another release wrote is set aside or kept, and both officers and those above can see it", async () => {
  await phone.setOffline(true);
  await writeNote(own, record, "Ghi bằng một bản khác của ứng dụng.");
  await writeAsOtherRelease(own, 1);
  await phone.setOffline(false);
  await waitForChip(own, /Cần xem 1/);
  await phone.setOffline(true);
  await writeNote(own, record, "Ghi bằng một bản mới hơn máy chủ.");
  await writeAsOtherRelease(own, 99);
  await phone.setOffline(false);
  await openOutbox(own);
  await own.getByRole("link", { name: /^Xem và xử lý từng mục/ }).click();
  await own.getByRole("region", { name: "Nơi nhận đã giữ, chờ xử lý" }).waitFor();
  await look(own, "f6-can-xem");
  await own.getByRole("button", { name: "Bỏ", exact: true }).click();
  await look(own, "f7-bo-thay-doi");
  await own.getByRole("button", { name: "Bỏ hẳn" }).click();
  await own.getByRole("button", { name: "Sửa lại" }).waitFor({ state: "hidden" });

  await openPath(other, "/can-xem");
  await other.getByRole("region", { name: "Của cả đơn vị" }).waitFor();
  await look(other, "f8-ca-don-vi");
  await openPath(office, "/dang-giu");
  await office.getByText("1 nội dung đã giữ, chưa đưa vào sổ").waitFor();
  await look(office, "k3-dang-giu");
  expect(found.splice(0)).toEqual([]);
});

test("[S46] what a revoked phone had not sent is kept apart, and those above take it in", async () => {
  await openPath(own, "/");
  await waitForWork(own);
  await phone.setOffline(true);
  await logActivity(own, /^Ghi việc: Niêm yết/, photos.slice(4, 6));
  const left = await recordLoggedLast(own);
  await chooseAccount(administrator, OFFICER);
  await look(administrator, "s2-tai-khoan");
  await administrator.getByRole("button", { name: "Chuyển đơn vị" }).click();
  await look(administrator, "s4-chuyen-don-vi");
  await administrator.keyboard.press("Escape");
  await openPath(administrator, "/an-toan");
  await administrator.getByText("Chưa có bản sao lưu").waitFor();
  await look(administrator, "s5-an-toan-du-lieu");
  await lockDevicesOf(administrator, OFFICER);

  await phone.setOffline(false);
  await own.getByText("Máy này đã bị khóa").first().waitFor();
  await openPath(own, "/may-bi-khoa");
  await own.getByText(/^Đã nộp \d+ mục/).waitFor();
  await look(own, "y-may-bi-khoa");

  await openUnit(office, UNIT);
  const custody = office.getByRole("region", { name: "Nội dung giữ riêng" });
  await custody.scrollIntoViewIfNeeded();
  await look(office, "l3-giu-rieng");
  await custody.getByRole("button", { name: "Nhận hộ" }).click();
  await custody.waitFor({ state: "hidden" });
  await readAbove(office, UNIT, left, OFFICER);
  expect(await timesInQueue(office, left)).toBe(1);
  expect(found.splice(0)).toEqual([]);
});

test("[S47] a phone whose storage was wiped says so, and its unit's devices show it to those above", async () => {
  await other.goto(server.url);
  await waitForChip(other, ALL_SENT);
  const disk = await otherPhone.newCDPSession(other);
  await disk.send("Storage.clearDataForOrigin", { origin: server.url, storageTypes: "indexeddb" });
  await other.reload();
  await other.getByText("Dữ liệu trên máy này đã bị xóa").waitFor();
  await waitForWork(other);
  await look(other, "y2-mat-du-lieu");
  await openUnit(office, UNIT);
  await office
    .getByText(/^mất dữ liệu, phát hiện/)
    .first()
    .scrollIntoViewIfNeeded();
  await look(office, "l4-may-cua-don-vi");
  expect(found.splice(0)).toEqual([]);
});
