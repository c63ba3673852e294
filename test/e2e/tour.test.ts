import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ActivityKind } from "../../src/domain/activity/kind.ts";
import { launchBrowser, openDesk, openPhone } from "../support/browser.ts";
import type { ServerProcess } from "../support/server-process.ts";
import { openDemo } from "./steps/demo-server.ts";
import { judge } from "./steps/judge.ts";
import { enrol, waitForChip } from "./steps/officer.ts";
import { makePhotos } from "./steps/photos.ts";
import { signInWithCode } from "./steps/supervisor.ts";
import { firstDay, formOf, officePlaces, officerDay, type Stop } from "./steps/tour.ts";
import { forgottenRoutes, remainingStops } from "./steps/tour-routes.ts";

let server: ServerProcess;
const demo = openDemo();
let browser: Browser;
let album: string;
let photos: readonly string[];

beforeAll(async () => {
  album = await mkdtemp(join(tmpdir(), "loa-album-"));
  [browser, photos] = await Promise.all([launchBrowser(), makePhotos(album, 4)]);
  server = await demo.serve();
});

afterAll(async () => {
  await browser?.close();
  await server?.dispose();
  await demo.remove();
  await rm(album, { recursive: true, force: true });
});

/** What is wrong with the screens of an officer's phone, thoroughly; their paths go into `seen`. */
const walkPhone = async (
  phone: BrowserContext,
  page: Page,
  stops: readonly Stop[],
  seen: string[],
): Promise<readonly string[]> => {
  const found: string[] = [];
  for (const stop of stops) {
    await stop.visit(page, phone);
    seen.push(new URL(page.url()).pathname);
    found.push(...(await judge(page, stop.name, { isThorough: true })));
  }
  return found;
};

test("every route of an officer passes axe by day, by night and in the sun, fits 320 px and large letters, and has targets for a finger", async () => {
  const phone = await openPhone(browser);
  const page = await phone.newPage();
  await page.goto(server.url);
  const seen: string[] = [];
  const found = [...(await walkPhone(phone, page, firstDay, seen))];
  await enrol(page, server.url, demo.codes.officer);
  await waitForChip(page, /^Hộp chờ gửi\..*Đã gửi hết/);
  found.push(...(await walkPhone(phone, page, officerDay(photos), seen)));
  await phone.setOffline(false);
  // One form with other fields: seen whole above, so by day, by night and at large letters is enough.
  for (const form of ActivityKind.options.map(formOf)) {
    await form.visit(page, phone);
    found.push(...(await judge(page, form.name)));
  }
  found.push(...(await walkPhone(phone, page, remainingStops(seen), seen)));
  found.push(...forgottenRoutes(seen));
  await phone.close();
  expect(found).toEqual([]);
}, 480_000);

test("every place of the office that its day does not come by passes axe at a desk", async () => {
  const desk = await openDesk(browser);
  const page = await desk.newPage();
  await signInWithCode(page, server.url, demo.codes.administrator, "quan.tri");
  const found: string[] = [];
  for (const stop of officePlaces) {
    await stop.visit(page, desk);
    found.push(...(await judge(page, stop.name)));
  }
  await desk.close();
  expect(found).toEqual([]);
});
