import { fireEvent, screen, waitFor, within } from "@testing-library/preact";
import { expect, test } from "vitest";
import type { Day } from "../../../../src/domain/day.ts";
import type { TaskRef } from "../../../../src/domain/task.ts";
import { anEnrolledPhone, findDialog, openApp } from "../../../support/officer-app.tsx";

const PL8 = "huong-son-2025/PL8" as TaskRef;

test("an own task is chosen in the form; its record counts for the task of the plan and proves the own one", async () => {
  const { device } = await anEnrolledPhone();
  device.setOnline(false);
  const { registers, drafts } = device.services;
  await registers.write("unitTask", [
    {
      fields: { title: "Phát thanh chợ phiên", rhythm: "monthly", startsOn: "2025-05-01" as Day, task: PL8 },
    },
  ]);
  const draft = await drafts.start({ kind: "broadcast" });
  openApp(device, `/ghi/${draft.id}`);
  fireEvent.click(await screen.findByRole("button", { name: /^Việc /i }));
  const sheet = within(await findDialog("Chọn việc"));
  fireEvent.click(await sheet.findByRole("button", { name: /^Phát thanh chợ phiên/ }));
  expect(await screen.findByText("Việc riêng: Phát thanh chợ phiên")).toBeTruthy();
  fireEvent.click(screen.getByRole("button", { name: "Lưu trên máy" }));

  await waitFor(async () => expect(await drafts.draft(draft.id)).toBeNull());
  await waitFor(async () => {
    const [mark] = await registers.entries("unitTaskDone");
    expect(mark?.values).toMatchObject({ span: "2025-05", doneOn: "2025-05-12", record: draft.id });
  });
  openApp(device.restart());
  expect(
    (await screen.findAllByRole("link", { name: /^Phát thanh CCHC\. 1 trên 4/ })).length,
  ).toBeGreaterThan(0);
  const own = within((await screen.findAllByRole("region", { name: "Việc riêng" }))[0] as HTMLElement);
  expect(own.getByText(/Đã làm/)).toBeTruthy();
});
