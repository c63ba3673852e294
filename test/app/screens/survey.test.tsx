import { fireEvent, screen, waitFor, within } from "@testing-library/preact";
import { expect, test, vi } from "vitest";
import type { RecordId } from "../../../src/domain/change.ts";
import type { Day } from "../../../src/domain/day.ts";
import { sumTaps, tapsId } from "../../../src/domain/survey/taps.ts";
import { anEnrolledPhone, findDialog, openApp } from "../../support/officer-app.tsx";
import { uuid } from "../../support/sync-builders.ts";
import type { TestPhone } from "../../support/test-phone.ts";

const TODAY = "2025-05-12" as Day;
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole("button", { name }));

const aRound = async ({ services: { registers } }: TestPhone, fields: object = {}): Promise<RecordId> => {
  const written = await registers.write("surveyRound", [
    { fields: { name: "Quý II", from: TODAY, ...fields } },
  ]);
  if (!written.ok || !written.value[0]) throw new Error(JSON.stringify(written));
  return written.value[0];
};
const sumOf = async ({ services: { registers } }: TestPhone, round: RecordId) =>
  sumTaps((await registers.entries("surveyTaps", { group: round })).map(({ values }) => values));

test("a round is made, and its counter leads from question to question, each tap on disk at once", async () => {
  const { device } = await anEnrolledPhone();
  device.setOnline(false);
  openApp(device, "/khao-sat");
  fireEvent.click(await screen.findByRole("button", { name: "Đợt lấy ý kiến mới" }));
  const form = await findDialog("Đợt lấy ý kiến mới");
  fireEvent.input(within(form).getByRole("textbox", { name: /^Tên đợt/ }), { target: { value: "Quý II" } });
  for (const subject of ["Công khai, minh bạch", "Ứng dụng công nghệ"])
    fireEvent.click(within(form).getByRole("button", { name: subject }));
  fireEvent.click(within(form).getByRole("button", { name: "Lập đợt" }));
  fireEvent.click(await screen.findByRole("link", { name: "Mở màn hình đếm ở quầy" }));

  expect(await screen.findByRole("heading", { level: 1, name: "Ý kiến của anh/chị" })).toBeTruthy();
  const [round] = await device.services.registers.entries("surveyRound");
  const id = round?.id as RecordId;
  press("Bắt đầu");
  expect(screen.getByText("Câu 1 trên 2")).toBeTruthy();
  press("Rất hài lòng");
  expect(await screen.findByText("Câu 2 trên 2")).toBeTruthy();
  await waitFor(async () =>
    expect(await sumOf(device, id)).toMatchObject({ forms: 1, counts: { procedures: { verySatisfied: 1 } } }),
  );
  press("Không hài lòng");
  expect(await screen.findByRole("heading", { level: 1, name: "Cảm ơn anh/chị." })).toBeTruthy();
  press("Người tiếp theo");
  press("Bắt đầu");
  press("Bỏ qua câu này");
  press("Bình thường");
  await waitFor(async () => {
    const { forms, counts } = await sumOf(device, id);
    expect(forms).toBe(2);
    expect(counts.procedures).toMatchObject({ verySatisfied: 1, neutral: 0 });
    expect(counts.oneStop).toMatchObject({ dissatisfied: 1, neutral: 1 });
  });
  // Nothing but numbers: not when, and not by whom.
  const [entry] = await device.services.registers.entries("surveyTaps");
  expect(Object.entries(entry?.values ?? {}).filter(([, value]) => typeof value !== "number")).toEqual([
    ["round", id],
    ["openedOn", TODAY],
  ]);
});

test("Back does not leave the counter; a word that is typed does", async () => {
  const { device } = await anEnrolledPhone();
  const id = await aRound(device);
  openApp(device, `/khao-sat/${id}/dem`);
  await screen.findByRole("button", { name: "Bắt đầu" });
  expect(screen.queryByRole("navigation")).toBeNull();
  await waitFor(() => expect(history.state).toHaveProperty("guard"));
  history.replaceState(null, "");
  dispatchEvent(new PopStateEvent("popstate"));
  const sheet = await findDialog("Thoát màn hình đếm");
  const typed = within(sheet).getByRole("textbox", { name: "Gõ chữ ở trên" });
  fireEvent.input(typed, { target: { value: "thôi" } });
  fireEvent.click(within(sheet).getByRole("button", { name: "Thoát" }));
  expect(await within(sheet).findByText("Chưa đúng chữ.")).toBeTruthy();
  fireEvent.input(typed, { target: { value: " thoát " } });
  fireEvent.click(within(sheet).getByRole("button", { name: "Thoát" }));
  expect(await screen.findByRole("heading", { level: 1, name: "Quý II" })).toBeTruthy();
});

test("somebody who walks away in the middle leaves the start to the next person, and what they tapped stays", async () => {
  const { device } = await anEnrolledPhone();
  const id = await aRound(device);
  openApp(device, `/khao-sat/${id}/dem`);
  fireEvent.click(await screen.findByRole("button", { name: "Bắt đầu" }));
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  try {
    fireEvent.click(screen.getByRole("button", { name: "Hài lòng" }));
    await vi.waitFor(() => expect(screen.getByText("Câu 2 trên 4")).toBeTruthy());
    await vi.advanceTimersByTimeAsync(61_000);
  } finally {
    vi.useRealTimers();
  }
  expect(await screen.findByRole("button", { name: "Bắt đầu" })).toBeTruthy();
  await waitFor(async () => expect((await sumOf(device, id)).counts.procedures.satisfied).toBe(1));
});

test("the result adds up the counters, says the numbers of each bar, and fills a record of the book", async () => {
  const { device } = await anEnrolledPhone();
  device.setOnline(false);
  const round = await aRound(device);
  await device.services.registers.write("surveyTaps", [
    { id: tapsId(round, uuid(1)), fields: { round, forms: 3, oneStopVerySatisfied: 2, oneStopNeutral: 1 } },
    { id: tapsId(round, uuid(2)), fields: { round, forms: 1, oneStopSatisfied: 1 } },
  ]);
  openApp(device, `/khao-sat/${round}`);
  expect(await screen.findByText("4 lượt trả lời · từ 12/5")).toBeTruthy();
  expect(
    screen.getByRole("img", {
      name: "Một cửa: Rất hài lòng 2, Hài lòng 1, Bình thường 1, Không hài lòng 0, Rất không hài lòng 0",
    }),
  ).toBeTruthy();
  expect(screen.getByText("hài lòng 75%")).toBeTruthy();
  press(/^Ghi kết quả vào sổ/);
  expect(await screen.findByRole("heading", { level: 1, name: "Ghi việc" })).toBeTruthy();
  fireEvent.click(await screen.findByRole("button", { name: "Lưu trên máy" }));
  await findDialog("Đã lưu trên máy");
  const [view] = await device.services.diary.activitiesBetween(TODAY, TODAY);
  expect(view?.activity).toMatchObject({
    kind: "survey",
    title: "Lấy ý kiến: Quý II",
    channel: "counter",
    formsBack: 4,
    counts: { oneStop: { verySatisfied: 2, satisfied: 1, neutral: 1 } },
  });
});

test("a closed round counts no more", async () => {
  const { device } = await anEnrolledPhone({ role: "leader" });
  const id = await aRound(device, { isClosed: true });
  openApp(device, `/khao-sat/${id}/dem`);
  expect(await screen.findByText("Không có đợt lấy ý kiến này")).toBeTruthy();
});
