import { fireEvent, screen, waitFor } from "@testing-library/preact";
import { describe, expect, test } from "vitest";
import type { Day } from "../../../src/domain/day.ts";
import { err } from "../../../src/domain/result.ts";
import { anEnrolledPhone, findDialog, openApp } from "../../support/officer-app.tsx";
import { pictureOf, type TestPhone } from "../../support/test-phone.ts";

const [FROM, TO] = ["2025-05-01" as Day, "2025-05-31" as Day];

const openForm = async (device: TestPhone): Promise<void> => {
  device.setOnline(false);
  openApp(device);
  fireEvent.click(await screen.findByRole("link", { name: /^Ghi việc: Phát thanh/ }));
  await screen.findByRole("heading", { level: 1, name: "Ghi việc" });
};

const choose = (...photos: readonly Blob[]): void => {
  const input = document.querySelector<HTMLInputElement>("input[data-source=gallery]");
  if (!input) throw new Error("no input");
  const files = photos.map((photo, index) => new File([photo], `anh-${index + 1}.jpg`));
  Object.defineProperty(input, "files", { value: files, configurable: true });
  fireEvent.change(input);
};

const save = () => fireEvent.click(screen.getByRole("button", { name: "Lưu trên máy" }));

/** Presses until it is heard: a press during the first attempt does nothing. */
const saveAgain = (): Promise<void> =>
  waitFor(() => {
    if (screen.queryByRole("dialog", { name: "Đã lưu trên máy" })) return;
    save();
    throw new Error("not saved yet");
  });

const saved = (device: TestPhone) => device.services.diary.activitiesBetween(FROM, TO);

/** A phone that takes its time over every photo, until it is let go. */
const slowDown = (device: TestPhone): (() => void) => {
  const { shrinkPhoto } = device.environment;
  let letGo = (): void => {};
  const gate = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  Object.assign(device.environment, {
    shrinkPhoto: async (photo: Blob) => {
      await gate;
      return shrinkPhoto(photo);
    },
  });
  return letGo;
};

describe("saving in a hurry", () => {
  test("[S1] photos that are still being made ready belong to the record", async () => {
    const { device } = await anEnrolledPhone();
    const letGo = slowDown(device);
    await openForm(device);
    choose(pictureOf("a"), pictureOf("b"));
    save();
    letGo();
    await findDialog("Đã lưu trên máy");
    const [view] = await saved(device);
    expect(view?.evidence).toHaveLength(2);
  });

  test("[S1] a photo that cannot be kept holds the form open and says its name", async () => {
    const { device } = await anEnrolledPhone();
    const letGo = slowDown(device);
    await openForm(device);
    choose(new Blob(["văn bản"]), pictureOf("b"));
    save();
    letGo();
    expect(await screen.findByText(/anh-1\.jpg/)).toBeTruthy();
    expect(await saved(device)).toEqual([]);
    await screen.findByRole("button", { name: "Xóa ảnh 1" });
    await saveAgain();
    await findDialog("Đã lưu trên máy");
    const [view] = await saved(device);
    expect(view?.evidence).toHaveLength(1);
  });

  test("[S1] words that the disk did not take are not called saved", async () => {
    const { device } = await anEnrolledPhone();
    const { drafts } = device.services;
    const { update } = drafts;
    let isDiskGone = true;
    Object.assign(drafts, {
      update: async (...given: Parameters<typeof update>) =>
        isDiskGone ? err({ kind: "storageLost" }) : update(...given),
    });
    await openForm(device);
    fireEvent.input(screen.getByRole("textbox", { name: /^Ghi thêm/ }), { target: { value: "Dài lắm" } });
    save();
    await screen.findByText("Chưa lưu được vào máy");
    expect(await saved(device)).toEqual([]);

    isDiskGone = false;
    await saveAgain();
    await findDialog("Đã lưu trên máy");
    const [view] = await saved(device);
    expect(view?.activity.note).toBe("Dài lắm");
  });
});

test("of several files that are no photos each is named, and the photos among them are there", async () => {
  const { device } = await anEnrolledPhone();
  await openForm(device);
  choose(new Blob(["chữ"]), pictureOf("a"), new Blob(["bảng"]));
  expect(await screen.findByText("2 tệp chưa đưa vào được")).toBeTruthy();
  const said = await screen.findByText(/anh-1\.jpg: tệp này không phải là ảnh; anh-3\.jpg/);
  expect(said.textContent).toContain("Các ảnh khác đã cất.");
  expect(screen.getByRole("button", { name: "Xóa ảnh 1" })).toBeTruthy();
  fireEvent.click(screen.getByRole("button", { name: "Đã rõ" }));
  await waitFor(() => expect(screen.queryByText(/chưa đưa vào được/)).toBeNull());
});
