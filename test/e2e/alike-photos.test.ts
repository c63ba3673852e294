import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Locator, Page } from "playwright-core";
import sharp from "sharp";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchBrowser, openDesk, openPhone } from "../support/browser.ts";
import { drawDay, drawPlace } from "../support/photo-corpus/drawn-place.ts";
import type { ServerProcess } from "../support/server-process.ts";
import { until } from "../support/until.ts";
import { addOfficer } from "./steps/administrator.ts";
import { openDemo } from "./steps/demo-server.ts";
import { judge } from "./steps/judge.ts";
import { enrol, logActivity, waitForChip } from "./steps/officer.ts";
import { readAbove, signInWithCode, timesInQueue } from "./steps/supervisor.ts";

const UNIT = "Xã Sơn Kim 1";
const NEIGHBOUR = "Xã Sơn Kim 2";
const COLLEAGUE = "Trần Văn Nam";

const demo = openDemo();
let server: ServerProcess;
let browser: Browser;
let album: string;

beforeAll(async () => {
  album = await mkdtemp(join(tmpdir(), "loa-album-"));
  [browser, server] = await Promise.all([launchBrowser(), demo.serveEnrolled()]);
});

afterAll(async () => {
  await browser?.close();
  await server?.dispose();
  await demo.remove();
  await rm(album, { recursive: true, force: true });
});

/** One photo, and the same again: smaller, brighter and packed anew, as it comes back from a messenger. */
const aPhotoAndItsCopy = async (): Promise<readonly [string, string]> => {
  const [first, copy] = [join(album, "IMG_1.jpg"), join(album, "IMG_2.jpg")];
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1000 750" width="2000" height="1500">${drawPlace(71)}${drawDay(72)}</svg>`;
  const photo = await sharp(Buffer.from(drawing)).jpeg({ quality: 92 }).toBuffer();
  await sharp(photo).toFile(first);
  await sharp(photo).resize(1400).modulate({ brightness: 1.08 }).jpeg({ quality: 60 }).toFile(copy);
  return [first, copy];
};

/** The tenth of the month before the form's own. */
const setLastMonth = async (form: Page): Promise<string> => {
  await form.getByRole("button", { name: "Sửa thời gian và nơi thực hiện" }).click();
  const sheet = form.getByRole("dialog", { name: "Thời gian và nơi thực hiện" });
  const [year = 0, month = 0] = (await sheet.getByLabel("Ngày").inputValue()).split("-").map(Number);
  const day = new Date(Date.UTC(year, month - 2, 10)).toISOString().slice(0, 10);
  await sheet.getByLabel("Ngày").fill(day);
  await sheet.getByRole("button", { name: "Xong" }).click();
  await sheet.waitFor({ state: "hidden" });
  return day;
};

/** Logged and sent; answers with the record, whose draft has the same name. */
const logBroadcast = async (page: Page, photo: string, fill = async () => {}): Promise<string> => {
  let record = "";
  await logActivity(page, /^Ghi việc: Phát thanh/, [photo], async () => {
    record = new URL(page.url()).pathname.split("/")[2] ?? "";
    await fill();
  });
  await waitForChip(page, /^Hộp chờ gửi\..*Đã gửi hết/);
  return record;
};

const openDeskOf = async (code: string, username: string): Promise<Page> => {
  const page = await (await openDesk(browser)).newPage();
  await signInWithCode(page, server.url, code, username);
  return page;
};

/** Where photos stand, of one moment at which all are really drawn: whatever comes late moves the others. */
const boxesOf = (images: Locator, count: number) =>
  until(
    () =>
      images.evaluateAll((found, wanted) => {
        const isDrawn = (image: Element) => image instanceof HTMLImageElement && image.naturalWidth > 0;
        return found.length === wanted && found.every(isDrawn)
          ? found.map((image) => image.getBoundingClientRect().toJSON() as DOMRect)
          : undefined;
      }, count),
    { what: `${count} photos are drawn` },
  );

test("a photo that another unit handed in last month, packed anew: the reviewer sees both side by side, and nothing is decided", async () => {
  const [photo, copy] = await aPhotoAndItsCopy();
  const { page: own } = await demo.switchOn(server.url);
  const other = await (await openPhone(browser)).newPage();
  let lastMonth = "";
  const first = await logBroadcast(own, photo, async () => {
    lastMonth = await setLastMonth(own);
  });

  const administrator = await openDeskOf(demo.codes.administrator, "quan.tri");
  await enrol(other, server.url, await addOfficer(administrator, COLLEAGUE, NEIGHBOUR));
  const again = await logBroadcast(other, copy);

  const office = await openDeskOf(demo.codes.supervisor, "can-bo.theo-doi");
  await readAbove(office, NEIGHBOUR, again, COLLEAGUE);
  const record = office.getByRole("region", { name: "Thông tin bản ghi" });
  const [, month, day] = lastMonth.split("-").map(Number);
  await record.getByText(`Giống ảnh nộp ngày ${day}/${month}`).waitFor({ timeout: 60_000 });
  const found = [...(await judge(office, "m5-giong-anh-da-nop"))];

  await record.getByRole("button", { name: /^So hai ảnh/ }).click();
  const sheet = office.getByRole("dialog", { name: "Cần xem lại: hai ảnh giống nhau" });
  await sheet.getByText("Giống: hình gần như nhau, khác tệp.").waitFor();
  const seen = sheet.getByRole("img", { name: `Ảnh đang xem, ${NEIGHBOUR}` });
  const earlier = sheet.getByRole("img", { name: `Ảnh nộp trước, ${UNIT}` });
  const [now, before] = await boxesOf(seen.or(earlier), 2);
  expect(before?.x).toBeGreaterThanOrEqual(now?.right ?? Number.NaN);
  expect(before?.y).toBe(now?.y);
  found.push(...(await judge(office, "m4-so-hai-anh")));
  expect(found).toEqual([]);

  // Both wait for a person, as before.
  expect([await timesInQueue(office, first), await timesInQueue(office, again)]).toEqual([1, 1]);
  await sheet.getByRole("link", { name: /^Mở bản ghi/ }).click();
  await office.waitForURL(`**/ban-ghi/${first}`);
  await record.getByText("Không trùng ảnh đã nộp").waitFor({ timeout: 60_000 });
  await office.getByRole("button", { name: /^Duyệt/ }).waitFor();
  await office.getByRole("button", { name: /^Trả lại/ }).waitFor();
});
