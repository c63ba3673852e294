import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchBrowser, openDesk, waitUntilOfflineReady } from "../support/browser.ts";
import type { ServerProcess } from "../support/server-process.ts";
import { openDemo } from "./steps/demo-server.ts";
import { logActivity, waitForChip } from "./steps/officer.ts";
import { makePhotos } from "./steps/photos.ts";
import { openQueueOf, signInWithCode } from "./steps/supervisor.ts";

const UNIT = "Sơn Kim 1";

const demo = openDemo();
let browser: Browser;
let server: ServerProcess;
let album: string;
let photos: readonly string[];

beforeAll(async () => {
  album = await mkdtemp(join(tmpdir(), "loa-album-"));
  [browser, photos, server] = await Promise.all([
    launchBrowser(),
    makePhotos(album, 1),
    demo.serveEnrolled(),
  ]);
});

afterAll(async () => {
  await browser?.close();
  await server?.dispose();
  await demo.remove();
  await rm(album, { recursive: true, force: true });
});

const waitingIn = async (page: Page): Promise<number> => {
  const tab = page.getByRole("link", { name: /^Duyệt/ }).first();
  return Number((await tab.textContent())?.match(/(\d+) mục chờ/)?.[1] ?? 0);
};

test("[S49] the queue grows while it is open, and the server does not wait for open screens when it stops", async () => {
  const { page: officer } = await demo.switchOn(server.url);

  const desk = await (await openDesk(browser)).newPage();
  const asked: string[] = [];
  desk.on("request", (request) => asked.push(new URL(request.url()).pathname));
  await signInWithCode(desk, server.url, demo.codes.supervisor);
  // With its worker in control, which must let the line through.
  await waitUntilOfflineReady(desk);
  const [line] = await Promise.all([
    desk.waitForResponse((answer) => answer.url().endsWith("/api/events")),
    desk.reload(),
  ]);
  expect(line.headers()["content-type"]).toContain("text/event-stream");
  await openQueueOf(desk, UNIT);
  const before = await waitingIn(desk);
  const lines = () => asked.filter((path) => path === "/api/events").length;
  const linesBefore = lines();

  await logActivity(officer, /^Ghi việc: Phát thanh/, photos);
  await waitForChip(officer, /^Hộp chờ gửi\..*Đã gửi hết/);
  const more = new RegExp(`^Duyệt\\s?, ${before + 1} mục chờ`);
  await desk.getByRole("link", { name: more }).first().waitFor();
  await desk
    .getByRole("region", { name: "Danh sách chờ duyệt" })
    .getByRole("button", { name: UNIT })
    .nth(1)
    .waitFor();
  expect(lines()).toBe(linesBefore);

  const [code] = await Promise.all([server.stop(), line.finished()]);
  expect(code).toBe(0);
});
