import { gunzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { createHttpServerLink } from "../../src/device/http-server-link.ts";
import { type Fetch, timedFetch } from "../../src/device/timed-fetch.ts";
import type { SyncRequest } from "../../src/domain/wire.ts";
import { aChange } from "../support/sync-builders.ts";

const request = { protocol: 1, changes: [] } as unknown as SyncRequest;
const bigRequest = {
  protocol: 1,
  changes: Array.from({ length: 20 }, (_, at) => aChange(at + 1)),
} as unknown as SyncRequest;

const JSON_TYPE = { "Content-Type": "application/json; charset=utf-8" };

const answering =
  (make: () => Response | Promise<Response>): Fetch =>
  async () =>
    make();

const torn = (): Response =>
  new Response(
    new ReadableStream({
      start: (controller) => {
        controller.enqueue(new TextEncoder().encode('{"protocol":1,'));
        controller.error(new TypeError("network error"));
      },
    }),
    { headers: JSON_TYPE },
  );

const failures: readonly (readonly [string, () => Response | Promise<Response>, unknown])[] = [
  [
    "no network",
    () => Promise.reject(new TypeError("Failed to fetch")),
    { kind: "offline", cause: "unreachable" },
  ],
  [
    "a portal's page",
    () => new Response("<html>", { headers: { "Content-Type": "text/html" } }),
    { kind: "offline", cause: "notOurs" },
  ],
  [
    "JSON under another type",
    () => new Response("{}", { headers: { "Content-Type": "text/plain" } }),
    { kind: "offline", cause: "notOurs" },
  ],
  ["no content at all", () => new Response(null, { status: 204 }), { kind: "offline", cause: "notOurs" }],
  [
    "half an answer",
    () => new Response('{"protocol":1,', { headers: JSON_TYPE }),
    { kind: "offline", cause: "torn" },
  ],
  ["a connection that breaks off", torn, { kind: "offline", cause: "torn" }],
  [
    "bytes that are no text",
    () => new Response(new Uint8Array([0xff, 0xfe, 0x00]), { headers: JSON_TYPE }),
    { kind: "offline", cause: "torn" },
  ],
  [
    "201",
    () => new Response("{}", { status: 201, headers: JSON_TYPE }),
    { kind: "offline", cause: "notOurs" },
  ],
  [
    "400 of ours",
    () => new Response("{}", { status: 400, headers: JSON_TYPE }),
    { kind: "offline", cause: "notOurs" },
  ],
  [
    "404",
    () => new Response("{}", { status: 404, headers: JSON_TYPE }),
    { kind: "offline", cause: "notOurs" },
  ],
  ["401 of ours", () => new Response("{}", { status: 401, headers: JSON_TYPE }), { kind: "signedOut" }],
  [
    "401 of a portal",
    () => new Response("<html>", { status: 401, headers: { "Content-Type": "text/html" } }),
    { kind: "offline", cause: "notOurs" },
  ],
  ["413 of ours", () => new Response("{}", { status: 413, headers: JSON_TYPE }), { kind: "tooLarge" }],
  [
    "429",
    () => new Response("{}", { status: 429, headers: { ...JSON_TYPE, "Retry-After": "7" } }),
    { kind: "throttled", retryAfterMs: 7000 },
  ],
  [
    "429 without a time",
    () => new Response("{}", { status: 429, headers: JSON_TYPE }),
    { kind: "throttled", retryAfterMs: 30_000 },
  ],
  [
    "429 for a year",
    () => new Response("{}", { status: 429, headers: { ...JSON_TYPE, "Retry-After": "31536000" } }),
    { kind: "throttled", retryAfterMs: 3_600_000 },
  ],
  [
    "503 with a time",
    () => new Response("{}", { status: 503, headers: { ...JSON_TYPE, "Retry-After": "5" } }),
    { kind: "throttled", retryAfterMs: 5000 },
  ],
  [
    "500",
    () => new Response("{}", { status: 500, headers: JSON_TYPE }),
    { kind: "offline", cause: "serverFailed" },
  ],
  [
    "a gateway's 502",
    () => new Response("<html>", { status: 502 }),
    { kind: "offline", cause: "serverFailed" },
  ],
];

describe("the way to the server", () => {
  test.each(failures)("[S21] takes %s for what it is", async (_name, make, error) => {
    expect(await createHttpServerLink(answering(make)).sync(request)).toEqual({ ok: false, error });
  });

  test("hands on the JSON of a whole answer", async () => {
    const link = createHttpServerLink(answering(() => new Response('{"ờ":1}', { headers: JSON_TYPE })));
    expect(await link.sync(request)).toEqual({ ok: true, value: { ờ: 1 } });
  });

  test("follows no redirect and keeps to its own origin", async () => {
    const inits: RequestInit[] = [];
    const link = createHttpServerLink(async (url, init) => {
      expect(url).toBe("/api/sync");
      inits.push(init);
      return new Response("{}", { headers: JSON_TYPE });
    });
    await link.sync(request);
    expect(inits[0]).toMatchObject({
      method: "POST",
      redirect: "error",
      credentials: "same-origin",
    });
    expect(inits[0]).not.toHaveProperty("cache");
  });

  test("[S21] never takes an old answer out of a cache", async () => {
    const inits: RequestInit[] = [];
    await timedFetch(
      async (_url, init) => {
        inits.push(init);
        return new Response(null);
      },
      "/files/7",
      { method: "HEAD" },
      0,
    );
    expect(inits[0]).toMatchObject({ cache: "no-store", redirect: "error" });
  });

  test("packs what is larger than a quarter of a kilobyte, and says so", async () => {
    const seen: { encoding: string | null; body: unknown }[] = [];
    const link = createHttpServerLink(async (_url, init) => {
      const encoding = new Headers(init.headers).get("Content-Encoding");
      const raw = Buffer.from(init.body as Uint8Array);
      seen.push({ encoding, body: JSON.parse((encoding ? gunzipSync(raw) : raw).toString()) });
      return new Response("{}", { headers: JSON_TYPE });
    });
    await link.sync(request);
    await link.sync(bigRequest);
    expect(seen).toEqual([
      { encoding: null, body: request },
      { encoding: "gzip", body: JSON.parse(JSON.stringify(bigRequest)) },
    ]);
  });
});
