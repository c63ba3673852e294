import type { FileType } from "../domain/evidence.ts";

/** Bytes from the start of a file that {@link attachmentTypeOf} needs. */
export const ATTACHMENT_START_BYTES = 64;

const OFFICE_TYPES: readonly (readonly [ending: string, type: FileType])[] = [
  [".docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"],
  [".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"],
];

/**
 * What a file seems to be, by how it begins; names help only where beginnings are alike. Null for anything that is not
 * taken in. The server looks more closely and has the last word.
 */
export const attachmentTypeOf = (start: Uint8Array, name: string, declared: string): FileType | null => {
  const says = (text: string, at = 0): boolean =>
    [...text].every((letter, index) => start[at + index] === letter.charCodeAt(0));

  if (says("%PDF-")) return "application/pdf";
  if (says("PK\u0003\u0004")) {
    const ending = OFFICE_TYPES.find(([each]) => name.toLowerCase().endsWith(each));
    return ending?.[1] ?? null;
  }
  if (says("OggS")) return "audio/ogg";
  if (says("ID3") || isMp3Frame(start)) return "audio/mpeg";
  if (says("\u001aE\u00df\u00a3")) return declared.startsWith("video/") ? "video/webm" : "audio/webm";
  if (says("ftyp", 4)) return says("M4A", 8) || declared.startsWith("audio/") ? "audio/mp4" : "video/mp4";
  return null;
};

/** Eleven bits set, then a version and a layer that exist. */
const isMp3Frame = ([first = 0, second = 0]: Uint8Array): boolean =>
  first === 0xff && (second & 0xe0) === 0xe0 && (second & 0x18) !== 0x08 && (second & 0x06) !== 0;
