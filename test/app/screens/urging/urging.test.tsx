// @vitest-environment node
import "../../../support/page-beside-server.ts";

import { fireEvent, waitFor, within } from "@testing-library/preact";
import { afterEach, expect, test, vi } from "vitest";
import { urgingWorkbook } from "../../../../src/app/screens/urging/urging-workbook.ts";
import type { DraftValues } from "../../../../src/app/services/services.ts";
import type { Day } from "../../../../src/domain/day.ts";
import { instant } from "../../../../src/domain/instant.ts";
import type { UrgedPeriod } from "../../../../src/domain/registers/urging.ts";
import type { TaskRef } from "../../../../src/domain/task.ts";
import { openApp } from "../../../support/officer-app.tsx";
import {
  COMMUNE,
  closeServers,
  OTHER_COMMUNE,
  openServerWithPhones,
} from "../../../support/server-with-phones.ts";
import type { TestPhone } from "../../../support/test-phone.ts";

vi.setConfig({ testTimeout: 60_000 });
afterEach(closeServers);

const MAY = "2025-05" as UrgedPeriod;
const screen = within(document.body);
/** Roles are dear to ask for in a matrix of hundreds of cells. */
const dialog = async () => within(await waitFor(() => found(document.querySelector("dialog"))));
const region = async (heading: string) =>
  within(found((await screen.findByText(heading)).closest("section") as HTMLElement | null));
const found = (element: HTMLElement | null): HTMLElement => {
  if (!element) throw new Error("not there");
  return element;
};
const toast = () => document.querySelector(".toast .grow")?.textContent;

const press = (place: Pick<typeof screen, "getByText">, words: string) =>
  fireEvent.click(found(place.getByText(words).closest("button")));

/** An office on 22 May: every unit is behind. */
const anOffice = async () => {
  const world = await openServerWithPhones();
  world.time.now = instant(Date.UTC(2025, 4, 22, 2));
  const officer = await world.officer();
  const office = await world.supervisor();
  return { ...world, officer, office };
};
const noticesOf = async ({ services }: TestPhone) => {
  await services.outbox.sendNow();
  const items = await services.notices.list();
  return items.flatMap(({ notice }) => (notice.kind === "urging" ? [notice.subject] : []));
};
const opened = async (office: TestPhone, path: string) => {
  openApp(office, path);
  fireEvent.click(await screen.findByText("Để sau"));
};

test("one tap opens what is missing in ready words, one sends it, and the officer reads it as it was edited", async () => {
  const { office, officer } = await anOffice();
  await opened(office, "/");
  const panel = await region("Cần đôn đốc");
  fireEvent.click(await panel.findByLabelText("Nhắc xã Sơn Kim 1"));
  const sheet = await dialog();
  const words = sheet.getByLabelText<HTMLTextAreaElement>("Lời nhắc");
  expect(words.value).toMatch(
    /^Tháng 5\/2025 còn thiếu: .*0\/4.* Đề nghị thực hiện và ghi sổ chậm nhất ngày 31\/5\.$/,
  );
  press(sheet, "Báo lãnh đạo");
  expect(words.value).toMatch(/^Kính báo lãnh đạo đơn vị\. Tháng 5\/2025/);
  fireEvent.input(words, { target: { value: "Nhờ xã phát đủ 4 số." } });
  press(sheet, "Nhắc");
  expect(words.value).toBe("Nhờ xã phát đủ 4 số.");
  press(sheet, "Gửi nhắc");
  await waitFor(() => expect(toast()).toBe("Đã nhắc xã Sơn Kim 1"));
  await office.services.outbox.sendNow();
  expect(await noticesOf(officer)).toMatchObject([{ level: "first", text: "Nhờ xã phát đủ 4 số." }]);

  // Whoever was urged today is not urged again without a word.
  fireEvent.click(panel.getByLabelText("Nhắc xã Sơn Kim 1"));
  await waitFor(() => expect(screen.getByText("Hôm nay đã nhắc")).toBeTruthy());
  press(await dialog(), "Để sau");
});

test("all that are behind are urged at once but who was urged today or is unticked, and it can be undone", async () => {
  const { office } = await anOffice();
  const { registers, supervision } = office.services;
  const said = { level: "first", text: "Nhắc", period: MAY, on: "2025-05-22" as Day, missing: [] } as const;
  await registers.write("urging", [{ fields: said }], COMMUNE);
  await opened(office, "/don-doc?ky=2025-05");
  await screen.findByText("Nhắc cả 22 đơn vị");
  press(screen, "Nhắc cả 22 đơn vị");
  const all = await dialog();
  const ticks = all.getAllByLabelText<HTMLInputElement>(/ · /);
  const ticked = () => ticks.filter(({ checked }) => checked).length;
  expect([ticks.length, ticked()]).toEqual([22, 21]);
  for (const tick of ticks.filter(({ checked }) => checked).slice(3)) fireEvent.click(tick);
  await all.findByText("Nhắc 3 đơn vị");
  press(all, "Nhắc 3 đơn vị");
  await waitFor(() => expect(toast()).toBe("Đã nhắc 3 đơn vị"));
  const listed = async () => {
    const list = await supervision.urgings();
    return list.ok ? list.value.value.items.length : null;
  };
  expect(await listed()).toBe(4);
  press(screen, "Hoàn tác");
  await waitFor(async () => expect(await listed()).toBe(1));
});

test("the unit's screen urges too, and tells what was done since", async () => {
  const { office, officer } = await anOffice();
  await opened(office, `/tong-quan/${COMMUNE}?thang=2025-05`);
  const log = await region("Đã đôn đốc");
  expect(log.getByText("Chưa nhắc lần nào trong kỳ này.")).toBeTruthy();
  press(screen, "Nhắc việc");
  press(await dialog(), "Gửi nhắc");
  expect(await log.findByText(/^Chưa có gì mới/)).toBeTruthy();
  expect(log.getByText(/Trần Văn Nam/).textContent).toMatch(/^Nhắc · Trần Văn Nam, hôm nay/);
  await office.services.outbox.sendNow();

  const { drafts, outbox } = officer.services;
  const draft = await drafts.start({ kind: "broadcast" });
  await drafts.update(draft.id, { title: "Phát thanh", minutes: 15 } as DraftValues);
  expect((await drafts.save(draft.id)).ok).toBe(true);
  await outbox.sendNow();
  window.dispatchEvent(new Event("online"));
  await waitFor(() =>
    expect(log.getByText("Đã làm thêm một phần").parentElement?.textContent).toMatch(/0 → 1\/4/),
  );
});

test("the book tells over all units who was urged for what, of one unit alone, and gives it as Excel with numbers", async () => {
  const { office } = await anOffice();
  const { registers, outbox, supervision } = office.services;
  const task = "huong-son-2025/PL8" as TaskRef;
  const fields = (text: string, period = "2025-05") => ({
    ...{ level: "again" as const, text, period: period as UrgedPeriod, on: "2025-05-22" as Day },
    missing: [{ task, title: "Phát thanh", done: 1, due: 4 }],
  });
  await registers.write("urging", [{ fields: fields("Nhắc Sơn Kim 1") }], COMMUNE);
  await registers.write("urging", [{ fields: fields("Tháng trước", "2025-04") }], COMMUNE);
  await outbox.sendNow();
  await registers.write("urging", [{ fields: fields("Nhắc Sơn Hồng") }], OTHER_COMMUNE);
  await opened(office, "/don-doc?ky=2025-05");
  const book = within(await waitFor(() => found(document.querySelector("main .cols > section"))));
  expect(await book.findByText("Nhắc Sơn Kim 1")).toBeTruthy();
  expect(book.getByText("Nhắc Sơn Hồng")).toBeTruthy();
  expect(book.queryByText("Tháng trước")).toBeNull();
  fireEvent.change(book.getByLabelText("Đơn vị"), { target: { value: COMMUNE } });
  await waitFor(() => expect(book.queryByText("Nhắc Sơn Hồng")).toBeNull());
  expect(location.search).toContain(`don-vi=${COMMUNE}`);
  expect(book.getByText("Tải Excel")).toBeTruthy();

  const list = await supervision.urgings();
  const urging = list.ok ? list.value.value.items.find(({ text }) => text === "Nhắc Sơn Kim 1") : undefined;
  if (!urging) throw new Error("not listed");
  const [sheet] = urgingWorkbook([{ urging, done: new Map([[task, 3]]) }], "Sổ đôn đốc");
  expect(sheet?.rows[3]).toEqual([
    { kind: "number", number: 1 },
    { kind: "text", text: "Xã Sơn Kim 1" },
    { kind: "day", day: "2025-05-22" },
    { kind: "text", text: "Nhắc lần hai" },
    { kind: "text", text: "Nhắc Sơn Kim 1" },
    { kind: "number", number: 3 },
    { kind: "number", number: 2 },
    { kind: "text", text: "Làm thêm một phần" },
    { kind: "text", text: "Trần Văn Nam" },
  ]);
});
