import { fireEvent, screen, waitFor, within } from "@testing-library/preact";
import { describe, expect, test } from "vitest";
import type { PointId } from "../../../../src/domain/registers/posted-procedure.ts";
import { procedureId, procedureKeyOf } from "../../../../src/domain/registers/procedure.ts";
import { day } from "../../../support/builders/posting.ts";
import { anEnrolledPhone, findDialog, openApp } from "../../../support/officer-app.tsx";
import type { TestPhone } from "../../../support/test-phone.ts";

interface Listed {
  readonly code: string;
  readonly name: string;
  readonly field?: string;
  readonly decisionNumber?: string;
  readonly endsOn?: string;
  readonly replacedBy?: string;
}

const list = async (device: TestPhone, procedures: readonly Listed[]): Promise<void> => {
  const written = await device.services.registers.write(
    "procedure",
    procedures.map(({ endsOn, ...fields }) => ({
      id: procedureId(procedureKeyOf(fields.code) as never),
      fields: {
        field: "Hộ tịch",
        decisionNumber: "12/QĐ-UBND",
        decisionOn: day("2025-01-02"),
        effectiveOn: day("2025-01-10"),
        ...fields,
        ...(endsOn && { endsOn: day(endsOn) }),
      },
    })),
  );
  expect(written.ok).toBe(true);
};

const aPoint = async (device: TestPhone, name = "Bộ phận Một cửa"): Promise<PointId> => {
  const written = await device.services.registers.write("site", [
    { fields: { kind: "postingPoint", name, pointType: "oneStopDesk" } },
  ]);
  if (!written.ok) throw new Error("no point");
  return written.value[0] as string as PointId;
};

const BIRTH = { code: "1.001193", name: "Đăng ký khai sinh" };
const DEATH = { code: "1.000656", name: "Đăng ký khai tử" };
const LAND = { code: "2.000381", name: "Xác nhận hợp đồng thuê đất", field: "Đất đai" };

const openField = async (name: RegExp): Promise<HTMLElement> => {
  fireEvent.click(await screen.findByRole("button", { name }));
  return screen.findByRole("region", { name: /^Hộ tịch$/ });
};

describe("Niêm yết thủ tục", () => {
  test("a unit begins with a point of its own, and finds the screen in «Thêm»", async () => {
    const { device } = await anEnrolledPhone();
    openApp(device, "/them");
    fireEvent.click(await screen.findByRole("link", { name: /^Niêm yết thủ tục/ }));
    await screen.findByText("Chưa có điểm niêm yết nào");
    fireEvent.click(screen.getByRole("button", { name: "Thêm điểm niêm yết" }));
    const sheet = await findDialog("Thêm điểm niêm yết");
    fireEvent.click(within(sheet).getByRole("button", { name: "Lưu trên máy" }));
    within(sheet).getByText("Nhập tên điểm.");
    fireEvent.input(within(sheet).getByLabelText("Tên điểm"), { target: { value: "Nhà văn hóa thôn 3" } });
    fireEvent.click(within(sheet).getByRole("button", { name: "Lưu trên máy" }));
    await screen.findByRole("link", { name: /Nhà văn hóa thôn 3/ });
    screen.getByText("Chưa có thủ tục phải niêm yết");
  });

  test("[S2] without a network a whole field is marked in one step, counted at once, and taken back", async () => {
    const { device } = await anEnrolledPhone();
    await list(device, [BIRTH, DEATH, LAND]);
    const point = await aPoint(device);
    device.setOnline(false);
    openApp(device, `/niem-yet/${point}`);
    const field = await openField(/^Hộ tịch: đang niêm yết 0 trên 2 thủ tục$/);
    fireEvent.click(within(field).getByRole("button", { name: "Đánh dấu đã niêm yết hết lĩnh vực này" }));
    await screen.findByRole("button", { name: "Hộ tịch: đang niêm yết 2 trên 2 thủ tục" });
    screen.getByRole("button", { name: "Đất đai: đang niêm yết 0 trên 1 thủ tục" });
    screen.getByText("Đang niêm yết 2/3 thủ tục");
    expect(screen.queryByRole("button", { name: "Đánh dấu đã niêm yết hết lĩnh vực này" })).toBeNull();

    fireEvent.click(screen.getByRole("button", { name: "Hoàn tác" }));
    await screen.findByRole("button", { name: "Hộ tịch: đang niêm yết 0 trên 2 thủ tục" });
  });

  test("one sheet is marked and taken down again, and a field can be let off at a point", async () => {
    const { device } = await anEnrolledPhone();
    await list(device, [BIRTH, DEATH]);
    const point = await aPoint(device);
    openApp(device, `/niem-yet/${point}`);
    const field = await openField(/^Hộ tịch: đang niêm yết 0 trên 2/);
    const sheet = () => within(field).getByRole("switch", { name: /^Đăng ký khai sinh/ });
    fireEvent.click(sheet());
    await screen.findByText("Đang niêm yết 1/2 thủ tục");
    expect(sheet().getAttribute("aria-checked")).toBe("true");
    fireEvent.click(sheet());
    await screen.findByText("Đang niêm yết 0/2 thủ tục");
    fireEvent.click(within(field).getByRole("switch", { name: "Phải niêm yết ở điểm này" }));
    await screen.findByText("Đang niêm yết 0/0 thủ tục");
    await screen.findByRole("button", { name: "Hộ tịch: Không phải niêm yết ở đây" });
  });

  test("a decision that abolishes and renews asks for both at the point, with a due day, until they are done", async () => {
    const { device } = await anEnrolledPhone();
    await list(device, [BIRTH, DEATH]);
    const point = await aPoint(device);
    openApp(device, `/niem-yet/${point}`);
    const field = await openField(/^Hộ tịch/);
    fireEvent.click(within(field).getByRole("button", { name: "Đánh dấu đã niêm yết hết lĩnh vực này" }));
    await screen.findByText("Đang niêm yết 2/2 thủ tục");
    expect(screen.queryByRole("heading", { name: "Phải niêm yết lại" })).toBeNull();

    await list(device, [
      { ...BIRTH, decisionNumber: "99/QĐ-UBND" },
      { ...DEATH, endsOn: "2025-01-20", replacedBy: "1.009999" },
      { code: "1.009999", name: "Đăng ký khai tử liên thông" },
    ]);
    const again = await screen.findByRole("region", { name: "Phải niêm yết lại" });
    within(again).getByText("Niêm yết bản mới theo 99/QĐ-UBND");
    within(again).getByText("Gỡ, niêm yết 1.009999 Đăng ký khai tử liên thông thay");
    within(again).getByText(/^Hạn 10\/01\/2025 · Quá hạn \d+ ngày$/);
    fireEvent.click(within(again).getByRole("button", { name: "Đã niêm yết bản mới: Đăng ký khai sinh" }));
    await waitFor(() => expect(within(again).queryByText(/99\/QĐ/)).toBeNull());
    fireEvent.click(screen.getByRole("button", { name: "Đã gỡ và niêm yết bản thay: Đăng ký khai tử" }));
    await waitFor(() => expect(screen.queryByRole("region", { name: "Phải niêm yết lại" })).toBeNull());
    screen.getByText("Đang niêm yết 2/2 thủ tục");
  });

  test("the list of points counts what must be posted again at each", async () => {
    const { device } = await anEnrolledPhone();
    await list(device, [BIRTH]);
    const point = await aPoint(device);
    await aPoint(device, "Nhà văn hóa thôn 1");
    openApp(device, `/niem-yet/${point}`);
    const field = await openField(/^Hộ tịch/);
    fireEvent.click(within(field).getByRole("switch", { name: /^Đăng ký khai sinh/ }));
    await screen.findByText("Đang niêm yết 1/1 thủ tục");
    await list(device, [{ ...BIRTH, decisionNumber: "99/QĐ-UBND" }]);
    fireEvent.click(screen.getByRole("link", { name: "Quay lại" }));
    const desk = await screen.findByRole("link", { name: /^Bộ phận Một cửa/ });
    within(desk).getByText("1 phải niêm yết lại");
    const house = screen.getByRole("link", { name: /^Nhà văn hóa thôn 1/ });
    within(house).getByText("Đang niêm yết 0/1 thủ tục (0%)");
    expect(within(house).queryByText(/phải niêm yết lại/)).toBeNull();
  });
});

describe("Kiểm tra điểm niêm yết", () => {
  test("the address in the QR opens the check of its point, filled in; a second look goes on with it", async () => {
    const { device } = await anEnrolledPhone();
    await list(device, [BIRTH, DEATH]);
    const point = await aPoint(device);
    device.setOnline(false);
    openApp(device, `/niem-yet/${point}/kiem-tra`);
    await waitFor(() => expect(location.pathname).toMatch(/^\/ghi\//));
    const [draft, ...others] = await device.services.drafts.open();
    expect(others).toEqual([]);
    expect(draft).toMatchObject({
      kind: "posting",
      values: {
        point: "Bộ phận Một cửa",
        pointType: "oneStopDesk",
        requiredCount: 2,
        postedCount: 0,
        decisionNumber: "12/QĐ-UBND",
        decisionOn: "2025-01-02",
      },
    });
    openApp(device, `/niem-yet/${point}/kiem-tra`);
    await waitFor(() => expect(location.pathname).toBe(`/ghi/${draft?.id}`));
    expect(await device.services.drafts.open()).toHaveLength(1);
  });

  test("a defect stays listed at its point until the day it was mended is written", async () => {
    const { device } = await anEnrolledPhone();
    const point = await aPoint(device);
    const draft = await device.services.drafts.start({ kind: "posting" });
    await device.services.drafts.update(draft.id, {
      point: "Bộ phận Một cửa",
      defect: "Bảng bị rách",
      checks: { readableAndUnobstructed: "no", allProceduresPosted: "yes" },
    });
    expect((await device.services.drafts.save(draft.id)).ok).toBe(true);
    openApp(device, `/niem-yet/${point}`);
    const open = await screen.findByRole("region", { name: "Lỗi chưa khắc phục" });
    within(open).getByText("Bảng bị rách");
    screen.getByText("1 đạt trên 2 mục đã xem");
    fireEvent.click(within(open).getByRole("button", { name: "Ghi đã khắc phục: Bảng bị rách" }));
    await waitFor(() => expect(location.pathname).toBe(`/ghi/${draft.id}`));
    expect((await device.services.drafts.save(draft.id)).ok).toBe(true);
    openApp(device, `/niem-yet/${point}`);
    await screen.findAllByRole("region", { name: "Các lần kiểm tra" });
    await waitFor(() => expect(screen.queryAllByRole("region", { name: "Lỗi chưa khắc phục" })).toEqual([]));
  });

  test("a leader who reads the code sees the point and is not asked to log", async () => {
    const { device } = await anEnrolledPhone({ role: "leader" });
    const point = await aPoint(device);
    openApp(device, `/niem-yet/${point}/kiem-tra`);
    await screen.findByRole("heading", { level: 1, name: /^Bộ phận Một cửa/ });
    expect(screen.queryByRole("link", { name: "Kiểm tra điểm này" })).toBeNull();
    expect(await device.services.drafts.open()).toEqual([]);
  });

  test("a code of another unit says so", async () => {
    const { device } = await anEnrolledPhone();
    openApp(device, "/niem-yet/0d3a4b7e-8f10-4a5e-9b51-0d6d2a3c4e01/kiem-tra");
    await screen.findByText("Không thấy điểm niêm yết này");
  });
});

test("the task of posting leads to the points", async () => {
  const { device } = await anEnrolledPhone();
  openApp(device, "/viec/huong-son-2025/X3");
  fireEvent.click(await screen.findByRole("link", { name: /^Niêm yết thủ tục/ }));
  await screen.findByText("Chưa có điểm niêm yết nào");
});
