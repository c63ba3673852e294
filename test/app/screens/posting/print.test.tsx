import { fireEvent, screen, waitFor, within } from "@testing-library/preact";
import encodeQR from "qr";
import decodeQR from "qr/decode.js";
import { describe, expect, test, vi } from "vitest";
import { checkAddress, pointInQr } from "../../../../src/app/screens/posting/posting-address.ts";
import { markPosted } from "../../../../src/domain/posting/mark-sheets.ts";
import type { PointId } from "../../../../src/domain/registers/posted-procedure.ts";
import { procedureId } from "../../../../src/domain/registers/procedure.ts";
import { aProcedure, day, POINT } from "../../../support/builders/posting.ts";
import { anEnrolledPhone, openApp } from "../../../support/officer-app.tsx";
import type { TestPhone } from "../../../support/test-phone.ts";

const aPoint = async (device: TestPhone): Promise<PointId> => {
  const written = await device.services.registers.write("site", [
    { fields: { kind: "postingPoint", name: "Nhà văn hóa thôn 3" } },
  ]);
  if (!written.ok) throw new Error("no point");
  return written.value[0] as string as PointId;
};

/** What a camera would see of the square on the page. */
const readSquare = (square: Element): string => {
  const size = Number(square.getAttribute("viewBox")?.split(" ")[2]);
  const scale = 4;
  const data = new Uint8Array(size * scale * size * scale * 4).fill(255);
  for (const [, x = "0", y = "0"] of (square.querySelector("path")?.getAttribute("d") ?? "").matchAll(
    /M(\d+) (\d+)h/g,
  ))
    for (let at = 0; at < scale * scale; at += 1) {
      const row = Number(y) * scale + Math.floor(at / scale);
      const column = Number(x) * scale + (at % scale);
      data.fill(0, (row * size * scale + column) * 4, (row * size * scale + column) * 4 + 3);
    }
  return decodeQR({ width: size * scale, height: size * scale, data });
};

describe("In để dán tại điểm", () => {
  test("the sheet names point and unit, and its code leads back to the point's check", async () => {
    const { device } = await anEnrolledPhone();
    const point = await aPoint(device);
    device.setOnline(false);
    let prints = 0;
    vi.stubGlobal("print", () => {
      prints += 1;
    });
    openApp(device, `/niem-yet/${point}`);
    fireEvent.click(await screen.findByRole("link", { name: "In tờ mã QR" }));
    const square = await screen.findByRole("img", { name: "Mã QR của Nhà văn hóa thôn 3" });
    const sheet = screen.getByRole("article");
    within(sheet).getByText("Nhà văn hóa thôn 3");
    within(sheet).getByText(/^Xã /);
    expect(pointInQr(readSquare(square))).toBe(point);
    fireEvent.click(screen.getByRole("button", { name: "In" }));
    expect(prints).toBe(1);
    vi.unstubAllGlobals();
  });

  test("the list to print has what hangs there, field by field, with the decision it was hung by", async () => {
    const { device } = await anEnrolledPhone();
    const point = await aPoint(device);
    const birth = aProcedure("1.001193", { name: "Đăng ký khai sinh" });
    const missing = aProcedure("1.000656", { name: "Đăng ký khai tử" });
    await device.services.registers.write(
      "procedure",
      [birth, missing].map(({ key, fieldKey: _, ...fields }) => ({ id: procedureId(key), fields })),
    );
    await device.services.registers.write("postedProcedure", [markPosted(point, birth, day("2025-05-02"))]);
    await device.services.registers.write("procedure", [
      { id: procedureId(birth.key), fields: { decisionNumber: "99/QĐ-UBND" } },
    ]);
    openApp(device, `/niem-yet/${point}/in-danh-muc`);
    const table = await screen.findByRole("table");
    within(table).getByText("Hộ tịch");
    expect(
      within(table)
        .getAllByRole("cell")
        .map((cell) => cell.textContent),
    ).toEqual(["1", "1.001193", "Đăng ký khai sinh", "1/QĐ-UBND, ngày 02/01/2025", "02/05/2025"]);
    screen.getByText("Tổng số: 1 thủ tục");
  });

  test("a point where nothing hangs says what to do before printing", async () => {
    const { device } = await anEnrolledPhone();
    openApp(device, `/niem-yet/${await aPoint(device)}/in-danh-muc`);
    await screen.findByText("Chưa đánh dấu thủ tục nào");
  });
});

describe("Quét mã QR của điểm", () => {
  test("codes of a point are known wherever they were printed, and nothing else is one", () => {
    expect(pointInQr(checkAddress("https://so.example.vn", POINT))).toBe(POINT);
    expect(pointInQr(`http://127.0.0.1:8080/niem-yet/${POINT}`)).toBe(POINT);
    for (const text of [
      "",
      "K7MP2QXD",
      "https://x/nhap-ma?ma=K7MP2QXD",
      `https://x/niem-yet/${POINT}0`,
      "niem-yet/thu-tuc",
    ])
      expect(pointInQr(text)).toBeNull();
    expect(encodeQR(checkAddress("https://so-tuyen-truyen.hatinh.gov.vn", POINT), "raw").length).toBeLessThan(
      50,
    );
  });

  test("without a camera the screen says what else can be done", async () => {
    const { device } = await anEnrolledPhone();
    openApp(device, "/niem-yet");
    fireEvent.click(await screen.findByRole("link", { name: /^Quét mã QR của điểm/ }));
    await screen.findByRole("heading", { level: 1, name: "Quét mã QR của điểm" });
    await waitFor(() => screen.getByText("Chưa được dùng máy ảnh"));
    screen.getByRole("button", { name: "Chọn ảnh tờ mã từ máy" });
  });
});
