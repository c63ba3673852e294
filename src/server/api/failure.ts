import type { Context } from "hono";
import { refuse } from "./refusal.ts";

const codeOf = (error: unknown): string =>
  error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "";

/** The disk has no room: of SQLite, of the file system, of the owner's share of it. */
export const isOutOfSpace = (error: unknown): boolean =>
  ["SQLITE_FULL", "ENOSPC", "EDQUOT"].includes(codeOf(error));

/** Another process holds the database; what failed had changed nothing. */
const isLocked = (error: unknown): boolean => codeOf(error).startsWith("SQLITE_BUSY");

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
