import type { BrowserContext, Page } from "playwright-core";
import { waitUntilOfflineReady } from "../../support/browser.ts";
import { until } from "../../support/until.ts";
import { openPath } from "./open-path.ts";

/** From the first page to Việc, with everything on the phone that is needed without a network. */
export const enrol = async (page: Page, url: string, code: string): Promise<void> => {
  await page.goto(url);
  await page.getByRole("link", { name: "Nhập mã 8 ký tự" }).click();
  await page.getByRole("textbox", { name: "Mã 8 ký tự" }).fill(code);
  await page.getByRole("button", { name: "Tiếp tục" }).click();
  await page.getByRole("button", { name: "Bắt đầu dùng" }).click();
  await waitForWork(page);
  await waitUntilOfflineReady(page);
};

/** Việc is there, with its ledger. */
export const waitForWork = async (page: Page): Promise<void> => {
  await page.getByRole("heading", { level: 1, name: /^Tháng \d+\/\d{4}$/ }).waitFor();
  await page.getByRole("link", { name: /^Ghi việc: Phát thanh/ }).waitFor();
};

/** What the chip at the top says, e.g. «Hộp chờ gửi. Không có mạng. Chờ gửi 3». */
export const waitForChip = async (page: Page, name: RegExp, timeoutMs = 60_000): Promise<void> => {
  const chip = page.getByRole("link", { name: /^Hộp chờ gửi\./ }).first();
  let said = "";
  await until(
    async () => {
      said = (await chip.getAttribute("aria-label", { timeout: 10_000 })) ?? (await chip.innerText());
      return name.test(said);
    },
    { what: `the chip says ${name}`, timeoutMs },
  ).catch((error: unknown) => {
    throw new Error(`${String(error)}; it says «${said}»`);
  });
};

export const addPhotos = async (page: Page, paths: readonly string[]): Promise<void> => {
  await page.locator('input[type="file"][data-source="gallery"]').setInputFiles([...paths]);
  await page.getByRole("button", { name: `Xóa ảnh ${paths.length}` }).waitFor();
};

/** From Việc back to Việc: a task's camera button, the photos, and saving. */
export const logActivity = async (
  page: Page,
  task: RegExp,
  photos: readonly string[],
  fill: (page: Page) => Promise<void> = async () => {},
): Promise<void> => {
  await page.getByRole("link", { name: task }).click();
  await page.getByRole("heading", { level: 1, name: "Ghi việc" }).waitFor();
  await addPhotos(page, photos);
  await fill(page);
  await page.getByRole("button", { name: /^Lưu (trên máy|và gửi)$/ }).click();
  const saved = page.getByRole("dialog", { name: "Đã lưu trên máy" });
  await saved.waitFor();
  await saved.getByRole("link", { name: "Về Việc" }).click();
  await waitForWork(page);
};

/** «Lưu trên máy» or «Lưu và gửi», until it is said that it is saved. */
export const saveForm = async (page: Page): Promise<void> => {
  await page.getByRole("button", { name: /^Lưu (trên máy|và gửi)$/ }).click();
  await page.getByRole("dialog", { name: "Đã lưu trên máy" }).waitFor();
};

/** The form of a record that was saved before. */
export const openToEdit = async (page: Page, record: string): Promise<void> => {
  await openPath(page, `/ban-ghi/${record}`);
  await page.getByRole("button", { name: "Sửa bản ghi" }).click();
  await page.getByRole("heading", { level: 1, name: "Sửa bản ghi" }).waitFor();
};

/** The id of the newest record in the diary; leaves it for Việc. */
export const recordLoggedLast = async (page: Page): Promise<string> => {
  await openPath(page, "/nhat-ky");
  await page.getByRole("heading", { level: 1, name: "Nhật ký" }).waitFor();
  const newest = page.locator('main a[href^="/ban-ghi/"]').first();
  const href = await newest.getAttribute("href");
  await openPath(page, "/");
  await waitForWork(page);
  return href?.split("/")[2] ?? "";
};

export const openOutbox = async (page: Page): Promise<void> => {
  await openPath(page, "/hop-cho-gui");
  await page.getByRole("heading", { level: 1, name: "Hộp chờ gửi" }).waitFor();
};

/** Presses «Thử gửi ngay» whenever it is offered: no test waits for the engine's own pauses. */
export const sendAll = (page: Page): Promise<true> =>
  until(
    async () => {
      if ((await page.getByText("Đã gửi hết").count()) > 0) return true;
      const tryNow = page.getByRole("button", { name: "Thử gửi ngay" });
      if ((await tryNow.count()) > 0) await tryNow.click({ timeout: 2_000 }).catch(() => {});
      return false;
    },
    { what: "everything is sent", timeoutMs: 60_000 },
  );

/** The tab dies without a word, as when the system takes its memory back; another one is opened. */
export const killPage = async (phone: BrowserContext, page: Page, url: string): Promise<Page> => {
  const session = await phone.newCDPSession(page);
  const crashed = page.waitForEvent("crash");
  // The answer never comes: the process that should send it is gone.
  void session.send("Page.crash").catch(() => {});
  await crashed;
  await page.close();
  const next = await phone.newPage();
  await next.goto(url);
  return next;
};

/** Hashes of the photos whose bytes lie on this phone and were taken on it, worked out anew from the bytes. */
export const photoHashesOnPhone = (page: Page): Promise<readonly string[]> =>
  page.evaluate(async () => {
    const name = (await indexedDB.databases())
      .map((found) => found.name ?? "")
      .find((found) => /^loa-[0-9a-f]{8}-/.test(found));
    if (name === undefined) throw new Error("no database of a user");
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open(name);
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    const read = <Row>(store: string): Promise<readonly Row[]> =>
      new Promise((resolve, reject) => {
        const reading = db.transaction(store).objectStore(store).getAll();
        reading.onsuccess = () => resolve(reading.result as readonly Row[]);
        reading.onerror = () => reject(reading.error);
      });
    const files = await read<{ file: string; kind: string; state: string }>("files");
    const bytes = new Map(
      (await read<{ file: string; bytes: ArrayBuffer }>("fileBytes")).map((row) => [row.file, row.bytes]),
    );
    db.close();
    const hashes: string[] = [];
    for (const { file, kind, state } of files) {
      if (kind !== "photo" || state === "draft") continue;
      const digest = await crypto.subtle.digest("SHA-256", bytes.get(file) ?? new ArrayBuffer(0));
      hashes.push([...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join(""));
    }
    return hashes.sort();
  });
