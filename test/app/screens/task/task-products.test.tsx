import { fireEvent, screen, waitFor, within } from "@testing-library/preact";
import { expect, test } from "vitest";
import { anActivity, anEnrolledPhone, findDialog, openApp } from "../../../support/officer-app.tsx";
import { uuid } from "../../../support/sync-builders.ts";
import type { TestPhone } from "../../../support/test-phone.ts";

const PRODUCT = "Văn bản chỉ đạo, hướng dẫn";
const entriesOf = (device: TestPhone) =>
  device.services.registers.entries("taskProduct", { group: "huong-son-2025/PL8" });

test("an officer ticks a product off with its day, its number and the record that proves it, and takes it back", async () => {
  const { device, receive } = await anEnrolledPhone();
  await receive(anActivity(uuid(1), 1, { kind: "document", on: "2025-05-05", title: "Công văn phát thanh" }));
  openApp(device, "/viec/huong-son-2025/PL8");
  const list = await screen.findByRole("region", { name: "Sản phẩm" });
  expect(list.textContent).toContain("0/2");
  fireEvent.click(within(list).getByRole("button", { name: `${PRODUCT}: chưa có` }));

  const sheet = within(await findDialog(PRODUCT));
  fireEvent.input(sheet.getByRole("textbox", { name: /Số, ký hiệu/ }), { target: { value: "15/UBND" } });
  fireEvent.click(sheet.getByRole("button", { name: /Công văn phát thanh/ }));
  fireEvent.click(sheet.getByRole("button", { name: "Đã có sản phẩm" }));
  const row = await screen.findByRole("button", { name: `${PRODUCT}: đã có từ 12/5 · 15/UBND` });
  expect(row.textContent).toContain("15/UBND");
  expect(screen.getByRole("region", { name: "Sản phẩm" }).textContent).toContain("1/2");
  expect(
    within(screen.getByRole("region", { name: "Sản phẩm" }))
      .getByRole("link", { name: /Công văn phát thanh/ })
      .getAttribute("href"),
  ).toBe(`/ban-ghi/${uuid(1)}`);
  expect(await entriesOf(device)).toMatchObject([
    { values: { product: "văn bản chỉ đạo, hướng dẫn", records: [uuid(1)] } },
  ]);

  fireEvent.click(row);
  fireEvent.click(within(await findDialog(PRODUCT)).getByRole("button", { name: /bỏ đánh dấu/ }));
  await waitFor(async () => expect((await entriesOf(device))[0]?.values.doneOn).toBeNull());
});

test("a task shows the unit's role, and every month of the year, each opening its records", async () => {
  const { device, receive } = await anEnrolledPhone();
  await receive(anActivity(uuid(1), 1, { kind: "broadcast", on: "2025-01-05", title: "Số đầu năm" }));
  openApp(device, "/viec/huong-son-2025/PL8");
  const months = within(await screen.findByRole("region", { name: "Các tháng năm 2025" }));
  fireEvent.click(months.getByRole("button", { name: "Tháng 1: 1/4" }));
  const records = within(await screen.findByRole("region", { name: "Các số trong tháng 1" }));
  expect(records.getByRole("link", { name: /Số đầu năm/ })).toBeTruthy();

  openApp(device, "/viec/huong-son-2025/X3");
  expect(await screen.findByText("Nhiệm vụ thường xuyên (X3)")).toBeTruthy();
});
