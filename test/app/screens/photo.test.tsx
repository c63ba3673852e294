import { cleanup, fireEvent, screen, waitFor } from "@testing-library/preact";
import { describe, expect, test } from "vitest";
import { anEnrolledPhone, openApp } from "../../support/officer-app.tsx";
import { pictureOf } from "../../support/test-phone.ts";

/** The second of two photos of a record that waits on the phone. */
const openPhoto = async () => {
  const { device } = await anEnrolledPhone();
  device.setOnline(false);
  const { diary, drafts } = device.services;
  const draft = await drafts.start({ kind: "broadcast" });
  for (const text of ["a", "b"]) await drafts.addPhoto(draft.id, pictureOf(text), "camera");
  const saved = await drafts.save(draft.id);
  if (!saved.ok) throw new Error(saved.error.kind);
  openApp(device, `/ban-ghi/${draft.id}/anh/2`);
  await screen.findByRole("heading", { level: 1, name: "Ảnh 2/2" });
  const filesNow = async () => (await diary.activity(draft.id))?.evidence.map(({ file }) => file);
  return { drafts, id: draft.id, filesNow, files: saved.value.evidence.map(({ file }) => file) };
};

const press = async (name: string) => fireEvent.click(await screen.findByRole("button", { name }));

const takePhoto = (text: string) => {
  const input = document.querySelector<HTMLInputElement>("input[data-source=camera]");
  if (!input) throw new Error("no camera");
  const files = text === "" ? [] : [new File([pictureOf(text)], "anh.jpg")];
  Object.defineProperty(input, "files", { value: files, configurable: true });
  fireEvent.change(input);
};

describe("Xem ảnh", () => {
  test("a photo that was removed comes back on «Hoàn tác»", async () => {
    const { drafts, id, files, filesNow } = await openPhoto();
    await press("Xóa ảnh");
    await press("Hoàn tác");
    await screen.findByRole("button", { name: "Xóa ảnh" });
    await waitFor(async () => expect(await drafts.draft(id)).toBeNull());
    expect(await filesNow()).toEqual(files);
  });

  test("whoever leaves after removing a photo has decided", async () => {
    const { drafts, id, files, filesNow } = await openPhoto();
    await press("Xóa ảnh");
    await screen.findByRole("button", { name: "Hoàn tác" });
    cleanup();
    await waitFor(async () => expect(await filesNow()).toEqual(files.slice(0, 1)));
    expect(await drafts.draft(id)).toBeNull();
  });

  test("a photo taken again stands in for the old one, once it is on disk", async () => {
    const { drafts, id, files, filesNow } = await openPhoto();
    await press("Chụp lại");
    await waitFor(async () => expect((await drafts.draft(id))?.awaitsCapture).toBe(true));
    takePhoto("c");
    await waitFor(async () => expect(await filesNow()).not.toEqual(files));
    const now = await filesNow();
    expect(now).toHaveLength(2);
    expect(now?.[0]).toBe(files[0]);
  });

  test("a camera that was closed changes nothing", async () => {
    const { drafts, id, files, filesNow } = await openPhoto();
    await press("Chụp lại");
    await waitFor(async () => expect((await drafts.draft(id))?.awaitsCapture).toBe(true));
    takePhoto("");
    await waitFor(async () => expect(await drafts.draft(id)).toBeNull());
    expect(await filesNow()).toEqual(files);
  });

  test("what is half written is not saved by removing a photo: its form is opened", async () => {
    const { drafts, id, files, filesNow } = await openPhoto();
    await drafts.edit(id);
    await drafts.update(id, { note: "Viết dở" });
    await press("Xóa ảnh");
    expect(await screen.findByDisplayValue("Viết dở")).toBeTruthy();
    expect(await filesNow()).toEqual(files);
    expect((await drafts.draft(id))?.photos).toHaveLength(1);
  });
});
