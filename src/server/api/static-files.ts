import { type Context, Hono } from "hono";
import type { ClientFile, ClientFiles, Encoding } from "./client-files.ts";
import { needsHttpsPage } from "./needs-https-page.ts";
import { refuse } from "./refusal.ts";
import { isSecureContext, type Outside } from "./request-facts.ts";

export interface StaticFilesDeps {
  readonly files: ClientFiles;
  readonly outside: Outside;
}

const IMMUTABLE = "public, max-age=31536000, immutable";
/** Asked for anew every time, and answered with 304 while nothing has changed: a new version is seen at once. */
const REVALIDATE = "no-cache";

/**
 * The built page. A path that is no file and has no ending is a place within the app and gets index.html; a missing
 * file or an unknown path of the API is 404, never a page.
 */
export const staticFiles = ({ files, outside }: StaticFilesDeps) =>
  new Hono()
    // What is shared to the app is for its worker. On a phone that has lost it the page says to share once more.
    .post("/nhan", (c) => c.redirect("/nhan?loi=1", 303))
    .get("*", async (c) => {
      if (/^\/(api|files)(\/|$)/.test(c.req.path)) return refuse(c, "notFound", "Không có địa chỉ này.");
      const asked = files.find(c.req.path);
      if (asked && c.req.path !== "/index.html") return await send(c, asked, isHashed(c.req.path));
      if (!isPlaceInApp(c.req.path)) return missing(c);
      if (!isSecureContext(c, outside)) return needsHttpsPage(c, outside);
      const page = files.find("/index.html");
      return page ? await send(c, page, false) : missing(c);
    });

/** Vite puts the hash of the content into the names of everything below /assets. */
const isHashed = (path: string): boolean => path.startsWith("/assets/");

const isPlaceInApp = (path: string): boolean =>
  path === "/index.html" || (!path.startsWith("/assets/") && !/\.[^/]*$/.test(path));

const missing = (c: Context): Response => {
  c.header("Cache-Control", "no-store");
  return c.text("Không có tệp này.\n", 404);
};

const send = async (c: Context, file: ClientFile, isImmutable: boolean): Promise<Response> => {
  const encoding = file.isText ? bestEncoding(c.req.header("accept-encoding")) : null;
  const etag = `"${file.hash}${encoding === null ? "" : `-${encoding}`}"`;
  c.header("Cache-Control", isImmutable ? IMMUTABLE : REVALIDATE);
  c.header("ETag", etag);
  if (file.isText) c.header("Vary", "Accept-Encoding");
  if (isKnownTo(c, etag)) return c.body(null, 304);
  c.header("Content-Type", file.type);
  if (encoding === null) return c.body(file.bytes);
  c.header("Content-Encoding", encoding);
  return c.body(await file.encoded(encoding));
};

const isKnownTo = (c: Context, etag: string): boolean =>
  (c.req.header("if-none-match") ?? "").split(",").some((known) => known.trim().replace(/^W\//, "") === etag);

const bestEncoding = (accepted: string | undefined): Encoding | null => {
  const names = (accepted ?? "").split(",").map((part) => part.trim());
  const takes = (name: string) =>
    names.some((part) => part === name || (part.startsWith(`${name};`) && !/;\s*q=0(\.0*)?$/.test(part)));
  if (takes("br")) return "br";
  return takes("gzip") ? "gzip" : null;
};
