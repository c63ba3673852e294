import { fireEvent, screen, within } from "@testing-library/preact";
import { expect, test } from "vitest";
import { anActivity, anEnrolledPhone, openApp } from "../../support/officer-app.tsx";
import { uuid } from "../../support/sync-builders.ts";

test("«Độ phủ thôn» names villages without an activity for sixty days, or for as many as the unit sets", async () => {
  const { device, receive } = await anEnrolledPhone();
  await device.services.registers.write("site", [
    { fields: { kind: "village", name: "Thôn Khe Năm" } },
    { fields: { kind: "village", name: "Thôn Hà Trai" } },
  ]);
  await receive(
    anActivity(uuid(1), 1, { on: "2025-03-01", villages: ["Thôn Khe Năm"] }),
    anActivity(uuid(2), 2, { on: "2025-05-09", villages: ["Thôn Hà Trai"] }),
  );
  openApp(device, "/them");
  fireEvent.click(await screen.findByRole("link", { name: /^Độ phủ thôn/ }));

  expect(await screen.findByText("1 trên 2 thôn 60 ngày chưa có hoạt động.")).toBeTruthy();
  const uncovered = within(screen.getByRole("region", { name: "60 ngày chưa có" }));
  expect(uncovered.getByText("Thôn Khe Năm")).toBeTruthy();
  expect(uncovered.getByText("Lần gần nhất 1/3, 72 ngày trước · 0 hoạt động")).toBeTruthy();

  fireEvent.click(screen.getByRole("button", { name: "90 ngày" }));
  expect(await screen.findByText("Cả 2 thôn đều có hoạt động trong 90 ngày qua.")).toBeTruthy();
  expect((await device.restart().services.diary.unitSettings()).coverageDays).toBe(90);
});
