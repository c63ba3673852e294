import { readFileSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { fileTypeOf } from "../../../src/server/files/file-type.ts";
import { holdsMore } from "../../../src/server/files/picture-extras.ts";
import { bytesInMemory } from "../../../src/server/files/readable-bytes.ts";
import { aZip, box, mp3Frames } from "./small-files.ts";

const typeOf = (bytes: Buffer) => fileTypeOf(bytesInMemory(bytes));
const text = (content: string): Buffer => Buffer.from(content, "latin1");

const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
const EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

const picture = sharp({ create: { width: 40, height: 30, channels: 3, background: "#0B5A47" } });
const heic = readFileSync(join(import.meta.dirname, "../../fixtures/pictures/board.heic"));
const ftyp = (...brands: readonly string[]) =>
  box("ftyp", text(`${brands[0]}\0\0\0\0${brands.slice(1).join("")}`));
const hdlr = (kind: string) => box("hdlr", text(`\0\0\0\0\0\0\0\0${kind}\0\0\0\0`));
const moov = (...kinds: readonly string[]) =>
  box("moov", Buffer.concat(kinds.map((kind) => box("trak", box("mdia", hdlr(kind))))));
const ebml = (kind: string, codec: string) =>
  Buffer.concat([Buffer.from([0x1a, 0x45, 0xdf, 0xa3]), text(`\x01\x00${kind}……${codec}…`)]);

describe("what bytes are, whatever their name", () => {
  test("pictures, those of iPhones included", async () => {
    expect(await typeOf(await picture.clone().jpeg().toBuffer())).toBe("image/jpeg");
    expect(await typeOf(await picture.clone().png().toBuffer())).toBe("image/png");
    expect(await typeOf(await picture.clone().webp().toBuffer())).toBe("image/webp");
    expect(await typeOf(heic)).toBe("image/heic");
    expect(await typeOf(ftyp("mif1", "mif1", "heic"))).toBe("image/heic");
  });

  test("sound and film, told apart by their tracks", async () => {
    expect(await typeOf(ftyp("M4A ", "M4A ", "mp42"))).toBe("audio/mp4");
    expect(await typeOf(Buffer.concat([ftyp("isom", "isom"), moov("soun")]))).toBe("audio/mp4");
    const film = Buffer.concat([ftyp("mp42", "isom"), box("mdat", Buffer.alloc(9000)), moov("soun", "vide")]);
    expect(await typeOf(film)).toBe("video/mp4");
    expect(await typeOf(ebml("webm", "A_OPUS"))).toBe("audio/webm");
    expect(await typeOf(ebml("webm", "V_VP9 A_OPUS"))).toBe("video/webm");
    expect(await typeOf(text(`OggS${"\0".repeat(24)}OpusHead`))).toBe("audio/ogg");
    expect(await typeOf(mp3Frames())).toBe("audio/mpeg");
    const tag = Buffer.concat([text("ID3\x04\0\0\0\0\x01\x00"), Buffer.alloc(128), mp3Frames()]);
    expect(await typeOf(tag)).toBe("audio/mpeg");
  });

  test.each(["webm", "mp4"])(
    "a recording in %s of which the end is missing, wherever it breaks off",
    async (ending) => {
      const path = join(import.meta.dirname, `../../fixtures/sounds/chromium-cut-off.${ending}`);
      const sound = readFileSync(path);
      for (let end = 641; end <= sound.length; end += 97)
        expect(await typeOf(sound.subarray(0, end))).toBe(`audio/${ending}`);
    },
  );

  test("documents: PDF, Word and Excel", async () => {
    expect(await typeOf(text("%PDF-1.7\n…%%EOF"))).toBe("application/pdf");
    expect(await typeOf(aZip("[Content_Types].xml", "word/document.xml"))).toBe(WORD);
    expect(await typeOf(aZip("[Content_Types].xml", "xl/workbook.xml"))).toBe(EXCEL);
  });

  test.each([
    ["nothing at all", Buffer.alloc(0)],
    ["a page", text("<!doctype html><script>alert(1)</script>")],
    ["a drawing that may hold scripts", text('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')],
    ["a program for Windows", text(`MZ${"\0".repeat(200)}`)],
    ["a program for Linux", text(`\x7fELF${"\0".repeat(200)}`)],
    ["a script", text("#!/bin/sh\nrm -rf /")],
    ["an archive", aZip("a.txt", "b.txt")],
    ["an archive that calls itself a document", aZip("word/document.xml")],
    ["a document with macros", aZip("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin")],
    ["a document with a program in it", aZip("[Content_Types].xml", "word/document.xml", "setup.exe")],
    ["a document whose list is cut off", aZip("[Content_Types].xml", "word/document.xml").subarray(0, 90)],
    ["a Word file of the old kind", Buffer.from("d0cf11e0a1b11ae1", "hex")],
    ["a PDF with something before it", text("<html>%PDF-1.7")],
    ["an AVIF", ftyp("avif", "mif1", "avif")],
    ["a film without tracks", ftyp("isom", "isom")],
    [
      "a film that says it is longer than itself",
      Buffer.concat([ftyp("isom"), text("\xff\xff\xff\xffmoov")]),
    ],
    ["boxes of no length", Buffer.concat([ftyp("isom"), Buffer.alloc(4096)])],
    ["a GIF", text("GIF89a")],
    ["a single frame of sound", mp3Frames().subarray(0, 200)],
  ])("not %s", async (_what, bytes) => {
    expect(await typeOf(bytes)).toBeNull();
  });
});

describe("pictures that hold more than a picture", () => {
  test("a plain one does not", async () => {
    expect(holdsMore(await picture.clone().jpeg().toBuffer(), "image/jpeg")).toBe(false);
    expect(holdsMore(await picture.clone().png().toBuffer(), "image/png")).toBe(false);
    expect(holdsMore(await picture.clone().webp().toBuffer(), "image/webp")).toBe(false);
  });

  test("facts of the camera, which may tell of a person, do", async () => {
    const facts = picture.clone().withExif({ IFD0: { Artist: "Nguyễn Thị Hoa" } });
    expect(holdsMore(await facts.clone().jpeg().toBuffer(), "image/jpeg")).toBe(true);
    expect(holdsMore(await facts.clone().png().toBuffer(), "image/png")).toBe(true);
    expect(holdsMore(await facts.clone().webp().toBuffer(), "image/webp")).toBe(true);
  });

  test("so does something that stands behind the picture", async () => {
    const more = aZip("[Content_Types].xml", "word/document.xml");
    for (const [type, bytes] of [
      ["image/jpeg", await picture.clone().jpeg().toBuffer()],
      ["image/png", await picture.clone().png().toBuffer()],
      ["image/webp", await picture.clone().webp().toBuffer()],
    ] as const)
      expect(holdsMore(Buffer.concat([bytes, more]), type)).toBe(true);
  });

  test("a head that announces a bomb does", async () => {
    const bomb = await picture.clone().png().toBuffer();
    bomb.writeUInt32BE(1, 16);
    bomb.writeUInt32BE(100_000, 20);
    expect(holdsMore(bomb, "image/png")).toBe(true);
  });
});
