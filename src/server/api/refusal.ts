import type { Context } from "hono";
import type { ApiErrorKind } from "../../domain/api.ts";

const STATUS = {
  malformed: 400,
  signedOut: 401,
  notFound: 404,
  notAllowed: 403,
  codeUnknown: 401,
  codeExpired: 401,
  codeUsed: 401,
  wrongPassword: 401,
  throttled: 429,
  usernameTaken: 409,
  needsHttps: 403,
  tooLarge: 413,
  dailyLimit: 403,
  unreadable: 415,
  onlyDrawn: 406,
  busy: 503,
  internal: 500,
} as const satisfies Readonly<Record<ApiErrorKind, number>>;

/** Answers with an `ApiError`; `reason` is the Vietnamese sentence that people read. */
export const refuse = (c: Context, kind: ApiErrorKind, reason: string, retryAfterS?: number): Response => {
  if (retryAfterS !== undefined) c.header("Retry-After", String(retryAfterS));
  const error = retryAfterS === undefined ? { kind, reason } : { kind, reason, retryAfterS };
  return c.json({ error }, STATUS[kind]);
};
