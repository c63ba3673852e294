import { appendFile, cp, mkdtemp, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { launchBrowser, openPhone } from "../support/browser.ts";
import { type Behaviour, PASS, startLyingProxy } from "../support/lying-proxy.ts";
import { type ServerProcess, startServer } from "../support/server-process.ts";
import { until } from "../support/until.ts";
import { countRecords, openDemo } from "./steps/demo-server.ts";
import { enrol, logActivity, sendAll, waitForChip, waitForWork } from "./steps/officer.ts";
import { readStoredWork } from "./steps/phone-storage.ts";
import { makePhotos } from "./steps/photos.ts";

const PROJECT = join(import.meta.dirname, "../..");

const demo = openDemo();
let browser: Browser;
let album: string;
let photos: readonly string[];
const open: { close: () => Promise<unknown> }[] = [];

beforeAll(async () => {
  album = await mkdtemp(join(tmpdir(), "loa-album-"));
  [browser, photos] = await Promise.all([launchBrowser(), makePhotos(album, 2)]);
});

afterEach(async () => {
  for (const thing of open.splice(0).reverse()) await thing.close();
});

afterAll(async () => {
  await browser?.close();
  await demo.remove();
  await rm(album, { recursive: true, force: true });
});

const takePhone = async () => {
  const phone = await openPhone(browser);
  open.push(phone);
  return phone;
};

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

test("[S3] [S8] a new version taken in the middle of a sync: the answer is lost with the page, and nothing else", async () => {
  const { server, release } = await serveOwnCopy();
  const proxy = await startLyingProxy(server.url);
  open.push(proxy);
  const phone = await takePhone();
  const page = await phone.newPage();
  await enrol(page, proxy.url, demo.codes.officer);
  await waitForChip(page, /Đã gửi hết/);
  await release();
  await page.reload();
  await page.getByText("Có bản mới. Cập nhật khi rảnh.").waitFor();

  await phone.setOffline(true);
  await logActivity(page, /^Ghi việc: Phát thanh/, photos.slice(0, 1));
  await logActivity(page, /^Ghi việc: Niêm yết/, photos.slice(1, 2));
  const before = countRecords(server);
  let isAsked = false;
  const never = new Promise<Behaviour>(() => {});
  proxy.follow(({ path }) => {
    if (path !== "/api/sync") return PASS;
    const isFirst = !isAsked;
    isAsked = true;
    // The first is taken in by the server and its answer never comes; whatever follows hangs until the page is new.
    return isFirst ? { kind: "loseAnswer" } : { kind: "hold", until: never };
  });
  await phone.setOffline(false);
  await until(() => isAsked && (countRecords(server)["activity"] ?? 0) > (before["activity"] ?? 0), {
    what: "the server has taken the changes",
  });
  const reloaded = page.waitForEvent("load");
  await page.getByRole("button", { name: "Cập nhật" }).click();
  await reloaded;
  proxy.follow(() => PASS);
  await waitForWork(page);
  await page.goto(`${proxy.url}/hop-cho-gui`);
  await sendAll(page);

  expect((await readStoredWork(page)).outbox).toEqual([]);
  expect(countRecords(server)).toEqual({
    ...before,
    activity: (before["activity"] ?? 0) + 2,
    evidence: (before["evidence"] ?? 0) + 2,
  });
});
