import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { FileType } from "../../src/domain/evidence.ts";
import { launchBrowser, openPhone, waitUntilOfflineReady } from "../support/browser.ts";
import { until } from "../support/until.ts";
import { openDemo } from "./steps/demo-server.ts";
import { killPage, openOutbox, saveForm, sendAll } from "./steps/officer.ts";
import { readStoredWork } from "./steps/phone-storage.ts";
import { makePhotos } from "./steps/photos.ts";

const demo = openDemo();
let browser: Browser;
let album: string;
let photos: readonly string[];
const open: { close: () => Promise<unknown> }[] = [];

beforeAll(async () => {
  album = await mkdtemp(join(tmpdir(), "loa-album-"));
  [browser, photos] = await Promise.all([launchBrowser(), makePhotos(album, 6)]);
});

afterEach(async () => {
  for (const thing of open.splice(0).reverse()) await thing.close();
});

afterAll(async () => {
  await browser?.close();
  await demo.remove();
  await rm(album, { recursive: true, force: true });
});

const aPhone = async (): Promise<[BrowserContext, Page, string]> => {
  const server = await demo.serve();
  const phone = await openPhone(browser);
  open.push({ close: server.dispose }, phone);
  return [phone, await phone.newPage(), server.url];
};

interface ShareTarget {
  readonly action: string;
  readonly method: string;
  readonly params: {
    readonly files: readonly { readonly name: string; readonly accept: readonly string[] }[];
  };
}

/** As the system does it: the form that the manifest describes is posted, and the page goes where it leads. */
const share = async (page: Page, paths: readonly string[]): Promise<void> => {
  await page.evaluate(() => {
    const form = document.createElement("form");
    Object.assign(form, { id: "share", method: "post", enctype: "multipart/form-data", action: "/nhan" });
    const input = document.createElement("input");
    Object.assign(input, { type: "file", name: "files", multiple: true });
    form.append(input);
    document.body.append(form);
  });
  await page.locator("#share input").setInputFiles([...paths]);
  await page.evaluate(() => document.querySelector<HTMLFormElement>("#share")?.submit());
};

test("the manifest offers the app for every type of evidence", async () => {
  const [, page, url] = await aPhone();
  const manifest = await page.request.get(`${url}/manifest.webmanifest`);
  const { share_target: target } = (await manifest.json()) as { share_target: ShareTarget };
  expect(target).toMatchObject({ action: "/nhan", method: "POST", params: { files: [{ name: "files" }] } });
  const accepted = target.params.files[0]?.accept ?? [];
  const refused = FileType.options.filter(
    (type) => !accepted.includes(type) && !accepted.includes(type.replace(/\/.*/, "/*")),
  );
  expect(refused).toEqual([]);
});

test("[S34] [S36] what is shared without a network is neither lost nor doubled, though the page dies over it", async () => {
  const server = await demo.serveEnrolled();
  const { phone, page: first, url } = await demo.switchOn(server.url);
  open.push({ close: server.dispose }, phone);
  await phone.setOffline(true);
  await share(first, photos.slice(0, 3));
  await first.getByText("3 tệp vừa chia sẻ").waitFor();
  await first.getByRole("button", { name: "Ghi việc mới" }).click();
  await first.getByRole("button", { name: "Xóa ảnh 3" }).waitFor();

  // Two of them once more, and three new ones; the page is killed while it takes them in.
  await share(first, [...photos.slice(0, 2), ...photos.slice(3)]);
  await first.getByText("5 tệp vừa chia sẻ").waitFor();
  await first.getByRole("button", { name: /3 ảnh/ }).click();
  await until(async () => (await readStoredWork(first)).drafts.some((draft) => draft.photos > 3), {
    what: "a new photo is in the draft",
  });
  const page = await killPage(phone, first, `${url}/nhan`);
  await until(async () => (await readStoredWork(page)).drafts.some((draft) => draft.photos === 6), {
    what: "the next page has gone on by itself",
    timeoutMs: 60_000,
  });
  const { drafts, broken } = await readStoredWork(page);
  expect(drafts).toMatchObject([{ photos: 6 }]);
  expect(broken).toEqual([]);

  await page.goto(`${url}/ghi/${drafts[0]?.id}`);
  await page.getByRole("button", { name: "Xóa ảnh 6" }).waitFor();
  await saveForm(page);
  await phone.setOffline(false);
  await openOutbox(page);
  await sendAll(page);
});

test("what is shared before anybody is signed in waits for the officer", async () => {
  const [, page, url] = await aPhone();
  await page.goto(url);
  await waitUntilOfflineReady(page);
  await share(page, photos.slice(0, 1));
  await page.getByText("Ảnh, tệp vừa chia sẻ đã giữ trên máy này").waitFor();

  await page.getByRole("link", { name: "Nhập mã 8 ký tự" }).click();
  await page.getByRole("textbox", { name: "Mã 8 ký tự" }).fill(demo.codes.officer);
  await page.getByRole("button", { name: "Tiếp tục" }).click();
  await page.getByRole("button", { name: "Bắt đầu dùng" }).click();
  await page.getByText("1 tệp vừa chia sẻ").waitFor();
  await page.getByRole("button", { name: "Ghi việc mới" }).click();
  await page.getByRole("button", { name: "Xóa ảnh 1" }).waitFor();
});
