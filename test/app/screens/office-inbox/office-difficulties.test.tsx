// @vitest-environment node
import "../../../support/page-beside-server.ts";
// What the screens load late is here before their time runs.
import "../../../../src/app/screens/overview/supervisor-routes.tsx";
import "../../../../src/app/screens/office-inbox/office-part.tsx";

import { cleanup, fireEvent, waitFor, within } from "@testing-library/preact";
import { afterEach, expect, test } from "vitest";
import { difficultyWorkbook } from "../../../../src/app/screens/office-inbox/difficulty-workbook.ts";
import { askDifficulties } from "../../../../src/app/services/office-lists.ts";
import type { DraftValues } from "../../../../src/app/services/services.ts";
import type { Day } from "../../../../src/domain/day.ts";
import { difficultyAnswerRegister } from "../../../../src/domain/registers/difficulty-answer.ts";
import { openApp } from "../../../support/officer-app.tsx";
import { closeServers, OTHER_COMMUNE, openServerWithPhones } from "../../../support/server-with-phones.ts";
import type { TestPhone } from "../../../support/test-phone.ts";

afterEach(closeServers);

const screen = within(document.body);

const openAtDesk = async (office: TestPhone, path: string): Promise<void> => {
  openApp(office, path);
  fireEvent.click(await screen.findByRole("button", { name: "Để sau" }, { timeout: 30_000 }));
};

const type = (label: RegExp, value: string): void => {
  fireEvent.input(screen.getByLabelText(label), { target: { value } });
};

const report = async ({ services }: TestPhone, values: Record<string, unknown>) => {
  const draft = await services.drafts.start({ kind: "difficulty" });
  await services.drafts.update(draft.id, values as DraftValues);
  const saved = await services.drafts.save(draft.id);
  if (!saved.ok) throw new Error(JSON.stringify(saved.error));
  await services.outbox.sendNow();
  return saved.value;
};

const answer = (step: string): void => {
  const form = within(screen.getByRole("region", { name: "Ghi xử lý" }));
  fireEvent.click(form.getByRole("button", { name: step }));
};

test("[S4] the office sees the difficulties of all units, answers and forwards one without a network, and the officer reads to whom and until when", async () => {
  const { officer, supervisor, enrolled } = await openServerWithPhones();
  const [own, office] = [await officer(), await supervisor()];
  const other = await enrolled({ name: "Lê Văn Khác", role: "officer", unit: OTHER_COMMUNE });
  const broken = await report(own, {
    title: "Hỏng loa ở Khe Năm",
    obstacle: "equipment",
    proposal: "Cấp loa",
  });
  await report(other, { title: "Chưa có kinh phí", obstacle: "funding" });

  await openAtDesk(office, "/kho-khan");
  const row = await screen.findByRole("link", { name: /^Hỏng loa ở Khe Năm/ });
  expect(row.textContent).toContain("Xã Sơn Kim 1 · ");
  expect(row.textContent).toContain("Mới");
  const sums = within(screen.getByRole("region", { name: "Tổng hợp" }));
  expect(sums.getByRole("row", { name: "Thiết bị, loa đài 1 1" })).toBeTruthy();
  fireEvent.change(sums.getByLabelText("Nhóm theo"), { target: { value: "unit" } });
  expect(sums.getByRole("row", { name: "Xã Sơn Hồng 1 1" })).toBeTruthy();
  fireEvent.change(screen.getByLabelText("Đơn vị"), { target: { value: OTHER_COMMUNE } });
  await waitFor(() => expect(screen.queryByRole("link", { name: /^Hỏng loa/ })).toBeNull());
  fireEvent.change(screen.getByLabelText("Đơn vị"), { target: { value: "" } });

  office.setOnline(false);
  fireEvent.click(await screen.findByRole("link", { name: /^Hỏng loa/ }));
  await screen.findByRole("region", { name: "Ghi xử lý" });
  fireEvent.click(screen.getByRole("button", { name: "Lưu và gửi cho đơn vị" }));
  expect(await screen.findByText("Ghi nội dung để đơn vị biết.")).toBeTruthy();
  answer("Chuyển");
  fireEvent.click(screen.getByRole("button", { name: "Lưu và gửi cho đơn vị" }));
  expect(await screen.findByText("Ghi nơi được chuyển đến.")).toBeTruthy();
  type(/^Chuyển đến đâu/, "Trung tâm Văn hóa – Truyền thông");
  fireEvent.change(screen.getByLabelText(/^Hạn giải quyết/), { target: { value: "2025-05-20" } });
  fireEvent.click(screen.getByRole("button", { name: "Lưu và gửi cho đơn vị" }));
  // What this device has written counts at once, here and in the list.
  expect(await screen.findByText("Nơi nhận: Trung tâm Văn hóa – Truyền thông")).toBeTruthy();
  expect(screen.getByText("Đã chuyển")).toBeTruthy();
  office.setOnline(true);
  await office.services.outbox.sendNow();
  cleanup();

  const asked = await askDifficulties(office.services.supervision);
  if (!asked.ok) throw new Error(asked.error.kind);
  const { items } = asked.value.value;
  expect(items.find(({ id }) => id === broken.id)?.answers).toMatchObject([
    { step: "forwarded", forwardedTo: "Trung tâm Văn hóa – Truyền thông", dueOn: "2025-05-20", text: "" },
  ]);
  const names = { tasks: new Map(), themes: new Map(), units: new Map() };
  const [sheet, list] = difficultyWorkbook(items, "obstacle", names, "2025-05-21" as Day);
  expect(sheet?.rows.slice(3).map((cells) => cells.slice(0, 2))).toEqual([
    [
      { kind: "text", text: "Thiết bị, loa đài" },
      { kind: "number", number: 1 },
    ],
    [
      { kind: "text", text: "Kinh phí" },
      { kind: "number", number: 1 },
    ],
  ]);
  expect(JSON.stringify(list?.rows)).toContain("Trung tâm Văn hóa – Truyền thông");

  await own.services.outbox.sendNow();
  openApp(own, `/ban-ghi/${broken.id}`);
  expect(await screen.findByText("Nơi nhận: Trung tâm Văn hóa – Truyền thông")).toBeTruthy();
  expect(screen.getByText(/Hạn giải quyết 20\/5/)).toBeTruthy();
}, 120_000);

test("[S7] a unit is shown nothing of the list over all units", async () => {
  const { officer } = await openServerWithPhones();
  const own = await officer();
  expect(await askDifficulties(own.services.supervision)).toMatchObject({ ok: false });
});

test("[S51] an answer with a field that a version does not know is read without it", () => {
  const said = { difficulty: crypto.randomUUID(), step: "forwarded", on: "2025-05-12", laterField: 1 };
  expect(difficultyAnswerRegister.read(said)).toMatchObject({ step: "forwarded" });
});
