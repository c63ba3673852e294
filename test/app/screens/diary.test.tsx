import { fireEvent, screen, waitFor, within } from "@testing-library/preact";
import { describe, expect, test } from "vitest";
import type { Day } from "../../../src/domain/day.ts";
import { anActivity, anEnrolledPhone, findDialog, openApp } from "../../support/officer-app.tsx";
import { uuid } from "../../support/sync-builders.ts";

const aMonth = async () => {
  const phone = await anEnrolledPhone();
  await phone.receive(
    anActivity(uuid(1), 1, { on: "2025-05-06" }),
    anActivity(uuid(2), 2, { on: "2025-05-09" }),
    anActivity(uuid(3), 3, {
      on: "2025-05-09",
      kind: "dialogue",
      title: "Đối thoại thôn Hà Trai",
      tasks: [],
    }),
  );
  openApp(phone.device, "/nhat-ky");
  await screen.findByRole("link", { name: /^Phát thanh số 2/ });
  return phone;
};

describe("Nhật ký", () => {
  test("lists the month by day, newest first, with numbers counted by date", async () => {
    await aMonth();
    expect(screen.getAllByRole("heading", { level: 2 }).map((heading) => heading.textContent)).toEqual([
      "Thứ Sáu, 9/5",
      "Thứ Ba, 6/5",
    ]);
    const second = screen.getByRole("region", { name: "Thứ Ba, 6/5" });
    expect(within(second).getByRole("link", { name: /^Phát thanh số 1/ })).toBeTruthy();
    expect(screen.getByRole("button", { name: "Tất cả 3" }).getAttribute("aria-pressed")).toBe("true");
  });

  test("finds without tones, and says when nothing is found", async () => {
    await aMonth();
    fireEvent.click(screen.getByRole("button", { name: "Tìm trong nhật ký" }));
    const box = screen.getByRole("searchbox", { name: /^Tìm trong nhật ký/ });
    fireEvent.input(box, { target: { value: "doi thoai" } });
    await waitFor(() => expect(screen.queryByRole("link", { name: /^Phát thanh/ })).toBeNull());
    expect(screen.getByRole("link", { name: /^Đối thoại thôn Hà Trai/ })).toBeTruthy();
    fireEvent.input(box, { target: { value: "karaoke" } });
    expect(await screen.findByText("Không tìm thấy “karaoke”")).toBeTruthy();
  });

  test("finds a record of another month by the code on its stamp, however it is typed", async () => {
    const { receive } = await aMonth();
    await receive(
      anActivity("0195a000-0000-7000-8000-0000000abcde", 4, { on: "2025-03-06", title: "Pa-nô cũ" }),
    );
    fireEvent.click(screen.getByRole("button", { name: "Tìm trong nhật ký" }));
    const box = screen.getByRole("searchbox", { name: /^Tìm trong nhật ký/ });
    fireEvent.input(box, { target: { value: "st-onf6y" } });
    const found = within(await screen.findByRole("region", { name: "Theo mã trên dấu ảnh" }));
    expect(found.getByRole("link", { name: /^Pa-nô cũ/ }).textContent).toContain("ST-0NF6Y · Xã Sơn Thử");
  });

  test("filters by state, and clears the filter", async () => {
    await aMonth();
    fireEvent.click(screen.getByRole("button", { name: "Đã duyệt 0" }));
    expect(await screen.findByText("Không có bản ghi “Đã duyệt”")).toBeTruthy();
    fireEvent.click(screen.getByRole("button", { name: "Bỏ lọc" }));
    expect(await screen.findByRole("link", { name: /^Phát thanh số 2/ })).toBeTruthy();
  });

  test("shows the same month as a calendar", async () => {
    await aMonth();
    fireEvent.click(
      within(screen.getByRole("group", { name: "Kiểu xem" })).getByRole("button", { name: "Lịch" }),
    );
    fireEvent.click(await screen.findByRole("button", { name: "Ngày 9, 2 hoạt động" }));
    expect(await screen.findByRole("region", { name: "Thứ Sáu, 9/5" })).toBeTruthy();
    fireEvent.click(screen.getByRole("button", { name: "Tháng trước" }));
    expect(await screen.findByRole("button", { name: "Ngày 9, 0 hoạt động" })).toBeTruthy();
  });
});

const chooseIn = async (sheet: string, chip: string) => {
  const dialog = within(await findDialog(sheet));
  fireEvent.click(await dialog.findByRole("button", { name: chip }));
  return dialog;
};

describe("Nhật ký: lọc và tìm", () => {
  test("narrows by kind, village and theme, and takes each back by a tap", async () => {
    const phone = await aMonth();
    await phone.receive(
      anActivity(uuid(4), 4, { on: "2025-05-10", villages: ["Thôn Khe Năm"], themes: ["ND1.1"] }),
    );
    await screen.findByRole("link", { name: /^Phát thanh số 3/ });
    fireEvent.click(screen.getByRole("button", { name: "Lọc" }));
    const sheet = await chooseIn("Lọc", "Đối thoại");
    fireEvent.click(sheet.getByRole("button", { name: "Xong" }));
    await waitFor(() => expect(screen.queryByRole("link", { name: /^Phát thanh/ })).toBeNull());
    expect(screen.getByRole("button", { name: "Tất cả 1" })).toBeTruthy();

    fireEvent.click(
      within(screen.getByRole("group", { name: "Đang lọc theo" })).getByRole("button", { name: "Đối thoại" }),
    );
    expect(await screen.findByRole("button", { name: "Tất cả 4" })).toBeTruthy();

    fireEvent.click(screen.getByRole("button", { name: "Lọc" }));
    const again = await chooseIn("Lọc", "Thôn Khe Năm");
    fireEvent.click(again.getByRole("button", { name: "Xong" }));
    expect(await screen.findByRole("button", { name: "Tất cả 1" })).toBeTruthy();
    expect(screen.getByRole("link", { name: /^Phát thanh số 3/ })).toBeTruthy();
  });

  test("searches the whole year when asked to", async () => {
    const { receive } = await aMonth();
    await receive(
      anActivity(uuid(5), 4, { on: "2025-02-06", kind: "visual", title: "Băng rôn Tết", tasks: [] }),
    );
    fireEvent.click(screen.getByRole("button", { name: "Tìm trong nhật ký" }));
    const box = screen.getByRole("searchbox", { name: /^Tìm trong nhật ký/ });
    fireEvent.input(box, { target: { value: "bang ron" } });
    expect(await screen.findByText("Tìm thấy 0 bản ghi")).toBeTruthy();
    fireEvent.click(screen.getByRole("button", { name: "Tìm cả năm 2025" }));
    expect(await screen.findByRole("link", { name: /^Băng rôn Tết/ })).toBeTruthy();
    expect(await screen.findByText("Tìm thấy 1 bản ghi")).toBeTruthy();
  });

  test("draws a part of a long month, and the rest when it is wanted", async () => {
    const phone = await anEnrolledPhone();
    const many = Array.from({ length: 150 }, (_, index) =>
      anActivity(uuid(1000 + index), index + 1, { on: "2025-05-06", title: `Việc ${index}` }),
    );
    await phone.receive(...many);
    openApp(phone.device, "/nhat-ky");
    await screen.findByRole("button", { name: "Tất cả 150" });
    expect(screen.getAllByRole("link", { name: /^Việc \d/ })).toHaveLength(60);
    fireEvent.click(screen.getByRole("button", { name: "Xem thêm, còn 90" }));
    await waitFor(() => expect(screen.getAllByRole("link", { name: /^Việc \d/ })).toHaveLength(120));
  });
});

describe("Nhật ký: chọn nhiều", () => {
  const markBoth = async () => {
    const phone = await aMonth();
    fireEvent.click(screen.getByRole("button", { name: "Chọn nhiều" }));
    for (const name of [/^Phát thanh số 1/, /^Đối thoại thôn Hà Trai/])
      fireEvent.click(await screen.findByRole("checkbox", { name }));
    expect(await screen.findByText("Đã chọn 2")).toBeTruthy();
    const ofMonth = () =>
      phone.device.services.diary.activitiesBetween("2025-05-01" as Day, "2025-05-31" as Day);
    return { phone, ofMonth };
  };

  test("[S5] deletes what is marked after a question, and brings it back", async () => {
    const { ofMonth } = await markBoth();
    fireEvent.click(screen.getByRole("button", { name: "Xóa" }));
    const question = within(await screen.findByRole("alertdialog", { name: "Xóa 2 bản ghi?" }));
    fireEvent.click(question.getByRole("button", { name: "Xóa" }));
    await screen.findByText("Đã xóa 2 bản ghi");
    expect(await ofMonth()).toHaveLength(1);
    fireEvent.click(screen.getByRole("button", { name: "Hoàn tác" }));
    expect(await screen.findByRole("link", { name: /^Đối thoại thôn Hà Trai/ })).toBeTruthy();
    expect(await ofMonth()).toHaveLength(3);
  });

  test("adds a theme to all of them, and takes it back", async () => {
    const { phone, ofMonth } = await markBoth();
    const { plan } = (await phone.device.services.diary.planInForce()) ?? {};
    const [theme] = plan?.themeNames ?? [];
    fireEvent.click(screen.getByRole("button", { name: "Thêm nội dung" }));
    await chooseIn("Thêm nội dung", theme?.name ?? "");
    await screen.findByText(`Đã thêm “${theme?.name}” vào 2 bản ghi`);
    const withTheme = async () =>
      (await ofMonth()).filter(({ activity }) => activity.themes?.includes(theme?.id ?? "")).length;
    expect(await withTheme()).toBe(2);
    fireEvent.click(screen.getByRole("button", { name: "Hoàn tác" }));
    await waitFor(async () => expect(await withTheme()).toBe(0));
  });
});
