import { fireEvent, screen, waitFor, within } from "@testing-library/preact";
import { expect, test } from "vitest";
import type { Day } from "../../../../src/domain/day.ts";
import { anActivity, anEnrolledPhone, findDialog, openApp } from "../../../support/officer-app.tsx";
import { uuid } from "../../../support/sync-builders.ts";

const TITLE = "Lau bảng niêm yết";
const toDo = () => screen.findByRole("region", { name: "Cần làm" });

test("an officer sets the unit a monthly task for a task of the plan, and what is late stands out", async () => {
  const { device } = await anEnrolledPhone();
  openApp(device, "/viec/huong-son-2025/X3");
  fireEvent.click(await screen.findByRole("link", { name: "Thêm việc riêng" }));
  fireEvent.input(await screen.findByLabelText(/^Việc gì/), { target: { value: TITLE } });
  fireEvent.click(screen.getByRole("button", { name: "Hằng tháng" }));
  fireEvent.change(screen.getByLabelText(/^Tính từ ngày/), { target: { value: "2025-04-10" } });
  fireEvent.click(screen.getByRole("button", { name: "Lưu" }));
  const row = within(await toDo()).getByRole("link", { name: new RegExp(TITLE) });
  expect(row.textContent).toContain("Hằng tháng · hạn 31/5 · 1 kỳ trước chưa làm");
  const [entry] = await device.services.registers.entries("unitTask");
  expect(entry?.values).toMatchObject({ title: TITLE, rhythm: "monthly", task: "huong-son-2025/X3" });

  openApp(device, "/viec/huong-son-2025/X3");
  const own = within(await screen.findByRole("region", { name: "Việc riêng cho nhiệm vụ này" }));
  expect(await own.findByRole("link", { name: new RegExp(TITLE) })).toBeTruthy();
});

test("a task of the unit is done by a day and a record, taken back, and deleted", async () => {
  const { device, receive } = await anEnrolledPhone();
  await receive(anActivity(uuid(1), 1, { kind: "posting", on: "2025-05-05", title: "Kiểm tra bảng" }));
  const { registers } = device.services;
  const written = await registers.write("unitTask", [
    { fields: { title: TITLE, rhythm: "once", startsOn: "2025-05-01" as Day, dueOn: "2025-05-02" as Day } },
  ]);
  const id = written.ok ? written.value[0] : "";
  openApp(device, `/viec-rieng/${id}`);
  fireEvent.click(await screen.findByRole("button", { name: /^Làm một lần/ }));
  const sheet = within(await findDialog(`${TITLE}: Làm một lần`));
  fireEvent.click(await sheet.findByRole("button", { name: /Kiểm tra bảng/ }));
  fireEvent.click(sheet.getByRole("button", { name: "Đã làm" }));
  await waitFor(async () =>
    expect(await registers.entries("unitTaskDone")).toMatchObject([
      { id: `done:${id}:once`, values: { span: "once", record: uuid(1) } },
    ]),
  );
  fireEvent.click(await screen.findByRole("button", { name: /^Làm một lần.*Đã làm/ }));
  fireEvent.click(within(await findDialog(/Lau bảng/)).getByRole("button", { name: /bỏ đánh dấu/ }));
  await waitFor(async () => expect((await registers.entries("unitTaskDone"))[0]?.values.doneOn).toBeNull());

  fireEvent.click(await screen.findByRole("link", { name: "Sửa việc" }));
  fireEvent.click(await screen.findByRole("button", { name: "Xóa việc này" }));
  expect(await screen.findByText("Chưa có việc riêng")).toBeTruthy();
});
