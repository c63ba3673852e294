import { randomBytes } from "node:crypto";
import { stat } from "node:fs/promises";
import { type Context, Hono, type MiddlewareHandler } from "hono";
import { Sha256 } from "../../domain/hash.ts";
import { assertNever } from "../../domain/result.ts";
import type { SessionEnv } from "../auth/session-port.ts";
import { hasRoomForFile } from "../custody/custody-files-room.ts";
import { destinationOf, isDelivered } from "../files/delivery.ts";
import type { FileShelf, Finished } from "../files/file-shelf.ts";
import { readUploadRequest } from "../files/upload-request.ts";
import type { Upload } from "../files/uploads.ts";
import { PictureSize } from "../pictures/picture-job.ts";
import type { Sender } from "../sync/take-changes.ts";
import { refuse } from "./refusal.ts";
import { serveFile, servePicture } from "./serve-file.ts";

/** Tells the phone that the server has verified and stored exactly this file. */
const STORED = "Loa-Stored";

const ENOUGH_TODAY =
  "Hôm nay đã gửi đủ số tệp cho phép. Các tệp còn lại vẫn nằm trên máy, ngày mai máy sẽ tự gửi tiếp.";

const HELD_TOO_MUCH =
  "Nơi theo dõi đang giữ nhiều ảnh của máy này chưa xem. Ảnh này vẫn nằm trên máy, có chỗ thì máy tự gửi tiếp.";

const TUS_RESUMABLE = { "Tus-Resumable": "1.0.0" } as const;

/**
 * POST, HEAD and PATCH by tus 1.0, and GET of a file by its SHA-256. Mounted at `/files`, behind the session. A POST may
 * bring the first bytes or all of them; one without bytes goes on with what its sender has begun of this file already, so
 * that nothing is lost when the answer to a beginning is.
 * The last PATCH answers 204 with `Loa-Stored`; 460 when the bytes are not those of the hash, 415 when they are not taken.
 */
export const filesApi = (deps: { readonly shelf: FileShelf }): Hono<SessionEnv> =>
  new Hono<SessionEnv>()
    .use(forOurOriginOnly)
    .post("/", (c) => beginUpload(c, deps.shelf))
    .patch("/:id", (c) => goOn(c, deps.shelf, c.req.param("id")))
    .get("/:id/:size", (c) => {
      const file = Sha256.safeParse(c.req.param("id"));
      const size = PictureSize.safeParse(c.req.param("size"));
      return file.success && size.success ? servePicture(c, deps.shelf, file.data, size.data) : notFound(c);
    })
    // Hono hands a HEAD to the handler of GET.
    .get("/:id", (c) => {
      const file = Sha256.safeParse(c.req.param("id"));
      if (file.success) return serveFile(c, deps.shelf, file.data);
      return c.req.method === "HEAD" ? goOn(c, deps.shelf, c.req.param("id")) : notFound(c);
    });

/** The protocol's own word for pages of other origins, which none may have: half a kilobyte with every answer. */
const forOurOriginOnly: MiddlewareHandler = async (c, next) => {
  await next();
  c.res.headers.delete("Access-Control-Expose-Headers");
};

const beginUpload = async (c: Context<SessionEnv>, shelf: FileShelf): Promise<Response> => {
  const asked = readUploadRequest(c.req.raw.headers);
  if (!asked) return refuse(c, "malformed", "Yêu cầu gửi tệp không đúng dạng.");

  const sender = senderOf(c);
  if (await isDelivered(shelf.db, sender, asked.file))
    return new Response(null, { status: 200, headers: { ...TUS_RESUMABLE, [STORED]: asked.file } });

  const destination = await destinationOf(shelf.db, sender, asked.file);
  if (!destination) return notFound(c);
  if (destination.sizesBytes !== null && !destination.sizesBytes.includes(asked.sizeBytes))
    return refuse(c, "malformed", "Kích thước tệp khác với kích thước đã ghi.");

  const found = await goOnWithBegun(c, shelf, { ...asked, user: sender.actor.user });
  if (found) return found;

  if (!(await hasRoomForFile(shelf.db, destination, { ...asked, device: sender.device })))
    return refuse(c, "notAllowed", HELD_TOO_MUCH);
  const waitS = await shelf.dailyLimit.waitS(sender.actor.user, asked.sizeBytes);
  if (waitS > 0) return refuse(c, "dailyLimit", ENOUGH_TODAY, waitS);

  const upload = { id: randomBytes(16).toString("hex"), user: sender.actor.user, ...asked };
  // Registered first: bytes in the spool always have somebody to whom they belong.
  await shelf.begin(upload);
  const response = await shelf.spool.create(c.req.raw, upload.id);
  if (response.status === 201) return confirmIfWhole(c, shelf, upload, response);
  await shelf.spool.remove(upload.id);
  await shelf.uploads.remove(upload.id);
  return response;
};

/** Null: nothing of it was begun, or nothing can be done with that any more. */
const goOnWithBegun = async (
  c: Context<SessionEnv>,
  shelf: FileShelf,
  wanted: Pick<Upload, "user" | "file" | "sizeBytes">,
): Promise<Response | null> => {
  if (c.req.header("content-type") !== undefined) return null;
  const [furthest] = (await begunOf(shelf, wanted)).sort((a, b) => b.size - a.size);
  if (!furthest) return null;

  const Location = `/files/${furthest.upload.id}`;
  // The protocol itself is asked: it waits for whoever still writes there, and ends it.
  const ask = new Request(new URL(Location, c.req.url), { method: "HEAD", headers: TUS_RESUMABLE });
  const offset = (await shelf.spool.handle(ask)).headers.get("upload-offset");
  if (offset === null) return null;
  const place = { ...TUS_RESUMABLE, Location, "Upload-Offset": offset };
  const answer = new Response(null, { status: 201, headers: place });
  const whole = await confirmIfWhole(c, shelf, furthest.upload, answer);
  return whole.status === 410 ? null : whole;
};

/** What lies in the spool of a file, with how many bytes each. */
const begunOf = async (
  shelf: FileShelf,
  wanted: Pick<Upload, "user" | "file" | "sizeBytes">,
): Promise<{ readonly upload: Upload; readonly size: number }[]> => {
  const uploads = await shelf.uploads.ofFile(wanted);
  const sizes = await Promise.all(uploads.map(({ id }) => stat(shelf.spool.pathOf(id)).catch(() => null)));
  return uploads.flatMap((upload, at) => {
    const size = sizes[at]?.size;
    return size === undefined ? [] : [{ upload, size }];
  });
};

/** Browsers repeat by themselves a beginning that broke off: what came of the first is of no use to anybody any more. */
const dropOthers = async (shelf: FileShelf, upload: Omit<Upload, "createdAt">): Promise<void> => {
  for (const other of await begunOf(shelf, upload)) {
    if (other.size >= upload.sizeBytes) continue;
    await shelf.spool.remove(other.upload.id);
    await shelf.uploads.remove(other.upload.id);
  }
};

const goOn = async (c: Context<SessionEnv>, shelf: FileShelf, id: string): Promise<Response> => {
  const upload = await shelf.uploads.find(id, c.get("actor").user);
  if (!upload) return notFound(c);
  return confirmIfWhole(c, shelf, upload, await shelf.spool.handle(c.req.raw));
};

/** With the last byte, or asked again after a crash right behind it, the file is verified before anything is said. */
const confirmIfWhole = async (
  c: Context<SessionEnv>,
  shelf: FileShelf,
  upload: Omit<Upload, "createdAt">,
  response: Response,
): Promise<Response> => {
  if (!response.ok || Number(response.headers.get("upload-offset") ?? -1) !== upload.sizeBytes)
    return response;
  const registered = await shelf.uploads.find(upload.id, upload.user);
  const finished: Finished = registered ? await shelf.finish(registered, senderOf(c)) : { kind: "gone" };
  if (finished.kind === "stored") await dropOthers(shelf, upload);
  return answerFinished(finished, response);
};

const answerFinished = (finished: Finished, response: Response): Response => {
  switch (finished.kind) {
    case "stored":
      response.headers.set(STORED, finished.file);
      return response;
    case "mismatch":
      return new Response(null, { status: 460, headers: TUS_RESUMABLE });
    case "notTaken":
      return new Response(null, { status: 415, headers: TUS_RESUMABLE });
    case "gone":
      return new Response(null, { status: 410, headers: TUS_RESUMABLE });
    default:
      return assertNever(finished);
  }
};

const senderOf = (c: Context<SessionEnv>): Sender => ({
  actor: c.get("actor"),
  device: c.get("device"),
  formerly: c.get("formerly") ?? [],
  isRevoked: Boolean(c.get("revocation")),
});

const notFound = (c: Context): Response => refuse(c, "notFound", "Không tìm thấy.");
