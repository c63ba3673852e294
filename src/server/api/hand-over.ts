import { type Context, Hono } from "hono";
import {
  type HandOverFault,
  HandOverId,
  MAX_HAND_OVER_BYTES,
  MAX_HEADER_BYTES,
} from "../../domain/hand-over.ts";
import { assertNever } from "../../domain/result.ts";
import type { SessionEnv } from "../auth/session-port.ts";
import { findOutcome } from "../hand-over/hand-over-rows.ts";
import type { HandOverUpload } from "../hand-over/hand-over-uploads.ts";
import { type HandOverDeps, openPreface, type Taken, takeHandOver } from "../hand-over/take-hand-over.ts";
import { memorySource } from "../hand-over/unseal.ts";
import { refuse } from "./refusal.ts";

/** Bytes of a file in one request: each is kept whole or not at all, and the next goes on behind it. */
const MAX_PIECE_BYTES = 1024 * 1024;

/**
 * /api/hand-over/:file, behind the session. GET → `HandOverProgress`. POST ?offset=N with bytes → how far the file is now,
 * whatever N was. POST …/take → `HandOverOutcome`, once all bytes are there; asked again, the same.
 */
export const handOverApi = (deps: HandOverDeps): Hono<SessionEnv> => {
  const { uploads, history, keyring } = deps;
  const take = onceAtATime(deps);

  return new Hono<SessionEnv>()
    .get("/:file", async (c) => {
      const upload = uploadOf(c);
      if (!upload) return notFound(c);
      const outcome = await findOutcome(history.db, upload);
      return c.json({ offset: await uploads.offset(upload), outcome });
    })
    .post("/:file", async (c) => {
      const upload = uploadOf(c);
      const at = Number(c.req.query("offset"));
      if (!upload || !Number.isSafeInteger(at) || at < 0) return notFound(c);
      const bytes = await readPiece(c.req.raw);
      if (bytes === null || at + bytes.length > MAX_HAND_OVER_BYTES) return refuseFault(c, "tooLarge");
      if (at === 0) {
        // A stranger's file is refused at its first piece, before it takes any room.
        const opened = await openPreface(keyring, c.get("actor"), upload, prefaceSource(bytes));
        if (!opened.ok) return refuseFault(c, opened.error);
      }
      return c.json({ offset: await uploads.append(upload, at, bytes), outcome: null });
    })
    .post("/:file/take", async (c) => {
      const upload = uploadOf(c);
      if (!upload) return notFound(c);
      if ((await uploads.offset(upload)) === 0) {
        const outcome = await findOutcome(history.db, upload);
        return outcome ? c.json(outcome) : notFound(c);
      }
      const taken = await take(c.get("actor"), upload);
      return taken.ok ? c.json(taken.value) : refuseFault(c, taken.error);
    });
};

/** A second request, after a time-out of the first, waits for what that comes to. */
const onceAtATime = (deps: HandOverDeps) => {
  const running = new Map<string, Promise<Taken>>();
  return (actor: Parameters<typeof takeHandOver>[1], upload: HandOverUpload): Promise<Taken> => {
    const name = deps.uploads.pathOf(upload);
    const taking = running.get(name) ?? takeHandOver(deps, actor, upload).finally(() => running.delete(name));
    running.set(name, taking);
    return taking;
  };
};

const uploadOf = (c: Context<SessionEnv>): HandOverUpload | null => {
  const file = HandOverId.safeParse(c.req.param("file"));
  return file.success ? { user: c.get("actor").user, file: file.data } : null;
};

/** Null when there are more than we take at once. A body that breaks off has no piece: nothing of it is kept. */
const readPiece = async (request: Request): Promise<Uint8Array<ArrayBuffer> | null> => {
  if (Number(request.headers.get("content-length") ?? 0) > MAX_PIECE_BYTES) return null;
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength;
    if (size > MAX_PIECE_BYTES) return null;
    chunks.push(chunk);
  }
  return new Uint8Array(Buffer.concat(chunks));
};

/** Only the start has come: the header must be in it, and what follows is not looked at. */
const prefaceSource = (bytes: Uint8Array<ArrayBuffer>) => memorySource(bytes.slice(0, MAX_HEADER_BYTES * 2));

const notFound = (c: Context): Response => refuse(c, "notFound", "Không tìm thấy tệp này.");

const refuseFault = (c: Context, fault: HandOverFault): Response => {
  switch (fault) {
    case "notHandOver":
      return refuse(c, "malformed", "Tệp này không phải tệp lưu ra từ ứng dụng.");
    case "newerVersion":
      return refuse(c, "malformed", "Tệp do ứng dụng mới hơn lưu ra. Cập nhật máy chủ rồi nhận lại.");
    case "otherUnit":
      return refuse(c, "notAllowed", "Tệp này của đơn vị khác, anh/chị không nhận được.");
    case "unknownKey":
      return refuse(c, "malformed", "Tệp này không phải của máy chủ này.");
    case "damaged":
      return refuse(
        c,
        "malformed",
        "Tệp bị hỏng hoặc bị thiếu. Chép lại tệp gốc rồi nhận lại. Chưa có gì bị thay đổi.",
      );
    case "tooLarge":
      return refuse(c, "tooLarge", "Tệp quá lớn.");
    default:
      return assertNever(fault);
  }
};
