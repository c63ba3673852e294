import { fireEvent, screen, waitFor, within } from "@testing-library/preact";
import { describe, expect, test } from "vitest";
import { anEnrolledPhone, openApp } from "../../support/officer-app.tsx";
import { pictureOf, type TestPhone } from "../../support/test-phone.ts";

const logBroadcast = async ({ services: { drafts } }: TestPhone, photos = 0) => {
  const draft = await drafts.start({ kind: "broadcast", task: "huong-son-2025/PL8" as never });
  for (let index = 0; index < photos; index += 1)
    await drafts.addPhoto(draft.id, pictureOf(`ảnh ${index}`), "camera");
  const saved = await drafts.save(draft.id);
  if (!saved.ok) throw new Error(JSON.stringify(saved.error));
  return saved.value;
};

const openOutbox = (device: TestPhone) => openApp(device, "/hop-cho-gui");

describe("Hộp chờ gửi", () => {
  test("says that all is sent", async () => {
    const { device } = await anEnrolledPhone();
    openOutbox(device);
    expect(await screen.findByText("Đã gửi hết")).toBeTruthy();
    expect(screen.getByText(/^Không còn gì chờ trên máy\./)).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Thử gửi ngay" })).toBeNull();
  });

  test("without a network it is a fact, not an alarm", async () => {
    const { device } = await anEnrolledPhone();
    device.setOnline(false);
    await logBroadcast(device, 2);
    openOutbox(device);

    expect(await screen.findByText("1 mục đang chờ gửi")).toBeTruthy();
    expect(screen.getByText(/^2 ảnh · .* · đã lưu trên máy$/)).toBeTruthy();
    expect(screen.getByText("Không có mạng")).toBeTruthy();
    expect(screen.getByText(/Anh\/chị không cần làm gì\./)).toBeTruthy();
    expect(await screen.findByRole("link", { name: /^Phát thanh số 1/ })).toBeTruthy();
  });

  test("«Thử gửi ngay» sends, and what was sent is gone from it", async () => {
    const { device, server } = await anEnrolledPhone();
    await logBroadcast(device);
    openOutbox(device);
    fireEvent.click(await screen.findByRole("button", { name: "Thử gửi ngay" }));
    expect(await screen.findByText("Đã gửi hết")).toBeTruthy();
    expect(server.taken).toHaveLength(1);
  });

  test("waits for Wi-Fi only if the officer chose so", async () => {
    const { device } = await anEnrolledPhone();
    openOutbox(device);
    const choice = await screen.findByRole("switch", { name: "Chỉ gửi ảnh khi có Wi-Fi" });
    fireEvent.click(choice);
    await waitFor(async () => expect(await device.services.outbox.wifiOnlyPhotos()).toBe(true));
    await waitFor(() => expect(choice.getAttribute("aria-checked")).toBe("true"));
  });

  test("asks to sign in again, and keeps everything", async () => {
    const { device, server } = await anEnrolledPhone();
    await logBroadcast(device);
    server.extra.status = 401;
    await device.services.outbox.sendNow();
    openOutbox(device);
    expect(await screen.findByText("Cần đăng nhập lại để gửi")).toBeTruthy();
    expect(screen.getByText(/1 mục vẫn nằm trên máy và vẫn ghi thêm được\./)).toBeTruthy();
    expect(screen.getByRole("link", { name: "Nhập mã" }).getAttribute("href")).toBe("/dang-nhap-lai");
  });

  test("[S2] leads to «Cần xem» for a refused change, and decides nothing about it itself", async () => {
    const { device, server } = await anEnrolledPhone();
    await logBroadcast(device);
    const { answer } = server.extra;
    server.extra.answer = { ...answer, results: [] };
    await device.services.outbox.sendNow();
    const [change] = server.taken;
    if (!change) throw new Error("nothing was sent");
    server.extra.answer = {
      ...answer,
      results: [{ status: "rejected", id: change.id, code: "invalidFields", reason: "Ngày không đúng." }],
    };
    await device.services.outbox.sendNow();
    openOutbox(device);

    const region = await screen.findByRole("region", { name: "Cần xem" });
    expect(
      within(region)
        .getByRole("link", { name: /^Xem và xử lý từng mục/ })
        .getAttribute("href"),
    ).toBe("/can-xem");
    expect(within(region).queryAllByRole("button")).toEqual([]);
    expect(screen.queryByRole("link", { name: /^Phát thanh số 1/ })).toBeNull();
  });
});
