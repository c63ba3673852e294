import { fireEvent, screen, waitFor, within } from "@testing-library/preact";
import { describe, expect, test } from "vitest";
import { anEnrolledPhone, openApp } from "../../support/officer-app.tsx";
import { pictureOf } from "../../support/test-phone.ts";

const MB = 1024 * 1024;

const aPhoneThatSent = async (freeBytes: number) => {
  const { device } = await anEnrolledPhone();
  const { drafts, outbox } = device.services;
  Object.assign(device.environment, {
    storage: async () => ({ isPersisted: true, usedBytes: 12 * MB, freeBytes }),
  });
  const draft = await drafts.start({ kind: "broadcast", task: "huong-son-2025/PL8" as never });
  await drafts.addPhoto(
    draft.id,
    pictureOf("một ảnh dài hơn hình nhỏ của nó, để phân biệt hai tệp"),
    "camera",
  );
  await drafts.save(draft.id);
  await outbox.sendNow();
  return device;
};

describe("Cài đặt, Bộ nhớ", () => {
  test("[S30] lists what fills the phone, and frees sent photos after a question", async () => {
    openApp(await aPhoneThatSent(2000 * MB), "/cai-dat");
    const group = within(await screen.findByRole("region", { name: "Bộ nhớ" }));
    const value = async (label: string) =>
      (await group.findByText(label)).parentElement?.querySelector("dd")?.textContent;
    expect(await value("Ảnh, tệp đã gửi")).toMatch(/^1 · /);
    expect(await value("Chờ gửi và đang ghi")).toBe("0");
    expect(await value("Hình nhỏ")).toBe("1");
    expect(group.queryByText("Máy sắp hết chỗ")).toBeNull();

    fireEvent.click(await group.findByRole("button", { name: /^Dọn / }));
    const dialog = within(await screen.findByRole("alertdialog"));
    expect(dialog.getByText(/chưa sao lưu/)).toBeTruthy();
    fireEvent.click(dialog.getByRole("button", { name: /^Dọn / }));
    await waitFor(async () => expect(await value("Ảnh, tệp đã gửi")).toBe("0"));
    expect(await value("Hình nhỏ")).toBe("1");
    await waitFor(() => expect(group.queryByRole("button", { name: /^Dọn / })).toBeNull());
  });

  test("says that room is low, and what becomes of it", async () => {
    openApp(await aPhoneThatSent(100 * MB), "/cai-dat");
    expect(await screen.findByText("Máy sắp hết chỗ")).toBeTruthy();
    expect(screen.getByText(/^Còn 100 MB, đủ khoảng 393 ảnh\./)).toBeTruthy();
  });
});

describe("Cài đặt, Cỡ ảnh", () => {
  test("an officer sets how large the unit's photos are kept, offline too", async () => {
    const { device } = await anEnrolledPhone();
    device.setOnline(false);
    openApp(device, "/cai-dat");
    await screen.findByRole("button", { name: "Vừa 1600", pressed: true });
    fireEvent.click(screen.getByRole("button", { name: "Lớn 2048" }));
    await screen.findByRole("button", { name: "Lớn 2048", pressed: true });
    expect((await device.services.diary.unitSettings()).photoLongSidePx).toBe(2048);
  });

  test("whoever may not set it is not asked", async () => {
    const { device } = await anEnrolledPhone({ role: "supervisor" });
    openApp(device, "/cai-dat");
    await screen.findByRole("heading", { name: "Bộ nhớ" });
    expect(screen.queryByRole("heading", { name: "Cỡ ảnh" })).toBeNull();
  });
});
