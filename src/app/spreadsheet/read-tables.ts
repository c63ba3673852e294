import { readCsv, type Table } from "../../domain/posting/import/read-csv.ts";
import { readWorkbook } from "../../domain/posting/import/read-workbook.ts";
import { err, ok, type Result } from "../../domain/result.ts";

/** oldExcel: .xls · otherEncoding: text that is neither UTF-8 nor UTF-16. */
export type TableFileFailure = {
  readonly kind: "tooLarge" | "oldExcel" | "otherEncoding" | "unreadable";
};

const MOST_BYTES = 10 * 1024 * 1024;
/** Of all parts unpacked: a file that holds more is none of ours, and would take the page with it. */
const MOST_UNPACKED_BYTES = 60 * 1024 * 1024;

/** The tables of a file that somebody chose (.csv, .xlsx), judging it by its bytes. Needs no network. */
export const readTables = async (file: Blob): Promise<Result<readonly Table[], TableFileFailure>> => {
  if (file.size > MOST_BYTES) return err({ kind: "tooLarge" });
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (startsWith(bytes, 0x50, 0x4b)) return unpack(bytes);
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return err({ kind: "oldExcel" });
  const text = textOf(bytes);
  return text === null ? err({ kind: "otherEncoding" }) : ok([readCsv(text)]);
};

const startsWith = (bytes: Uint8Array, ...first: readonly number[]): boolean =>
  first.every((byte, at) => bytes[at] === byte);

/** Excel's «Unicode Text» is UTF-16 with its mark; everything else has to be UTF-8. */
const textOf = (bytes: Uint8Array): string | null => {
  const encoding = startsWith(bytes, 0xff, 0xfe)
    ? "utf-16le"
    : startsWith(bytes, 0xfe, 0xff)
      ? "utf-16be"
      : "utf-8";
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
};

const unpack = async (bytes: Uint8Array): Promise<Result<readonly Table[], TableFileFailure>> => {
  const { unzipSync, strFromU8 } = await import("fflate");
  let unpacked = 0;
  try {
    const parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!/^xl\/(worksheets\/[^/]+|workbook|styles|sharedStrings)\.xml$/.test(name)) return false;
        unpacked += originalSize;
        return unpacked <= MOST_UNPACKED_BYTES;
      },
    });
    if (unpacked > MOST_UNPACKED_BYTES) return err({ kind: "tooLarge" });
    const tables = readWorkbook(
      new Map(Object.entries(parts).map(([path, part]) => [path, strFromU8(part)])),
    );
    return tables.length > 0 ? ok(tables) : err({ kind: "unreadable" });
  } catch {
    // The library throws at what is no archive or a broken one.
    return err({ kind: "unreadable" });
  }
};
