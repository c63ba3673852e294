import type { Context } from "hono";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import type { ApiErrorKind } from "../../domain/api.ts";

/** A refusal outside the results of a sync: JSON `ApiError`, never cached. `reason` is a Vietnamese sentence. */
export const apiError = (
  c: Context,
  status: ContentfulStatusCode,
  kind: ApiErrorKind,
  reason: string,
): Response => {
  c.header("Cache-Control", "no-store");
  return c.json({ error: { kind, reason } }, status);
};

/** Foreign and unknown look alike. */
export const notFound = (c: Context): Response => apiError(c, 404, "notFound", "Không tìm thấy.");

export const malformed = (c: Context): Response =>
  apiError(c, 400, "malformed", "Nội dung gửi lên không đọc được.");

export const tooLarge = (c: Context): Response =>
  apiError(c, 413, "tooLarge", "Nội dung gửi lên quá lớn. Hãy gửi ít hơn mỗi lần.");
