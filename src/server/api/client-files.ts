import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { extname, join, relative, sep } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip as gzipCompress } from "node:zlib";

export type Encoding = "br" | "gzip";

export interface ClientFile {
  readonly type: string;
  readonly isText: boolean;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Of the content, for ETag. */
  readonly hash: string;
  /** Compressed by the build, or at first use, and kept. */
  readonly encoded: (encoding: Encoding) => Promise<Uint8Array<ArrayBuffer>>;
}

/** The built page in memory: a few hundred KB that never change while the process lives. */
export interface ClientFiles {
  readonly find: (path: string) => ClientFile | null;
}

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".webmanifest": "application/manifest+json; charset=utf-8",
  ".svg": "image/svg+xml; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".png": "image/png",
  ".jpg": "image/jpeg",
  ".webp": "image/webp",
  ".ico": "image/x-icon",
  ".woff2": "font/woff2",
};

/**
 * Where the build lays down what it has compressed, by the hash of the content: compressing this thoroughly takes more than
 * a second of a start, and a page that was altered afterwards finds nothing here that is not its own.
 */
const PACKED = ".packed";

/** Reads the folder of the built page. Files that begin with a dot and files of unknown types are not served. */
export const readClientFiles = (folder: string): ClientFiles => {
  const files = new Map<string, ClientFile>();
  for (const path of filesBelow(folder)) {
    const type = TYPES[extname(path)];
    if (type !== undefined && !/(^|\/)\./.test(path)) files.set(`/${path}`, clientFile(folder, path, type));
  }
  return { find: (path) => files.get(path) ?? null };
};

const filesBelow = (folder: string): readonly string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"))
    : [];

const clientFile = (folder: string, path: string, type: string): ClientFile => {
  const bytes = new Uint8Array(readFileSync(join(folder, path)));
  const hash = createHash("sha256").update(bytes).digest("hex").slice(0, 32);
  const packed = join(folder, PACKED, `${hash}.br`);
  const known = new Map<Encoding, Promise<Uint8Array<ArrayBuffer>>>();
  return {
    type,
    isText: /charset/.test(type),
    bytes,
    hash,
    encoded: (encoding) => {
      const made = known.get(encoding) ?? (encoding === "br" ? brotli(packed, bytes) : gzip(bytes));
      known.set(encoding, made);
      return made;
    },
  };
};

const brotliNow = promisify(brotliCompress);
const gzipNow = promisify(gzipCompress);

const brotli = async (packed: string, bytes: Uint8Array): Promise<Uint8Array<ArrayBuffer>> => {
  if (existsSync(packed)) return new Uint8Array(await readFile(packed));
  const { BROTLI_PARAM_QUALITY, BROTLI_PARAM_SIZE_HINT } = constants;
  const params = { [BROTLI_PARAM_QUALITY]: 11, [BROTLI_PARAM_SIZE_HINT]: bytes.byteLength };
  return new Uint8Array(await brotliNow(bytes, { params }));
};

const gzip = async (bytes: Uint8Array): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await gzipNow(bytes, { level: 9 }));
