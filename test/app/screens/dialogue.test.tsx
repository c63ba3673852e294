import { fireEvent, screen, waitFor, within } from "@testing-library/preact";
import { expect, test } from "vitest";
import type { DraftValues } from "../../../src/app/services/services.ts";
import type { ActivityId } from "../../../src/domain/activity/activity.ts";
import type { Day } from "../../../src/domain/day.ts";
import { anEnrolledPhone, findDialog, openApp } from "../../support/officer-app.tsx";
import type { TestPhone } from "../../support/test-phone.ts";

const day = (typed: string) => typed as Day;
const type = (field: HTMLElement, value: string) => fireEvent.input(field, { target: { value } });
const setDay = (field: HTMLElement, value: string) => fireEvent.change(field, { target: { value } });
const press = (within_: HTMLElement, name: string | RegExp) =>
  fireEvent.click(within(within_).getByRole("button", { name }));

const aDialogue = async ({ services: { drafts } }: TestPhone, values: DraftValues): Promise<ActivityId> => {
  const draft = await drafts.start({ kind: "dialogue" });
  await drafts.update(draft.id, values);
  const saved = await drafts.save(draft.id);
  if (!saved.ok) throw new Error(JSON.stringify(saved.error));
  return saved.value.id;
};
const said = async ({ services: { diary } }: TestPhone, id: ActivityId) =>
  (await diary.activity(id))?.activity;

test("a dialogue is scheduled with the two days that follow from it, and its steps are ticked one by one", async () => {
  const { device } = await anEnrolledPhone();
  device.setOnline(false);
  openApp(device, "/doi-thoai");
  fireEvent.click(await screen.findByRole("button", { name: "Lên lịch đối thoại" }));
  const sheet = await findDialog("Lên lịch đối thoại");
  press(sheet, "Lên lịch");
  expect(await within(sheet).findByText("Chọn ngày.")).toBeTruthy();
  setDay(within(sheet).getByLabelText(/^Ngày đối thoại/), "2025-05-28");
  expect(
    await within(sheet).findByText("Phải thông báo trước ngày 21/5, ra kết quả trước ngày 7/6."),
  ).toBeTruthy();
  press(sheet, "Lên lịch");

  const steps = await screen.findByRole("region", { name: "Các mốc" });
  expect(screen.getByRole("heading", { level: 1, name: "Đối thoại ngày 28/05/2025" })).toBeTruthy();
  expect(within(steps).getByText("hạn 21/05/2025 · chưa làm")).toBeTruthy();
  expect(within(steps).getByText(/^Theo Luật .*65\/2025\/QH15, Điều 24$/)).toBeTruthy();
  // Nobody can say before its day that it was held.
  expect(within(steps).queryByRole("button", { name: "Đã tổ chức" })).toBeNull();
  press(steps, "Đã thông báo hôm nay");
  expect(await within(steps).findByText("hạn 21/05/2025 · xong ngày 12/05/2025")).toBeTruthy();
  const [view] = await device.services.diary.activitiesBetween(day("2025-05-28"), day("2025-05-28"));
  expect(view?.activity).toMatchObject({ kind: "dialogue", isPlanned: true, announcedOn: "2025-05-12" });
});

test("after it was held, result and posting can be ticked, and what is overdue is said", async () => {
  const { device } = await anEnrolledPhone();
  device.setOnline(false);
  const id = await aDialogue(device, { on: day("2025-05-01"), isPlanned: true });
  openApp(device, `/doi-thoai/${id}`);
  const steps = await screen.findByRole("region", { name: "Các mốc" });
  expect(within(steps).getAllByText(/quá hạn/)).toHaveLength(4);
  expect(within(steps).queryByRole("button", { name: "Đã công bố hôm nay" })).toBeNull();
  press(steps, "Đã tổ chức");
  await waitFor(async () => expect(await said(device, id)).toMatchObject({ isPlanned: false }));
  fireEvent.click(await within(steps).findByRole("button", { name: "Đã công bố hôm nay" }));
  expect(await within(steps).findByText("hạn 11/05/2025 · xong, muộn ngày 12/05/2025")).toBeTruthy();
});

test("questions have an owner and a due day, the most urgent first, and their number goes into the record", async () => {
  const { device } = await anEnrolledPhone();
  device.setOnline(false);
  const id = await aDialogue(device, { on: day("2025-05-10") });
  await device.services.registers.write("dialogueQuestion", [
    {
      fields: { dialogue: id, text: "Cấp đổi giấy chứng nhận", owner: "Địa chính", dueOn: day("2025-05-11") },
    },
    { fields: { dialogue: id, text: "Đèn đường", answeredOn: day("2025-05-10") } },
  ]);
  openApp(device, `/doi-thoai/${id}`);
  fireEvent.click(await screen.findByRole("button", { name: "Thêm câu hỏi" }));
  const sheet = await findDialog("Câu hỏi mới");
  expect(within(sheet).getByLabelText<HTMLInputElement>(/^Hạn trả lời/).value).toBe("2025-05-20");
  press(sheet, "Lưu");
  expect(await within(sheet).findByText("Ghi nội dung câu hỏi.")).toBeTruthy();
  type(within(sheet).getByRole("textbox", { name: /^Nội dung$/ }), "Lịch thu gom rác");
  type(within(sheet).getByRole("textbox", { name: /^Ai trả lời/ }), "Văn phòng");
  press(sheet, "Lưu");

  const questions = await screen.findByRole("region", { name: "Câu hỏi, kiến nghị" });
  await waitFor(() =>
    expect(
      within(questions)
        .getAllByRole("button")
        .map(({ textContent }) => textContent),
    ).toEqual([
      "Cấp đổi giấy chứng nhậnquá hạn · Địa chính · hạn 11/5",
      "Lịch thu gom rácchờ trả lời · Văn phòng · hạn 20/5",
      "Đèn đườngđã trả lời",
    ]),
  );
  fireEvent.click(screen.getByRole("button", { name: "Ghi vào bản ghi: 3 câu hỏi, đã trả lời 1" }));
  await waitFor(async () =>
    expect(await said(device, id)).toMatchObject({ questionCount: 3, answeredCount: 1 }),
  );

  fireEvent.click(within(questions).getByRole("button", { name: /^Cấp đổi/ }));
  const open = await findDialog("Câu hỏi");
  setDay(within(open).getByLabelText(/^Ngày trả lời/), "2025-05-12");
  press(open, "Lưu");
  await waitFor(async () => {
    const entries = await device.services.registers.entries("dialogueQuestion", { group: id });
    expect(entries.find(({ values }) => values.text.startsWith("Cấp đổi"))?.values).toMatchObject({
      owner: "Địa chính",
      answeredOn: "2025-05-12",
    });
  });
});

test("a leader keeps questions too, and ticks no step of an officer's record", async () => {
  const { device } = await anEnrolledPhone({ role: "leader" });
  openApp(device, "/doi-thoai");
  expect(await screen.findByText("Chưa có buổi đối thoại nào")).toBeTruthy();
  expect(screen.queryByRole("button", { name: "Lên lịch đối thoại" })).toBeNull();
});
