import { readFileSync } from "node:fs";
import { fireEvent, screen, waitFor, within } from "@testing-library/preact";
import { zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { anEnrolledPhone, findDialog, openApp } from "../../../support/officer-app.tsx";
import type { TestPhone } from "../../../support/test-phone.ts";

const INPUT = "Tệp danh mục thủ tục";

const choose = async (content: BlobPart, name: string): Promise<void> => {
  fireEvent.change(await screen.findByLabelText(INPUT), {
    target: { files: [new File([content], name)] },
  });
};

const openImport = async () => {
  const { device } = await anEnrolledPhone();
  device.setOnline(false);
  openApp(device, "/niem-yet/nhap");
  await screen.findByRole("heading", { level: 1, name: "Nhập danh mục từ tệp" });
  return device;
};

const listed = async (device: TestPhone): Promise<Readonly<Record<string, unknown>>> =>
  Object.fromEntries(
    (await device.services.registers.entries("procedure")).map(({ values: { code, ...rest } }) => [
      code,
      rest,
    ]),
  );

const WORKBOOK = readFileSync("test/fixtures/posting/danh-muc.xlsx");
const SEMICOLONS =
  "STT;Mã TTHC;Tên thủ tục;Lĩnh vực;Số quyết định;Ngày quyết định;Ngày hiệu lực\r\n" +
  '1;1.001193;"Đăng ký khai sinh; cả lưu động";Hộ tịch;12/QĐ-UBND;02/01/2025;10/01/2025\r\n' +
  "2;1.000656;Đăng ký khai tử;Hộ tịch;12/QĐ-UBND;02/01/2025;10/01/2025\r\n";

describe("Nhập danh mục từ tệp", () => {
  test("a workbook is shown row by row, bad rows with number and reason, and written only then", async () => {
    const device = await openImport();
    await choose(WORKBOOK, "danh-muc.xlsx");
    await screen.findByText("3 thủ tục mới, 0 thủ tục thay đổi, 0 thủ tục giữ nguyên");
    screen.getByText("Dòng 7: thiếu mã thủ tục");
    screen.getByText(
      "Đã nhận các cột: Mã thủ tục, Tên thủ tục, Quyết định công bố số, Có hiệu lực từ ngày, Bãi bỏ, thay thế từ ngày.",
    );
    const added = screen.getByRole("region", { name: "Thủ tục mới" });
    within(added).getByText("Dòng 5 · 1.001193");
    expect(await listed(device)).toEqual({});

    fireEvent.click(screen.getByRole("button", { name: "Ghi 3 thủ tục vào danh mục" }));
    await screen.findByText("Đã lưu 3 thủ tục trên máy");
    expect(await listed(device)).toMatchObject({
      "1.001193": {
        name: "Đăng ký khai sinh",
        field: "Hộ tịch",
        decisionNumber: "12/QĐ-UBND",
        decisionOn: "2025-01-02",
        effectiveOn: "2025-01-10",
      },
      "1.000656": { name: "Đăng ký khai tử & trích lục", endsOn: "2025-06-01" },
      "2.000381": { name: "Xác nhận hợp đồng thuê đất", field: "Đất đai" },
    });
  });

  test("the same list a second time changes nothing, a later one only what differs", async () => {
    const device = await openImport();
    await choose(`\uFEFF${SEMICOLONS}`, "danh-muc.csv");
    fireEvent.click(await screen.findByRole("button", { name: "Ghi 2 thủ tục vào danh mục" }));
    await screen.findByText("Đã lưu 2 thủ tục trên máy");
    await choose(SEMICOLONS, "danh-muc.csv");
    await screen.findByText("0 thủ tục mới, 0 thủ tục thay đổi, 2 thủ tục giữ nguyên");
    expect(screen.queryByRole("button", { name: /^Ghi/ })).toBeNull();

    await choose(
      "\uFEFFMa tthc,Ten thu tuc,So quyet dinh\n1.001193,Đăng ký khai sinh; cả lưu động,99/QĐ-UBND\n",
      "sua-doi.csv",
    );
    await screen.findByText("0 thủ tục mới, 1 thủ tục thay đổi, 0 thủ tục giữ nguyên");
    screen.getByText("Quyết định công bố số: 12/QĐ-UBND → 99/QĐ-UBND");
    fireEvent.click(screen.getByRole("button", { name: "Ghi 1 thủ tục vào danh mục" }));
    await screen.findByText("Đã lưu 1 thủ tục trên máy");
    expect(await listed(device)).toMatchObject({
      "1.001193": { name: "Đăng ký khai sinh; cả lưu động", decisionNumber: "99/QĐ-UBND", field: "Hộ tịch" },
      "1.000656": { decisionNumber: "12/QĐ-UBND" },
    });
  });

  test.each([
    ["an old workbook", new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1]), /kiểu cũ/],
    ["a broken archive", new Uint8Array([0x50, 0x4b, 3, 4, 1, 2, 3]), /Tệp hỏng/],
    ["an archive that is no workbook", zipSync({ "a.txt": new Uint8Array(3) }), /Tệp hỏng/],
    ["text of another encoding", new Uint8Array([0x54, 0xea, 0x6e, 0x3b, 0x0a]), /không phải Unicode/],
    ["a table of something else", "Họ tên;Số điện thoại\nA;1\n", /Không thấy dòng tiêu đề/],
    [
      "an archive that unpacks without end",
      zipSync({ "xl/worksheets/sheet1.xml": new Uint8Array(61 * 1024 * 1024) }),
      /Tệp quá lớn/,
    ],
  ])("%s is refused with what to do", async (_, content, words) => {
    await openImport();
    await choose(content as BlobPart, "tep");
    await screen.findByText(words);
  });

  test("Excel's Unicode text is read too", async () => {
    await openImport();
    const text = `\uFEFF${SEMICOLONS.replaceAll(";", "\t").replace("\t cả", "; cả")}`;
    const bytes = new Uint8Array(
      [...text].flatMap((sign) => [sign.charCodeAt(0) & 255, sign.charCodeAt(0) >> 8]),
    );
    await choose(bytes, "danh-muc.txt");
    await screen.findByText("2 thủ tục mới, 0 thủ tục thay đổi, 0 thủ tục giữ nguyên");
  });
});

describe("Danh mục thủ tục", () => {
  test("one is added by hand, found without tones, changed, and deleted after a question", async () => {
    const { device } = await anEnrolledPhone();
    openApp(device, "/niem-yet/thu-tuc");
    await screen.findByText("Chưa có thủ tục nào");
    fireEvent.click(screen.getByRole("button", { name: "Thêm thủ tục" }));
    const sheet = await findDialog("Thêm thủ tục");
    const type = (label: string, value: string) =>
      fireEvent.input(within(sheet).getByLabelText(label), { target: { value } });
    fireEvent.click(within(sheet).getByRole("button", { name: "Lưu trên máy" }));
    within(sheet).getByText("Nhập mã thủ tục.");
    type("Mã thủ tục", "1.001193");
    type("Tên thủ tục", "Đăng ký khai sinh");
    type("Lĩnh vực", "Hộ tịch");
    fireEvent.click(within(sheet).getByRole("button", { name: "Lưu trên máy" }));
    const search = await screen.findByLabelText("Tìm theo tên, mã, lĩnh vực");
    fireEvent.input(search, { target: { value: "sinh ho tich" } });
    await screen.findByRole("button", { name: /^Đăng ký khai sinh/ });
    fireEvent.input(search, { target: { value: "dat dai" } });
    await screen.findByText("Không thấy thủ tục nào khớp “dat dai”");
    fireEvent.input(search, { target: { value: "" } });

    fireEvent.click(await screen.findByRole("button", { name: /^Đăng ký khai sinh/ }));
    const edit = await findDialog("Sửa thủ tục");
    fireEvent.change(within(edit).getByLabelText("Bãi bỏ, thay thế từ ngày"), {
      target: { value: "2025-01-01" },
    });
    fireEvent.click(within(edit).getByRole("button", { name: "Lưu trên máy" }));
    fireEvent.click(await screen.findByRole("button", { name: "Đã bãi bỏ (1)" }));
    fireEvent.click(await screen.findByRole("button", { name: /Bãi bỏ từ 01\/01\/2025/ }));
    fireEvent.click(within(await findDialog("Sửa thủ tục")).getByText("Xóa khỏi danh mục"));
    fireEvent.click(within(await screen.findByRole("alertdialog")).getByRole("button", { name: "Xóa" }));
    await screen.findByText("Chưa có thủ tục nào");
    await waitFor(async () => expect(await listed(device)).toEqual({}));
  });
});
