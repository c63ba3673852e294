import { appendFile, cp, mkdtemp, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { launchBrowser, openPhone } from "../support/browser.ts";
import { type Behaviour, PASS, type SeenRequest, startLyingProxy } from "../support/lying-proxy.ts";
import { type ServerProcess, startServer } from "../support/server-process.ts";
import { until } from "../support/until.ts";
import { openDemo } from "./steps/demo-server.ts";
import { enrol, logActivity, waitForChip, waitForWork } from "./steps/officer.ts";
import { readStoredWork } from "./steps/phone-storage.ts";
import { makeNoisyPhotos } from "./steps/photos.ts";

const PROJECT = join(import.meta.dirname, "../..");

const demo = openDemo();
let browser: Browser;
let folder: string;
let photos: readonly string[];
const open: { close: () => Promise<unknown> }[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "loa-links-"));
  [browser, photos] = await Promise.all([launchBrowser(), makeNoisyPhotos(folder, 6)]);
});

afterEach(async () => {
  for (const thing of open.splice(0).reverse()) await thing.close();
});

afterAll(async () => {
  await browser?.close();
  await demo.remove();
  await rm(folder, { recursive: true, force: true });
});

const takePhone = async () => {
  const phone = await openPhone(browser);
  open.push(phone);
  return phone;
};

/** How many records of each collection the server holds. */
const countRecords = ({ dataDir }: ServerProcess): Readonly<Record<string, number>> => {
  const db = new Database(join(dataDir, "loa.sqlite"), { readonly: true });
  const rows = db.prepare("select collection, count(*) as count from records group by collection").all();
  db.close();
  return Object.fromEntries(
    (rows as { collection: string; count: number }[]).map(({ collection, count }) => [collection, count]),
  );
};

/** Presses «Thử gửi ngay» whenever it is offered: no test waits for the engine's own pauses. */
const sendAll = (page: Page): Promise<true> =>
  until(
    async () => {
      if ((await page.getByText("Đã gửi hết").count()) > 0) return true;
      const tryNow = page.getByRole("button", { name: "Thử gửi ngay" });
      if ((await tryNow.count()) > 0) await tryNow.click({ timeout: 2_000 }).catch(() => {});
      return false;
    },
    { what: "everything is sent", timeoutMs: 60_000 },
  );

/** Fills up with the writes of a page that its service worker had its hands on. */
const writesThroughWorker = (page: Page): readonly string[] => {
  const seen: string[] = [];
  const phone = page.context();
  phone.on("request", (request) => {
    const worker = request.serviceWorker();
    if (worker && ["POST", "PATCH"].includes(request.method())) seen.push(request.url());
  });
  phone.on("response", (response) => {
    if (response.fromServiceWorker() && response.request().method() !== "GET") seen.push(response.url());
  });
  return seen;
};

/** Chromium itself sends a request again when the connection that it had used before was closed on it: no HEAD comes first. */
const isRepeat = (asked: readonly SeenRequest[], index: number): boolean => {
  const [before, request] = [asked[index - 1], asked[index]];
  return (
    before?.method === "PATCH" &&
    before.path === request?.path &&
    before.uploadOffset === request.uploadOffset
  );
};

/** What the network does to the first syncs. */
const SYNC_TROUBLES: readonly Behaviour[] = [
  { kind: "fail", status: 500 },
  { kind: "loseAnswer" },
  { kind: "cutAnswer", afterBytes: 40 },
  { kind: "captivePortal" },
];

test("[S3] [S28] [S36] lost answers, cut bodies, 500 and a portal double nothing, lose nothing, and no byte of a photo goes twice", async () => {
  const server = await demo.serve();
  open.push({ close: server.dispose });
  const proxy = await startLyingProxy(server.url);
  open.push(proxy);
  const phone = await takePhone();
  const page = await phone.newPage();
  await enrol(page, proxy.url, demo.codes.officer);
  await waitForChip(page, /Đã gửi hết/);
  const throughWorker = writesThroughWorker(page);
  await phone.setOffline(true);
  await logActivity(page, /^Ghi việc: Phát thanh/, photos.slice(0, 3));
  await logActivity(page, /^Ghi việc: Niêm yết/, photos.slice(3, 6));
  const { waitingBytes } = await readStoredWork(page);
  const before = countRecords(server);

  let syncs = 0;
  let slices = 0;
  proxy.follow(({ method, path }) => {
    if (path === "/api/sync") {
      syncs += 1;
      return SYNC_TROUBLES[syncs - 1] ?? PASS;
    }
    if (method !== "PATCH") return PASS;
    slices += 1;
    // Between two troubles one passes: what Chromium repeats by itself must not eat the next trouble.
    if (slices % 5 === 1) return { kind: "cutRequest", afterBytes: 60_000 };
    return slices % 5 === 3 ? { kind: "loseAnswer" } : PASS;
  });
  await phone.setOffline(false);
  await page.goto(`${proxy.url}/hop-cho-gui`);
  await sendAll(page);

  const asked = proxy.seen().filter(({ path }) => path.startsWith("/files/"));
  const sent = asked.filter((request, index) => request.method === "PATCH" && !isRepeat(asked, index));
  expect(new Set(sent.map(({ behaviour }) => behaviour))).toEqual(
    new Set(["cutRequest", "loseAnswer", "pass"]),
  );
  const sentBytes = sent.reduce((sum, { upBytes }) => sum + upBytes, 0);
  expect(sentBytes / waitingBytes).toBeLessThanOrEqual(1.05);
  expect(throughWorker).toEqual([]);
  expect((await readStoredWork(page)).outbox).toEqual([]);
  expect(countRecords(server)).toEqual({
    ...before,
    activity: (before["activity"] ?? 0) + 2,
    evidence: (before["evidence"] ?? 0) + 6,
  });
});

test("[S8] a request that hangs when the network dies does not hold up the next one", async () => {
  const server = await demo.serve();
  open.push({ close: server.dispose });
  const proxy = await startLyingProxy(server.url);
  open.push(proxy);
  const phone = await takePhone();
  const page = await phone.newPage();
  await enrol(page, proxy.url, demo.codes.officer);
  await waitForChip(page, /Đã gửi hết/);
  await phone.setOffline(true);
  await logActivity(page, /^Ghi việc: Phát thanh/, photos.slice(0, 1));

  let isHanging = false;
  const never = new Promise<Behaviour>(() => {});
  proxy.follow(({ path }) => {
    if (path !== "/api/sync") return PASS;
    isHanging = true;
    return { kind: "hold", until: never };
  });
  await phone.setOffline(false);
  await until(() => isHanging, { what: "a request hangs" });
  proxy.follow(() => PASS);
  // The link comes back without the browser having closed what was open on the old one.
  await page.evaluate(() => dispatchEvent(new Event("online")));
  const began = performance.now();
  await waitForChip(page, /Đã gửi hết/);
  expect(performance.now() - began).toBeLessThan(25_000);
});

/** The built app in a place of its own, where a new version of it can be laid down. */
const serveOwnCopy = async (): Promise<{ server: ServerProcess; release: () => Promise<void> }> => {
  const home = await mkdtemp(join(tmpdir(), "loa-release-"));
  await cp(join(PROJECT, "dist"), join(home, "dist"), { recursive: true });
  await symlink(join(PROJECT, "node_modules"), join(home, "node_modules"));
  const data = await demo.serve();
  await data.stop();
  const server = await startServer({
    dataDir: data.dataDir,
    command: [process.execPath, join(home, "dist/server/main.js")],
    cwd: home,
  });
  open.push({ close: () => rm(home, { recursive: true, force: true }) }, { close: server.dispose });
  return {
    server,
    release: async () => {
      await appendFile(join(home, "dist/client/sw.js"), "\n// another version\n");
      await server.restart();
    },
  };
};

test("two tabs: a new version is not forced over a draft and reaches both; signing out in one ends the other", async () => {
  const { server, release } = await serveOwnCopy();
  const phone = await takePhone();
  const [page, other] = [await phone.newPage(), await phone.newPage()];
  await enrol(page, server.url, demo.codes.officer);
  await other.goto(server.url);
  await waitForWork(other);
  await logActivity(other, /^Ghi việc: Phát thanh/, photos.slice(0, 1));
  await waitForChip(page, /Đã gửi hết/);

  await release();
  await page.reload();
  const offer = page.getByText("Có bản mới. Cập nhật khi rảnh.");
  await offer.waitFor();
  await other.getByRole("link", { name: /^Ghi việc: Niêm yết/ }).click();
  await other.getByRole("textbox", { name: /^Ghi thêm/ }).fill("Đang viết ở thẻ kia");
  await other.getByText("Đã lưu nháp").waitFor();
  await page.getByRole("button", { name: "Cập nhật" }).click();
  await page.getByText("Lưu bản đang ghi rồi cập nhật.").waitFor();

  await other.getByRole("button", { name: /^Lưu (trên máy|và gửi)$/ }).click();
  await other.getByRole("dialog", { name: "Đã lưu trên máy" }).waitFor();
  const reloaded = Promise.all([page.waitForEvent("load"), other.waitForEvent("load")]);
  await page.getByRole("button", { name: "Cập nhật" }).click();
  await reloaded;
  await waitForWork(page);
  await waitForChip(page, /Đã gửi hết/);

  await page.goto(`${server.url}/cai-dat`);
  await page.getByRole("button", { name: /^Đăng xuất/ }).click();
  await page
    .getByRole("button", { name: /^Đăng xuất/ })
    .last()
    .click();
  await page.getByRole("link", { name: "Nhập mã 8 ký tự" }).waitFor();
  await other.getByRole("link", { name: "Nhập mã 8 ký tự" }).waitFor();
});
