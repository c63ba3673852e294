// @vitest-environment node
import "../../../support/page-beside-server.ts";

import { cleanup, within } from "@testing-library/preact";
import { afterEach, expect, test } from "vitest";
import { openApp } from "../../../support/officer-app.tsx";
import {
  COMMUNE,
  closeServers,
  OFFICE,
  openServerWithPhones,
  writeBroadcast,
} from "../../../support/server-with-phones.ts";
import { until } from "../../../support/until.ts";

afterEach(async () => {
  cleanup();
  await closeServers();
});

const screen = within(document.body);
const show = (state: DocumentVisibilityState): void => {
  Object.defineProperty(document, "visibilityState", { value: state, configurable: true });
  document.dispatchEvent(new Event("visibilitychange"));
};
afterEach(() => show("visible"));

test("a reviewer sees who else has the record open, in the same place on the screen, as long as they do, and may judge all the same", async () => {
  const { server, officer, supervisor, enrolled } = await openServerWithPhones();
  const phone = await officer();
  const desk = await supervisor({ hasEvents: true });
  const lan = await enrolled({ name: "Lê Thị Lan", role: "supervisor", unit: OFFICE }, { hasEvents: true });
  await desk.services.account.setPassword("phong-vhtt", "Rừng lim chiều thu 2026");
  const { id } = await writeBroadcast(phone.services, "Số 1", ["a"]);
  await phone.services.outbox.sendNow();
  await desk.services.supervision.openUnit(COMMUNE);
  const seenByLan: (readonly string[])[] = [];
  const lanOpens = () =>
    lan.services.supervision.watchRecord(COMMUNE, id, (others) =>
      seenByLan.push(others.map(({ name }) => name)),
    );

  openApp(desk, `/ban-ghi/${id}`);
  // As her own queue does.
  const stop = lan.services.supervision.watchChanges(() => {});
  await until(() => server.streams.count() === 2, { what: "both lines stand" });
  const accept = await screen.findByRole("button", { name: /^Duyệt/ }, { timeout: 20_000 });
  const status = accept.closest("section")?.querySelector('[role="status"]');
  const saysNow = () => status?.isConnected && status.textContent;
  expect(saysNow()).toBe("");
  const close = lanOpens();
  await until(() => saysNow() === " · Lê Thị Lan đang xem", { what: "she is seen" });
  await until(() => seenByLan.length > 0, { what: "she sees" });
  expect(seenByLan).toEqual([["Trần Văn Nam"]]);
  expect(accept.hasAttribute("disabled")).toBe(false);

  close();
  await until(() => saysNow() === "", { what: "she is gone" });
  const closeAgain = lanOpens();
  await until(() => seenByLan.length === 2, { what: "she sees again" });
  show("hidden");
  await until(async () => seenByLan.length === 3, { what: "a hidden page looks no more" });
  expect(seenByLan.at(-1)).toEqual([]);
  closeAgain();
  stop();
}, 60_000);
