import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { build } from "vite";
import { launchBrowser } from "../../support/browser.ts";

const ROOT = join(import.meta.dirname, "../../..");
const WORKER = "src/device/photo-worker.ts";

/** What one photo cost, from the moment it was handed over. */
export interface PhotoCost {
  readonly ms: number;
  readonly readingMs: number;
  readonly shrinkingMs: number;
  readonly measuringMs: number;
  readonly bytes: number;
  readonly thumbnailBytes: number;
}

export interface PhotoPage {
  readonly browser: Browser;
  readonly prepare: (index: number) => Promise<PhotoCost>;
  readonly close: () => Promise<void>;
}

/** The worker as the app ships it, on a page with nothing else. */
const bundleWorker = async (): Promise<string> => {
  const built = await build({
    configFile: false,
    logLevel: "error",
    root: ROOT,
    build: { write: false, rolldownOptions: { input: join(ROOT, WORKER), output: { format: "es" } } },
  });
  const [output] = "output" in built ? [built] : Array.isArray(built) ? built : [];
  const code = output?.output[0].code;
  if (code === undefined) throw new Error("the worker was not built");
  return code;
};

export const openPhotoPage = async (photos: readonly Buffer[]): Promise<PhotoPage> => {
  const worker = await bundleWorker();
  const server = createServer(({ url = "" }, response) => {
    const photo = photos[Number(url.match(/^\/photo-(\d+)$/)?.[1] ?? -1)];
    if (photo) response.setHeader("Content-Type", "image/jpeg").end(photo);
    else if (url === "/worker.js") response.setHeader("Content-Type", "text/javascript").end(worker);
    else response.setHeader("Content-Type", "text/html").end("<!doctype html><title>Ảnh</title>");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const browser = await launchBrowser();
  const page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${port}/`);
  return {
    browser,
    prepare: (index) => prepareInPage(page, index),
    close: async () => {
      await browser.close();
      server.close();
    },
  };
};

const prepareInPage = (page: Page, index: number): Promise<PhotoCost> =>
  page.evaluate(async (wanted) => {
    const photo = await (await fetch(`/photo-${wanted}`)).blob();
    const kept = globalThis as { photoWorker?: Worker };
    kept.photoWorker ??= new Worker("/worker.js", { type: "module" });
    const worker = kept.photoWorker;
    const phases: Record<string, number> = {};
    const began = performance.now();
    const answer = await new Promise<{ bytes: ArrayBuffer; thumbnailBytes: ArrayBuffer }>(
      (resolve, reject) => {
        worker.onmessage = ({ data }) => {
          if (!("prepared" in data)) phases[data.phase] = performance.now();
          else if (data.prepared.ok) resolve(data.prepared.value);
          else reject(new Error(data.prepared.error));
        };
        worker.postMessage({ ask: wanted, photo, longSidePx: 1600, mostOriginalBytes: 8_000_000 });
      },
    );
    const ended = performance.now();
    const { reading = began, shrinking = began, measuring = began } = phases;
    return {
      ms: ended - began,
      readingMs: shrinking - reading,
      shrinkingMs: measuring - shrinking,
      measuringMs: ended - measuring,
      bytes: answer.bytes.byteLength,
      thumbnailBytes: answer.thumbnailBytes.byteLength,
    };
  }, index);
