import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { launchBrowser, openPhone } from "../support/browser.ts";
import { type Behaviour, PASS, startLyingProxy } from "../support/lying-proxy.ts";
import { DEATH_PATH, killStandingPage, stopAtWrite } from "./steps/death.ts";
import { openDemo } from "./steps/demo-server.ts";
import { addPhotos, enrol, waitForChip, waitForWork } from "./steps/officer.ts";
import { readStoredWork } from "./steps/phone-storage.ts";
import { makePhotos } from "./steps/photos.ts";

const demo = openDemo();
let browser: Browser;
let album: string;
let photos: readonly string[];
const open: { close: () => Promise<unknown> }[] = [];

beforeAll(async () => {
  album = await mkdtemp(join(tmpdir(), "loa-album-"));
  [browser, photos] = await Promise.all([launchBrowser(), makePhotos(album, 1)]);
});

afterEach(async () => {
  for (const thing of open.splice(0).reverse()) await thing.close();
});

afterAll(async () => {
  await browser?.close();
  await demo.remove();
  await rm(album, { recursive: true, force: true });
});

/** A network that is away, and holds whoever knocks at the place of death. */
const deadNetwork = () => {
  const never = new Promise<Behaviour>(() => {});
  let heard = (): void => {};
  return {
    /** Resolves when a page stands still for ever. */
    nextKnock: () =>
      new Promise<"died">((resolve) => {
        heard = () => resolve("died");
      }),
    script: ({ path }: { readonly path: string }): Behaviour => {
      if (path !== DEATH_PATH) return { kind: "drop" };
      heard();
      return { kind: "hold", until: never };
    },
  };
};

const openDraft = async (page: Page): Promise<void> => {
  await waitForWork(page);
  const goOn = page.getByRole("button", { name: "Ghi tiếp" });
  if ((await goOn.count()) > 0) return goOn.click();
  await page.getByRole("link", { name: /^Ghi việc: Phát thanh/ }).click();
  await addPhotos(page, photos);
};

test("[S1] [S34] a page killed before any single write of saving, or right after one, leaves a draft or a record", async () => {
  const server = await demo.serve();
  open.push({ close: server.dispose });
  const proxy = await startLyingProxy(server.url);
  open.push(proxy);
  const phone = await openPhone(browser);
  open.push(phone);
  let page = await phone.newPage();
  await enrol(page, proxy.url, demo.codes.officer);
  await waitForChip(page, /Đã gửi hết/);
  const network = deadNetwork();
  proxy.follow(network.script);

  let deaths = 0;
  for (;;) {
    await openDraft(page);
    await page.getByRole("button", { name: "Xóa ảnh 1" }).waitFor();
    await page.getByText("Đã lưu nháp").waitFor();
    const before = await readStoredWork(page);
    const [draft] = before.drafts;
    await stopAtWrite(page, deaths + 1);
    const died = network.nextKnock();
    await page.getByRole("button", { name: /^Lưu (trên máy|và gửi)$/ }).click({ noWaitAfter: true });
    const dialog = page.getByRole("dialog", { name: "Đã lưu trên máy" });
    const end = await Promise.race([died, dialog.waitFor().then(() => "saved" as const)]);
    if (end === "saved") break;
    deaths += 1;
    page = await killStandingPage(browser, page, proxy.url);
    await waitForWork(page);
    const after = await readStoredWork(page);
    expect(after.broken, `death ${deaths}`).toEqual([]);
    const isDraft = after.drafts.some(({ id, photos: count }) => id === draft?.id && count === 1);
    const isRecord = after.outbox.some(({ recordId }) => recordId === draft?.id);
    expect([isDraft, isRecord], `death ${deaths}`).toContain(true);
    expect(isDraft && isRecord, `death ${deaths}`).toBe(false);
    expect(after.outbox.length - before.outbox.length, `death ${deaths}`).toBe(isRecord ? 2 : 0);
  }
  expect(deaths).toBeGreaterThan(4);

  proxy.follow(() => PASS);
  await page.goto(`${proxy.url}/hop-cho-gui`);
  await page.getByRole("button", { name: "Thử gửi ngay" }).click();
  await page.getByText("Đã gửi hết").waitFor({ timeout: 60_000 });
});
