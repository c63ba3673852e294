import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { attachmentTypeOf } from "../../src/device/attachment-type.ts";

const bytes = (...values: (number | string)[]): Uint8Array =>
  Uint8Array.from(
    values.flatMap((value) => (typeof value === "string" ? [...value].map((c) => c.charCodeAt(0)) : [value])),
  );
const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
const EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

test.each([
  ["a PDF, whatever it is called", bytes("%PDF-1.7"), "ke-hoach.docx", "", "application/pdf"],
  ["a Word document", bytes("PK", 3, 4, 20), "Kịch bản phát thanh.DOCX", "", WORD],
  ["an Excel sheet", bytes("PK", 3, 4, 20), "danh sach.xlsx", "", EXCEL],
  ["any other archive", bytes("PK", 3, 4, 20), "anh.zip", "", null],
  ["an MP3 with tags", bytes("ID3", 4), "loa.mp3", "audio/mpeg", "audio/mpeg"],
  ["an MP3 without", bytes(0xff, 0xfb, 0x90), "loa", "", "audio/mpeg"],
  ["a recording of an iPhone", bytes(0, 0, 0, 24, "ftypM4A "), "ghi am.m4a", "", "audio/mp4"],
  ["what Safari records", bytes(0, 0, 0, 24, "ftypiso5"), "x", "audio/mp4", "audio/mp4"],
  ["a film of a phone", bytes(0, 0, 0, 24, "ftypmp42"), "phim.mp4", "video/mp4", "video/mp4"],
  ["what Chrome records", bytes(0x1a, "E", 0xdf, 0xa3), "x", "audio/webm;codecs=opus", "audio/webm"],
  ["a WebM film", bytes(0x1a, "E", 0xdf, 0xa3), "x.webm", "video/webm", "video/webm"],
  ["an Ogg", bytes("OggS"), "x.ogg", "", "audio/ogg"],
  ["a program", bytes("MZ", 0x90), "bao-cao.pdf", "application/pdf", null],
  ["a page", bytes("<!doctype html>"), "bao-cao.docx", "", null],
  ["a JPEG, which is a photo and not for here", bytes(0xff, 0xd8, 0xff, 0xe0), "anh.jpg", "image/jpeg", null],
  ["nothing", bytes(), "x.pdf", "", null],
])("%s", (_name, start, name, declared, type) => {
  expect(attachmentTypeOf(start, name, declared)).toBe(type);
});

test.each([
  ["webm", "audio/webm;codecs=opus"],
  ["mp4", "audio/mp4;codecs=opus"],
])("a recording in %s of which the end is missing, wherever it breaks off", (ending, declared) => {
  const path = join(import.meta.dirname, `../fixtures/sounds/chromium-cut-off.${ending}`);
  const sound = readFileSync(path);
  for (let end = 641; end <= sound.length; end += 97)
    expect(attachmentTypeOf(sound.subarray(0, end), "Ghi âm", declared)).toBe(`audio/${ending}`);
});
