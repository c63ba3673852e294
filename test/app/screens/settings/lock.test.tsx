import { fireEvent, screen, waitFor, within } from "@testing-library/preact";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { waitAfter } from "../../../../src/app/services/lock-services.ts";
import { addMs } from "../../../../src/domain/instant.ts";
import { anEnrolledPhone, findDialog, openApp } from "../../../support/officer-app.tsx";
import { everythingIn } from "../../../support/phone-contents.ts";
import { pictureOf, type TestPhone } from "../../../support/test-phone.ts";

const RIGHT = "246810";
const MINUTE = 60_000;

beforeEach(() => sessionStorage.clear());
afterEach(() => sessionStorage.clear());

const aLockedPhone = async () => {
  const enrolled = await anEnrolledPhone();
  const set = await enrolled.device.services.lock.setPin(RIGHT, 5);
  expect(set.ok).toBe(true);
  return enrolled;
};

/** As when the app is opened anew. */
const openAnew = (device: TestPhone, path = "/"): TestPhone => {
  sessionStorage.clear();
  const restarted = device.restart();
  openApp(restarted, path);
  return restarted;
};

const typePin = async (pin: string) =>
  fireEvent.input(await screen.findByLabelText("Mã khóa 6 số"), { target: { value: pin } });

const look = (state: "hidden" | "visible"): void => {
  Object.defineProperty(document, "visibilityState", { value: state, configurable: true });
  document.dispatchEvent(new Event("visibilitychange"));
};

describe("Khóa bằng mã số", () => {
  test("an officer sets a code in the settings, is told what it is good for, and stays inside", async () => {
    const { device } = await anEnrolledPhone();
    openApp(device, "/cai-dat");
    fireEvent.click(await screen.findByRole("switch", { name: "Khóa bằng mã số" }));
    const sheet = within(await findDialog("Đặt mã khóa"));
    expect(sheet.getByText(/dữ liệu trong máy không được mã hóa/)).toBeTruthy();
    expect(sheet.getByText(/Quên mã thì đăng nhập lại, không mất gì/)).toBeTruthy();
    fireEvent.input(sheet.getByLabelText("Mã khóa 6 số"), { target: { value: RIGHT } });
    fireEvent.input(sheet.getByLabelText("Nhập lại mã"), { target: { value: "111111" } });
    fireEvent.click(sheet.getByRole("button", { name: "Đặt mã" }));
    expect(await sheet.findByText("Hai lần nhập chưa giống nhau.")).toBeTruthy();
    fireEvent.input(sheet.getByLabelText("Nhập lại mã"), { target: { value: RIGHT } });
    fireEvent.click(sheet.getByRole("button", { name: "Đặt mã" }));
    const toggle = await screen.findByRole("switch", { name: "Khóa bằng mã số" });
    await waitFor(() => expect(toggle.getAttribute("aria-checked")).toBe("true"));
    expect(screen.queryByRole("heading", { name: "Nhập mã khóa" })).toBeNull();
  });

  test("at the next start nothing of the app is shown before the code is right", async () => {
    const { device } = await aLockedPhone();
    openAnew(device);
    await screen.findByRole("heading", { name: "Nhập mã khóa" });
    expect(screen.queryByRole("navigation")).toBeNull();
    await typePin("000000");
    expect(await screen.findByText("Mã chưa đúng, còn 4 lần.")).toBeTruthy();
    await typePin(RIGHT);
    await screen.findByRole("navigation");
    expect(screen.queryByRole("heading", { name: "Nhập mã khóa" })).toBeNull();
  });

  test("what lies on disk is not the code", async () => {
    const { device } = await aLockedPhone();
    const onDisk = JSON.stringify(await everythingIn(device));
    expect(onDisk).toContain("waitsUntil");
    expect(onDisk).not.toContain(RIGHT);
    expect(JSON.stringify({ ...localStorage })).not.toContain(RIGHT);
    expect(JSON.stringify({ ...sessionStorage })).not.toContain(RIGHT);
  });

  test("wrong codes cost growing waits, through restarts, and the right one is not looked at meanwhile", async () => {
    const { device } = await aLockedPhone();
    const { lock } = device.services;
    for (const left of [4, 3, 2, 1])
      expect(await lock.unlock("000000")).toEqual({
        ok: false,
        error: { kind: "wrongPin", triesLeft: left },
      });
    expect(await lock.unlock("000000")).toEqual({ ok: false, error: { kind: "mustWait", seconds: 30 } });
    const again = openAnew(device);
    await typePin(RIGHT);
    expect(await screen.findByText("Đã nhập sai nhiều lần. Thử lại sau 30 giây.")).toBeTruthy();
    again.time.now = addMs(again.time.now, 30_000);
    expect(await again.services.lock.unlock("000000")).toEqual({
      ok: false,
      error: { kind: "mustWait", seconds: 60 },
    });
    again.time.now = addMs(again.time.now, MINUTE);
    expect((await again.services.lock.unlock(RIGHT)).ok).toBe(true);
    expect([1, 4, 5, 6, 7, 8, 50].map(waitAfter)).toEqual([0, 0, 30, 60, 300, 900, 900]);
  });

  test("asks again after the app was out of sight for long, and keeps what is being written behind it", async () => {
    const { device } = await aLockedPhone();
    const draft = await device.services.drafts.start({ kind: "broadcast" });
    openApp(device, `/ghi/${draft.id}`);
    await screen.findByRole("button", { name: "Chọn ảnh có sẵn" });
    look("hidden");
    device.time.now = addMs(device.time.now, 4 * MINUTE);
    look("visible");
    expect(screen.queryByRole("heading", { name: "Nhập mã khóa" })).toBeNull();
    // Long work in sight locks nobody out, whatever is written meanwhile.
    device.time.now = addMs(device.time.now, 20 * MINUTE);
    await device.services.outbox.setWifiOnlyPhotos(true);
    await waitFor(async () => expect(await device.services.lock.isLocked()).toBe(false));
    await screen.findByRole("button", { name: "Chọn ảnh có sẵn" });
    look("hidden");
    device.time.now = addMs(device.time.now, 5 * MINUTE);
    look("visible");
    await screen.findByRole("heading", { name: "Nhập mã khóa" });
    expect(screen.queryByRole("button", { name: "Chọn ảnh có sẵn" })).toBeNull();
    await typePin(RIGHT);
    await screen.findByRole("button", { name: "Chọn ảnh có sẵn" });
  });

  test("whoever forgot the code signs in again; records, drafts and unsent photos are all still there", async () => {
    const { device } = await aLockedPhone();
    const { drafts } = device.services;
    const task = "huong-son-2025/PL8" as never;
    const saved = await drafts.start({ kind: "broadcast", task });
    await drafts.addPhoto(saved.id, pictureOf("chưa gửi"), "camera");
    await drafts.save(saved.id);
    const open = await drafts.start({ kind: "broadcast", task });
    const again = openAnew(device);
    fireEvent.click(await screen.findByRole("button", { name: "Quên mã" }));
    await screen.findByRole("heading", { name: "Quên mã khóa" });
    fireEvent.input(screen.getByLabelText("Mã 8 ký tự"), { target: { value: "ABCD-EFGH" } });
    fireEvent.click(screen.getByRole("button", { name: "Tiếp tục" }));
    await screen.findByRole("navigation");
    expect(await again.services.lock.minutes()).toBeNull();
    expect((await again.services.drafts.open()).map(({ id }) => id)).toEqual([open.id]);
    const record = await again.services.diary.activity(saved.id);
    expect(record?.evidence).toHaveLength(1);
  });

  test("taking the code away needs the code", async () => {
    const { device } = await aLockedPhone();
    openApp(device, "/cai-dat");
    fireEvent.click(await screen.findByRole("switch", { name: "Khóa bằng mã số" }));
    await findDialog("Bỏ mã khóa");
    await typePin("000000");
    await screen.findByText("Mã chưa đúng, còn 4 lần.");
    expect(await device.services.lock.minutes()).toBe(5);
    await typePin(RIGHT);
    await waitFor(async () => expect(await device.services.lock.minutes()).toBeNull());
  });
});
