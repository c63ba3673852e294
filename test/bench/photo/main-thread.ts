import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { enrol } from "../../e2e/steps/officer.ts";
import { launchBrowser, openPhone, slowDown } from "../../support/browser.ts";
import { startServer } from "../../support/server-process.ts";

/** What the page itself had to do while photos came in. */
export interface MainThread {
  readonly longestTaskMs: number;
  readonly longTasks: number;
  /** From the choice until the last photo stood in the form. */
  readonly allMs: number;
}

/** The built app, offline: all photos are chosen at once in one form. `times` slows the main thread down. */
export const measureMainThread = async (photos: readonly Buffer[], times: number): Promise<MainThread> => {
  const folder = await mkdtemp(join(tmpdir(), "loa-bench-photo-"));
  const server = await startServer({
    args: ["--demo"],
    dataDir: join(folder, "data"),
    startTimeoutMs: 180_000,
  });
  const browser = await launchBrowser();
  try {
    const [, code = ""] = await server.waitForOutput(/Cán bộ xã[^\n]*: ([A-Z0-9]{4}-?[A-Z0-9]{4})/);
    const phone = await openPhone(browser);
    const page = await phone.newPage();
    await enrol(page, server.url, code);
    await phone.setOffline(true);
    await page.getByRole("link", { name: /^Ghi việc: Phát thanh/ }).click();
    await page.getByRole("heading", { level: 1, name: "Ghi việc" }).waitFor();
    const paths = photos.map((_photo, index) => join(folder, `${index}.jpg`));
    for (const [index, path] of paths.entries()) await writeFile(path, photos[index] ?? "");
    await slowDown(page, times);
    return await whileChoosing(page, paths);
  } finally {
    await browser.close();
    await server.dispose();
    await rm(folder, { recursive: true, force: true });
  }
};

const whileChoosing = async (page: Page, paths: readonly string[]): Promise<MainThread> => {
  await page.evaluate(() => {
    const seen: number[] = [];
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) seen.push(duration);
    }).observe({ type: "longtask" });
    (globalThis as { longTasks?: number[] }).longTasks = seen;
  });
  const began = performance.now();
  const areAllThere = waitForPhotos(page, paths.length);
  await page.locator('input[type="file"][data-source="gallery"]').setInputFiles([...paths]);
  await areAllThere;
  const allMs = performance.now() - began;
  const tasks = await page.evaluate(() => (globalThis as { longTasks?: number[] }).longTasks ?? []);
  return { longestTaskMs: Math.max(0, ...tasks), longTasks: tasks.length, allMs };
};

/** Told by the page itself: whoever looks again and again from outside makes it lay itself out each time. */
const waitForPhotos = (page: Page, count: number): Promise<void> =>
  page.evaluate(
    (wanted) =>
      new Promise<void>((resolve) => {
        const observer = new MutationObserver(() => {
          if (!document.querySelector(`[aria-label="Xóa ảnh ${wanted}"]`)) return;
          observer.disconnect();
          resolve();
        });
        observer.observe(document.body, { childList: true, subtree: true });
      }),
    count,
  );
