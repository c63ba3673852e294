import type { Context, MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import { tokenFrom } from "../auth/session-cookie.ts";
import type { Clock } from "../clock.ts";
import { createRateLimiter, type RateLimits } from "./rate-limiter.ts";
import { refuse } from "./refusal.ts";
import { addressOf, isHttps, isSecureContext, type Outside, ownOrigins } from "./request-facts.ts";

/** For the page: everything from our own origin, nothing inline, no strings made into code. */
export const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob: data:",
  // Sound and film of a record are played from this phone's own copy.
  "media-src blob:",
  "connect-src 'self'",
  "font-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  // The page has one policy, which lets its own worker scripts through and nothing else.
  "trusted-types default",
].join("; ");

/** For answers that are never a page: opened by themselves they are framed by nobody and may do nothing at all. */
export const DATA_POLICY = "default-src 'none'; frame-ancestors 'none'; sandbox";

const ONE_YEAR_S = 365 * 24 * 60 * 60;

const isData = (path: string): boolean => /^\/(api|files|healthz)(\/|$)/.test(path);

/**
 * Headers of every answer: pages, data, files, refusals and failures. Those that only speak to a document stand with pages
 * alone: on a link of 100 kbit/s each answer's headers are felt. HSTS stands with all: the page itself comes out of the
 * service worker's cache for months, and only data renew it.
 */
export const securityHeaders =
  (outside: Outside): MiddlewareHandler =>
  async (c, next) => {
    await next();
    const isPage = !isData(c.req.path);
    c.header("Content-Security-Policy", isPage ? PAGE_POLICY : DATA_POLICY);
    c.header("X-Content-Type-Options", "nosniff");
    c.header("Cross-Origin-Resource-Policy", "same-origin");
    if (isHttps(c, outside))
      c.header("Strict-Transport-Security", `max-age=${ONE_YEAR_S}; includeSubDomains`);
    // What people see of one another must not lie in any cache on the way.
    if (!isPage && !c.res.headers.has("Cache-Control")) c.header("Cache-Control", "no-store");
    if (isPage) for (const [name, value] of OF_DOCUMENTS) c.header(name, value);
  };

const OF_DOCUMENTS = [
  ["Referrer-Policy", "no-referrer"],
  ["Cross-Origin-Opener-Policy", "same-origin"],
  ["Permissions-Policy", "camera=(self), geolocation=(self), microphone=(self)"],
  ["X-Frame-Options", "DENY"],
] as const;

const SAFE_METHODS = new Set(["GET", "HEAD", "OPTIONS"]);

/**
 * Refuses whatever another site could make a browser send. `Sec-Fetch-Site` decides where there is one, else `Origin`;
 * a request with neither did not come from a browser of ours, and nothing else has a reason to change things here.
 */
export const sameOriginOnly =
  (outside: Outside): MiddlewareHandler =>
  async (c, next) => {
    if (SAFE_METHODS.has(c.req.method) || isFromOurPage(c, outside)) return await next();
    return refuse(c, "notAllowed", "Yêu cầu này không đến từ ứng dụng.");
  };

const isFromOurPage = (c: Context, outside: Outside): boolean => {
  const site = c.req.header("sec-fetch-site");
  const origin = c.req.header("origin");
  if (origin !== undefined && !ownOrigins(c, outside).includes(origin)) return false;
  return site === undefined ? origin !== undefined : site === "same-origin";
};

/** What changes something under /api is JSON, or has no body at all. A form of another site can send neither. */
export const jsonOnly: MiddlewareHandler = async (c, next) => {
  if (SAFE_METHODS.has(c.req.method) || hasNoBody(c) || isJson(c)) return await next();
  return refuse(c, "malformed", "Máy chủ chỉ nhận dữ liệu JSON.");
};

const isJson = (c: Context): boolean =>
  /^application\/json\s*(;|$)/i.test(c.req.header("content-type") ?? "");

const hasNoBody = (c: Context): boolean =>
  c.req.header("content-type") === undefined &&
  (c.req.header("content-length") ?? "0") === "0" &&
  c.req.header("transfer-encoding") === undefined;

/** Signing in over plain http from another machine cannot work: the browser would drop the cookie. */
export const NEEDS_HTTPS =
  "Cần kết nối bảo mật (HTTPS) để đăng nhập và làm việc khi mất mạng. Mở địa chỉ bắt đầu bằng https://, hoặc nhờ người quản trị cài HTTPS cho máy chủ.";

export const httpsOnly =
  (outside: Outside): MiddlewareHandler =>
  async (c, next) =>
    isSecureContext(c, outside) ? await next() : refuse(c, "needsHttps", NEEDS_HTTPS);

/** At most this many bytes of body; more is refused while it comes in. */
export const limitBody = (maxBytes: number): MiddlewareHandler =>
  bodyLimit({ maxSize: maxBytes, onError: (c) => refuse(c, "tooLarge", "Dữ liệu gửi lên quá lớn.") });

/** Answers 503 when the work takes longer; the client keeps its data and tries again. */
export const limitTime =
  (maxMs: number): MiddlewareHandler =>
  async (c, next) => {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<"late">((resolve) => {
      timer = setTimeout(() => resolve("late"), maxMs);
    });
    const outcome = await Promise.race([next(), late]).finally(() => clearTimeout(timer));
    return outcome === "late" ? refuse(c, "busy", "Máy chủ đang bận. Thử lại sau ít giây.", 5) : undefined;
  };

/** One address, and one session of it, may ask so often; the rest hears 429 and when to come back. */
export const limitRate = (outside: Outside, clock: Clock, limits: RateLimits): MiddlewareHandler => {
  const limiter = createRateLimiter(clock);
  return async (c, next) => {
    const token = tokenFrom(c.req.header("cookie") ?? null);
    const waits = [
      limiter.take(`address ${addressOf(c, outside)}`, limits.perAddress),
      token === null ? 0 : limiter.take(`session ${token}`, limits.perSession),
    ];
    const waitS = Math.max(...waits);
    return waitS === 0
      ? await next()
      : refuse(c, "throttled", "Gửi quá nhiều yêu cầu. Máy sẽ tự thử lại.", waitS);
  };
};
