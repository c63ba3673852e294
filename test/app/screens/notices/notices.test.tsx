import { fireEvent, screen, waitFor, within } from "@testing-library/preact";
import { afterEach, expect, test } from "vitest";
import { newId } from "../../../../src/app/services/new-id.ts";
import type { DraftValues } from "../../../../src/app/services/services.ts";
import type { RecordId } from "../../../../src/domain/change.ts";
import { addMs } from "../../../../src/domain/instant.ts";
import type { WireRecord } from "../../../../src/domain/record.ts";
import { anEnrolledPhone, aReturn, openApp, REVIEWER } from "../../../support/officer-app.tsx";
import { aRecord } from "../../../support/sync-builders.ts";

const DAY_MS = 24 * 60 * 60 * 1000;

type Phone = Awaited<ReturnType<typeof anEnrolledPhone>>;

const drawn: (number | null)[] = [];
Object.assign(navigator, {
  setAppBadge: async (count: number) => void drawn.push(count),
  clearAppBadge: async () => void drawn.push(null),
});
afterEach(() => drawn.splice(0));

const aSentBroadcast = async ({ device }: Phone, title: string): Promise<string> => {
  const { drafts, outbox } = device.services;
  const draft = await drafts.start({ kind: "broadcast" });
  await drafts.update(draft.id, { title, minutes: 15 } as DraftValues);
  const saved = await drafts.save(draft.id);
  if (!saved.ok) throw new Error(JSON.stringify(saved.error));
  await outbox.sendNow();
  return saved.value.id;
};

/** A record by the reviewer, made so long after this phone first looked. */
const fromAbove = (
  { device, nextNumber }: Phone,
  collection: string,
  values: WireRecord["values"],
  laterMs = 0,
): WireRecord => {
  const at = addMs(device.time.now, laterMs);
  return {
    ...aRecord(newId(), nextNumber()),
    ...{ collection, values, createdBy: REVIEWER, updatedBy: REVIEWER, createdAt: at, updatedAt: at },
  };
};

test("without a network an officer finds what was returned and what was said, each with its day, and reads it once", async () => {
  const phone = await anEnrolledPhone();
  const { device, receive } = phone;
  const id = await aSentBroadcast(phone, "Phát thanh số 2");
  await receive(
    await aReturn(device, id, phone.nextNumber(), { reasons: ["blurred"], comment: "Chụp lại ảnh 1." }),
  );
  const other = await aSentBroadcast(phone, "Phát thanh số 3");
  await receive(fromAbove(phone, "comment", { activity: other, text: "Tốt lắm" }, 1000));
  device.setOnline(false);
  openApp(device, "/thong-bao");

  const returned = await screen.findByRole("link", { name: /^Phát thanh số 2/ });
  expect(returned.textContent).toContain("trả lại: ảnh mờ. Chụp lại ảnh 1.");
  expect(returned.textContent).toContain("Chưa đọc");
  expect(returned.getAttribute("href")).toBe(`/ban-ghi/${id}/sua`);
  const today = within(screen.getByRole("region", { name: /^Hôm nay/ }));
  const said = today.getByRole("link", { name: /^Phát thanh số 3/ });
  expect(said.textContent).toContain("Trao đổi mới: Tốt lắm");
  // Two of them, and what April still owes.
  const unread = screen.getAllByText("Chưa đọc").length;
  expect(unread).toBe(3);
  await waitFor(() => expect(drawn.at(-1)).toBe(unread));

  fireEvent.click(said);
  expect(await screen.findByRole("heading", { level: 1, name: "Bản ghi" })).toBeTruthy();
  expect((await device.services.notices.list()).filter(({ isUnread }) => isUnread)).toHaveLength(unread - 1);
  expect(await device.restart().services.notices.unread()).toBe(unread - 1);
});

test("«Đã đọc hết» reads all, clears the number on the icon, and says so no more", async () => {
  const phone = await anEnrolledPhone();
  const id = await aSentBroadcast(phone, "Phát thanh số 2");
  await phone.receive(await aReturn(phone.device, id, phone.nextNumber(), { reasons: ["blurred"] }));
  openApp(phone.device, "/thong-bao");
  fireEvent.click(await screen.findByRole("button", { name: "Đã đọc hết" }));
  await waitFor(() => expect(screen.queryByText("Chưa đọc")).toBeNull());
  expect(screen.queryByRole("button", { name: "Đã đọc hết" })).toBeNull();
  expect(screen.getByRole("link", { name: /^Phát thanh số 2/ })).toBeTruthy();
  await waitFor(() => expect(drawn.at(-1)).toBeNull());
});

test("what was said before this phone first looked is there, and is not new", async () => {
  const phone = await anEnrolledPhone();
  const id = await aSentBroadcast(phone, "Phát thanh số 1");
  await phone.device.services.notices.begin();
  await phone.receive(fromAbove(phone, "comment", { activity: id, text: "Tốt" }, -2 * DAY_MS));
  openApp(phone.device, "/thong-bao");
  const row = await screen.findByRole("link", { name: /^Phát thanh số 1/ });
  expect(row.textContent).not.toContain("Chưa đọc");
  expect(within(screen.getByRole("region", { name: "Thứ Bảy, 10/5" })).getByRole("link")).toBe(row);
});

test("an answer to a difficulty, work that was given, and a deadline that is near are told", async () => {
  const phone = await anEnrolledPhone();
  const { device, receive } = phone;
  const { user } = (await device.services.account.current()) ?? {};
  const draft = await device.services.drafts.start({ kind: "difficulty" });
  await device.services.drafts.update(draft.id, {
    title: "Hỏng loa Khe Năm",
    obstacle: "equipment",
  } as DraftValues);
  const saved = await device.services.drafts.save(draft.id);
  if (!saved.ok) throw new Error(JSON.stringify(saved.error));
  await device.services.outbox.sendNow();
  await receive(
    fromAbove(phone, "difficultyAnswer", {
      ...{ difficulty: saved.value.id, step: "answered", text: "Cấp loa mới", on: "2025-05-12" },
    }),
  );
  await receive({
    ...fromAbove(phone, "assignment", {
      ...{ work: "huong-son-2025/PL8", period: "open", person: user?.id ?? "", on: "2025-05-12" },
    }),
    id: "assign:huong-son-2025/PL8:open" as RecordId,
  });
  device.time.now = addMs(device.time.now, 17 * DAY_MS);
  openApp(device, "/thong-bao");

  const answer = await screen.findByRole("link", { name: /^Hỏng loa Khe Năm/ });
  expect(answer.textContent).toContain("Trả lời: Cấp loa mới");
  expect(answer.getAttribute("href")).toBe(`/ban-ghi/${saved.value.id}`);
  expect(screen.getByText(/^Việc giao cho anh\/chị/)).toBeTruthy();
  const [deadline] = screen.getAllByText(/^Còn 2 ngày, còn thiếu/);
  expect(deadline?.closest("a")?.getAttribute("href")).toMatch(/^\/viec\/huong-son-2025\//);
});

test("without anything it says what the screen is for, and «Thêm» leads there", async () => {
  const { device } = await anEnrolledPhone();
  openApp(device, "/them");
  const row = await screen.findByRole("link", { name: /^Thông báo/ });
  expect(row.getAttribute("href")).toBe("/thong-bao");
  fireEvent.click(row);
  expect(await screen.findByRole("heading", { level: 1, name: "Thông báo" })).toBeTruthy();
});
