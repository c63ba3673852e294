import { gzipSync } from "node:zlib";
import type { SyncAnswer } from "../../src/domain/wire.ts";
import { aChange, aCursor, anAnswer, applied, aRecord, SCOPE, uuid } from "./sync-builders.ts";

/** What our own server would have said to this very request. */
export type Honest = SyncAnswer;

/** Something between phone and server, or a server that is out of its mind. `undefined`: the line breaks. */
export type Strange = (honest: Honest) => Response | undefined;

const JSON_TYPE = { "Content-Type": "application/json" };
const HTML = "<!doctype html><title>Wi-Fi</title><form action=/login>Đăng nhập</form>";

/** Statuses that `Response` does not make. */
const bare = (status: number, body: string | null, headers: Record<string, string> = JSON_TYPE): Response =>
  ({
    status,
    headers: new Headers(headers),
    body: body === null ? null : new Response(body).body,
  }) as unknown as Response;

const html =
  (status: number, headers: Record<string, string> = {}): Strange =>
  () =>
    bare(status, HTML, { "Content-Type": "text/html; charset=utf-8", ...headers });

const ours =
  (status: number, kind: string, headers: Record<string, string> = {}): Strange =>
  () =>
    bare(status, JSON.stringify({ error: { kind, reason: "Không được." } }), { ...JSON_TYPE, ...headers });

const empty =
  (status: number, headers: Record<string, string> = JSON_TYPE): Strange =>
  () =>
    bare(status, null, headers);

const text =
  (write: (honest: string) => string, type = "application/json"): Strange =>
  (honest) =>
    new Response(write(JSON.stringify(honest)), { headers: { "Content-Type": type } });

const json =
  (change: (honest: Honest) => unknown): Strange =>
  (honest) =>
    Response.json(JSON.parse(JSON.stringify(change(honest))));

const results = (change: (result: Record<string, unknown>, index: number) => unknown): Strange =>
  json((honest) => ({
    ...honest,
    // With nothing to answer there is nothing to get wrong: the whole is spoilt instead.
    ...(honest.results.length === 0 ? { protocol: 9 } : {}),
    results: honest.results.map((result, index) => change(JSON.parse(JSON.stringify(result)), index)),
  }));

const receipts = (change: Record<string, unknown>): Strange =>
  results((result) => ({ ...result, receipt: { ...(result["receipt"] as object), ...change } }));

const cursors = (change: Record<string, unknown>): Strange =>
  json((honest) => ({ ...honest, cursors: [{ ...aCursor(99), epoch: honest.epoch, ...change }] }));

const raw = (write: (text: string) => string): Strange => text(write);

/** None of these is an answer: outbox, mirror, cursors and files stay as they are. */
export const NO_ANSWERS: Readonly<Record<string, Strange>> = {
  "a line that breaks": () => undefined,
  "a portal's page with 200": html(200),
  "a portal's page that calls itself JSON": () => bare(200, HTML),
  "our words as text/plain": text((body) => body, "text/plain"),
  "our words as JSON of another kind": text((body) => body, "application/jsonp"),
  "our words without a type": text((body) => body, ""),
  "100": bareOf(100),
  "103 with our words": (honest) => bare(103, JSON.stringify(honest)),
  "201 with our words": (honest) => bare(201, JSON.stringify(honest)),
  "204": empty(204),
  "205": empty(205),
  "206 with our words": (honest) => bare(206, JSON.stringify(honest)),
  "299 with our words": (honest) => bare(299, JSON.stringify(honest)),
  "302 to a portal": empty(302, { Location: "http://10.0.0.1/login" }),
  "304": empty(304),
  "307 with our words": (honest) => bare(307, JSON.stringify(honest)),
  "511 of a network that wants a sign-in": html(511),
  "0": empty(0),
  "999 with our words": (honest) => bare(999, JSON.stringify(honest)),
  "400 of a proxy": html(400),
  "400 of ours": ours(400, "malformed"),
  "401 of a proxy": html(401, { "WWW-Authenticate": "Basic" }),
  "401 of ours": ours(401, "signedOut"),
  "403 of a proxy": html(403),
  "403 of ours": ours(403, "notAllowed"),
  "404 of a proxy": html(404),
  "404 of ours": ours(404, "notFound"),
  "405": empty(405),
  "407": html(407),
  "408": html(408),
  "409 of ours": ours(409, "busy"),
  "410": html(410),
  "418": html(418),
  "426": html(426),
  "429 without a wish": ours(429, "throttled"),
  "429 with a wish of nought": ours(429, "throttled", { "Retry-After": "0" }),
  "429 with a wish below nought": ours(429, "throttled", { "Retry-After": "-5" }),
  "429 with an empty wish": ours(429, "throttled", { "Retry-After": "" }),
  "429 with a wish of a thousand years": ours(429, "throttled", { "Retry-After": "31536000000" }),
  "429 with a date": ours(429, "throttled", { "Retry-After": "Fri, 07 Nov 2025 23:59:59 GMT" }),
  "429 of a proxy": html(429, { "Retry-After": "1" }),
  "451": html(451),
  "500 of a proxy": html(500),
  "500 of ours": ours(500, "internal"),
  "500 with our words": (honest) => bare(500, JSON.stringify(honest)),
  "502": html(502),
  "503 of a proxy": html(503, { "Retry-After": "0" }),
  "503 of ours": ours(503, "busy", { "Retry-After": "2" }),
  "504": html(504),
  "an empty body": raw(() => ""),
  "only white space": raw(() => " \n "),
  null: raw(() => "null"),
  true: raw(() => "true"),
  "a number": raw(() => "42"),
  "a list": raw((body) => `[${body}]`),
  "a sentence": raw(() => '"Đăng nhập"'),
  "an object of another server": raw(() => '{"status":"ok","data":[]}'),
  "cut after one byte": raw((body) => body.slice(0, 1)),
  "cut in the middle": raw((body) => body.slice(0, body.length >> 1)),
  "cut before the last byte": raw((body) => body.slice(0, -1)),
  "said twice": raw((body) => body + body),
  "with a page behind it": raw((body) => body + HTML),
  "with NaN inside": raw((body) => body.replace('"more":false', '"more":NaN')),
  "with bytes that are no UTF-8": () =>
    new Response(new Uint8Array([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d]), { headers: JSON_TYPE }),
  "packed although nobody unpacks it": (honest) =>
    new Response(gzipSync(JSON.stringify(honest)), { headers: JSON_TYPE }),
  "five megabytes of nothing": raw(() => `{"a":"${"x".repeat(5_000_000)}"}`),
  "nested without end": raw(() => "[".repeat(20_000) + "]".repeat(20_000)),
  "no protocol": json(({ protocol: _protocol, ...rest }) => rest),
  "another protocol": json((honest) => ({ ...honest, protocol: 2 })),
  "an epoch that is none": json((honest) => ({ ...honest, epoch: "1" })),
  "no results": json(({ results: _results, ...rest }) => rest),
  "results that are an object": json((honest) => ({ ...honest, results: {} })),
  "results for what was not sent": json((honest) => ({ ...honest, results: [applied(aChange(7777), 1)] })),
  "one foreign result among ours": json((honest) => ({
    ...honest,
    results: [...honest.results, applied(aChange(7777), 1)],
  })),
  "results said twice": json((honest) => ({
    ...honest,
    results: [...honest.results, ...honest.results, applied(aChange(7777), 1)],
  })),
  "a status that nobody knows": results((result) => ({ ...result, status: "ok" })),
  "a refusal that nobody knows": results(({ id }) => ({
    status: "rejected",
    id,
    code: "because",
    reason: "",
  })),
  "a refusal without words": results(({ id }) => ({ status: "rejected", id, code: "malformed" })),
  "receipts of another change": receipts({ change: uuid(4321) }),
  "receipts of another scope": receipts({ scope: "x.shared" }),
  "receipts with number nought": receipts({ number: 0 }),
  "receipts with a number below nought": receipts({ number: -3 }),
  "receipts with half a number": receipts({ number: 1.5 }),
  "receipts with a number beyond all": receipts({ number: 1e300 }),
  "receipts with a number in words": receipts({ number: "1" }),
  "receipts without a seal": receipts({ mac: undefined }),
  "receipts with a short seal": receipts({ mac: "AAAA" }),
  "receipts with a long seal": receipts({ mac: "A".repeat(65) }),
  "receipts with a seal of other letters": receipts({ mac: "A+/=".repeat(6) }),
  "receipts that do not say what lost": receipts({ lost: undefined }),
  "receipts of a time that is none": receipts({ receivedAt: "hôm nay" }),
  "cursors of another epoch": cursors({ epoch: uuid(31) }),
  "cursors below nought": cursors({ number: -1 }),
  "cursors beyond all numbers": cursors({ number: 1e300 }),
  "cursors in words": cursors({ number: "7" }),
  "cursors without a seal": cursors({ mac: undefined }),
  "two cursors for one scope": json((honest) => ({
    ...honest,
    cursors: [aCursor(1, { epoch: honest.epoch }), aCursor(2, { epoch: honest.epoch })],
  })),
  "scopes that are none": json((honest) => ({ ...honest, scopes: [{ id: SCOPE }] })),
  "a server time that is none": json((honest) => ({ ...honest, serverTime: "2025" })),
  "a server time beyond all": json((honest) => ({ ...honest, serverTime: 1e300 })),
  "files that are a word": json((honest) => ({ ...honest, files: "all" })),
  "backed-up numbers in words": json((honest) => ({ ...honest, backedUp: { [SCOPE]: "all" } })),
  "an answer under a name of objects": raw((body) => `{"__proto__":${body},"constructor":${body}}`),
};

function bareOf(status: number): Strange {
  return () => bare(status, null, {});
}

/** Answers of ours in their form, though odd in what they say: what they truly confirm may be believed, and nothing else. */
export const ODD_ANSWERS: Readonly<Record<string, Strange>> = {
  "with a byte order mark": text((body) => `\uFEFF${body}`),
  "with a type in capitals": text((body) => body, "Application/JSON;charset=UTF-8"),
  "with fields that nobody knows": json((honest) => ({
    ...honest,
    weather: "mưa",
    results2: honest.results,
  })),
  "with results for half of what was sent": json((honest) => ({
    ...honest,
    results: honest.results.slice(0, honest.results.length >> 1),
    cursors: [],
  })),
  "with no result at all": json((honest) => ({ ...honest, results: [], cursors: [] })),
  "with more without end": json((honest) => ({ ...honest, results: [], cursors: [], more: true })),
  "with records that are none": json((honest) => ({ ...honest, records: [null, 7, "x", [], { scope: 1 }] })),
  "with records under names of objects": raw((body) =>
    body.replace(
      '"records":[',
      '"records":[{"__proto__":{"scope":"x"},"constructor":1,"id":"__proto__"}'.concat(
        body.includes('"records":[]') ? "" : ",",
      ),
    ),
  ),
  "with a record of a scope nobody may read": json((honest) => ({
    ...honest,
    records: [...honest.records, { ...aRecord(uuid(66), 66), scope: "elsewhere.shared" }],
  })),
  "with files that we did not ask for": json((honest) => ({
    ...honest,
    files: ["a", "b", "c", "f"].map((letter) => ({
      file: letter.repeat(64),
      isStored: true,
      isBackedUp: true,
    })),
  })),
  "with the same record twice": json((honest) => ({
    ...honest,
    records: [...honest.records, ...honest.records],
  })),
  "with backed-up numbers under names of objects": raw((body) =>
    body.replace(
      '"backedUp":{',
      '"backedUp":{"__proto__":5,"constructor":9'.concat(body.includes('"backedUp":{}') ? "" : ","),
    ),
  ),
  "of another server of our kind": () => Response.json(anAnswer({ epoch: uuid(41) as never, scopes: [] })),
  "that takes every scope away": json((honest) => ({
    ...honest,
    results: [],
    scopes: [],
    cursors: [],
    records: [],
  })),
};
