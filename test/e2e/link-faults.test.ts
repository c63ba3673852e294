import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { type Behaviour, PASS, startLyingProxy } from "../support/lying-proxy.ts";
import { until } from "../support/until.ts";
import { countRecords, openDemo } from "./steps/demo-server.ts";
import { logActivity, openOutbox, sendAll, waitForChip } from "./steps/officer.ts";
import { readStoredWork } from "./steps/phone-storage.ts";
import { makeNoisyPhotos } from "./steps/photos.ts";
import { carriesFile, isRepeat, writesThroughWorker } from "./steps/wire.ts";

const demo = openDemo();
let folder: string;
let photos: readonly string[];
const open: { close: () => Promise<unknown> }[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "loa-links-"));
  photos = await makeNoisyPhotos(folder, 6);
});

afterEach(async () => {
  for (const thing of open.splice(0).reverse()) await thing.close();
});

afterAll(async () => {
  await demo.remove();
  await rm(folder, { recursive: true, force: true });
});

/** What the network does to the first syncs. */
const SYNC_TROUBLES: readonly Behaviour[] = [
  { kind: "fail", status: 500 },
  { kind: "loseAnswer" },
  { kind: "cutAnswer", afterBytes: 40 },
  { kind: "captivePortal" },
];

test("[S3] [S21] [S28] [S36] lost answers, cut bodies, 500 and a portal double nothing, lose nothing, and no byte of a photo goes twice", async () => {
  const server = await demo.serveEnrolled();
  open.push({ close: server.dispose });
  const proxy = await startLyingProxy(server.url);
  open.push(proxy);
  const { phone, page } = await demo.switchOn(proxy.url);
  open.push(phone);
  const throughWorker = writesThroughWorker(page);
  await phone.setOffline(true);
  await logActivity(page, /^Ghi việc: Phát thanh/, photos.slice(0, 3));
  await logActivity(page, /^Ghi việc: Niêm yết/, photos.slice(3, 6));
  const { waitingBytes } = await readStoredWork(page);
  const before = countRecords(server);

  let syncs = 0;
  let slices = 0;
  proxy.follow(({ method, path }) => {
    if (path === "/api/sync") {
      syncs += 1;
      return SYNC_TROUBLES[syncs - 1] ?? PASS;
    }
    if (method !== "PATCH") return PASS;
    slices += 1;
    // Between two troubles one passes: what Chromium repeats by itself must not eat the next trouble.
    if (slices % 5 === 1) return { kind: "cutRequest", afterBytes: 60_000 };
    return slices % 5 === 3 ? { kind: "loseAnswer" } : PASS;
  });
  await phone.setOffline(false);
  await openOutbox(page);
  await sendAll(page);

  const asked = proxy.seen().filter(({ path }) => path.startsWith("/files"));
  const sent = asked.filter(
    ({ method, path }, index) => carriesFile(method, path) && !isRepeat(asked, index),
  );
  expect(new Set(sent.map(({ behaviour }) => behaviour))).toEqual(
    new Set(["cutRequest", "loseAnswer", "pass"]),
  );
  const sentBytes = sent.reduce((sum, { upBytes }) => sum + upBytes, 0);
  expect(sentBytes).toBeGreaterThanOrEqual(waitingBytes);
  expect(sentBytes / waitingBytes).toBeLessThanOrEqual(1.05);
  expect(throughWorker).toEqual([]);
  expect((await readStoredWork(page)).outbox).toEqual([]);
  expect(countRecords(server)).toEqual({
    ...before,
    activity: (before["activity"] ?? 0) + 2,
    evidence: (before["evidence"] ?? 0) + 6,
  });
});

test("[S8] a request that hangs when the network dies does not hold up the next one", async () => {
  const server = await demo.serveEnrolled();
  open.push({ close: server.dispose });
  const proxy = await startLyingProxy(server.url);
  open.push(proxy);
  const { phone, page } = await demo.switchOn(proxy.url);
  open.push(phone);
  await phone.setOffline(true);
  await logActivity(page, /^Ghi việc: Phát thanh/, photos.slice(0, 1));

  let isHanging = false;
  const never = new Promise<Behaviour>(() => {});
  proxy.follow(({ path }) => {
    if (path !== "/api/sync") return PASS;
    isHanging = true;
    return { kind: "hold", until: never };
  });
  await phone.setOffline(false);
  await until(() => isHanging, { what: "a request hangs" });
  proxy.follow(() => PASS);
  // The link comes back without the browser having closed what was open on the old one.
  await page.evaluate(() => dispatchEvent(new Event("online")));
  const began = performance.now();
  await waitForChip(page, /Đã gửi hết/);
  expect(performance.now() - began).toBeLessThan(25_000);
});
