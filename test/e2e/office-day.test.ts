import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { launchBrowser, openDesk, openPhone } from "../support/browser.ts";
import type { ServerProcess } from "../support/server-process.ts";
import { addOfficer } from "./steps/administrator.ts";
import { countRecords, openDemo } from "./steps/demo-server.ts";
import { judge } from "./steps/judge.ts";
import {
  acceptByKeyboard,
  answerDifficulty,
  handOutLeaflet,
  mergeCommunes,
  openQueue,
  printCards,
  publishFrequency,
  returnWithDrawing,
  urgeFirst,
  waitingInQueue,
  waitingName,
} from "./steps/office-day.ts";
import { addPhotos, enrol, logActivity, saveForm, waitForChip, waitForWork } from "./steps/officer.ts";
import { openPath } from "./steps/open-path.ts";
import { makePhotos } from "./steps/photos.ts";
import { openUnit, signInWithCode } from "./steps/supervisor.ts";

const UNIT = "Xã Sơn Kim 1";
const NEIGHBOUR = "Xã Sơn Kim 2";

const demo = openDemo();
let browser: Browser;
let album: string;
let photos: readonly string[];
const open: { close: () => Promise<unknown> }[] = [];

beforeAll(async () => {
  album = await mkdtemp(join(tmpdir(), "loa-album-"));
  [browser, photos] = await Promise.all([launchBrowser(), makePhotos(album, 3)]);
});

afterEach(async () => {
  for (const thing of open.splice(0).reverse()) await thing.close();
});

afterAll(async () => {
  await browser?.close();
  await demo.remove();
  await rm(album, { recursive: true, force: true });
});

interface Screen {
  readonly size: { readonly width: number; readonly height: number };
  /** Behind the names of its pictures. */
  readonly suffix: string;
}

const AT_A_DESK: Screen = { size: { width: 1280, height: 800 }, suffix: "" };
const ON_A_PHONE: Screen = { size: { width: 360, height: 800 }, suffix: "--dien-thoai" };

/** Where a wide screen shows more than a narrow one, or otherwise. */
const WIDE: ReadonlySet<string> = new Set([
  "k-tong-quan",
  "m-duyet",
  "m3-tra-lai",
  "l-chi-tiet-don-vi",
  "s-don-vi",
]);

/** What axe and the eye find on the screens of a day. */
type Look = (page: Page, name: string) => Promise<void>;

const openOffice = async ({ size }: Screen): Promise<Page> => {
  const office = await openDesk(browser, { viewport: size });
  open.push(office);
  return office.newPage();
};

/**
 * Who is late, urging three, twenty records by keyboard, two of them returned, a difficulty, a leaflet; the queue stays
 * open at last.
 */
const supervise = async (server: ServerProcess, shown: Screen, look: Look): Promise<Page> => {
  const page = await openOffice(shown);
  await signInWithCode(page, server.url, demo.codes.supervisor);
  await look(page, "k-tong-quan");
  // Where there is no room beside the table, urging has a screen of its own.
  if (shown === ON_A_PHONE) await openPath(page, "/don-doc");
  await urgeFirst(page, 3);
  await openQueue(page);
  await look(page, "m-duyet");
  await acceptByKeyboard(page, 18);
  await returnWithDrawing(page, (sheet) => look(sheet, "m3-tra-lai"));
  await returnWithDrawing(page);
  await answerDifficulty(page, "Đã chuyển đơn vị bảo hành, tuần sau thay.");
  await look(page, "n3-kho-khan");
  await handOutLeaflet(page, "Tờ gấp một cửa", photos[0] ?? "");
  await look(page, "p2-tai-lieu");
  await openUnit(page, UNIT);
  await look(page, "l-chi-tiet-don-vi");
  await openPath(page, "/tai-khoan");
  await page.getByRole("heading", { level: 1, name: /Tài khoản/ }).waitFor();
  await look(page, "s-tai-khoan-cua-toi");
  await openQueue(page);
  return page;
};

/** A changed frequency, an officer enrolled from a printed card, and two communes with open drafts that become one. */
const administer = async (server: ServerProcess, shown: Screen, look: Look): Promise<void> => {
  const page = await openOffice(shown);
  await signInWithCode(page, server.url, demo.codes.administrator, "quan.tri");
  await publishFrequency(page, "Phát thanh CCHC", 2);
  await look(page, "o-soan-ke-hoach");
  await addOfficer(page, "Lê Thị Mới", NEIGHBOUR);
  await look(page, "s-don-vi");
  const code = await printCards(page, "Lê Thị Mới");

  const other = await openPhone(browser);
  open.push(other);
  const others = await other.newPage();
  await enrol(others, server.url, code);
  const { phone, page: own } = await demo.switchOn(server.url);
  await beginOffline(phone, own);
  await beginOffline(other, others);
  const before = countRecords(server)["activity"] ?? 0;

  await mergeCommunes(page, UNIT, NEIGHBOUR, "Sơn Kim");
  await look(page, "s2-so-do-don-vi");
  await goOnOnline(phone, own);
  await goOnOnline(other, others);
  expect(countRecords(server)["activity"]).toBe(before + 4);
};

/** One record that waits to be sent, and a draft that stays open. */
const beginOffline = async (phone: BrowserContext, page: Page): Promise<void> => {
  await phone.setOffline(true);
  await logActivity(page, /^Ghi việc: Phát thanh/, photos.slice(0, 1));
  await page.getByRole("link", { name: /^Ghi việc: Niêm yết/ }).click();
  await page.getByRole("heading", { level: 1, name: "Ghi việc" }).waitFor();
  await addPhotos(page, photos.slice(1, 2));
  await page.getByText("Đã lưu nháp").waitFor();
};

const goOnOnline = async (phone: BrowserContext, page: Page): Promise<void> => {
  await phone.setOffline(false);
  await saveForm(page);
  await page.getByRole("link", { name: "Về Việc" }).click();
  await waitForWork(page);
  await waitForChip(page, /^Hộp chờ gửi\..*Đã gửi hết/);
};

for (const [where, shown] of [
  ["at a desk", AT_A_DESK],
  ["on a phone", ON_A_PHONE],
] as const)
  test(`[S48] [S49] the office's day ${where}: urging, reviewing, answering, handing out, a changed plan, a new officer, a merger under open drafts`, async () => {
    const server = await demo.serveEnrolled();
    open.push({ close: server.dispose });
    const found: string[] = [];
    const look: Look = async (page, name) => {
      if (shown === ON_A_PHONE || WIDE.has(name))
        found.push(...(await judge(page, `${name}${shown.suffix}`)));
    };
    const queue = await supervise(server, shown, look);
    const waiting = await waitingInQueue(queue);
    await administer(server, shown, look);
    // [S49] What the phones sent has come to the open queue by itself, and open screens do not hold the server back.
    await queue
      .getByRole("link", { name: waitingName(waiting + 4) })
      .first()
      .waitFor();
    expect(await server.stop()).toBe(0);
    expect(found).toEqual([]);
  }, 300_000);
