import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, afterEach, expect, test } from "vitest";
import { FAKE_CAMERA } from "../support/browser.ts";
import { until } from "../support/until.ts";
import { openDemo } from "./steps/demo-server.ts";
import { killPage, saveForm, sendAll } from "./steps/officer.ts";
import { openPath } from "./steps/open-path.ts";
import { readRows } from "./steps/phone-storage.ts";

const demo = openDemo();
const open: { close: () => Promise<unknown> }[] = [];

afterEach(async () => {
  for (const thing of open.splice(0).reverse()) await thing.close();
});

afterAll(async () => {
  await demo.remove();
});

/** Of all sounds that were made on this phone: their names, each the hash of its bytes. */
const soundsOnPhone = async (page: Page): Promise<readonly string[]> =>
  (await readRows<{ file: string; kind: string }>(page, "files"))
    .filter(({ kind }) => kind === "attachment")
    .map(({ file }) => file);

test("[S1] a page that is killed in the middle of a recording has the sound afterwards, and so has the server", async () => {
  const server = await demo.serveEnrolled();
  open.push({ close: server.dispose });
  const options = { args: [FAKE_CAMERA], permissions: ["microphone"] };
  const { phone, page: first, url } = await demo.switchOn(server.url, options);
  open.push(phone);
  await phone.setOffline(true);

  await first.getByRole("link", { name: /^Ghi việc: Phát thanh/ }).click();
  await first.waitForURL(/\/ghi\/.*\/chup/);
  await openPath(first, new URL(first.url()).pathname.replace("/chup", ""));
  await first.getByRole("heading", { level: 1, name: "Ghi việc" }).waitFor();
  await first.getByRole("button", { name: "Ghi âm" }).click();
  await first.getByRole("dialog", { name: "Ghi âm" }).waitFor();
  await until(async () => (await readRows(first, "recordingParts")).length >= 2, {
    what: "two parts of the recording are on disk",
    timeoutMs: 60_000,
  });

  const page = await killPage(phone, first, url);
  await page.getByRole("button", { name: "Ghi tiếp" }).click();
  const title = await page.getByText(/^Tìm lại được đoạn ghi âm/).innerText();
  expect(Number(/0:(\d\d)/.exec(title)?.[1])).toBeGreaterThanOrEqual(9);
  await page.getByRole("button", { name: "Giữ lại" }).click();

  await page.getByRole("button", { name: /^Ghi âm \d/ }).click();
  const sound = page.locator("audio");
  await sound.evaluate(async (audio: HTMLAudioElement) => {
    audio.muted = true;
    await audio.play();
  });
  await until(() => sound.evaluate((audio: HTMLAudioElement) => audio.currentTime > 0), {
    what: "the sound is played",
  });
  await saveForm(page);
  expect(await readRows(page, "recordingParts")).toEqual([]);

  await phone.setOffline(false);
  await page.getByRole("dialog").getByRole("link", { name: "Về Việc" }).click();
  await page
    .getByRole("link", { name: /^Hộp chờ gửi/ })
    .first()
    .click();
  await sendAll(page);
  const [file = "", ...others] = await soundsOnPhone(page);
  expect(others).toEqual([]);
  const stored = await readFile(join(server.dataDir, "files", file.slice(0, 2), file));
  expect(createHash("sha256").update(stored).digest("hex")).toBe(file);
  expect(stored.length).toBeGreaterThan(5000);
}, 180_000);
