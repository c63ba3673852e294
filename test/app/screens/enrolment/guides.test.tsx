import { render, screen, within } from "@testing-library/preact";
import { expect, test } from "vitest";
import { InAppBrowserScreen } from "../../../../src/app/screens/enrolment/in-app-browser-screen.tsx";
import { InstallGuideScreen } from "../../../../src/app/screens/enrolment/install-guide-screen.tsx";
import { initialsOf } from "../../../../src/app/screens/initials-of.ts";

/** The words of each step, and what is drawn beside it. */
const steps = () =>
  within(screen.getByRole("list"))
    .getAllByRole("listitem")
    .map((step) => ({
      text: step.textContent,
      drawing: step.querySelector("svg[aria-hidden] path")?.getAttribute("d"),
    }));

test("an iPhone is led to its home screen in four steps, each with what to look for drawn beside it", () => {
  render(<InstallGuideScreen />);
  expect(steps().map(({ text }) => text)).toEqual([
    "Mở trang này bằng Safari.",
    "Bấm nút Chia sẻ ở thanh dưới.",
    "Chọn “Thêm vào MH chính”.",
    "Mở ứng dụng từ màn hình chính rồi nhập mã.",
  ]);
  expect(new Set(steps().map(({ drawing }) => drawing ?? "")).size).toBe(4);
});

test("whoever opened it within Zalo is led to the phone's browser, with drawn buttons, and may copy the address", () => {
  render(<InAppBrowserScreen />);
  expect(steps()).toHaveLength(2);
  expect(steps().every(({ drawing }) => drawing)).toBe(true);
  screen.getByRole("button", { name: "Chép địa chỉ" });
});

test.each([
  ["Nguyễn Thị Hoa", "NH"],
  ["  Đặng  Út ", "ĐÚ"],
  ["Hoa", "H"],
])("the letters of %s are %s", (name, letters) => {
  expect(initialsOf(name)).toBe(letters);
});
