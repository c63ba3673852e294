import { fireEvent, screen, waitFor } from "@testing-library/preact";
import { describe, expect, test } from "vitest";
import { readNews } from "../../../../src/app/screens/help/change-log.ts";
import { HELP_TOPICS } from "../../../../src/app/screens/help/help-topics.ts";
import { anEnrolledPhone, openApp } from "../../../support/officer-app.tsx";

describe("Hướng dẫn", () => {
  test("is found in «Thêm», works without a network, and is searched without tones", async () => {
    const { device } = await anEnrolledPhone();
    device.setOnline(false);
    openApp(device, "/them");
    fireEvent.click(await screen.findByRole("link", { name: /^Hướng dẫn/ }));
    await screen.findByRole("heading", { name: "Hướng dẫn" });
    fireEvent.input(screen.getByLabelText("Tìm trong hướng dẫn"), { target: { value: "quen ma" } });
    expect(screen.queryByRole("link", { name: /^Ghi một việc/ })).toBeNull();
    fireEvent.click(screen.getByRole("link", { name: /^Mã khóa và mất máy/ }));
    expect(await screen.findByText(/Quên mã: bấm «Quên mã»/)).toBeTruthy();
    expect(screen.getByRole("link", { name: "Mở màn hình này" }).getAttribute("href")).toBe("/cai-dat");
  });

  test("«Hỏi đáp về gửi dữ liệu» of the outbox leads to its page", async () => {
    const { device } = await anEnrolledPhone();
    openApp(device, "/hop-cho-gui");
    fireEvent.click(await screen.findByRole("link", { name: "Hỏi đáp về gửi dữ liệu" }));
    expect(await screen.findByText(/Tắt máy có mất không\?/)).toBeTruthy();
  });

  test("every page opens at its own address, an unknown one says so", async () => {
    const { device } = await anEnrolledPhone();
    expect(new Set(HELP_TOPICS.map(({ slug }) => slug)).size).toBe(HELP_TOPICS.length);
    openApp(device, "/huong-dan/khong-co");
    expect(await screen.findByText("Không có trang này")).toBeTruthy();
  });

  test("«Giới thiệu» tells version, what is new and whom the software belongs to", async () => {
    const { device } = await anEnrolledPhone();
    openApp(device, "/huong-dan/gioi-thieu");
    expect(await screen.findByText(`Phiên bản ${device.environment.appVersion}`)).toBeTruthy();
    expect(screen.getByText("Cho cán bộ xã")).toBeTruthy();
    expect(screen.getByText(/giấy phép MIT/)).toBeTruthy();
    expect(readNews("# A\n### Cho ai\n- một\n- hai\n\n### Khác\n- ba\n")).toEqual([
      { heading: "Cho ai", lines: ["một", "hai"] },
      { heading: "Khác", lines: ["ba"] },
    ]);
  });
});

describe("Làm quen trong 2 phút", () => {
  test("goes through the unit's own first task, may be left at once, and ends with logging it", async () => {
    const { device } = await anEnrolledPhone();
    openApp(device, "/huong-dan/lam-quen");
    await screen.findByText("Bước 1 trên 4");
    expect(await screen.findByText("Việc của anh/chị:")).toBeTruthy();
    for (const step of [2, 3, 4]) {
      fireEvent.click(screen.getByRole("button", { name: "Tiếp" }));
      await screen.findByText(`Bước ${step} trên 4`);
    }
    expect(screen.getByRole("link", { name: "Ghi thử việc này" }).getAttribute("href")).toMatch(
      /^\/ghi\?task=huong-son-2025/,
    );
    fireEvent.click(screen.getByRole("button", { name: "Xong" }));
    await waitFor(() => expect(location.pathname).toBe("/"));
  });

  test("is offered on the first day only, beside «Bắt đầu dùng»", async () => {
    const { device } = await anEnrolledPhone();
    await device.services.account.signOut();
    openApp(device, "/nhap-ma");
    fireEvent.input(await screen.findByLabelText("Mã 8 ký tự"), { target: { value: "ABCD-EFGH" } });
    fireEvent.click(screen.getByRole("button", { name: "Tiếp tục" }));
    await screen.findByRole("button", { name: "Bắt đầu dùng" });
    fireEvent.click(screen.getByRole("button", { name: "Xem hướng dẫn 2 phút" }));
    await screen.findByText("Bước 1 trên 4");
    fireEvent.click(screen.getByRole("button", { name: "Bỏ qua" }));
    await screen.findByRole("navigation");
    expect(screen.queryByRole("button", { name: "Xem hướng dẫn 2 phút" })).toBeNull();
  });
});
