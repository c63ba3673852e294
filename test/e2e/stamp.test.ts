import { mkdir, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { BrowserContext, Page } from "playwright-core";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ServerProcess } from "../support/server-process.ts";
import { openDemo } from "./steps/demo-server.ts";
import { logActivity } from "./steps/officer.ts";
import { makePhotos } from "./steps/photos.ts";

/** Where pictures go for looking at; without it nothing is kept. */
const PICTURES = process.env["LOA_SCREENSHOTS"];

let server: ServerProcess;
const demo = openDemo();
let album: string;
let phone: BrowserContext;
let page: Page;
let url: string;

beforeAll(async () => {
  album = await mkdtemp(join(tmpdir(), "loa-album-"));
  server = await demo.serveEnrolled();
  if (PICTURES) await mkdir(PICTURES, { recursive: true });
  const paths = await makePhotos(album, 2);
  ({ phone, page, url } = await demo.switchOn(server.url, { acceptDownloads: true }));
  await phone.setOffline(true);
  await logActivity(page, /^Ghi việc: Phát thanh/, paths);
  await page.addInitScript(keepWhatIsEncoded);
  await page.goto(`${url}/nhat-ky`);
  await page
    .getByRole("link", { name: /Chờ gửi/ })
    .filter({ hasText: /Phát thanh/ })
    .first()
    .click();
  await page.getByRole("link", { name: "Mở ảnh 1" }).click();
  await page.getByRole("heading", { level: 1, name: "Ảnh 1/2" }).waitFor();
});

afterAll(async () => {
  await server?.dispose();
  await demo.remove();
  await rm(album, { recursive: true, force: true });
});

/** Before a canvas becomes a JPEG, its pixels are still those that were drawn. */
const keepWhatIsEncoded = (): void => {
  const encode = HTMLCanvasElement.prototype.toBlob;
  HTMLCanvasElement.prototype.toBlob = function (...given) {
    (globalThis as unknown as { drawn: HTMLCanvasElement }).drawn = this;
    encode.apply(this, given);
  };
};

const shoot = async (name: string): Promise<void> => {
  if (PICTURES) await page.screenshot({ path: join(PICTURES, `${name}.png`) });
};

/** Colours of the picture that is shown and of the one that was drawn, at the same places. */
const comparedPixels = () =>
  page.evaluate(async () => {
    const { drawn } = globalThis as unknown as { drawn: HTMLCanvasElement };
    const shown = document.querySelector<HTMLImageElement>("figure img");
    if (!shown) throw new Error("no photo");
    const picture = await createImageBitmap(shown);
    const clean = new OffscreenCanvas(picture.width, picture.height).getContext("2d");
    const stamped = drawn.getContext("2d");
    if (!clean || !stamped) throw new Error("no canvas");
    clean.drawImage(picture, 0, 0);
    const differing: string[] = [];
    for (let across = 0; across < 16; across += 1)
      for (let down = 0; down < 16; down += 1) {
        const x = Math.floor((across / 15) * (picture.width - 1));
        const y = Math.floor((down / 15) * (picture.height - 1));
        const [a, b] = [clean.getImageData(x, y, 1, 1).data, stamped.getImageData(x, y, 1, 1).data];
        if (a.join() !== b.join()) differing.push(`${x},${y}: ${a.join()} ${b.join()}`);
      }
    return { differing, width: picture.width, height: picture.height };
  });

/** Shares the photo on screen and gives what was saved. */
const savedPhoto = async () => {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Chia sẻ" }).click(),
  ]);
  const path = await download.path();
  return { name: download.suggestedFilename(), bytes: await readFile(path) };
};

describe("Chia sẻ", () => {
  test("without Web Share the stamped photo is saved and the caption copied, offline", async () => {
    await phone.grantPermissions(["clipboard-read", "clipboard-write"], { origin: url });
    const { name, bytes } = await savedPhoto();
    await page.getByText(/^Đã lưu 1 ảnh có dấu vào máy\. Đã chép lời kèm/).waitFor();
    expect(name).toMatch(/^SK1-[0-9A-Z]{5}-1\.jpg$/);
    const caption = await page.evaluate(() => navigator.clipboard.readText());
    const [what, where, ...more] = caption.split("\n");
    expect(what).toMatch(/^Phát thanh/);
    expect(where).toMatch(/xã Sơn Kim 1 · .*\d\d\/\d\d\/\d{4} · SK1-[0-9A-Z]{5}$/i);
    expect(more).toEqual([]);

    const { differing, width, height } = await comparedPixels();
    expect(differing).toEqual([]);
    const saved = await sharp(bytes).metadata();
    expect(saved.format).toBe("jpeg");
    expect(saved.width).toBe(width);
    // Three lines at least stand under the picture, and none of it was taken for them.
    expect(saved.height).toBeGreaterThan(height + width / 10);
    expect([saved.exif, saved.xmp, saved.iptc]).toEqual([undefined, undefined, undefined]);
    // Letters: the strip is neither empty nor all dark.
    const { channels } = await sharp(bytes)
      .extract({ left: 0, top: height + 20, width, height: (saved.height ?? 0) - height - 20 })
      .greyscale()
      .stats();
    expect(channels[0]?.min).toBeLessThan(60);
    expect(channels[0]?.mean).toBeGreaterThan(180);
    if (PICTURES) await sharp(bytes).png().toFile(join(PICTURES, "anh-co-dau.png"));
  });

  test("with Web Share both photos go to the chosen app, with the caption", async () => {
    await page.evaluate(() => {
      const given: { names: readonly string[]; text: string }[] = [];
      Object.assign(globalThis, { given });
      Object.assign(navigator, {
        canShare: () => true,
        share: async ({ files, text }: { files: readonly File[]; text: string }) => {
          given.push({ names: files.map(({ name, type }) => `${name} ${type}`), text });
        },
      });
    });
    await page.getByRole("link", { name: "Quay lại" }).click();
    await page.getByRole("button", { name: "Chia sẻ Zalo" }).click();
    const given = await page.waitForFunction(
      () => (globalThis as unknown as { given: readonly unknown[] }).given[0],
    );
    const { names, text } = (await given.jsonValue()) as { names: readonly string[]; text: string };
    expect(names.map((name) => name.replace(/^SK1-[0-9A-Z]{5}/, ""))).toEqual([
      "-1.jpg image/jpeg",
      "-2.jpg image/jpeg",
    ]);
    expect(text.split("\n")).toHaveLength(2);
    await page.getByRole("link", { name: "Mở ảnh 1" }).click();
  });
});

describe("Xem ảnh", () => {
  test("a swipe, an arrow key and a small picture lead to the other photo", async () => {
    const at = (number: number) => page.getByRole("heading", { level: 1, name: `Ảnh ${number}/2` }).waitFor();
    await at(1);
    await shoot("xem-anh");
    const pager = page.getByRole("group", { name: /^Xem ảnh/ });
    await pager.evaluate((row) => row.scrollTo({ left: row.clientWidth, behavior: "instant" }));
    await at(2);
    await pager.press("ArrowLeft");
    await at(1);
    await page.getByRole("button", { name: "Ảnh 2, chờ gửi" }).click();
    await at(2);
    expect(await pager.evaluate((row) => Math.round(row.scrollLeft / row.clientWidth))).toBe(1);
  });

  test("a double tap comes closer, dragging moves it, and another one shows all of it", async () => {
    const frame = page.locator("figure").nth(1);
    const scale = () =>
      frame.locator("img").evaluate((image) => new DOMMatrix(getComputedStyle(image).transform));
    await frame.dblclick({ position: { x: 60, y: 60 } });
    const closer = await scale();
    expect(closer.a).toBeGreaterThan(2);
    const box = await frame.boundingBox();
    if (!box) throw new Error("no frame");
    await page.mouse.move(box.x + 200, box.y + 100);
    await page.mouse.down();
    await page.mouse.move(box.x + 150, box.y + 100, { steps: 4 });
    await page.mouse.up();
    expect((await scale()).e).toBeCloseTo(closer.e - 50, 0);
    await shoot("xem-anh--gan");
    await frame.dblclick({ position: { x: 60, y: 60 } });
    expect((await scale()).a).toBe(1);
  });

  test("keeps to the screen by day, by night and at large letters", async () => {
    for (const [name, theme, letters] of [
      ["xem-anh--sang", "light", "100%"],
      ["xem-anh--toi", "dark", "100%"],
      ["xem-anh--chu-200", "light", "200%"],
    ] as const) {
      await page.evaluate(
        ([to, size]) => {
          document.documentElement.setAttribute("data-theme", to);
          document.documentElement.style.setProperty("font-size", size);
        },
        [theme, letters] as const,
      );
      await page.waitForFunction(() => document.querySelector("figure img"));
      await shoot(name);
      const tooWide = await page.evaluate(
        () => document.documentElement.scrollWidth > document.documentElement.clientWidth + 1,
      );
      expect([name, tooWide]).toEqual([name, false]);
    }
    await page.evaluate(() => document.documentElement.style.removeProperty("font-size"));
  });
});
