// @vitest-environment node
import "../../../support/page-beside-server.ts";
// What the screens load late is here before their time runs.
import "../../../../src/app/screens/across/across-part.tsx";
import "../../../../src/app/screens/overview/supervisor-routes.tsx";

import { cleanup, fireEvent, within } from "@testing-library/preact";
import { afterEach, expect, test } from "vitest";
import type { DraftValues } from "../../../../src/app/services/services.ts";
import { instant } from "../../../../src/domain/instant.ts";
import { openApp } from "../../../support/officer-app.tsx";
import {
  COMMUNE,
  closeServers,
  openServerWithPhones,
  writeBroadcast,
} from "../../../support/server-with-phones.ts";
import type { TestPhone } from "../../../support/test-phone.ts";

afterEach(closeServers);

const screen = within(document.body);

/** An office that has set no password yet is asked for one first. */
const openAtDesk = async (office: TestPhone, path: string): Promise<void> => {
  cleanup();
  openApp(office, path);
  fireEvent.click(await screen.findByText("Để sau", {}, { timeout: 30_000 }));
};

const writeUnit = async ({ services }: TestPhone): Promise<void> => {
  const { registers, drafts } = services;
  await registers.write("site", [
    { fields: { kind: "village", name: "Thôn Một" } },
    { fields: { kind: "village", name: "Thôn Hai" } },
  ]);
  await writeBroadcast(services, "Số 1", []);
  const draft = await drafts.start({ kind: "meeting" });
  const place = { latitude: 18.45, longitude: 105.3, accuracyM: 8, measuredAt: instant(0) };
  const values = { title: "Họp thôn", themes: ["ND1.5"], villages: ["Thôn Một"], place };
  await drafts.update(draft.id, values as unknown as DraftValues);
  expect((await drafts.save(draft.id)).ok).toBe(true);
  await services.outbox.sendNow();
};

// Roles are dear to ask for in a matrix of hundreds of cells: labels and words are asked for instead.
test("an office follows one task through its units and months, urges who is behind, and sees themes, villages, map and contacts", async () => {
  const { officer, supervisor } = await openServerWithPhones();
  const [own, office] = [await officer(), await supervisor()];
  await writeUnit(own);

  await openAtDesk(office, "/?thang=2025-05");
  fireEvent.click(await screen.findByText("Phát thanh", { selector: "th a" }, { timeout: 30_000 }));
  expect(await screen.findByLabelText(/^Xã Sơn Kim 1, Phát thanh.*, tháng 5: 1\/4/)).toBeTruthy();
  const factOf = (name: string) => screen.getByText(name, { selector: "dt" }).parentElement?.textContent;
  expect([factOf("Phải làm"), factOf("Còn thiếu")]).toEqual(["Phải làm88", "Còn thiếu87"]);
  fireEvent.click(screen.getByLabelText("Nhắc xã Sơn Hồng"));
  const words = await screen.findByLabelText<HTMLTextAreaElement>("Lời nhắc");
  expect(words.value).toContain("Phát thanh 0/4");

  await openAtDesk(office, "/do-phu?ky=2025");
  const rowOf = async (start: RegExp) =>
    (await screen.findByText(start, { selector: "tbody th, tbody th a" })).closest("tr")?.textContent;
  expect(await rowOf(/^ND1\.5\. /)).toMatch(/liên thông1/);
  expect(await rowOf(/^ND1\.1\. /)).toContain("chưa có hoạt động nào");
  fireEvent.click(screen.getByText("Xã Sơn Kim 1", { selector: ".item *" }));
  const records = await screen.findByText("Bản ghi của đơn vị");
  expect(records.closest("a")?.getAttribute("href")).toContain(`/tong-quan/${COMMUNE}`);

  await openAtDesk(office, "/do-phu/thon");
  const villages = await rowOf(/^Xã Sơn Kim 1$/);
  expect(villages).toBe("Xã Sơn Kim 16021Thôn Hai (chưa thấy trong 12 tháng)");

  await openAtDesk(office, "/ban-do");
  expect(await screen.findByText(/Chưa có ranh giới nào/)).toBeTruthy();
  fireEvent.click(screen.getByText("Thu nhỏ"));
  const cluster = await screen.findByLabelText("Phóng to Xã Sơn Kim 1, 1 hoạt động");
  const wider = location.search;
  expect(wider).toMatch(/o=\d+\.\d+\.\d+/);
  fireEvent.keyDown(cluster, { key: "ArrowUp" });
  expect(location.search).not.toBe(wider);

  await openAtDesk(office, "/lien-lac");
  expect(await rowOf(/^Xã Sơn Kim 1$/)).toContain("kết nối hôm nay");
  const [, first, ...others] = document.querySelectorAll("tr");
  // Never heard of comes first; who has just sent comes last.
  expect(first?.textContent).toContain("chưa lần nào");
  expect(others.at(-1)?.textContent).toContain("Xã Sơn Kim 1");
  fireEvent.click(screen.getByLabelText("Đôn đốc Xã Sơn Kim 1"));
  expect(await screen.findByLabelText("Lời nhắc")).toBeTruthy();

  // Without a network the office reads what it was told last, and from when that is.
  office.setOnline(false);
  await openAtDesk(office, "/do-phu/thon");
  expect(await screen.findByText(/đang xem số liệu lúc/)).toBeTruthy();
  expect(await rowOf(/^Xã Sơn Kim 1$/)).toBe(villages);
}, 120_000);
