import { fireEvent, render, screen } from "@testing-library/preact";
import { describe, expect, test, vi } from "vitest";
import { AppBar } from "../../../src/app/components/app-bar.tsx";
import { Button } from "../../../src/app/components/button.tsx";
import { MonthRuler } from "../../../src/app/components/month-ruler.tsx";
import { MonthSwitcher } from "../../../src/app/components/month-switcher.tsx";
import { PhotoTile } from "../../../src/app/components/photo-tile.tsx";
import { StatusBadge } from "../../../src/app/components/status-badge.tsx";
import { TabBar } from "../../../src/app/components/tab-bar.tsx";
import { TaskRow } from "../../../src/app/components/task-row.tsx";
import type { Month } from "../../../src/domain/day.ts";

const MAY = "2025-05" as Month;

describe("the bar of an officer", () => {
  const show = () =>
    render(
      <TabBar
        items={[
          { icon: "check-square", label: "Việc", href: "/", isCurrent: true },
          { icon: "notebook", label: "Nhật ký", href: "/nhat-ky" },
          { icon: "seal-check", label: "Duyệt", href: "/duyet", badge: 18 },
          { icon: "squares-four", label: "Thêm", href: "/them", badge: "new" },
        ]}
        action={{ icon: "camera-fill", label: "Ghi việc", name: "Ghi việc mới", href: "/ghi" }}
      />,
    );

  test("has its places, and logging in the middle, which is no place", () => {
    show();
    const names = screen
      .getAllByRole("link")
      .map((link) => link.getAttribute("aria-label") ?? link.textContent);
    expect(screen.getByRole("navigation", { name: "Điều hướng chính" })).toBeTruthy();
    expect(names[2]).toBe("Ghi việc mới");
    expect(screen.getByRole("link", { current: "page" }).textContent).toBe("Việc");
  });

  test("says what waits and what is new", () => {
    show();
    expect(screen.getByRole("link", { name: /^Duyệt ?, 18 mục chờ$/ })).toBeTruthy();
    expect(screen.getByRole("link", { name: /^Thêm +\(có mục mới\)$/ })).toBeTruthy();
  });
});

test("a screen under another one leads back, a form closes", () => {
  const onBack = vi.fn();
  const { rerender } = render(<AppBar title="Phát thanh CCHC" backHref="/" />);
  expect(screen.getByRole("link", { name: "Quay lại" })).toBeTruthy();
  rerender(<AppBar title="Ghi việc" onBack={onBack} isClosing />);
  fireEvent.click(screen.getByRole("button", { name: "Đóng" }));
  expect(onBack).toHaveBeenCalledOnce();
  expect(screen.getByRole("heading", { level: 1, name: "Ghi việc" })).toBeTruthy();
});

test("a task is two targets with two names, each beginning with what it does", () => {
  render(
    <ul>
      <TaskRow
        title="Phát thanh CCHC"
        meta="Còn 2 số · hạn 31/5"
        said="2 trên 4 số"
        segments={["accepted", "sent", "empty", "empty"]}
        href="/viec/PL8"
        logHref="/ghi?viec=PL8"
      />
    </ul>,
  );
  expect(screen.getByRole("link", { name: /^Phát thanh CCHC\. 2 trên 4/ }).getAttribute("href")).toBe(
    "/viec/PL8",
  );
  expect(screen.getByRole("link", { name: "Ghi việc: Phát thanh CCHC" })).toBeTruthy();
});

test("a second press on a busy button does nothing", () => {
  const onClick = vi.fn();
  const { rerender } = render(<Button onClick={onClick}>Lưu trên máy</Button>);
  fireEvent.click(screen.getByRole("button", { name: "Lưu trên máy" }));
  rerender(
    <Button onClick={onClick} isBusy>
      Lưu trên máy
    </Button>,
  );
  fireEvent.click(screen.getByRole("button", { name: "Lưu trên máy" }));
  expect(onClick).toHaveBeenCalledOnce();
});

test("a state is always a word beside its colour and icon", () => {
  const { container } = render(<StatusBadge status="returned" />);
  expect(container.textContent).toBe("Cần sửa");
  expect(container.querySelector("svg")).not.toBeNull();
});

test("the ruler tells its facts in words", () => {
  render(
    <MonthRuler
      month={MAY}
      activities={new Map([[2, 1]])}
      today={22}
      flag={{ day: 25, name: "hạn báo cáo ngày 25" }}
    />,
  );
  expect(
    screen.getByRole("img", {
      name: "Thước tháng: 1 ngày đã có hoạt động, hôm nay ngày 22, hạn báo cáo ngày 25",
    }),
  ).toBeTruthy();
});

test("months are turned over the turn of the year, and not beyond the last", () => {
  const onChange = vi.fn();
  render(<MonthSwitcher month={"2025-01" as Month} max={"2025-01" as Month} onChange={onChange} />);
  fireEvent.click(screen.getByRole("button", { name: "Tháng trước" }));
  expect(onChange).toHaveBeenLastCalledWith("2024-12");
  expect((screen.getByRole("button", { name: "Tháng sau" }) as HTMLButtonElement).disabled).toBe(true);
});

test("a photo is removed by a button that says which", () => {
  const onRemove = vi.fn();
  render(<PhotoTile index={2} src={null} onRemove={onRemove} />);
  fireEvent.click(screen.getByRole("button", { name: "Xóa ảnh 2" }));
  expect(onRemove).toHaveBeenCalledOnce();
  expect(screen.getByText("Ảnh chưa có trên máy")).toBeTruthy();
});
