import { fireEvent, screen, waitFor, within } from "@testing-library/preact";
import { expect, test } from "vitest";
import type { Day } from "../../../../src/domain/day.ts";
import { taskProductId } from "../../../../src/domain/registers/task-product.ts";
import type { TaskRef } from "../../../../src/domain/task.ts";
import { anEnrolledPhone, openApp } from "../../../support/officer-app.tsx";
import { pictureOf, type TestPhone } from "../../../support/test-phone.ts";

const PL8 = "huong-son-2025/PL8" as TaskRef;
const SUBJECT = "Về việc tăng cường phát thanh cải cách hành chính";

const type = (label: RegExp, value: string): void => {
  fireEvent.input(screen.getByLabelText(label), { target: { value } });
};

const written = async (
  { services }: TestPhone,
  subject: string,
  on: string,
  kind: "plan" | "report" = "plan",
) => {
  const entry = { kind, direction: "outgoing", on: on as Day, subject } as const;
  const saved = await services.registers.write("document", [{ fields: entry }]);
  if (!saved.ok) throw new Error(JSON.stringify(saved.error));
  return saved.value[0];
};

test("an officer writes a paper down from its task, and ticks off the product that it is", async () => {
  const { device } = await anEnrolledPhone();
  const { registers, diary } = device.services;
  const plan = (await diary.plans())[0];
  const product = plan?.tasks.find(({ ref }) => ref === PL8)?.products[0] ?? "";
  openApp(device, `/viec/${PL8}`);
  fireEvent.click(await screen.findByRole("link", { name: "Ghi văn bản" }));
  fireEvent.click(await screen.findByRole("button", { name: "Lưu văn bản" }));
  expect((await screen.findByRole("alert")).textContent).toMatch(/Ghi trích yếu/);
  fireEvent.click(screen.getByRole("button", { name: "Công văn" }));
  type(/^Số, ký hiệu/, "12/UBND-VHXH");
  type(/^Trích yếu/, SUBJECT);
  fireEvent.click(screen.getByRole("button", { name: new RegExp(product, "i") }));
  fireEvent.click(screen.getByRole("button", { name: "Lưu văn bản" }));

  expect(await screen.findByRole("heading", { name: "Công văn 12/UBND-VHXH" })).toBeTruthy();
  const [document] = await registers.entries("document");
  expect(document?.values).toMatchObject({ kind: "officialLetter", tasks: [PL8], subject: SUBJECT });
  const ticked = await registers.entry("taskProduct", taskProductId(PL8, product));
  expect(ticked?.values).toMatchObject({ document: "12/UBND-VHXH", doneOn: document?.values.on });
}, 90_000);

test("papers are found without tones, by kind and by year", async () => {
  const { device } = await anEnrolledPhone();
  await written(device, "Kế hoạch tuyên truyền năm 2025", "2025-02-10");
  await written(device, "Báo cáo kết quả năm 2024", "2024-12-20", "report");
  openApp(device, "/van-ban");
  const found = async (): Promise<readonly (string | null)[]> =>
    (await screen.findAllByRole("link", { name: /20\d\d/ })).map(({ textContent }) => textContent);
  await screen.findByLabelText(/^Tìm số/);
  expect(await found()).toHaveLength(2);
  type(/^Tìm số/, "bao cao ket qua");
  expect(await found()).toEqual([expect.stringContaining("Báo cáo kết quả năm 2024")]);
  type(/^Tìm số/, "");
  fireEvent.click(screen.getByRole("button", { name: "Kế hoạch" }));
  expect(await found()).toEqual([expect.stringContaining("Kế hoạch tuyên truyền")]);
  fireEvent.click(screen.getByRole("button", { name: "Kế hoạch" }));
  fireEvent.click(screen.getByRole("button", { name: "Năm 2024" }));
  expect(await found()).toEqual([expect.stringContaining("Báo cáo")]);
  type(/^Tìm số/, "không có gì");
  expect(await screen.findByText("Không có văn bản nào như vậy")).toBeTruthy();
});

test("a page is photographed into a paper, taken out, and put back by «Hoàn tác»", async () => {
  const { device } = await anEnrolledPhone();
  openApp(device, `/van-ban/${await written(device, SUBJECT, "2025-02-10")}`);
  const files = within(await screen.findByRole("region", { name: "Ảnh, tệp của văn bản" }));
  expect(files.getByText("Chưa có ảnh hay tệp nào.")).toBeTruthy();
  const camera = document.querySelector<HTMLInputElement>('[data-source="camera"]');
  if (!camera) throw new Error("no camera");
  const page = new File([pictureOf("trang 1")], "trang-1.jpg", { type: "image/jpeg" });
  fireEvent.change(camera, { target: { files: [page] } });
  expect(await screen.findByRole("button", { name: "Xem Ảnh 1" })).toBeTruthy();
  expect(screen.getByRole("button", { name: "Xem Ảnh 1" }).textContent).toMatch(/Chờ gửi/);
  fireEvent.click(screen.getByRole("button", { name: "Bỏ tệp Ảnh 1" }));
  await waitFor(() => expect(screen.queryByRole("button", { name: "Xem Ảnh 1" })).toBeNull());
  fireEvent.click(await screen.findByRole("button", { name: "Hoàn tác" }));
  expect(await screen.findByRole("button", { name: "Xem Ảnh 1" })).toBeTruthy();
});

test("a leader keeps papers too, and leaves photos to the officers, whose evidence they are", async () => {
  const { device } = await anEnrolledPhone({ role: "leader" });
  openApp(device, `/van-ban/${await written(device, SUBJECT, "2025-02-10")}`);
  expect(await screen.findByRole("link", { name: "Sửa văn bản" })).toBeTruthy();
  expect(screen.queryByRole("button", { name: "Chụp văn bản" })).toBeNull();
  fireEvent.click(screen.getByRole("button", { name: "Xóa văn bản" }));
  fireEvent.click(await screen.findByRole("button", { name: "Xóa" }));
  expect(await screen.findByText("Chưa ghi văn bản nào")).toBeTruthy();
});
