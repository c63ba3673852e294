import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { findAxeViolations } from "../support/axe.ts";
import {
  launchBrowser,
  openDesk,
  openPhone,
  openPhoneIn,
  waitUntilOfflineReady,
} from "../support/browser.ts";

const page = (body: string) => `<!doctype html>
  <html lang="vi">
    <head><title>Trang thử</title><meta name="viewport" content="width=device-width"></head>
    <body><main><h1>Trang thử</h1>${body}</main></body>
  </html>`;

const FILES: Readonly<Record<string, readonly [type: string, body: string]>> = {
  "/": ["text/html", page("<p>Chào</p>")],
  "/unlabelled": ["text/html", page("<input>")],
  "/worker.js": ["text/javascript", "onactivate = (e) => e.waitUntil(clients.claim()); onfetch = () => {};"],
};

let server: Server;
let url: string;
let browser: Browser;

beforeAll(async () => {
  server = createServer((request, response) => {
    const [type, body] = FILES[request.url ?? ""] ?? ["text/plain", ""];
    // As strict as the real server: what the harness does must not need a weaker policy.
    response.setHeader("content-security-policy", "default-src 'self'");
    response.setHeader("content-type", `${type}; charset=utf-8`).end(body);
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
  server.close();
});

test("a phone and a desk speak Vietnamese, live in Vietnam's time and have the sizes of the mock-ups", async () => {
  const places = [await openPhone(browser), await openDesk(browser)];

  const seen = [];
  for (const place of places) {
    const tab = await place.newPage();
    await tab.goto(url);
    seen.push(
      await tab.evaluate(() => [
        navigator.language,
        Intl.DateTimeFormat().resolvedOptions().timeZone.replace("Saigon", "Ho_Chi_Minh"),
        innerWidth,
        innerHeight,
      ]),
    );
    await place.close();
  }

  expect(seen).toEqual([
    ["vi-VN", "Asia/Ho_Chi_Minh", 360, 800],
    ["vi-VN", "Asia/Ho_Chi_Minh", 1280, 800],
  ]);
});

test("axe says nothing of a sound page and names the rule and the element of a faulty one", async () => {
  const phone = await openPhone(browser);
  const tab = await phone.newPage();

  await tab.goto(url);
  expect(await findAxeViolations(tab)).toEqual([]);

  await tab.goto(`${url}/unlabelled`);
  expect(await findAxeViolations(tab)).toEqual([expect.stringMatching(/^label \(critical\)[\s\S]*input/)]);
  await phone.close();
});

test("offline is waited for until a worker controls the page", async () => {
  const phone = await openPhone(browser);
  const tab = await phone.newPage();
  await tab.goto(url);
  await tab.evaluate(() => navigator.serviceWorker.register("/worker.js"));

  await waitUntilOfflineReady(tab);

  expect(await tab.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);
  await phone.close();
});

test("what a phone keeps in its folder survives the end of the whole browser", async () => {
  const folder = await mkdtemp(join(tmpdir(), "loa-phone-"));
  const first = await openPhoneIn(folder);
  const tab = await first.newPage();
  await tab.goto(url);
  await tab.evaluate(() => localStorage.setItem("kept", "yes"));
  await first.close();

  const second = await openPhoneIn(folder);
  const again = await second.newPage();
  await again.goto(url);

  expect(await again.evaluate(() => localStorage.getItem("kept"))).toBe("yes");
  await second.close();
  await rm(folder, { recursive: true, force: true });
});
