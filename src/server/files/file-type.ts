import type { FileType } from "../../domain/evidence.ts";
import { isoMediaTypeOf } from "./iso-media.ts";
import { officeTypeOf } from "./office-document.ts";
import type { ReadableBytes } from "./readable-bytes.ts";
import { mp3TypeOf, oggTypeOf, webmTypeOf } from "./sound-and-video.ts";

/** Enough to tell every type apart that says at its beginning what it is. */
const START_BYTES = 4096;

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const JPEG = Buffer.from([0xff, 0xd8, 0xff]);
const EBML = Buffer.from([0x1a, 0x45, 0xdf, 0xa3]);
const ZIP = Buffer.from([0x50, 0x4b, 0x03, 0x04]);

/**
 * What the bytes are, whatever anybody calls them; null when it is none of the types that are taken in: programs,
 * pages, drawings that may hold scripts, archives, documents with macros. Reads little of the file, however large.
 */
export const fileTypeOf = async (bytes: ReadableBytes): Promise<FileType | null> => {
  const start = await bytes.read(0, START_BYTES);
  const begins = (magic: Buffer): boolean => start.subarray(0, magic.length).equals(magic);
  const says = (word: string, at = 0): boolean => start.toString("latin1", at, at + word.length) === word;

  if (begins(JPEG)) return "image/jpeg";
  if (begins(PNG)) return "image/png";
  if (says("RIFF") && says("WEBP", 8)) return "image/webp";
  if (says("ftyp", 4)) return await isoMediaTypeOf(bytes, start);
  if (begins(EBML)) return webmTypeOf(start);
  if (says("OggS")) return oggTypeOf(start);
  if (/^%PDF-[12]\.\d/.test(start.toString("latin1", 0, 8))) return "application/pdf";
  if (begins(ZIP)) return await officeTypeOf(bytes);
  return await mp3TypeOf(bytes, start);
};

const EXTENSIONS: Readonly<Record<FileType, string>> = {
  "image/jpeg": "jpg",
  "image/png": "png",
  "image/webp": "webp",
  "image/heic": "heic",
  "audio/mpeg": "mp3",
  "audio/mp4": "m4a",
  "audio/webm": "webm",
  "audio/ogg": "ogg",
  "video/mp4": "mp4",
  "video/webm": "webm",
  "application/pdf": "pdf",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "docx",
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": "xlsx",
};

export const extensionOf = (type: FileType): string => EXTENSIONS[type];
