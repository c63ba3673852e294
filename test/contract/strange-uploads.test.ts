import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import type { Fetch } from "../../src/device/timed-fetch.ts";
import type { Sha256 } from "../../src/domain/hash.ts";
import { createHonestServer, createNetwork, memoryShelf, runPass } from "../support/engine-rig.ts";
import { createMemoryTus } from "../support/memory-tus.ts";
import { aChange, uuid } from "../support/sync-builders.ts";

/** Its beginning and three pieces, on a link as fast as this one. */
const bytes = new Uint8Array(2_600_000).map((_byte, index) => index % 251);
const FILE = createHash("sha256").update(bytes).digest("hex") as Sha256;
const photo = { file: FILE, kind: "photo", bytes: bytes.buffer } as const;
const taken = aChange(1, {
  collection: "evidence",
  fields: { kind: "photo", activity: uuid(1), file: FILE },
});

const TUS = { "Tus-Resumable": "1.0.0" };
const HTML = { "Content-Type": "text/html" };
const JSON_TYPE = { "Content-Type": "application/json" };

type Headers = Record<string, string>;

const ENOUGH = JSON.stringify({
  error: { kind: "dailyLimit", reason: "Ngày mai gửi tiếp.", retryAfterS: 3600 },
});

/** Answers to one step of an upload: a status, headers and a body if any; null breaks the line. */
const STRANGE: Readonly<Record<string, readonly [number, Headers, string?] | null>> = {
  "a line that breaks": null,
  "a portal's page": [200, HTML],
  "a portal's redirect": [302, { Location: "/login" }],
  "201 without a place": [201, TUS],
  "201 with a place elsewhere": [201, { ...TUS, Location: "https://evil.example/upload/1" }],
  "201 with a place of no scheme": [201, { ...TUS, Location: "//evil.example/files/1" }],
  "201 with a script for a place": [201, { ...TUS, Location: "javascript:alert(1)" }],
  "201 with a place that is not there": [201, { ...TUS, Location: "/files/999" }],
  "204 without how far": [204, TUS],
  "an offset below nought": [204, { ...TUS, "Upload-Offset": "-1" }],
  "an offset in words": [204, { ...TUS, "Upload-Offset": "all" }],
  "an empty offset": [204, { ...TUS, "Upload-Offset": "" }],
  "half an offset": [204, { ...TUS, "Upload-Offset": "1.5" }],
  "an offset beyond the file": [204, { ...TUS, "Upload-Offset": "999999999" }],
  "an offset beyond all numbers": [204, { ...TUS, "Upload-Offset": "1e300" }],
  "an offset at the start": [204, { ...TUS, "Upload-Offset": "0" }],
  "an offset at the very end": [204, { ...TUS, "Upload-Offset": String(bytes.length) }],
  "200 with an offset at the end": [200, { ...TUS, "Upload-Offset": String(bytes.length) }],
  "the word for another file": [200, { ...TUS, "Loa-Stored": "f".repeat(64) }],
  "the word for no file": [200, { ...TUS, "Loa-Stored": "" }],
  "the right word with 404": [404, { ...TUS, "Loa-Stored": FILE }],
  "the right word with 500": [500, { ...TUS, "Loa-Stored": FILE }],
  "400 of ours": [400, TUS],
  "401 of ours": [401, JSON_TYPE],
  "401 of a proxy": [401, HTML],
  "403 of ours": [403, TUS],
  "403 of a proxy": [403, HTML],
  "403 of ours, enough for today": [403, JSON_TYPE, ENOUGH],
  "403 of ours, torn": [403, JSON_TYPE, ENOUGH.slice(0, 20)],
  "403 of ours, of a kind that nobody knows": [403, JSON_TYPE, ENOUGH.replace("dailyLimit", "newMoon")],
  "404 of ours": [404, TUS],
  "404 of a proxy": [404, HTML],
  "405": [405, HTML],
  "409 of ours": [409, TUS],
  "410 of ours": [410, TUS],
  "412": [412, TUS],
  "413 of ours": [413, TUS],
  "413 of a proxy": [413, HTML],
  "415": [415, TUS],
  "423 held by another": [423, TUS],
  "429": [429, { ...TUS, "Retry-After": "0" }],
  "460 other bytes": [460, TUS],
  "500": [500, HTML],
  "502": [502, HTML],
  "503 with a wish": [503, { ...TUS, "Retry-After": "1" }],
  "507 full": [507, TUS],
};

const refused = () => "refuse" as const;

/** What befell the upload in a pass before, and after how many good answers to which method the strange one comes. */
const steps = {
  "at its beginning": { method: "POST", after: 0, before: [] },
  "when asked what came of its beginning": {
    method: "POST",
    after: 0,
    before: [() => ({ cutAt: 100_000 }), refused],
  },
  "when asked how far it came": { method: "HEAD", after: 0, before: [() => null, refused, refused] },
  "at its first piece": { method: "PATCH", after: 0, before: [] },
  "at its second piece": { method: "PATCH", after: 1, before: [] },
  "at its last piece": { method: "PATCH", after: 2, before: [] },
} as const;

/** Not one request more than this in a pass, whatever comes back. */
const MOST_REQUESTS = 40;

describe.each(Object.entries(steps))("[S28] an upload %s", (_step, { method, after, before }) => {
  test.each(Object.entries(STRANGE))("meets %s and is stored only by our server", async (_name, answer) => {
    const shelf = await memoryShelf([taken], [photo]);
    const server = createHonestServer();
    const tus = createMemoryTus();
    const good = createNetwork((request) => Response.json(server.answer(request)), tus.fetch);
    if (before.length > 0) {
      tus.faults.push(...before);
      await runPass(shelf.store, good.fetch);
      expect(await shelf.storedFiles()).toEqual([]);
    }

    let seen = 0;
    const strange: Fetch = (url, init) => {
      seen += init.method === method ? 1 : 0;
      if (init.method !== method || seen <= after) return tus.fetch(url, init);
      if (answer === null || (answer[0] >= 300 && answer[0] < 400)) throw new TypeError("Failed to fetch");
      return Promise.resolve(new Response(answer[2] ?? null, { status: answer[0], headers: answer[1] }));
    };
    const network = createNetwork((request) => Response.json(server.answer(request)), strange);
    await runPass(shelf.store, network.fetch);
    expect(network.asks.files).toBeLessThanOrEqual(MOST_REQUESTS);
    for (const file of await shelf.storedFiles()) expect(tus.stored.has(file)).toBe(true);
    expect(await shelf.store.fileBytes(FILE)).not.toBeNull();

    expect(await runPass(shelf.store, good.fetch)).toEqual({ kind: "done" });
    expect([...tus.stored.keys()]).toEqual([FILE]);
    expect(await shelf.storedFiles()).toEqual([FILE]);
  });
});

describe("[S27] a server that takes no file more today", () => {
  const small = new TextEncoder().encode("ảnh nhỏ");
  const SMALL = createHash("sha256").update(small).digest("hex") as Sha256;
  const files = [photo, { file: SMALL, kind: "thumbnail", bytes: small.buffer }] as const;

  test("is asked once in a pass, after all changes went; everything stays, and goes the next day", async () => {
    const shelf = await memoryShelf([taken], files);
    const server = createHonestServer();
    const tus = createMemoryTus();
    const isFull: Fetch = async () => new Response(ENOUGH, { status: 403, headers: JSON_TYPE });
    const full = createNetwork((request) => Response.json(server.answer(request)), isFull);
    expect(await runPass(shelf.store, full.fetch)).toEqual({ kind: "enoughToday" });
    expect(full.asks.files).toBe(1);
    expect([await shelf.waiting(), await shelf.storedFiles()]).toEqual([[], []]);
    expect((await shelf.store.unsent()).files).toBe(2);

    const good = createNetwork((request) => Response.json(server.answer(request)), tus.fetch);
    expect(await runPass(shelf.store, good.fetch)).toEqual({ kind: "done" });
    expect([...tus.stored.keys()].sort()).toEqual([FILE, SMALL].sort());
  });

  test("is asked again about a photo without its bytes", async () => {
    const shelf = await memoryShelf([taken], [photo]);
    const server = createHonestServer();
    const sent: number[] = [];
    const isFull: Fetch = async (_url, init) => {
      sent.push((init.body as ArrayBuffer | null)?.byteLength ?? 0);
      return new Response(ENOUGH, { status: 403, headers: JSON_TYPE });
    };
    const full = createNetwork((request) => Response.json(server.answer(request)), isFull);
    for (let pass = 0; pass < 3; pass += 1) await runPass(shelf.store, full.fetch);
    expect(sent).toEqual([262_144, 0, 0]);
  });
});
