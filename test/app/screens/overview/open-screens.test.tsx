// @vitest-environment node
import "../../../support/page-beside-server.ts";

import { cleanup, within } from "@testing-library/preact";
import { afterEach, expect, test } from "vitest";
import { openApp } from "../../../support/officer-app.tsx";
import { closeServers, openServerWithPhones, writeBroadcast } from "../../../support/server-with-phones.ts";
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
