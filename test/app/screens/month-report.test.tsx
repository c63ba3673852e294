import { screen, within } from "@testing-library/preact";
import { expect, test } from "vitest";
import { anActivity, anEnrolledPhone, openApp } from "../../support/officer-app.tsx";
import { uuid } from "../../support/sync-builders.ts";

test("an issue and a dialogue that are only planned are in no figure of the month", async () => {
  const phone = await anEnrolledPhone();
  const airing = { on: "2025-05-20", at: "17:00", minutes: 15, clusters: [], state: "planned" };
  await phone.receive(
    anActivity(uuid(1), 1, { on: "2025-05-06", audienceCount: 40 }),
    anActivity(uuid(2), 2, { on: "2025-05-20", airings: [airing], audienceCount: 100 }),
    anActivity(uuid(3), 3, {
      kind: "dialogue",
      on: "2025-05-28",
      isPlanned: true,
      tasks: ["huong-son-2025/PL3"],
    }),
  );
  openApp(phone.device, "/bao-cao");

  const totals = within(await screen.findByRole("table", { name: "Tổng hợp" }));
  expect(totals.getByRole("row", { name: "Hoạt động 1" })).toBeTruthy();
  expect(totals.getByRole("row", { name: "Đã gửi, chờ duyệt 1" })).toBeTruthy();
  expect(totals.getByRole("row", { name: "Lượt người dự, nghe 40" })).toBeTruthy();
  expect(screen.queryByRole("row", { name: /^Đối thoại/ })).toBeNull();
});
