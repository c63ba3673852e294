import { fireEvent, screen, waitFor, within } from "@testing-library/preact";
import { afterEach, expect, test, vi } from "vitest";
import { readTables } from "../../../../src/app/spreadsheet/read-tables.ts";
import { workbookFile } from "../../../../src/app/spreadsheet/workbook-file.ts";
import type { Day } from "../../../../src/domain/day.ts";
import { fundingPlanId } from "../../../../src/domain/registers/funding.ts";
import type { TaskRef } from "../../../../src/domain/task.ts";
import { anEnrolledPhone, openApp } from "../../../support/officer-app.tsx";
import type { TestPhone } from "../../../support/test-phone.ts";

const PL8 = "huong-son-2025/PL8" as TaskRef;

afterEach(() => vi.unstubAllGlobals());

const type = (label: RegExp, value: string): void => {
  fireEvent.input(screen.getByLabelText(label), { target: { value } });
};

const planned = ({ services }: TestPhone, amountDong: number) =>
  services.registers.write("fundingPlan", [
    { id: fundingPlanId(2025, "own", PL8), fields: { year: 2025, task: PL8, source: "own", amountDong } },
  ]);
const used = ({ services }: TestPhone, amountDong: number, content: string, on = "2025-03-01") =>
  services.registers.write("fundingUse", [
    { fields: { on: on as Day, task: PL8, source: "own", amountDong, content } },
  ]);

const chooseFile = (file: File): void => {
  fireEvent.change(screen.getByLabelText("Tệp kinh phí dự kiến"), { target: { files: [file] } });
};

test("an officer plans money for a task, spends of it, and sees what is left by task and source", async () => {
  const { device } = await anEnrolledPhone();
  openApp(device, "/kinh-phi");
  fireEvent.click(await screen.findByRole("link", { name: "Ghi dự kiến" }));
  fireEvent.change(await screen.findByLabelText("Nhiệm vụ"), { target: { value: PL8 } });
  fireEvent.click(screen.getByRole("button", { name: "Lưu dự kiến" }));
  expect((await screen.findByRole("alert")).textContent).toMatch(/Ghi số tiền/);
  type(/^Số tiền/, "2000000");
  expect(screen.getByText("2.000.000 đ")).toBeTruthy();
  fireEvent.click(screen.getByRole("button", { name: "Lưu dự kiến" }));

  fireEvent.click(await screen.findByRole("link", { name: "Ghi khoản chi" }));
  await screen.findByLabelText(/^Nội dung chi/);
  type(/^Nội dung chi/, "Sửa cụm loa Khe Năm");
  type(/^Số tiền/, "750000");
  fireEvent.change(screen.getByLabelText("Nhiệm vụ"), { target: { value: PL8 } });
  type(/^Số chứng từ/, "PC 12");
  fireEvent.click(screen.getByRole("button", { name: "Lưu khoản chi" }));

  const total = within(await screen.findByRole("region", { name: "Kinh phí" }));
  expect(total.getByText("1.250.000 đ")).toBeTruthy();
  const tasks = within(screen.getByRole("region", { name: "Theo nhiệm vụ và nguồn" }));
  expect(tasks.getByRole("link").textContent).toMatch(
    /Đã chi 750.000\sđ \/ dự kiến 2.000.000\sđ · Còn 1.250.000\sđ/,
  );
  const uses = within(screen.getByRole("region", { name: /Các khoản đã chi/ }));
  expect(uses.getByRole("link", { name: /Sửa cụm loa Khe Năm/ }).textContent).toMatch(/CT PC 12/);
}, 90_000);

test("more than planned is said as a fact, and a sum that was wrong is mended or taken out", async () => {
  const { device } = await anEnrolledPhone();
  await planned(device, 500_000);
  await used(device, 700_000, "In áp phích");
  openApp(device, "/kinh-phi?nam=2025");
  expect((await screen.findAllByText(/Chi vượt dự kiến 200.000 đ/)).length).toBeGreaterThan(0);
  fireEvent.click(screen.getByRole("link", { name: /In áp phích/ }));
  await screen.findByRole("heading", { name: "Sửa khoản chi" });
  type(/^Số tiền/, "400000");
  fireEvent.click(screen.getByRole("button", { name: "Lưu khoản chi" }));
  await waitFor(() => expect(screen.queryByText(/Chi vượt/)).toBeNull());
  fireEvent.click(await screen.findByRole("link", { name: /In áp phích/ }));
  fireEvent.click(await screen.findByRole("button", { name: "Xóa khoản chi" }));
  await waitFor(async () => expect(await device.services.registers.entries("fundingUse")).toEqual([]));
});

test("a task says what is planned and spent for it this year, and nothing where there is no money", async () => {
  const { device } = await anEnrolledPhone();
  await planned(device, 500_000);
  await used(device, 200_000, "In áp phích");
  await used(device, 90_000, "Năm trước", "2024-12-01");
  openApp(device, `/viec/${PL8}`);
  const row = await screen.findByRole("link", { name: /^Kinh phí/ });
  expect(row.textContent).toMatch(/Đã chi 200.000\sđ \/ dự kiến 500.000\sđ/);
}, 60_000);

test("the year goes out as Excel without a network, and what was typed is no formula in it", async () => {
  const { device } = await anEnrolledPhone();
  await planned(device, 500_000);
  await used(device, 120_000, '=HYPERLINK("http://xau.vn")');
  device.setOnline(false);
  const delivered: File[] = [];
  vi.stubGlobal("navigator", {
    ...navigator,
    userAgent: navigator.userAgent,
    canShare: () => true,
    share: async ({ files }: { files: File[] }) => void delivered.push(...files),
  });
  openApp(device, "/kinh-phi?nam=2025");
  fireEvent.click(await screen.findByRole("button", { name: "Xuất Excel" }));
  await waitFor(() => expect(delivered).toHaveLength(1));
  const [file] = delivered;
  expect(file?.name).toBe("kinh-phi-2025.xlsx");
  const read = file && (await readTables(file));
  const [sums, uses] = read?.ok ? read.value : [];
  expect(sums?.at(-2)).toEqual([1, "Phát thanh CCHC", "Ngân sách đơn vị", 500_000, 120_000, 380_000]);
  expect(sums?.at(-1)).toEqual(["", "Tổng cộng", "", 500_000, 120_000, 380_000]);
  expect(uses?.at(-2)?.slice(1, 3)).toEqual(["2025-03-01", '=HYPERLINK("http://xau.vn")']);
});

test("planned amounts come in from Excel, row by row before anything is written; bad rows say why", async () => {
  const { device } = await anEnrolledPhone();
  await planned(device, 500_000);
  const cell = (text: string) => ({ kind: "text", text }) as const;
  const rows = [
    [cell("Nhiệm vụ"), cell("Nguồn"), cell("Dự kiến (triệu đồng)")],
    [cell("Phát thanh CCHC"), cell(""), { kind: "number", number: 1.5 } as const],
    [cell("Chi chung"), cell("Xã hội hóa"), cell("0,5")],
    [cell("Múa rối"), cell(""), cell("2")],
  ];
  openApp(device, "/kinh-phi/nhap?nam=2025");
  await screen.findByText("Nhập vào năm 2025");
  chooseFile(await workbookFile("du-toan.xlsx", [{ name: "Dự toán", widths: [20], rows }]));
  expect(await screen.findByText("Dòng 4: không có nhiệm vụ “Múa rối” trong kế hoạch.")).toBeTruthy();
  expect(screen.getByText(/1.500.000 đ · thay cho 500.000 đ/)).toBeTruthy();
  expect(await device.services.registers.entries("fundingPlan")).toHaveLength(1);
  fireEvent.click(screen.getByRole("button", { name: "Lưu 2 dòng" }));
  expect(await screen.findByText("Đã lưu 2 dòng dự kiến")).toBeTruthy();
  const amounts = (await device.services.registers.entries("fundingPlan")).map(
    ({ values }) => values.amountDong,
  );
  expect(amounts.sort()).toEqual([1_500_000, 500_000]);
});

test("a file without the two columns is refused with what it needs", async () => {
  const { device } = await anEnrolledPhone();
  openApp(device, "/kinh-phi/nhap?nam=2025");
  await screen.findByText("Nhập vào năm 2025");
  chooseFile(new File(["Họ tên;Chức vụ\nAn;Công chức"], "ds.csv"));
  expect(await screen.findByText(/Không thấy cột/)).toBeTruthy();
});
