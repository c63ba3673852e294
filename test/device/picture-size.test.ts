import { readFile } from "node:fs/promises";
import { join } from "node:path";
import fc from "fast-check";
import sharp from "sharp";
import { expect, test } from "vitest";
import { type ImageType, imageTypeOf } from "../../src/device/image-type.ts";
import { isWholeHeic } from "../../src/device/photo/is-whole-heic.ts";
import { pictureSizeOf } from "../../src/device/photo/picture-size.ts";

const BOARD = join(import.meta.dirname, "../fixtures/pictures/board.heic");

const blank = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: "#a33" }, limitInputPixels: false });

const sizeOf = (bytes: Buffer) => {
  const type = imageTypeOf(bytes);
  return type && pictureSizeOf(bytes, type);
};

test.each([
  ["a JPEG", (width: number, height: number) => blank(width, height).jpeg()],
  ["a progressive JPEG", (width: number, height: number) => blank(width, height).jpeg({ progressive: true })],
  [
    "a JPEG of four inks",
    (width: number, height: number) => blank(width, height).toColourspace("cmyk").jpeg(),
  ],
  [
    "a JPEG that was held upright",
    (width: number, height: number) => blank(width, height).withMetadata({ orientation: 6 }).jpeg(),
  ],
  ["a PNG", (width: number, height: number) => blank(width, height).png()],
  ["a WebP", (width: number, height: number) => blank(width, height).webp()],
  ["a lossless WebP", (width: number, height: number) => blank(width, height).webp({ lossless: true })],
  [
    "a WebP with metadata",
    (width: number, height: number) => blank(width, height).withMetadata({ orientation: 3 }).webp(),
  ],
])("%s says its size before anything is decoded", async (_name, draw) => {
  for (const [widthPx, heightPx] of [
    [1, 1],
    [37, 211],
    [1200, 16],
  ] as const)
    expect(sizeOf(await draw(widthPx, heightPx).toBuffer())).toEqual({ widthPx, heightPx });
});

test("a bomb of 1 × 100,000 pixels says so in its first bytes", async () => {
  const bomb = await blank(1, 100_000).png().toBuffer();
  expect(sizeOf(bomb.subarray(0, 64))).toEqual({ widthPx: 1, heightPx: 100_000 });
});

test("a photo of an iPhone says its size, whole or cut short, and only the whole one is whole", async () => {
  const bytes = await readFile(BOARD);
  expect(sizeOf(bytes)).toEqual({ widthPx: 640, heightPx: 480 });
  expect(await isWholeHeic(new Blob([bytes]))).toBe(true);
  for (const length of [0, 7, 100, 5_000, bytes.length - 1])
    expect(await isWholeHeic(new Blob([bytes.subarray(0, length)]))).toBe(false);
  expect(await isWholeHeic(new Blob([bytes, "PK and what a phone appends"]))).toBe(true);
});

test("any bytes at all get an answer", () => {
  const types: readonly ImageType[] = ["image/jpeg", "image/png", "image/webp", "image/heic"];
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), fc.constantFrom(...types), (bytes, type) => {
      expect(() => pictureSizeOf(bytes, type)).not.toThrow();
    }),
    { numRuns: 500 },
  );
});
