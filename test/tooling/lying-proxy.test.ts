import { createHash } from "node:crypto";
import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, expect, test } from "vitest";
import {
  type Behaviour,
  firstRequests,
  type LyingProxy,
  PASS,
  startLyingProxy,
} from "../support/lying-proxy.ts";
import { until } from "../support/until.ts";

const BODY = Buffer.alloc(300_000, "thông tin ");

interface Heard {
  readonly method: string;
  readonly host: string;
  readonly receivedBytes: number;
  readonly wholeBody: boolean;
}

let server: Server;
let heard: Heard[];
let proxy: LyingProxy;

beforeEach(async () => {
  heard = [];
  server = createServer(async (request, response) => {
    let receivedBytes = 0;
    const note = (wholeBody: boolean) =>
      heard.push({
        method: request.method ?? "",
        host: request.headers.host ?? "",
        receivedBytes,
        wholeBody,
      });
    try {
      for await (const chunk of request as AsyncIterable<Buffer>) receivedBytes += chunk.length;
      note(true);
      response.setHeader("set-cookie", ["a=1", "b=2"]).end(BODY);
    } catch {
      note(false);
    }
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  proxy = await startLyingProxy(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
});

afterEach(async () => {
  await proxy.close();
  server.close();
  server.closeAllConnections();
});

const always = (behaviour: Behaviour) => proxy.follow(() => behaviour);
const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");
const post = (sizeBytes: number) =>
  fetch(`${proxy.url}/api/sync`, { method: "POST", body: Buffer.alloc(sizeBytes) });

test("an honest proxy changes no byte, keeps every header and counts both directions", async () => {
  const response = await post(70_000);

  expect(sha256(new Uint8Array(await response.arrayBuffer()))).toBe(sha256(BODY));
  expect(response.headers.getSetCookie()).toEqual(["a=1", "b=2"]);
  expect(heard).toEqual([
    { method: "POST", host: new URL(proxy.url).host, receivedBytes: 70_000, wholeBody: true },
  ]);
  expect(proxy.bytes()).toEqual({ up: 70_000, down: BODY.length });
});

test("a captive portal answers 200 with its own HTML and the server hears nothing", async () => {
  always({ kind: "captivePortal" });

  const response = await post(10);

  expect(response.status).toBe(200);
  expect(response.headers.get("content-type")).toContain("text/html");
  expect(await response.text()).toContain("đăng nhập");
  expect(heard).toEqual([]);
});

test("a cut answer promises its full length, gives exactly the bytes asked for, and breaks off", async () => {
  always({ kind: "cutAnswer", afterBytes: 1_234 });

  const response = await fetch(proxy.url);
  expect(response.headers.get("content-length")).toBe(String(BODY.length));

  let received = 0;
  const readAll = async () => {
    for await (const chunk of response.body ?? []) received += chunk.length;
  };
  await expect(readAll()).rejects.toThrow();
  expect(received).toBe(1_234);
  expect(proxy.bytes().down).toBe(1_234);
});

test("a cut request leaves the server with exactly the bytes asked for and no end", async () => {
  always({ kind: "cutRequest", afterBytes: 40_000 });

  await expect(post(200_000)).rejects.toThrow();

  await until(() => heard.length > 0, { what: "the server notices" });
  expect(heard).toMatchObject([{ receivedBytes: 40_000, wholeBody: false }]);
});

test("a lost answer: the server has done its work, the client knows nothing of it", async () => {
  always({ kind: "loseAnswer" });

  await expect(post(500)).rejects.toThrow();

  expect(heard).toMatchObject([{ receivedBytes: 500, wholeBody: true }]);
  expect(proxy.bytes().down).toBe(0);
});

test("a dropped connection reaches nobody", async () => {
  always({ kind: "drop" });

  await expect(fetch(proxy.url)).rejects.toThrow();

  expect(heard).toEqual([]);
});

test("a failing gateway answers with its own status", async () => {
  always({ kind: "fail", status: 502, body: "bad gateway" });

  const response = await fetch(proxy.url);

  expect([response.status, await response.text()]).toEqual([502, "bad gateway"]);
  expect(heard).toEqual([]);
});

test("a held request waits until the test lets it go", async () => {
  let release: (behaviour: Behaviour) => void = () => {};
  const held: Behaviour = {
    kind: "hold",
    until: new Promise((resolve) => {
      release = resolve;
    }),
  };
  always(held);

  const answer = fetch(proxy.url);
  await until(() => proxy.seen().length === 1, { what: "the proxy has the request" });
  expect(heard).toEqual([]);

  release(PASS);
  expect((await answer).status).toBe(200);
});

test("a delayed request arrives, later", async () => {
  always({ kind: "delay", ms: 60 });
  const startedAt = performance.now();

  expect((await fetch(proxy.url)).status).toBe(200);
  expect(performance.now() - startedAt).toBeGreaterThan(50);
});

test("only the first matching requests suffer", async () => {
  const isSync = ({ path }: { readonly path: string }) => path === "/api/sync";
  proxy.follow(firstRequests(1, isSync, { kind: "fail", status: 500 }));

  const statuses = [(await fetch(proxy.url)).status, (await post(1)).status, (await post(1)).status];

  expect(statuses).toEqual([200, 500, 200]);
  expect(proxy.seen().map(({ behaviour }) => behaviour)).toEqual(["pass", "fail", "pass"]);
});

test("a server that is not there is a broken connection, not an answer", async () => {
  server.close();
  server.closeAllConnections();

  await expect(fetch(proxy.url)).rejects.toThrow();
});
