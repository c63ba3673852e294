import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { extname, join, relative, sep } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

export type Encoding = "br" | "gzip";

export interface ClientFile {
  readonly type: string;
  readonly isText: boolean;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Of the content, for ETag. */
  readonly hash: string;
  /** Compressed at first use and kept. */
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

/** Reads the folder of the built page. Files that begin with a dot and files of unknown types are not served. */
export const readClientFiles = (folder: string): ClientFiles => {
  const files = new Map<string, ClientFile>();
  for (const path of filesBelow(folder)) {
    const type = TYPES[extname(path)];
    if (type !== undefined && !/(^|\/)\./.test(path))
      files.set(`/${path}`, clientFile(join(folder, path), type));
  }
  return { find: (path) => files.get(path) ?? null };
};

const filesBelow = (folder: string): readonly string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"))
    : [];

const clientFile = (path: string, type: string): ClientFile => {
  const bytes = new Uint8Array(readFileSync(path));
  const known = new Map<Encoding, Promise<Uint8Array<ArrayBuffer>>>();
  return {
    type,
    isText: /charset/.test(type),
    bytes,
    hash: createHash("sha256").update(bytes).digest("hex").slice(0, 32),
    encoded: (encoding) => {
      const made = known.get(encoding) ?? compress(bytes, encoding);
      known.set(encoding, made);
      return made;
    },
  };
};

const brotli = promisify(brotliCompress);
const gzipped = promisify(gzip);

const compress = async (bytes: Uint8Array, encoding: Encoding): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(
    encoding === "br"
      ? await brotli(bytes, {
          params: {
            [constants.BROTLI_PARAM_QUALITY]: 11,
            [constants.BROTLI_PARAM_SIZE_HINT]: bytes.byteLength,
          },
        })
      : await gzipped(bytes, { level: 9 }),
  );
