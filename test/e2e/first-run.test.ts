import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { FAKE_CAMERA, launchBrowser, openPhone } from "../support/browser.ts";
import { openDemo } from "./steps/demo-server.ts";
import { waitForWork } from "./steps/officer.ts";
import { filmQr } from "./steps/qr-film.ts";
import { countTaps } from "./steps/taps.ts";

const demo = openDemo();

afterAll(async () => {
  await demo.remove();
});

test("with the slip before the camera a new phone is at «Việc» after two taps", async () => {
  const server = await demo.serve();
  const folder = await mkdtemp(join(tmpdir(), "loa-film-"));
  const film = await filmQr(folder, `${server.url}/nhap-ma?ma=${demo.codes.officer.replace("-", "")}`);
  const browser = await launchBrowser([FAKE_CAMERA, `--use-file-for-fake-video-capture=${film}`]);
  const phone = await openPhone(browser, { permissions: ["camera"] });
  const page = await phone.newPage();
  await page.goto(server.url);

  const taps = await countTaps(page);
  await page.getByRole("link", { name: "Quét mã QR" }).tap();
  await page.getByRole("button", { name: "Bắt đầu dùng" }).tap();
  await waitForWork(page);
  expect(await taps.count()).toBe(2);

  await browser.close();
  await server.dispose();
  await rm(folder, { recursive: true, force: true });
});
