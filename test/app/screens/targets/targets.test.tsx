import { fireEvent, screen, waitFor, within } from "@testing-library/preact";
import { expect, test } from "vitest";
import type { RecordId } from "../../../../src/domain/change.ts";
import type { RegisterName } from "../../../../src/domain/register.ts";
import type { RegisterValues } from "../../../../src/domain/registers/definitions.ts";
import { ALL_RIGHT } from "../../../support/builders/targets.ts";
import { anActivity, anEnrolledPhone, findDialog, openApp } from "../../../support/officer-app.tsx";
import { uuid } from "../../../support/sync-builders.ts";
import type { TestPhone } from "../../../support/test-phone.ts";

// The phone's day is 12 May 2025.

// Parts that are loaded late: there before the first test waits for them on a busy machine.
import "../../../../src/app/screens/more/more-screen.tsx";
import "../../../../src/app/screens/targets/target-routes.tsx";

const put = async <Name extends RegisterName>(
  { services: { registers } }: TestPhone,
  name: Name,
  fields: Partial<RegisterValues<Name>>,
  id?: string,
): Promise<RecordId> => {
  const written = await registers.write(name, [{ id: id as RecordId | undefined, fields }]);
  if (!written.ok) throw new Error(JSON.stringify(written.error));
  return written.value[0] as RecordId;
};

const press = (within_: Pick<typeof screen, "getByRole">, name: string | RegExp) =>
  fireEvent.click(within_.getByRole("button", { name }));

const type = (form: Pick<typeof screen, "getByRole">, label: RegExp, value: string) =>
  fireEvent.input(form.getByRole("textbox", { name: label }), { target: { value } });

const target = async (place: number) =>
  (await screen.findByRole("region", { name: `Chỉ tiêu ${place}` })).textContent;

test("from «Thêm» to the five targets: without a word from anybody there are no figures, by the unit's own word", async () => {
  const { device } = await anEnrolledPhone();
  openApp(device, "/them");
  const row = await screen.findByRole("link", { name: /^Chỉ tiêu của xã/ });
  await within(row).findByText("0/4 chỉ tiêu đạt");
  fireEvent.click(row);
  await screen.findByRole("heading", { level: 1, name: "Chỉ tiêu của xã" });
  for (const place of [1, 2, 3, 4, 5]) expect(await target(place)).toContain("Chưa có số liệu");
  expect(document.body.textContent).not.toMatch(/\d%/);
});

test("a page without its section is what target 1 lacks, until the officer writes what they saw there", async () => {
  const { device } = await anEnrolledPhone();
  device.setOnline(false);
  openApp(device, "/chi-tieu/CT1");
  await screen.findByText("Chưa ghi Cổng, Trang thông tin điện tử nào của đơn vị.");
  fireEvent.click(screen.getByRole("button", { name: "Thêm Cổng, Trang" }));
  const sheet = within(await findDialog("Thêm Cổng, Trang"));
  press(sheet, "Lưu trên máy");
  await sheet.findByText("Ghi tên của Cổng, Trang.");
  type(sheet, /^Tên Cổng, Trang/, "Trang xã Sơn Kim 1");
  type(sheet, /^Địa chỉ trang/, "trang cua xa");
  await sheet.findByText(/^Địa chỉ phải có dạng/);
  type(sheet, /^Địa chỉ trang/, "sonkim1.gov.vn");
  press(sheet, "Chưa có");
  press(sheet, "Lưu trên máy");

  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  const lacking = await screen.findByRole("region", { name: "Còn thiếu" });
  expect(lacking.textContent).toContain("Chưa có chuyên mục CCHC");
  expect(document.body.textContent).toContain("0%");
  fireEvent.click(within(lacking).getByRole("button", { name: /^Trang xã Sơn Kim 1/ }));
  const again = within(await findDialog("Trang xã Sơn Kim 1"));
  press(again, "Đã có");
  const day = await again.findByLabelText(/^Ngày có tin, bài mới nhất/);
  fireEvent.change(day, { target: { value: "2025-05-13" } });
  press(again, "Lưu trên máy");
  await again.findByText("Ngày này chưa đến.");
  fireEvent.change(day, { target: { value: "2025-05-10" } });
  press(again, "Lưu trên máy");

  const done = await screen.findByRole("region", { name: "Đã đạt" });
  expect(done.textContent).toContain("Tin, bài mới nhất 10/5");
  expect(await device.services.registers.entries("webPage")).toMatchObject([
    {
      values: {
        name: "Trang xã Sơn Kim 1",
        url: "https://sonkim1.gov.vn",
        hasSection: true,
        updatedOn: "2025-05-10",
      },
    },
  ]);
});

test("an article in the diary is news of the page whose address it has", async () => {
  const { device, receive } = await anEnrolledPhone();
  await put(device, "webPage", { name: "Trang xã", url: "https://sonkim1.gov.vn", hasSection: true });
  openApp(device, "/chi-tieu");
  await waitFor(async () => expect(await target(1)).toContain("Chưa đạt: Trang xã"));
  await receive(
    anActivity(uuid(1), 1, { kind: "article", on: "2025-05-09", url: "https://sonkim1.gov.vn/cchc/1" }),
  );
  await waitFor(async () => expect(await target(1)).toContain("100%1/1 trangĐạt"));
});

const month = async (name: string) => {
  fireEvent.click(await screen.findByRole("button", { name: new RegExp(`^${name}`) }));
  return within(await findDialog(`Hồ sơ ${name.toLocaleLowerCase("vi")}`));
};

test("[S11] what a colleague writes while a form is open stays; only what was touched is sent", async () => {
  const { device } = await anEnrolledPhone();
  const id = await put(device, "webPage", { name: "Trang xã", hasSection: false });
  openApp(device, "/chi-tieu/CT1");
  fireEvent.click(await screen.findByRole("button", { name: /^Trang xã/ }));
  const sheet = within(await findDialog("Trang xã"));
  await put(device, "webPage", { note: "Đang chờ mở chuyên mục", name: "Trang xã Sơn Kim 1" }, id);
  await findDialog("Trang xã Sơn Kim 1");
  press(sheet, "Đã có");
  press(sheet, "Lưu trên máy");
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  expect((await device.services.registers.entry("webPage", id))?.values).toEqual({
    name: "Trang xã Sơn Kim 1",
    hasSection: true,
    note: "Đang chờ mở chuyên mục",
  });
});

test("what only this phone has is hatched in the square until it was sent", async () => {
  const { device } = await anEnrolledPhone();
  device.setOnline(false);
  const updatedOn = "2025-05-10" as RegisterValues<"webPage">["updatedOn"];
  await put(device, "webPage", { name: "Trang xã", hasSection: true, updatedOn });
  openApp(device, "/chi-tieu");
  const region = await screen.findByRole("region", { name: "Chỉ tiêu 1" });
  expect(region.querySelector(".tally .queued")).not.toBeNull();
  device.setOnline(true);
  await device.services.outbox.sendNow();
  await waitFor(() => expect(region.querySelector(".tally .full")).not.toBeNull());
});

test("the dossiers of a month are refused where they cannot be right, each field with what is wrong", async () => {
  const { device } = await anEnrolledPhone();
  openApp(device, "/chi-tieu/ho-so");
  const sheet = await month("Tháng 4/2025");
  press(sheet, "Lưu trên máy");
  await sheet.findByText("Nhập số hồ sơ đã tiếp nhận. Không có hồ sơ nào thì nhập 0.");
  // The first wrong field takes the focus, however far the form was scrolled.
  await waitFor(() =>
    expect(document.activeElement).toBe(sheet.getByRole("textbox", { name: /^Đã tiếp nhận/ })),
  );
  type(sheet, /^Đã tiếp nhận/, "100");
  type(sheet, /^Đã công khai/, "101");
  type(sheet, /^Nộp trực tuyến toàn trình/, "60");
  type(sheet, /^Nộp trực tuyến một phần/, "41");
  type(sheet, /^Liên kết minh chứng/, "ảnh chụp màn hình");
  fireEvent.change(sheet.getByLabelText(/^Số liệu tính đến ngày/), { target: { value: "2025-03-31" } });
  expect((await sheet.findAllByRole("alert")).map(({ textContent }) => textContent)).toEqual([
    "Nhiều hơn số đã tiếp nhận (100).",
    "Hai số nộp trực tuyến cộng lại nhiều hơn số đã tiếp nhận (100).",
    "Hai số nộp trực tuyến cộng lại nhiều hơn số đã tiếp nhận (100).",
    "Ngày này trước tháng 4/2025.",
    "Địa chỉ phải có dạng https://ten-mien/…, không có dấu cách.",
  ]);
  press(sheet, "Lưu trên máy");
  expect(await device.services.registers.entries("dossierMonth")).toEqual([]);
});

test("months are filled in one after the other: the link may be copied, a number never is, and the future is closed", async () => {
  const { device } = await anEnrolledPhone();
  openApp(device, "/chi-tieu/ho-so");
  const april = await month("Tháng 4/2025");
  expect(screen.queryByRole("button", { name: /^Tháng 6\/2025/ })).toBeNull();
  expect(april.queryByRole("button", { name: /^Chép/ })).toBeNull();
  type(april, /^Đã tiếp nhận/, "100");
  type(april, /^Đã công khai/, "100");
  type(april, /^Nguồn số liệu/, "Một cửa điện tử");
  type(april, /^Liên kết minh chứng/, "https://motcua.gov.vn/thong-ke");
  press(april, "Lưu, sang tháng 5");

  const may = within(await findDialog("Hồ sơ tháng 5/2025"));
  expect((may.getByRole("textbox", { name: /^Đã tiếp nhận/ }) as HTMLInputElement).value).toBe("");
  expect(may.queryByRole("button", { name: /^Lưu, sang/ })).toBeNull();
  press(may, "Chép nguồn và liên kết của tháng 4");
  type(may, /^Đã tiếp nhận/, "0");
  press(may, "Lưu trên máy");
  await screen.findByRole("button", { name: /^Tháng 5\/2025 Tiếp nhận 0/ });
  const entries = await device.services.registers.entries("dossierMonth");
  expect(entries.map(({ id }) => id)).toEqual(["dossiers:2025-04", "dossiers:2025-05"]);
  expect(entries[1]?.values).toMatchObject({
    figures: { received: 0, published: null },
    source: "Một cửa điện tử",
    proofUrl: "https://motcua.gov.vn/thong-ke",
  });
});

test("target 2 sums the year and names every month that is over without figures; each opens its form", async () => {
  const { device } = await anEnrolledPhone();
  const figures = { onTime: null, onlineFull: 61, onlinePartial: null, byPost: 4 };
  await put(
    device,
    "dossierMonth",
    { month: "2025-04" as never, figures: { received: 100, published: 94, ...figures } },
    "dossiers:2025-04",
  );
  openApp(device, "/chi-tieu");
  await waitFor(async () =>
    expect(await target(2)).toContain("94%94/100 hồ sơChưa đạt: tháng 1, tháng 2, tháng 3"),
  );
  expect(await target(2)).toContain("và 1 mục khác");
  fireEvent.click(within(await screen.findByRole("region", { name: "Chỉ tiêu 2" })).getByRole("link"));
  const lacking = within(await screen.findByRole("region", { name: "Còn thiếu" }));
  lacking.getByRole("button", { name: /^Tháng 1\/2025 Chưa ghi số liệu/ });
  const shares = await screen.findByRole("region", { name: "Số liệu hồ sơ cùng kỳ" });
  expect(shares.textContent).toContain("Nộp trực tuyến61/100 hồ sơ (61%)");
  expect(shares.textContent).toContain("Giải quyết đúng hạnChưa có số liệu");
  fireEvent.click(lacking.getByRole("button", { name: /^Tháng 4/ }));
  const april = within(await findDialog("Hồ sơ tháng 4/2025"));
  press(april, "Bỏ số liệu tháng này");
  await waitFor(async () =>
    expect((await device.services.registers.entries("dossierMonth"))[0]?.values.figures).toBeNull(),
  );
});

test("a station of the register of places gets its section, and an issue on air fulfils it", async () => {
  const { device, receive } = await anEnrolledPhone();
  const station = await put(device, "site", { kind: "station", name: "Đài xã Sơn Kim 1" });
  openApp(device, "/chi-tieu/CT3");
  fireEvent.click(await screen.findByRole("button", { name: /^Đài xã Sơn Kim 1 Chưa ghi có chuyên mục/ }));
  const sheet = within(await findDialog("Đài xã Sơn Kim 1"));
  press(sheet, "Đã có");
  type(sheet, /^Tên chuyên mục/, "Cải cách hành chính");
  type(sheet, /^Số phát mỗi tháng/, "32");
  press(sheet, "Lưu trên máy");
  await sheet.findByText("Nhập số từ 1 đến 31.");
  type(sheet, /^Số phát mỗi tháng/, "4");
  press(sheet, "Lưu trên máy");
  await screen.findByRole("button", { name: /^Đài xã Sơn Kim 1 Chưa phát số nào trong kỳ/ });
  await receive(
    anActivity(uuid(1), 1, { kind: "broadcast", on: "2025-05-05", topics: ["onlinePublicService"] }),
  );
  await screen.findByRole("button", {
    name: /^Đài xã Sơn Kim 1 Đã phát 1 số, 1 số về dịch vụ công trực tuyến/,
  });
  expect(await device.services.registers.entries("stationSection")).toMatchObject([
    { id: `section:${station}`, values: { station, hasSection: true, perMonth: 4 } },
  ]);
});

test("a one-stop desk counts by its latest check, and leads to where it is checked", async () => {
  const { device, receive } = await anEnrolledPhone();
  const desk = await put(device, "site", {
    kind: "postingPoint",
    name: "Bộ phận Một cửa",
    pointType: "oneStopDesk",
  });
  await put(device, "site", { kind: "postingPoint", name: "Nhà văn hóa", pointType: "villageHouse" });
  const untyped = await put(device, "site", { kind: "postingPoint", name: "Quầy số 2" });
  const check = { kind: "posting", point: "Bộ phận Một cửa", tasks: ["huong-son-2025/X3"] };
  await receive(
    anActivity(uuid(1), 1, { ...check, on: "2024-11-02", checks: { ...ALL_RIGHT, qrCodeWorks: "no" } }),
  );
  openApp(device, "/chi-tieu/CT4");
  const lacking = await screen.findByRole("region", { name: "Còn thiếu" });
  const row = within(lacking).getByRole("link", {
    name: /^Bộ phận Một cửa Kiểm tra 02\/11\/2024 có mục chưa đạt/,
  });
  expect(row.getAttribute("href")).toBe(`/niem-yet/${desk}`);
  expect(lacking.textContent).not.toContain("Nhà văn hóa");
  const without = screen.getByRole("region", { name: "Điểm chưa đặt loại" });
  expect(
    within(without)
      .getAllByRole("link")
      .map((link) => link.getAttribute("href")),
  ).toEqual([`/niem-yet/${untyped}`]);
  await receive(anActivity(uuid(2), 2, { ...check, on: "2025-05-05", checks: ALL_RIGHT }));
  await waitFor(() =>
    expect(screen.getByRole("region", { name: "Đã đạt" }).textContent).toContain("Kiểm tra 5/5, đủ mục"),
  );
});

test("target 5 counts and promises no percentage; this month alone is one tap away and survives the way back", async () => {
  const { device, receive } = await anEnrolledPhone();
  const meeting = { kind: "meeting", topics: ["publicPostalService"] };
  await receive(
    anActivity(uuid(1), 1, { ...meeting, on: "2025-02-05", title: "Họp thôn" }),
    anActivity(uuid(2), 2, { ...meeting, on: "2025-05-05", title: "Bưu điện" }),
  );
  openApp(device, "/chi-tieu");
  await waitFor(async () => expect(await target(5)).toContain("2 hoạt động"));
  fireEvent.click(screen.getByRole("button", { name: "Tháng này" }));
  await waitFor(async () => expect(await target(5)).toContain("1 hoạt động"));
  const region = await screen.findByRole("region", { name: "Chỉ tiêu 5" });
  fireEvent.click(within(region).getByRole("link"));
  const list = await screen.findByRole("region", { name: "Hoạt động đã ghi" });
  expect(
    within(list)
      .getByRole("link", { name: /^Bưu điện/ })
      .getAttribute("href"),
  ).toBe(`/ban-ghi/${uuid(2)}`);
  expect(list.textContent).not.toContain("Họp thôn");
  expect(screen.getByRole("link", { name: "Quay lại" }).getAttribute("href")).toBe("/chi-tieu?ky=thang");
});

test("a leader sees the same, and a killed page loses nothing of what was typed", async () => {
  const { device } = await anEnrolledPhone({ role: "leader" });
  openApp(device, "/chi-tieu/ho-so");
  const sheet = await month("Tháng 3/2025");
  type(sheet, /^Đã tiếp nhận/, "77");
  await waitFor(async () =>
    expect(await device.services.registers.typed("dossiers:2025-03")).toMatchObject({ received: 77 }),
  );
  document.body.replaceChildren();
  openApp(device, "/chi-tieu/ho-so");
  const again = await month("Tháng 3/2025");
  expect((again.getByRole("textbox", { name: /^Đã tiếp nhận/ }) as HTMLInputElement).value).toBe("77");
});
