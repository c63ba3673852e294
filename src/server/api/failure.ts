import type { Context } from "hono";
import { refuse } from "./refusal.ts";

const codeOf = (error: unknown): string =>
  error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "";

/** SQLSTATE of PostgreSQL: no room on its disk. */
const DISK_FULL = "53100";

/** The disk has no room: of the database, of the file system, of the owner's share of it. */
export const isOutOfSpace = (error: unknown): boolean =>
  ["SQLITE_FULL", DISK_FULL, "ENOSPC", "EDQUOT"].includes(codeOf(error));

/** SQLSTATE: others were faster every time, hold a lock or all connections; the server is starting, stopping or away. */
const POSTGRES_BUSY = /^(40001|40P01|55P03|53300|57P0[123]|08\w{3}|ECONN(REFUSED|RESET)|EPIPE)$/;

/** Another process holds the database, or it is away for a while; what failed had changed nothing, or is sent again. */
const isLocked = (error: unknown): boolean =>
  codeOf(error).startsWith("SQLITE_BUSY") || POSTGRES_BUSY.test(codeOf(error));

/**
 * The answer to what nobody expected. Nothing was acknowledged, so phones keep what they sent; whoever watches over the
 * server sees by the status what is wrong with it. The failure itself stands in the log only.
 */
export const answerFailure = (error: Error, c: Context): Response => {
  if (isOutOfSpace(error)) {
    const reason = "Máy chủ hết chỗ lưu. Dữ liệu trên máy vẫn còn, sẽ tự gửi lại.";
    return c.json({ error: { kind: "busy", reason } }, 507);
  }
  if (isLocked(error)) return refuse(c, "busy", "Máy chủ đang bận. Thử lại sau ít giây.", 5);
  return refuse(c, "internal", "Máy chủ gặp lỗi. Dữ liệu trên máy vẫn còn, sẽ tự gửi lại.");
};
