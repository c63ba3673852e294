import { afterAll, beforeAll, expect, test } from "vitest";
import { openWholeServer, type WholeServer } from "../support/whole-server.ts";

let server: WholeServer;
beforeAll(async () => {
  server = await openWholeServer();
});
afterAll(() => server.close());

const get = async (path: string, headers: Record<string, string> = {}, origin = "http://localhost") =>
  await server.app.request(`${origin}${path}`, { headers });

const IMMUTABLE = "public, max-age=31536000, immutable";

test.each([
  ["/assets/index-AbCd1234.js", "text/javascript; charset=utf-8", IMMUTABLE],
  ["/", "text/html; charset=utf-8", "no-cache"],
  ["/index.html", "text/html; charset=utf-8", "no-cache"],
  ["/viec/PL8", "text/html; charset=utf-8", "no-cache"],
  ["/sw.js", "text/javascript; charset=utf-8", "no-cache"],
  ["/manifest.webmanifest", "application/manifest+json; charset=utf-8", "no-cache"],
])("%s is served as %s with %s", async (path, type, cache) => {
  const answer = await get(path);
  expect(answer.status).toBe(200);
  expect(answer.headers.get("content-type")).toBe(type);
  expect(answer.headers.get("cache-control")).toBe(cache);
});

test.each([
  "/assets/index-00000000.js",
  "/assets/x",
  "/icons/none.png",
  "/.vite/manifest.json",
  "/.env",
  "/assets/../../secret.key",
])("%s is missing, and never the page", async (path) => {
  const answer = await get(path);
  expect(answer.status).toBe(404);
  expect(await answer.text()).not.toContain("<!doctype");
});

test.each(["/api", "/api/unknown", "/api/session/unknown", "/files/unknown"])(
  "%s answers JSON, never the page",
  async (path) => {
    const answer = await get(path);
    expect([401, 404]).toContain(answer.status);
    expect(answer.headers.get("content-type")).toContain("application/json");
  },
);

test.each(["br", "gzip"])(
  "text is packed by %s for those who can read it, and is the same text",
  async (encoding) => {
    const plain = await get("/assets/index-AbCd1234.js");
    const packed = await get("/assets/index-AbCd1234.js", { "accept-encoding": encoding });
    expect(packed.headers.get("content-encoding")).toBe(encoding);
    expect(packed.headers.get("vary")).toContain("Accept-Encoding");
    const bytes = await packed.arrayBuffer();
    const { brotliDecompressSync, gunzipSync } = await import("node:zlib");
    const unpacked = (encoding === "br" ? brotliDecompressSync : gunzipSync)(
      new Uint8Array(bytes),
    ).toString();
    expect(unpacked).toBe(await plain.text());
  },
);

test("what has not changed is not sent again", async () => {
  const etag = (await get("/sw.js")).headers.get("etag") ?? "";
  const again = await get("/sw.js", { "if-none-match": etag });
  expect([again.status, await again.text()]).toEqual([304, ""]);
});

test("HEAD tells the same without a body", async () => {
  const answer = await server.app.request("http://localhost/sw.js", { method: "HEAD" });
  expect([answer.status, await answer.text()]).toEqual([200, ""]);
});

test("over plain http from another machine the page says that HTTPS is needed and how to get it", async () => {
  const answer = await get("/", {}, "http://192.168.1.20:8080");
  expect(answer.status).toBe(403);
  const text = await answer.text();
  expect(text).toContain("Cần kết nối bảo mật (HTTPS)");
  expect(text).toContain("LOA_TRUST_PROXY=1");
});

test("what is shared past the worker is not taken in; the page says to share once more", async () => {
  const body = new FormData();
  body.append("files", new Blob(["x"]), "a.jpg");
  const answer = await server.app.request("http://localhost/nhan", { method: "POST", body });
  expect(answer.status).toBe(303);
  expect(answer.headers.get("location")).toBe("/nhan?loi=1");
});
