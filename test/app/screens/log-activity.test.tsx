import { fireEvent, screen, waitFor, within } from "@testing-library/preact";
import { describe, expect, test } from "vitest";
import { anActivity, anEnrolledPhone, findDialog, openApp } from "../../support/officer-app.tsx";
import { uuid } from "../../support/sync-builders.ts";
import type { TestPhone } from "../../support/test-phone.ts";
import { pictureOf } from "../../support/test-phone.ts";

const MAY = ["2025-05-01", "2025-05-31"] as const;

const press = (name: string | RegExp) => fireEvent.click(screen.getByRole("button", { name }));

/** Opens the form of a task from its row at home. */
const openForm = async (title: RegExp) => {
  const phone = await anEnrolledPhone();
  phone.device.setOnline(false);
  openApp(phone.device);
  fireEvent.click(await screen.findByRole("link", { name: title }));
  await screen.findByRole("heading", { level: 1, name: "Ghi việc" });
  return phone;
};

const savedActivity = async (device: TestPhone) => {
  await findDialog("Đã lưu trên máy");
  const [view] = await device.services.diary.activitiesBetween(...(MAY as never as [never, never]));
  if (!view) throw new Error("nothing was saved");
  return view;
};

const choosePhoto = async (source: "camera" | "gallery", text: string) => {
  const input = document.querySelector<HTMLInputElement>(`input[data-source=${source}]`);
  if (!input) throw new Error("no input");
  const file = new File([pictureOf(text)], "anh.jpg");
  Object.defineProperty(input, "files", { value: [file], configurable: true });
  fireEvent.change(input);
};

describe("Ghi việc", () => {
  test("logs a broadcast offline, without a photo, and says where it is", async () => {
    const { device } = await openForm(/^Ghi việc: Phát thanh/);
    expect(await screen.findByRole("group", { name: "Thời lượng phát" })).toBeTruthy();
    expect(screen.getByText(/Chưa có minh chứng/)).toBeTruthy();
    press("Tăng 5 phút");
    press("Tăng 5 phút");
    press("Dịch vụ công trực tuyến");
    fireEvent.input(screen.getByRole("textbox", { name: /^Ghi thêm/ }), {
      target: { value: "Phát lúc 5 giờ" },
    });
    press("Lưu trên máy");

    const { activity, status } = await savedActivity(device);
    expect(activity).toMatchObject({
      kind: "broadcast",
      on: "2025-05-12",
      minutes: 10,
      topics: ["onlinePublicService"],
      note: "Phát lúc 5 giờ",
      tasks: ["huong-son-2025/PL8"],
    });
    expect(status).toBe("queued");
    const dialog = await findDialog("Đã lưu trên máy");
    expect(await within(dialog).findByText(/Hiện có 1 mục chờ gửi/)).toBeTruthy();
    expect(await within(dialog).findByText(/Phát thanh số 1/)).toBeTruthy();
    expect(within(dialog).getByRole("link", { name: "Ghi việc tiếp" })).toBeTruthy();
    expect(within(dialog).getByRole("link", { name: "Về Việc" })).toBeTruthy();
  });

  test("«Hoàn tác» opens what was just saved again", async () => {
    const { device } = await openForm(/^Ghi việc: Phát thanh/);
    fireEvent.input(await screen.findByRole("textbox", { name: /^Ghi thêm/ }), {
      target: { value: "lần 1" },
    });
    press("Lưu trên máy");
    const { id } = await savedActivity(device);
    fireEvent.click(within(await findDialog("Đã lưu trên máy")).getByRole("button", { name: "Hoàn tác" }));

    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    expect(await screen.findByRole("heading", { level: 1, name: "Sửa bản ghi" })).toBeTruthy();
    expect(await screen.findByDisplayValue("lần 1")).toBeTruthy();
    expect((await device.services.drafts.draft(id))?.isEdit).toBe(true);
  });

  test("shows a photo once it is on disk, and takes it back on «Hoàn tác»", async () => {
    const { device } = await openForm(/^Ghi việc: Phát thanh/);
    await screen.findByRole("button", { name: "Chụp ảnh" });
    await choosePhoto("camera", "a");
    fireEvent.click(await screen.findByRole("button", { name: "Xóa ảnh 1" }));
    expect(await screen.findByText("Đã xóa ảnh 1")).toBeTruthy();
    await waitFor(() => expect(screen.queryByRole("button", { name: "Xóa ảnh 1" })).toBeNull());
    press("Hoàn tác");
    expect(await screen.findByRole("button", { name: "Xóa ảnh 1" })).toBeTruthy();

    press("Lưu trên máy");
    expect((await savedActivity(device)).evidence).toMatchObject([{ source: "camera" }]);
  });

  test("[S1] a file that is chosen right before saving is part of the record", async () => {
    const { device } = await openForm(/^Ghi việc: Phát thanh/);
    const input = document.querySelector<HTMLInputElement>("input[data-source=attachment]");
    if (!input) throw new Error("no input");
    const file = new File(["%PDF-1.7 kịch bản"], "kich-ban.pdf", { type: "application/pdf" });
    Object.defineProperty(input, "files", { value: [file], configurable: true });
    fireEvent.change(input);
    press("Lưu trên máy");
    const { attachments } = await savedActivity(device);
    expect(attachments).toMatchObject([{ kind: "document", fileName: "kich-ban.pdf" }]);
  });

  test("marks the draft before the camera opens", async () => {
    const { device } = await openForm(/^Ghi việc: Phát thanh/);
    const marks: boolean[] = [];
    const input = document.querySelector<HTMLInputElement>("input[data-source=camera]");
    await screen.findByRole("button", { name: "Chụp ảnh" });
    if (input)
      input.click = () => {
        void device.services.drafts.open().then(([draft]) => marks.push(draft?.awaitsCapture === true));
      };
    press("Chụp ảnh");
    await waitFor(() => expect(marks).toEqual([true]));
  });

  test("from nowhere in particular it is for the unfinished task with the nearest deadline", async () => {
    const phone = await anEnrolledPhone();
    const { drafts } = phone.device.services;
    expect(await drafts.start({})).toMatchObject({
      kind: "broadcast",
      values: { tasks: ["huong-son-2025/PL8"] },
    });
    expect((await drafts.start({ kind: "dialogue" })).values.tasks).toEqual(["huong-son-2025/PL3"]);

    await phone.receive(
      ...[1, 2, 3, 4].map((number) => anActivity(uuid(number), number, { on: "2025-05-06" })),
    );
    expect((await drafts.start({})).values.tasks).not.toEqual(["huong-son-2025/PL8"]);
    expect((await drafts.start({ kind: "broadcast" })).values.tasks).toBeUndefined();
  });

  test("offers four contents, those of last time first, and the others on demand", async () => {
    const { device } = await anEnrolledPhone();
    const { drafts } = device.services;
    const last = await drafts.start({ kind: "broadcast" });
    await drafts.update(last.id, { themes: ["ND1.1"] });
    await drafts.save(last.id);
    openApp(device, "/ghi?kind=broadcast");

    const contents = await screen.findByRole("group", { name: "Nội dung chính" });
    await waitFor(() => expect(within(contents).getAllByRole("button")).toHaveLength(4));
    const [first, second] = within(contents).getAllByRole("button");
    expect(first?.getAttribute("aria-pressed")).toBe("true");
    expect(second?.textContent).toBe("Dịch vụ công trực tuyến");
    press("Nội dung khác");
    expect(within(contents).getAllByRole("button").length).toBeGreaterThan(8);
    expect(screen.queryByRole("button", { name: "Nội dung khác" })).toBeNull();
  });

  test("logs a check of a posting point, check by check", async () => {
    const { device } = await openForm(/^Ghi việc: Niêm yết/);
    fireEvent.input(await screen.findByRole("textbox", { name: /^Điểm niêm yết/ }), {
      target: { value: "Bộ phận Một cửa" },
    });
    const answer = (check: string, result: string) =>
      fireEvent.click(
        within(screen.getByRole("group", { name: check })).getByRole("button", { name: result }),
      );
    answer("Đủ thủ tục phải niêm yết", "Đạt");
    answer("Mã QR quét được", "Chưa đạt");
    answer("Có quy trình giải quyết", "Không áp dụng");
    expect(screen.getByText("1 đạt trên 3 mục đã xem")).toBeTruthy();
    fireEvent.input(screen.getByRole("textbox", { name: /^Lỗi phát hiện/ }), { target: { value: "QR mờ" } });
    press("Lưu trên máy");

    expect((await savedActivity(device)).activity).toMatchObject({
      kind: "posting",
      point: "Bộ phận Một cửa",
      checks: { allProceduresPosted: "yes", qrCodeWorks: "no", workProcessPosted: "notApplicable" },
      defect: "QR mờ",
    });
  });

  test("hangs a banner for fifteen days unless told otherwise", async () => {
    const { device } = await openForm(/^Ghi việc: Pa-nô/);
    fireEvent.click(await screen.findByRole("button", { name: "Băng rôn" }));
    fireEvent.input(screen.getByRole("textbox", { name: /^Số lượng/ }), { target: { value: "2" } });
    press("Thêm nơi");
    fireEvent.input(screen.getByRole("textbox", { name: "Nơi 1" }), { target: { value: "Cổng chào" } });
    press("Lưu trên máy");

    expect((await savedActivity(device)).activity).toMatchObject({
      kind: "visual",
      visualKind: "banner",
      quantity: 2,
      places: [{ name: "Cổng chào", quantity: 1 }],
      hangsFrom: "2025-05-12",
      hangsTo: "2025-05-27",
    });
  });

  test("says under the field what is wrong, keeps every value, and saves once it is mended", async () => {
    const { device } = await openForm(/^Ghi việc: Quán triệt/);
    const minutes = await screen.findByRole("textbox", { name: /^Số phút nói về/ });
    fireEvent.input(minutes, { target: { value: "9999" } });
    fireEvent.input(screen.getByRole("textbox", { name: /^Ghi thêm/ }), { target: { value: "giữ lại" } });
    press("Lưu trên máy");

    expect(await screen.findByText("Số quá lớn. Nhập từ 0 đến 1.440.")).toBeTruthy();
    expect(screen.getByRole<HTMLInputElement>("textbox", { name: /^Số phút nói về/ }).value).toBe("9999");
    expect(screen.getByDisplayValue("giữ lại")).toBeTruthy();
    expect(screen.queryByRole("dialog")).toBeNull();

    fireEvent.input(screen.getByRole("textbox", { name: /^Số phút nói về/ }), { target: { value: "40" } });
    press("Lưu trên máy");
    expect((await savedActivity(device)).activity).toMatchObject({ reformMinutes: 40, note: "giữ lại" });
  });

  test("has the draft on disk soon after each input", async () => {
    const { device } = await openForm(/^Ghi việc: Phát thanh/);
    fireEvent.input(await screen.findByRole("textbox", { name: /^Ghi thêm/ }), {
      target: { value: "chữ đầu" },
    });
    expect(screen.getByText("Đang lưu nháp")).toBeTruthy();
    expect(await screen.findByText("Đã lưu nháp")).toBeTruthy();
    expect((await device.services.drafts.open())[0]?.values.note).toBe("chữ đầu");
  });

  test("writes at once when the page is hidden", async () => {
    const { device } = await openForm(/^Ghi việc: Phát thanh/);
    fireEvent.input(await screen.findByRole("textbox", { name: /^Ghi thêm/ }), { target: { value: "vội" } });
    window.dispatchEvent(new Event("pagehide"));
    await waitFor(async () => expect((await device.services.drafts.open())[0]?.values.note).toBe("vội"));
  });

  test("changes the task and with it the kind", async () => {
    const { device } = await openForm(/^Ghi việc: Phát thanh/);
    fireEvent.click(await screen.findByRole("button", { name: /^Việc Phát thanh/ }));
    fireEvent.click(await within(await findDialog("Chọn việc")).findByRole("button", { name: /^Đối thoại/ }));
    expect(await screen.findByText(/Thông báo trước ngày 5\/5/)).toBeTruthy();
    expect(screen.getByText(/Niêm yết kết quả trước ngày 22\/5/)).toBeTruthy();
    press("Lưu trên máy");
    expect((await savedActivity(device)).activity).toMatchObject({
      kind: "dialogue",
      tasks: ["huong-son-2025/PL3"],
    });
  });

  test("leaves nothing behind when it is closed untouched", async () => {
    const { device } = await openForm(/^Ghi việc: Phát thanh/);
    press("Đóng");
    await screen.findByRole("heading", { level: 1, name: "Tháng 5/2025" });
    await waitFor(async () => expect(await device.services.drafts.open()).toEqual([]));
  });
});
