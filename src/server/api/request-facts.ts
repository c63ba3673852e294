import { getConnInfo } from "@hono/node-server/conninfo";
import type { Context } from "hono";

/** How the outside world is told from the request. */
export interface Outside {
  /** A proxy of ours stands in front and sets X-Forwarded-Proto, -Host and -For. Without one, anybody could set them. */
  readonly trustProxy: boolean;
  /** Where people find this server, e.g. `https://so.xa.vn`; null: as the request says. */
  readonly publicUrl: string | null;
}

/** The caller's address; behind a trusted proxy the one that the proxy saw. */
export const addressOf = (c: Context, { trustProxy }: Outside): string => {
  const forwarded = trustProxy ? c.req.header("x-forwarded-for")?.split(",").at(-1)?.trim() : undefined;
  return forwarded || socketAddress(c) || "unknown";
};

/** Called in a test without a socket there is no address. */
const socketAddress = (c: Context): string | undefined =>
  typeof c.env === "object" && c.env !== null && "incoming" in c.env
    ? getConnInfo(c).remote.address
    : undefined;

const hostOf = (c: Context, { trustProxy }: Outside): string =>
  (trustProxy ? c.req.header("x-forwarded-host") : undefined) ??
  c.req.header("host") ??
  new URL(c.req.url).host;

export const isHttps = (c: Context, { trustProxy }: Outside): boolean => {
  const forwarded = trustProxy ? c.req.header("x-forwarded-proto")?.split(",").at(-1)?.trim() : undefined;
  return (forwarded ?? new URL(c.req.url).protocol.replace(":", "")) === "https";
};

/** Our own origins, as browsers write them in `Origin`. */
export const ownOrigins = (c: Context, outside: Outside): readonly string[] => [
  `${isHttps(c, outside) ? "https" : "http"}://${hostOf(c, outside)}`,
  ...(outside.publicUrl === null ? [] : [new URL(outside.publicUrl).origin]),
];

/**
 * Will a browser keep a Secure cookie, hash and run a service worker here? Over https, and on the machine itself, which
 * browsers trust without it.
 */
export const isSecureContext = (c: Context, outside: Outside): boolean =>
  isHttps(c, outside) || isLoopback(hostOf(c, outside));

const isLoopback = (host: string): boolean =>
  /^(localhost|[a-z0-9-]+\.localhost|127(\.\d{1,3}){3}|\[::1\])(:\d+)?$/i.test(host);
