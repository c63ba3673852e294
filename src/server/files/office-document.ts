import type { FileType } from "../../domain/evidence.ts";
import type { ReadableBytes } from "./readable-bytes.ts";

/** The record that ends a ZIP, with the longest comment that it may have. */
const END_BYTES = 22;
const MAX_COMMENT_BYTES = 65_535;
const END = Buffer.from([0x50, 0x4b, 0x05, 0x06]);
const ENTRY = 0x02014b50;
const ENTRY_BYTES = 46;

/** A long document with many pictures has some hundred parts; an archive that pretends to be one may say anything. */
const MAX_LIST_BYTES = 512 * 1024;
const MAX_PARTS = 4_000;

const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
const EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/**
 * Word or Excel (ECMA-376) by the names of the parts in the list at the end of the ZIP; nothing is unpacked. Any other
 * archive, one with macros or programs in it, and a list that is not whole, is null.
 */
export const officeTypeOf = async (bytes: ReadableBytes): Promise<FileType | null> => {
  const parts = await partNames(bytes);
  if (!parts?.has("[Content_Types].xml") || [...parts].some(mayRun)) return null;
  if (parts.has("word/document.xml")) return WORD;
  return parts.has("xl/workbook.xml") ? EXCEL : null;
};

const mayRun = (name: string): boolean =>
  /vbaProject|\.(exe|dll|js|vbs|bat|cmd|ps1|sh|html?|svg|scr|lnk)$/i.test(name) || name.includes("..");

const partNames = async (bytes: ReadableBytes): Promise<ReadonlySet<string> | null> => {
  const from = Math.max(0, bytes.sizeBytes - END_BYTES - MAX_COMMENT_BYTES);
  const tail = await bytes.read(from, bytes.sizeBytes - from);
  const end = tail.lastIndexOf(END);
  if (end === -1 || end + END_BYTES > tail.length) return null;
  const count = tail.readUInt16LE(end + 10);
  const listBytes = tail.readUInt32LE(end + 12);
  const listAt = tail.readUInt32LE(end + 16);
  if (count > MAX_PARTS || listBytes > MAX_LIST_BYTES || listAt + listBytes > bytes.sizeBytes) return null;
  return namesIn(await bytes.read(listAt, listBytes), count);
};

const namesIn = (list: Buffer, count: number): ReadonlySet<string> | null => {
  const names = new Set<string>();
  let at = 0;
  for (let entry = 0; entry < count; entry += 1) {
    if (at + ENTRY_BYTES > list.length || list.readUInt32LE(at) !== ENTRY) return null;
    const nameBytes = list.readUInt16LE(at + 28);
    const more = list.readUInt16LE(at + 30) + list.readUInt16LE(at + 32);
    names.add(list.toString("utf8", at + ENTRY_BYTES, at + ENTRY_BYTES + nameBytes));
    at += ENTRY_BYTES + nameBytes + more;
  }
  return names;
};
