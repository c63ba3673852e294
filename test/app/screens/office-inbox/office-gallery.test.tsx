// @vitest-environment node
import "../../../support/page-beside-server.ts";
// What the screens load late is here before their time runs.
import "../../../../src/app/screens/overview/supervisor-routes.tsx";
import "../../../../src/app/screens/office-inbox/office-part.tsx";

import { cleanup, fireEvent, waitFor, within } from "@testing-library/preact";
import { afterEach, expect, test } from "vitest";
import { decideExemplar } from "../../../../src/app/screens/leader/decide.ts";
import { galleryWorkbook } from "../../../../src/app/screens/office-inbox/gallery-workbook.ts";
import { askExemplars } from "../../../../src/app/services/office-lists.ts";
import type { Day } from "../../../../src/domain/day.ts";
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
const ON = "2025-05-12" as Day;
const [SHOWN, KEPT, WRONG] = ["Tổ công nghệ số của thôn", "Gương còn chờ", "Chậm trả kết quả"];

const letOut = async ({ services: { registers, outbox } }: TestPhone, title: string): Promise<void> => {
  await outbox.sendNow();
  const entry = (await registers.entries("exemplar")).find(({ values }) => values.title === title);
  if (!entry) throw new Error(title);
  expect((await decideExemplar(registers, entry, { decision: "approved", note: "", on: ON })).ok).toBe(true);
  await outbox.sendNow();
};

test("[S7] the office sees what leaders have let out, with the photo of its record; criticism is marked and stands in no file", async () => {
  const { officer, supervisor, enrolled } = await openServerWithPhones();
  const [own, office] = [await officer(), await supervisor()];
  const leader = await enrolled({ name: "Lê Văn Chủ", role: "leader", unit: COMMUNE });
  const record = await writeBroadcast(own.services, "Ra quân tổ công nghệ số", ["ảnh"]);

  openApp(own, "/guong/moi");
  fireEvent.input(await screen.findByLabelText(/^Việc gì/), { target: { value: SHOWN } });
  fireEvent.change(await screen.findByLabelText(/^Kèm ảnh/), { target: { value: record.id } });
  fireEvent.click(screen.getByRole("button", { name: "Lưu" }));
  await screen.findByRole("region", { name: "Chờ lãnh đạo duyệt" });
  cleanup();
  await own.services.registers.write("exemplar", [
    { fields: { kind: "exemplar", on: ON, title: KEPT } },
    { fields: { kind: "criticism", on: "2024-11-02" as Day, title: WRONG } },
  ]);
  await own.services.outbox.sendNow();

  const titles = async () => {
    const asked = await askExemplars(office.services.supervision);
    return asked.ok ? asked.value.value.items.map(({ title }) => title) : [];
  };
  expect(await titles()).toEqual([]);
  await letOut(leader, SHOWN);
  expect(await titles()).toEqual([SHOWN]);
  await letOut(leader, WRONG);
  expect(await titles()).toEqual([SHOWN, WRONG]);

  openApp(office, "/guong");
  fireEvent.click(await screen.findByRole("button", { name: "Để sau" }, { timeout: 30_000 }));
  const card = within(await screen.findByRole("article", { name: SHOWN }));
  await waitFor(() => expect(card.queryByText("Không kèm ảnh")).toBeNull());
  expect(card.getByRole("link", { name: "Mở bản ghi" }).getAttribute("href")).toBe(`/ban-ghi/${record.id}`);
  expect(within(screen.getByRole("article", { name: WRONG })).getByText("Phê bình")).toBeTruthy();
  expect(screen.queryByText(KEPT)).toBeNull();
  fireEvent.change(screen.getByLabelText("Kỳ"), { target: { value: "2025-2" } });
  await waitFor(() => expect(screen.queryByRole("article", { name: WRONG })).toBeNull());
  expect(screen.getByRole("article", { name: SHOWN })).toBeTruthy();

  const asked = await askExemplars(office.services.supervision);
  const file = JSON.stringify(galleryWorkbook(asked.ok ? asked.value.value.items : []));
  expect(file).toContain(SHOWN);
  expect(file).not.toContain(WRONG);
  expect(await askExemplars(own.services.supervision)).toMatchObject({ ok: false });
}, 120_000);
