import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, BrowserContext, Page } from "playwright-core";
import sharp from "sharp";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ActivityKind } from "../../src/domain/activity/kind.ts";
import { findAxeViolations } from "../support/axe.ts";
import { launchBrowser, openDesk, openPhone } from "../support/browser.ts";
import type { ServerProcess } from "../support/server-process.ts";
import { openDemo } from "./steps/demo-server.ts";
import { enrol, waitForChip } from "./steps/officer.ts";
import { makePhotos } from "./steps/photos.ts";
import { signInWithCode } from "./steps/supervisor.ts";
import { administratorDay, firstDay, formOf, officerDay, type Stop, supervisorDay } from "./steps/tour.ts";

/** Where pictures go (`npm run screenshots`); without it the screens are only judged. */
const PICTURES = process.env["LOA_SCREENSHOTS"];
/** Also those by night and at large letters, for looking at; the ones by day are kept in the repository. */
const TAKES_ALL = process.env["LOA_SCREENSHOTS_ALL"] === "1";
const UNIT = "Sơn Kim 1";

let server: ServerProcess;
const demo = openDemo();
let browser: Browser;
let album: string;
let photos: readonly string[];

beforeAll(async () => {
  album = await mkdtemp(join(tmpdir(), "loa-album-"));
  [browser, photos] = await Promise.all([launchBrowser(), makePhotos(album, 4)]);
  server = await demo.serve();
  if (PICTURES) await mkdir(PICTURES, { recursive: true });
});

afterAll(async () => {
  await browser?.close();
  await server?.dispose();
  await demo.remove();
  await rm(album, { recursive: true, force: true });
});

/** Every stop in the colours of day and night, at large letters too: what is wrong with it, in words. */
const judge = async (page: Page, stop: Stop, suffix: string): Promise<readonly string[]> => {
  const found: string[] = [];
  for (const theme of ["light", "dark"] as const) {
    await page.evaluate((name) => document.documentElement.setAttribute("data-theme", name), theme);
    await settle(page);
    found.push(...(await findAxeViolations(page)).map((text) => `${stop.name}${suffix} ${theme}: ${text}`));
    await shoot(page, `${stop.name}${suffix}${theme === "dark" ? "--toi" : ""}`);
  }
  await page.evaluate(() => document.documentElement.setAttribute("data-theme", "light"));
  await page.evaluate(() => document.documentElement.style.setProperty("font-size", "200%"));
  await settle(page);
  if (await overflows(page)) found.push(`${stop.name}${suffix}: wider than the screen at 200 % letters`);
  await shoot(page, `${stop.name}${suffix}--chu-200`);
  await page.evaluate(() => document.documentElement.style.removeProperty("font-size"));
  return found;
};

/** Two frames: what was changed is drawn. */
const settle = (page: Page): Promise<void> =>
  page.evaluate(
    () => new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve()))),
  );

const overflows = (page: Page): Promise<boolean> =>
  page.evaluate(() =>
    [document.documentElement, ...document.querySelectorAll(".screen, .screen > main")].some(
      (box) => box.scrollWidth > box.clientWidth + 1,
    ),
  );

const shoot = async (page: Page, name: string): Promise<void> => {
  if (!PICTURES || (!TAKES_ALL && /--(toi|chu-200)$/.test(name))) return;
  const picture = await page.screenshot();
  await sharp(picture)
    .png({ palette: true, quality: 85 })
    .toFile(join(PICTURES, `${name}.png`));
};

const walk = async (
  person: BrowserContext,
  page: Page,
  stops: readonly Stop[],
  suffix = "",
): Promise<readonly string[]> => {
  const found: string[] = [];
  for (const stop of stops) {
    await stop.visit(page, person);
    found.push(...(await judge(page, stop, suffix)));
  }
  return found;
};

test("every screen of an officer passes axe by day and by night and fits at large letters", async () => {
  const phone = await openPhone(browser);
  const page = await phone.newPage();
  await page.goto(server.url);
  const found = [...(await walk(phone, page, firstDay))];
  await enrol(page, server.url, demo.codes.officer);
  await waitForChip(page, /^Hộp chờ gửi\..*Đã gửi hết/);
  found.push(...(await walk(phone, page, officerDay(photos))));
  await phone.setOffline(false);
  found.push(...(await walk(phone, page, ActivityKind.options.map(formOf))));
  await phone.close();
  expect(found).toEqual([]);
});

test("every screen of the supervising office passes axe at a desk and on a phone", async () => {
  const desk = await openDesk(browser);
  const page = await desk.newPage();
  await signInWithCode(page, server.url, demo.codes.supervisor);
  const found = [...(await walk(desk, page, supervisorDay(UNIT)))];
  await page.setViewportSize({ width: 360, height: 800 });
  found.push(...(await walk(desk, page, supervisorDay(UNIT), "--dien-thoai")));
  await desk.close();
  expect(found).toEqual([]);
});

test("the administrator's screens pass axe", async () => {
  const desk = await openDesk(browser);
  const page = await desk.newPage();
  await signInWithCode(page, server.url, demo.codes.administrator, "quan.tri");
  const found = await walk(desk, page, administratorDay);
  await desk.close();
  expect(found).toEqual([]);
});
