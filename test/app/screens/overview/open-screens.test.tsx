// @vitest-environment node
import "../../../support/page-beside-server.ts";

import { cleanup, within } from "@testing-library/preact";
import { afterEach, expect, test } from "vitest";
import { scopeOf } from "../../../../src/domain/scope.ts";
import { createVirtualTime } from "../../../simulation/world/virtual-time.ts";
import { openApp } from "../../../support/officer-app.tsx";
import {
  COMMUNE,
  closeServers,
  openServerWithPhones,
  writeBroadcast,
} from "../../../support/server-with-phones.ts";
import { until } from "../../../support/until.ts";

afterEach(async () => {
  cleanup();
  await closeServers();
});

const screen = within(document.body);

test("[S49] figures on an open screen are new as soon as an officer has sent, without anybody asking for them", async () => {
  const { server, officer, supervisor } = await openServerWithPhones();
  const [phone, desk] = [await officer(), await supervisor({ hasEvents: true })];
  await desk.services.account.setPassword("phong-vhtt", "Rừng lim chiều thu 2026");
  openApp(desk, "/?thang=2025-05");
  await screen.findByRole("heading", { name: "Không còn bản ghi chờ" }, { timeout: 20_000 });
  await until(() => server.streams.count() === 1, { what: "the line stands" });

  await writeBroadcast(phone.services, "Số 1 tháng 5", []);
  await phone.services.outbox.sendNow();
  await screen.findByRole("heading", { name: "1 bản ghi chờ duyệt" }, { timeout: 20_000 });
  await screen.findByRole("link", { name: /^Duyệt\s?, 1 mục chờ/ });
  expect(desk.requests.filter((request) => request === "GET /api/events")).toHaveLength(1);
}, 60_000);

test("[S49] a sync changes a cell of the open overview without a word of loading, focus stays, and fifty syncs are at most three questions", async () => {
  const { server, officer, supervisor, time } = await openServerWithPhones();
  const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));
  const passing = createVirtualTime(time.now, settle);
  const phone = await officer();
  const desk = await supervisor({ hasEvents: true, environment: { timer: passing } });
  await desk.services.account.setPassword("phong-vhtt", "Rừng lim chiều thu 2026");
  openApp(desk, "/?ky=2025-05");
  const cell = await screen.findByLabelText(/Xã Sơn Kim 1\b.*Phát thanh/, {}, { timeout: 20_000 });
  await until(() => server.streams.count() === 1, { what: "the line stands" });
  expect(cell.textContent).toContain("0/4");
  cell.focus();
  const asked = () => desk.requests.filter((request) => request.startsWith("GET /api/overview")).length;
  const loading = new MutationObserver(() => {
    if (screen.queryByText("Đang lấy số liệu")) throw new Error("a word of loading over figures");
  });
  loading.observe(document.body, { childList: true, subtree: true });

  await writeBroadcast(phone.services, "Số 1 tháng 5", []);
  await phone.services.outbox.sendNow();
  await until(() => cell.textContent?.includes("1/4"), { what: "a new cell" });
  expect(document.activeElement).toBe(cell);

  await passing.pass(60_000);
  const soFar = asked();
  for (let sync = 0; sync < 50; sync += 1) {
    server.history.news.tell(scopeOf(COMMUNE, "shared"), null);
    await passing.pass(100);
  }
  await passing.pass(20_000);
  loading.disconnect();
  expect(asked() - soFar).toBeGreaterThan(0);
  expect(asked() - soFar).toBeLessThanOrEqual(3);
  expect(document.activeElement).toBe(cell);
}, 60_000);
