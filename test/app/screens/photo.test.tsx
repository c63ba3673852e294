import { cleanup, fireEvent, screen, waitFor, within } from "@testing-library/preact";
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
  return { drafts, diary, id: draft.id, filesNow, files: saved.value.evidence.map(({ file }) => file) };
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

  test("tells when, where, how and how large, under the code that is on the stamp", async () => {
    await openPhoto();
    const info = within(await screen.findByRole("region", { name: "Thông tin ảnh" }));
    await info.findByText("Chụp lúc");
    expect(info.getByText("Chưa có vị trí")).toBeTruthy();
    expect(info.getByText("Chụp trong ứng dụng")).toBeTruthy();
    const [, code] = /mã (ST-[0-9A-Z]{5})$/.exec(info.getByText(/^Giờ, mã/).textContent ?? "") ?? [];
    expect(screen.getAllByText(new RegExp(`· ${code}$`)).length).toBeGreaterThan(0);
    expect(info.getByRole("link", { name: /^Lịch sử/ }).getAttribute("href")).toMatch(/lich-su$/);
  });

  test("the stamp lies over the photo until it is switched off", async () => {
    await openPhoto();
    const onPhoto = () => screen.queryAllByText(/· ST-[0-9A-Z]{5}$/).length;
    await waitFor(() => expect(onPhoto()).toBe(2));
    const stamp = screen.getByRole("switch", { name: "Dấu ảnh" });
    fireEvent.click(stamp);
    expect(stamp.getAttribute("aria-checked")).toBe("false");
    expect(onPhoto()).toBe(0);
  });

  test("arrow keys and small pictures lead from photo to photo, and end at the ends", async () => {
    await openPhoto();
    const pager = screen.getByRole("group", { name: /^Xem ảnh/ });
    fireEvent.keyDown(pager, { key: "ArrowRight" });
    fireEvent.keyDown(pager, { key: "ArrowLeft" });
    await screen.findByRole("heading", { level: 1, name: "Ảnh 1/2" });
    expect(location.pathname).toMatch(/anh\/1$/);
    fireEvent.keyDown(pager, { key: "ArrowLeft" });
    await press("Ảnh 2, chờ gửi");
    await screen.findByRole("heading", { level: 1, name: "Ảnh 2/2" });
    expect(screen.getByRole("button", { name: "Ảnh 2, chờ gửi", current: true })).toBeTruthy();
  });

  test("a photo is described by what it is of, where and when", async () => {
    await openPhoto();
    expect(
      await screen.findByRole("img", { name: /^Phát thanh.*Xã Sơn Thử\. \d\d\/\d\d\/\d{4} · / }),
    ).toBeTruthy();
  });

  test("«Phóng to» says whether it is on, and another photo begins whole", async () => {
    await openPhoto();
    const zoom = screen.getByRole("button", { name: "Phóng to" });
    fireEvent.click(zoom);
    expect(zoom.getAttribute("aria-pressed")).toBe("true");
    await press("Ảnh 1, chờ gửi");
    await waitFor(() => expect(zoom.getAttribute("aria-pressed")).toBe("false"));
  });

  test("words to a photo are kept when they are left, and say first what the photo shows", async () => {
    const { diary, id } = await openPhoto();
    const words = screen.getByRole("textbox", { name: /^Chú thích/ });
    fireEvent.input(words, { target: { value: "Cụm loa nhà văn hóa" } });
    fireEvent.blur(words);
    expect(await screen.findByText("Đã lưu chú thích trên máy")).toBeTruthy();
    expect((await diary.activity(id))?.photos[1]?.caption).toBe("Cụm loa nhà văn hóa");
    expect(await screen.findByRole("img", { name: /^Cụm loa nhà văn hóa\. Phát thanh/ })).toBeTruthy();
  });

  test("words to a photo are kept too when the next photo is opened over them", async () => {
    const { diary, id } = await openPhoto();
    fireEvent.input(screen.getByRole("textbox", { name: /^Chú thích/ }), { target: { value: "Ảnh hai" } });
    await press("Ảnh 1, chờ gửi");
    await screen.findByRole("heading", { level: 1, name: "Ảnh 1/2" });
    await waitFor(async () =>
      expect((await diary.activity(id))?.photos.map(({ caption }) => caption)).toEqual([
        undefined,
        "Ảnh hai",
      ]),
    );
    expect(screen.getByRole<HTMLTextAreaElement>("textbox", { name: /^Chú thích/ }).value).toBe("");
  });
});
