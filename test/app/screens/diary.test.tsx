import { fireEvent, screen, waitFor, within } from "@testing-library/preact";
import { describe, expect, test } from "vitest";
import { anActivity, anEnrolledPhone, openApp } from "../../support/officer-app.tsx";
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
