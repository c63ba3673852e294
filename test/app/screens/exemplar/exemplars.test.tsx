import { fireEvent, screen, waitFor, within } from "@testing-library/preact";
import { expect, test } from "vitest";
import type { Day } from "../../../../src/domain/day.ts";
import { anEnrolledPhone, openApp } from "../../../support/officer-app.tsx";

const TITLE = "Bà con Khe Năm tự quét mã nộp hồ sơ";

test("an officer notes a good example, and it waits for the leader", async () => {
  const { device } = await anEnrolledPhone();
  openApp(device, "/guong");
  fireEvent.click(await screen.findByRole("link", { name: "Ghi gương tốt" }));
  fireEvent.input(await screen.findByLabelText(/^Việc gì/), { target: { value: TITLE } });
  expect(screen.queryByRole("button", { name: "Duyệt, gửi lên trên" })).toBeNull();
  fireEvent.click(screen.getByRole("button", { name: "Lưu" }));
  const waiting = within(await screen.findByRole("region", { name: "Chờ lãnh đạo duyệt" }));
  expect(waiting.getByRole("link", { name: new RegExp(`^${TITLE}`) })).toBeTruthy();
  expect(await device.services.registers.entries("sharedExemplar")).toEqual([]);
});

test("a leader lets it out, and takes that back", async () => {
  const { device } = await anEnrolledPhone({ role: "leader" });
  const { registers } = device.services;
  const written = await registers.write("exemplar", [
    { fields: { kind: "exemplar", on: "2025-05-12" as Day, title: TITLE } },
  ]);
  openApp(device, `/guong/${written.ok ? written.value[0] : ""}`);
  fireEvent.click(await screen.findByRole("button", { name: "Duyệt, gửi lên trên" }));
  await waitFor(async () => expect(await registers.entries("sharedExemplar")).toHaveLength(1));
  expect((await registers.entries("sharedExemplar"))[0]?.values.title).toBe(TITLE);

  await waitFor(() => expect(screen.queryByRole("button", { name: "Duyệt, gửi lên trên" })).toBeNull());
  fireEvent.click(screen.getByRole("button", { name: "Giữ trong đơn vị" }));
  await waitFor(async () => expect(await registers.entries("sharedExemplar")).toEqual([]));
});
