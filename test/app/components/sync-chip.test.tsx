import { render, screen } from "@testing-library/preact";
import { describe, expect, test } from "vitest";
import { SyncChip } from "../../../src/app/components/sync-chip.tsx";

const calm = { href: "/hop-cho-gui", failed: 0, waiting: 0, sending: null, isOffline: false };

const nameOf = (facts: Partial<Parameters<typeof SyncChip>[0]>): string | null => {
  render(<SyncChip {...calm} {...facts} />);
  return screen.getByRole("link").getAttribute("aria-label");
};

describe("the chip of sending", () => {
  test("puts what needs a decision before all else", () => {
    expect(nameOf({ failed: 1, waiting: 3, sending: { current: 1, total: 3 }, isOffline: true })).toBe(
      "Hộp chờ gửi. Không có mạng. Cần xem 1",
    );
  });

  test("says how sending goes before what waits", () => {
    expect(nameOf({ waiting: 3, sending: { current: 1, total: 3 } })).toBe("Hộp chờ gửi. Đang gửi 1/3");
  });

  test("says that there is no network and what waits", () => {
    expect(nameOf({ waiting: 3, isOffline: true })).toBe("Hộp chờ gửi. Không có mạng. Chờ gửi 3");
  });

  test("says what waits", () => {
    expect(nameOf({ waiting: 2 })).toBe("Hộp chờ gửi. Chờ gửi 2");
  });

  test("says that all is sent", () => {
    expect(nameOf({})).toBe("Hộp chờ gửi. Đã gửi hết");
  });

  test("shows its words inside its name", () => {
    render(<SyncChip {...calm} waiting={3} isOffline />);
    const chip = screen.getByRole("link", { name: /^Hộp chờ gửi\./ });
    expect(chip.getAttribute("aria-label")).toContain(chip.textContent);
    expect(chip.getAttribute("href")).toBe("/hop-cho-gui");
  });
});
