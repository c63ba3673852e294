import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { DATA_POLICY, PAGE_POLICY } from "../../../src/server/api/security.ts";
import {
  administratorOf,
  type Browser,
  errorFrom,
  openWholeServer,
  type WholeServer,
} from "../support/whole-server.ts";

let server: WholeServer;
let administrator: Browser;
beforeAll(async () => {
  server = await openWholeServer();
  administrator = await administratorOf(server);
});
afterAll(() => server.close());

const ORIGINS: readonly (readonly [string, Readonly<Record<string, string>>, boolean])[] = [
  ["our own page", { "sec-fetch-site": "same-origin", origin: "http://localhost" }, true],
  ["our own page, no Origin", { "sec-fetch-site": "same-origin" }, true],
  ["an old browser on our page", { origin: "http://localhost" }, true],
  ["another site", { "sec-fetch-site": "cross-site", origin: "https://evil.example" }, false],
  ["a sister site", { "sec-fetch-site": "same-site", origin: "http://other.localhost" }, false],
  ["the address bar", { "sec-fetch-site": "none" }, false],
  ["an old browser on another site", { origin: "https://evil.example" }, false],
  ["a sandboxed frame", { origin: "null" }, false],
  ["a liar about its site", { "sec-fetch-site": "same-origin", origin: "https://evil.example" }, false],
  ["no browser at all", {}, false],
];
const TYPES = [
  "application/json",
  "text/plain",
  "application/x-www-form-urlencoded",
  "multipart/form-data",
  "application/offset+octet-stream",
];
const DOORS = [
  ["POST", "/api/session/sign-out"],
  ["POST", "/api/sync"],
  ["POST", "/api/push"],
  ["DELETE", "/api/admin/devices/00000000-0000-4000-8000-000000000009"],
  ["PATCH", "/api/admin/users/00000000-0000-4000-8000-000000000009"],
  ["POST", "/files"],
  ["PATCH", "/files/00000000000000000000000000000000"],
  ["DELETE", "/files/00000000000000000000000000000000"],
] as const;

/** Refused before any door was reached. */
const isTurnedAway = async (answer: Response): Promise<boolean> =>
  answer.status === 403 && (await errorFrom(answer)).reason === "Yêu cầu này không đến từ ứng dụng.";

describe.each(DOORS)("%s %s", (method, path) => {
  test.each(ORIGINS)("from %s", async (_name, headers, isLetIn) => {
    for (const type of TYPES) {
      const answer = await server.app.request(`http://localhost${path}`, {
        method,
        body: "{}",
        headers: { ...headers, "content-type": type, "content-length": "2" },
      });
      expect([type, await isTurnedAway(answer)]).toEqual([type, !isLetIn]);
    }
  });
});

test("under /api only JSON is taken, so no form can carry anything in", async () => {
  for (const type of TYPES.slice(1)) {
    const answer = await administrator.request("/api/session/password", {
      method: "POST",
      body: "a=1",
      headers: { "content-type": type, "content-length": "3" },
    });
    expect((await errorFrom(answer)).reason).toBe("Máy chủ chỉ nhận dữ liệu JSON.");
  }
});

const ROUTES: readonly (readonly [string, string, number, string])[] = [
  ["the page", "/", 200, PAGE_POLICY],
  ["a place in the app", "/nhat-ky/2026-11", 200, PAGE_POLICY],
  ["a hashed asset", "/assets/index-AbCd1234.js", 200, PAGE_POLICY],
  ["a missing asset", "/assets/gone-11111111.js", 404, PAGE_POLICY],
  ["the session", "/api/session", 200, DATA_POLICY],
  ["an unknown path of the API", "/api/nothing", 404, DATA_POLICY],
  ["a foreign file", `/files/${"a".repeat(64)}`, 404, DATA_POLICY],
  ["health", "/healthz", 200, DATA_POLICY],
];

/** What speaks to a document: where an answer is never one, these would be bytes for nothing on a mountain link. */
const OF_DOCUMENTS = {
  "referrer-policy": "no-referrer",
  "cross-origin-opener-policy": "same-origin",
  "permissions-policy": "camera=(self), geolocation=(self), microphone=(self)",
  "x-frame-options": "DENY",
};

test.each(ROUTES)(
  "%s has every security header that protects something there",
  async (_name, path, status, policy) => {
    const answer = await administrator.get(path);
    expect(answer.status).toBe(status);
    const headers = Object.fromEntries(answer.headers);
    expect(headers).toMatchObject({
      "content-security-policy": policy,
      "x-content-type-options": "nosniff",
      "cross-origin-resource-policy": "same-origin",
    });
    expect(answer.headers.has("strict-transport-security")).toBe(false);
    if (policy === PAGE_POLICY) expect(headers).toMatchObject(OF_DOCUMENTS);
    else {
      expect(Object.keys(headers)).not.toEqual(
        expect.arrayContaining([
          expect.stringMatching(/^(referrer|permissions|x-frame|cross-origin-opener)/),
        ]),
      );
      expect(headers["cache-control"]).toMatch(/no-store|private/);
    }
  },
);

test("data that is opened by itself is framed by nobody, loads nothing and runs nothing", () => {
  expect(DATA_POLICY.split("; ").sort()).toEqual(["default-src 'none'", "frame-ancestors 'none'", "sandbox"]);
});

test("an address that was once opened over https is kept to it by every answer, also when the page comes out of a cache", async () => {
  const behindProxy = await openWholeServer({ trustProxy: true });
  for (const path of ["/", "/api/session", "/healthz"]) {
    const answer = await behindProxy.app.request(`http://localhost${path}`, {
      headers: { "x-forwarded-proto": "https" },
    });
    expect(answer.headers.get("strict-transport-security")).toBe("max-age=31536000; includeSubDomains");
  }
  await behindProxy.close();
});

test("a failure inside answers without telling anything, with the same headers", async () => {
  const broken = await openWholeServer();
  await broken.db.destroy();
  const answer = await broken.app.request("http://localhost/api/session", {
    headers: { cookie: `__Host-loa=${"a".repeat(43)}` },
  });
  expect(answer.status).toBe(500);
  expect(answer.headers.get("content-security-policy")).toBe(DATA_POLICY);
  expect(await answer.text()).not.toMatch(/driver|sqlite|destroyed|at /i);
});

test("a body that is too large is refused", async () => {
  const answer = await administrator.post("/api/admin/users", { name: "a".repeat(70_000) });
  expect([answer.status, (await errorFrom(answer)).kind]).toEqual([413, "tooLarge"]);
});

test("too many requests hear when to come back, and are heard again then", async () => {
  const small = await openWholeServer({ rateLimitPerAddress: 5 });
  const ask = () => small.app.request("http://localhost/api/session");
  const answers = await Promise.all(Array.from({ length: 7 }, ask));
  expect(answers.map(({ status }) => status)).toEqual([401, 401, 401, 401, 401, 429, 429]);
  expect(answers.at(-1)?.headers.get("retry-after")).toBe("12");
  small.pass(12_000);
  expect((await ask()).status).toBe(401);
  await small.close();
});

test("every answer of the API carries an id that its line in the log has too", async () => {
  const [first, second] = [await administrator.get("/api/session"), await administrator.get("/api/session")];
  expect(first.headers.get("x-request-id")).toMatch(/^[0-9a-f-]{36}$/);
  expect(second.headers.get("x-request-id")).not.toBe(first.headers.get("x-request-id"));
});
