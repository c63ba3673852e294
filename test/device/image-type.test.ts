import { expect, test } from "vitest";
import { imageTypeOf } from "../../src/device/image-type.ts";

const bytes = (...values: (number | string)[]): Uint8Array =>
  Uint8Array.from(
    values.flatMap((value) => (typeof value === "string" ? [...value].map((c) => c.charCodeAt(0)) : [value])),
  );

test.each([
  ["a JPEG, whatever its name says", bytes(0xff, 0xd8, 0xff, 0xe1), "image/jpeg"],
  ["a PNG", bytes(0x89, "PNG", 13, 10, 26, 10), "image/png"],
  ["a WebP", bytes("RIFF", 1, 2, 3, 4, "WEBP"), "image/webp"],
  ["a HEIC of an iPhone", bytes(0, 0, 0, 24, "ftypheic"), "image/heic"],
  ["a video in the same container", bytes(0, 0, 0, 24, "ftypmp42"), null],
  ["an SVG", bytes("<svg xmlns="), null],
  ["nothing", bytes(), null],
  ["a sound in a RIFF", bytes("RIFF", 1, 2, 3, 4, "WAVE"), null],
])("%s is known by its first bytes", (_name, head, type) => {
  expect(imageTypeOf(head)).toBe(type);
});
