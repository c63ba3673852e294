import { fireEvent, screen, waitFor } from "@testing-library/preact";
import Dexie from "dexie";
import { afterEach, beforeAll, describe, expect, test } from "vitest";
import { openPhoneDb, phoneDbName } from "../../../src/device/phone-db.ts";
import { anEnrolledPhone, openApp } from "../../support/officer-app.tsx";
import { armFault, disarmFault, plantStorageFaults } from "../../support/storage-faults.ts";
import { USER } from "../../support/sync-builders.ts";
import type { TestPhone } from "../../support/test-phone.ts";

beforeAll(plantStorageFaults);

const opened: Dexie[] = [];
afterEach(() => {
  disarmFault();
  for (const db of opened.splice(0)) db.close();
});

/** What the tables of the first version were, for a window that still runs it. */
const anOlderWindow = async ({ environment }: TestPhone): Promise<Dexie> => {
  const now = openPhoneDb(USER, environment.databases);
  const later = new Set(["receipts", "notices", "carried", "carriedParts", "otherFiles"]);
  const first = Object.fromEntries(
    now.tables
      .filter(({ name }) => !later.has(name))
      .map(({ name, schema }) => [
        name,
        [schema.primKey, ...schema.indexes].map(({ src }) => src).join(", "),
      ]),
  );
  const window = new Dexie(phoneDbName(USER), environment.databases);
  opened.push(window);
  window.version(1).stores(first);
  return window.open();
};

describe("storage trouble on screen", () => {
  test("[S1] a phone that is full to the last byte says so when it is opened, in place of the app", async () => {
    const { device } = await anEnrolledPhone();
    await Dexie.delete(phoneDbName(USER));
    const again = device.restart();
    await openPhoneDb(USER, again.environment.databases).delete();
    armFault({ at: "request", name: "QuotaExceededError" }, 1, true);
    openApp(again);
    expect(await screen.findByRole("heading", { name: "Máy hết chỗ, chưa lưu được" })).toBeTruthy();
    expect(screen.getByRole("link", { name: "Thử lại" }).getAttribute("href")).toBe("/");
  });

  test("[S35] what a button could not write is told over the screen, and goes once it works", async () => {
    const { device } = await anEnrolledPhone();
    openApp(device, "/cai-dat");
    const wifi = await screen.findByRole("switch", { name: "Chỉ gửi ảnh khi có Wi-Fi" });
    armFault({ at: "request", name: "UnknownError" }, 1, true);
    fireEvent.click(wifi);
    expect(await screen.findByText(/Những gì đã lưu trước vẫn còn\. Làm lại lần nữa/)).toBeTruthy();
    disarmFault();
    fireEvent.click(wifi);
    await waitFor(() => expect(screen.queryByText(/Làm lại lần nữa/)).toBeNull());
  });

  test("[S35][S43] what can no longer be written but still be read may leave in a file, where there is anything", async () => {
    const { device } = await anEnrolledPhone();
    openApp(device, "/cai-dat");
    const wifi = await screen.findByRole("switch", { name: "Chỉ gửi ảnh khi có Wi-Fi" });
    const failToWrite = async () => {
      armFault({ at: "request", name: "QuotaExceededError" }, 1, true);
      fireEvent.click(wifi);
      await screen.findByText("Máy hết chỗ, chưa lưu được");
    };
    await failToWrite();
    expect(screen.queryByRole("button", { name: "Lưu ra tệp" })).toBeNull();
    disarmFault();
    fireEvent.click(wifi);
    await waitFor(() => expect(screen.queryByText("Máy hết chỗ, chưa lưu được")).toBeNull());

    const { drafts } = device.services;
    const draft = await drafts.start({ kind: "broadcast", task: "huong-son-2025/PL8" as never });
    expect((await drafts.save(draft.id)).ok).toBe(true);
    await failToWrite();
    fireEvent.click(await screen.findByRole("button", { name: "Lưu ra tệp" }));
    expect(await screen.findByRole("dialog", {}, { timeout: 4_000 })).toBeTruthy();
  });

  test("[S52] a window with a newer version takes the database over; this one says so and still keeps what is typed", async () => {
    const { device } = await anEnrolledPhone();
    openApp(device);
    fireEvent.click(await screen.findByRole("link", { name: /^Ghi việc: Phát thanh/ }));
    const title = await screen.findByRole("textbox", { name: /^Ghi thêm/ });
    const next = openPhoneDb(USER, device.environment.databases);
    opened.push(next);
    next.version(90).stores({ future: "&id" });
    fireEvent.input(title, { target: { value: "Chưa kịp lưu" } });
    await next.open();

    expect(await screen.findByText("Ứng dụng đã cập nhật ở cửa sổ khác")).toBeTruthy();
    expect(screen.getByRole("button", { name: "Tải lại" })).toBeTruthy();
    await waitFor(async () => {
      const [draft] = await device.services.drafts.open();
      expect(draft?.values.note).toBe("Chưa kịp lưu");
    });
  });

  test("[S52] while a window with an older version holds the database this one says which to close, and then goes on", async () => {
    const { device } = await anEnrolledPhone();
    const again = device.restart();
    await openPhoneDb(USER, again.environment.databases).delete();
    const older = await anOlderWindow(again);
    // Hung: it does not hear that it is to let go.
    older.on("versionchange", () => false as never);
    openApp(again);
    expect(await screen.findByText("Ứng dụng đang mở ở cửa sổ khác")).toBeTruthy();
    older.close();
    expect(await screen.findByRole("link", { name: /^Ghi việc/ })).toBeTruthy();
    expect(screen.queryByText("Ứng dụng đang mở ở cửa sổ khác")).toBeNull();
  });
});
