import { Readable } from "node:stream";
import type { Context } from "hono";
import type { FileType } from "../../domain/evidence.ts";
import type { Sha256 } from "../../domain/hash.ts";
import { assertNever } from "../../domain/result.ts";
import type { SessionEnv } from "../auth/session-port.ts";
import { type ByteRange, readRange } from "../files/byte-range.ts";
import type { FileShelf } from "../files/file-shelf.ts";
import { extensionOf } from "../files/file-type.ts";
import { holdsMore } from "../files/picture-extras.ts";
import { readableFiles } from "../files/readable-files.ts";
import type { PictureSize } from "../pictures/picture-job.ts";
import { isPicture } from "../pictures/pictures.ts";
import { refuse } from "./refusal.ts";

/** What stands under a hash never changes; but it is for this person alone, and what they may see is asked each time. */
const FOR_EVER = "private, max-age=31536000, immutable";
const COME_BACK_S = 5;

/**
 * GET /files/:hash → the stored bytes, to be kept or compared with their hash; browsers are told to open none of it. A
 * picture is given like that only when it holds nothing but a picture; every other one is only shown as it was drawn anew.
 */
export const serveFile = async (
  c: Context<SessionEnv>,
  shelf: FileShelf,
  file: Sha256,
): Promise<Response> => {
  const stored = await findReadable(c, shelf, file);
  if (stored instanceof Response) return stored;

  const { type, size_bytes: sizeBytes } = stored;
  const headers = headersOf(type, `"${file}"`, `${file.slice(0, 12)}.${extensionOf(type)}`);
  if (isUnchanged(c, headers)) return new Response(null, { status: 304, headers });
  return isPicture(type)
    ? await storedPicture(c, shelf, file, type, headers)
    : await storedBytes(c, shelf, file, sizeBytes, headers);
};

/** GET /files/:hash/:size → a picture as it is shown: drawn anew by the server, upright, without a camera's facts. */
export const servePicture = async (
  c: Context<SessionEnv>,
  shelf: FileShelf,
  file: Sha256,
  size: PictureSize,
): Promise<Response> => {
  const stored = await findReadable(c, shelf, file);
  if (stored instanceof Response) return stored;
  if (!isPicture(stored.type) || !shelf.pictures) return notFound(c);

  const headers = headersOf("image/jpeg", `"${file}-${size}"`, `${file.slice(0, 12)}.jpg`);
  if (isUnchanged(c, headers)) return new Response(null, { status: 304, headers });
  const shown = await shelf.pictures.show(file, stored.type, size);
  switch (shown.kind) {
    case "shown": {
      headers.set("Content-Length", String(shown.sizeBytes));
      if (!isHead(c)) return new Response(toWeb(shown.handle.createReadStream()), { headers });
      await shown.handle.close();
      return new Response(null, { headers });
    }
    case "unreadable":
      return unreadable(c);
    case "missing":
      return notFound(c);
    case "busy":
      return refuse(c, "busy", "Máy chủ đang bận xử lý ảnh. Thử lại sau ít giây.", COME_BACK_S);
    default:
      return assertNever(shown);
  }
};

const findReadable = async (c: Context<SessionEnv>, { db }: FileShelf, file: Sha256) => {
  // A revoked device may hand in, not look (S46).
  if (c.get("revocation")) return refuse(c, "signedOut", "Máy này đã bị khóa.");
  if (!(await readableFiles(db, c.get("actor"), [file])).has(file)) return notFound(c);
  return await db
    .selectFrom("files")
    .select(["type", "size_bytes"])
    .where("sha256", "=", file)
    .executeTakeFirstOrThrow();
};

const storedPicture = async (
  c: Context<SessionEnv>,
  { pictures, store }: FileShelf,
  file: Sha256,
  type: FileType,
  headers: Headers,
): Promise<Response> => {
  if (type === "image/heic") return onlyDrawn(c);
  if ((await pictures?.statesOf([file]))?.get(file)?.kind === "unreadable") return unreadable(c);
  const stream = await store.open(file);
  if (!stream) return notFound(c);
  const bytes = Buffer.from(await new Response(stream).arrayBuffer());
  if (holdsMore(bytes, type)) return onlyDrawn(c);
  headers.set("Content-Length", String(bytes.length));
  return new Response(isHead(c) ? null : bytes, { headers });
};

/** Sound and film are listened to from anywhere, so parts of them may be asked for. */
const storedBytes = async (
  c: Context<SessionEnv>,
  { store }: FileShelf,
  file: Sha256,
  sizeBytes: number,
  headers: Headers,
): Promise<Response> => {
  headers.set("Accept-Ranges", "bytes");
  const range = readRange(c.req.header("range"), sizeBytes);
  if (range === "unsatisfiable") {
    headers.set("Content-Range", `bytes */${sizeBytes}`);
    return new Response(null, { status: 416, headers });
  }
  const part: ByteRange = range ?? { from: 0, to: sizeBytes - 1 };
  const stream = isHead(c) ? null : await store.open(file, part);
  if (!stream && !isHead(c)) return notFound(c);
  headers.set("Content-Length", String(part.to - part.from + 1));
  if (range) headers.set("Content-Range", `bytes ${part.from}-${part.to}/${sizeBytes}`);
  return new Response(stream, { status: range ? 206 : 200, headers });
};

const headersOf = (type: string, tag: string, name: string): Headers =>
  new Headers({
    "Content-Type": type,
    "Content-Disposition": `attachment; filename="${name}"`,
    "Cache-Control": FOR_EVER,
    ETag: tag,
    "X-Content-Type-Options": "nosniff",
    "Content-Security-Policy": "sandbox; default-src 'none'",
    "Cross-Origin-Resource-Policy": "same-origin",
  });

const isUnchanged = (c: Context, headers: Headers): boolean =>
  c.req.header("if-none-match") === headers.get("ETag");

const isHead = (c: Context): boolean => c.req.method === "HEAD";

const toWeb = (stream: Readable): ReadableStream<Uint8Array> =>
  Readable.toWeb(stream) as unknown as ReadableStream<Uint8Array>;

const notFound = (c: Context): Response => refuse(c, "notFound", "Không tìm thấy.");

const unreadable = (c: Context): Response =>
  refuse(c, "unreadable", "Không mở được tệp này. Bản gốc vẫn được giữ trên máy chủ.");

const onlyDrawn = (c: Context): Response =>
  refuse(c, "onlyDrawn", "Ảnh này chỉ xem được ở bản máy chủ đã vẽ lại.");
