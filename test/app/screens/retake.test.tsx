import { fireEvent, screen, waitFor } from "@testing-library/preact";
import { afterEach, expect, test } from "vitest";
import type { ActivityId } from "../../../src/domain/activity/activity.ts";
import { instant } from "../../../src/domain/instant.ts";
import { putCamera } from "../../support/fake-camera.ts";
import { anEnrolledPhone, aReturn, openApp } from "../../support/officer-app.tsx";
import { pictureOf } from "../../support/test-phone.ts";

let takeCameraAway = (): void => {};
afterEach(() => takeCameraAway());

/** A banner with two photos that is on the server. */
const aSentBanner = async () => {
  const phone = await anEnrolledPhone();
  const { drafts, outbox } = phone.device.services;
  const draft = await drafts.start({ kind: "visual" });
  await drafts.update(draft.id, { title: "Băng rôn cổng chào" });
  await drafts.addPhoto(draft.id, pictureOf("mờ"), "camera");
  await drafts.addPhoto(draft.id, pictureOf("rõ"), "camera");
  const saved = await drafts.save(draft.id);
  if (!saved.ok) throw new Error(JSON.stringify(saved.error));
  await outbox.sendNow();
  const [first, second] = saved.value.photos;
  if (!first || !second) throw new Error("no photos");
  const view = () => phone.device.services.diary.activity(saved.value.id);
  return { ...phone, id: saved.value.id as ActivityId, first, second, view };
};

/** … and of which the reviewer wants the first photo anew. */
const aReturnedBanner = async () => {
  const phone = await aSentBanner();
  const said = { comment: "Chụp lại gần hơn.", reasons: ["blurred"], photos: [phone.first.id] };
  await phone.receive(await aReturn(phone.device, phone.id, phone.nextNumber(), said));
  return phone;
};

const press = async (name: string | RegExp): Promise<void> => {
  const button = await screen.findByRole("button", { name });
  await waitFor(() => expect(button.hasAttribute("disabled")).toBe(false));
  fireEvent.click(button);
};

/** The shutter, and then what the officer sees: that the photo is not to be taken again any more. */
const shootAnew = async (number: number): Promise<void> => {
  await screen.findByText(`Chụp lại ảnh ${number}`);
  await press("Chụp ảnh");
  await waitFor(() => expect(screen.queryByText(`Chụp lại ảnh ${number}`)).toBeNull());
};

test("a returned photo is mended in five taps, and the new one stands where the old one stood", async () => {
  const { device, first, second, view } = await aReturnedBanner();
  takeCameraAway = putCamera(["gần hơn"]);
  openApp(device);
  fireEvent.click(await screen.findByRole("link", { name: /Băng rôn cổng chào/ }));
  await press("Chụp lại ảnh 1");
  device.time.now = instant(device.time.now + 60_000);
  await shootAnew(1);
  await press("Xong, tiếp tục với 2 ảnh");
  expect(await screen.findByText("Xong 1/1")).toBeTruthy();
  await press("Gửi lại");

  await waitFor(async () => expect((await view())?.photos.map(({ id }) => id)).not.toContain(first.id));
  const photos = (await view())?.photos ?? [];
  expect(photos).toHaveLength(2);
  expect(photos[1]?.id).toBe(second.id);
});

test("more photos than one are more photos: only the first stands in for the old one", async () => {
  const { device, id, first } = await aReturnedBanner();
  takeCameraAway = putCamera(["gần hơn", "rất gần"]);
  openApp(device, `/ban-ghi/${id}/sua`);
  await press("Chụp lại ảnh 1");
  await shootAnew(1);
  await press("Chụp ảnh");
  await screen.findByRole("button", { name: "Xong, tiếp tục với 3 ảnh" });
  const now = (await device.services.drafts.draft(id))?.photos ?? [];
  expect(now.map(({ isSaved }) => isSaved)).toEqual([false, true, false]);
  expect(now.some((photo) => photo.id === first.id)).toBe(false);
});

test("closing the camera leaves the old photo, and the reply that was being written is still there", async () => {
  const { device, id } = await aReturnedBanner();
  takeCameraAway = putCamera([]);
  openApp(device, `/ban-ghi/${id}/sua`);
  fireEvent.input(await screen.findByRole("textbox", { name: /^Trả lời/ }), {
    target: { value: "Sáng nay" },
  });
  await press("Chụp lại ảnh 1");
  await press("Đóng máy ảnh");
  expect(await screen.findByText("Xong 0/1")).toBeTruthy();
  expect(screen.getByDisplayValue("Sáng nay")).toBeTruthy();
  fireEvent.input(screen.getByRole("textbox", { name: /^Trả lời/ }), { target: { value: "" } });
});

test("where the camera is refused, the phone's own camera app takes the photo anew", async () => {
  const { device, id } = await aReturnedBanner();
  takeCameraAway = putCamera("refused");
  openApp(device, `/ban-ghi/${id}/sua`);
  await press("Chụp lại ảnh 1");
  await screen.findByText("Chưa được dùng máy ảnh");
  const input = document.querySelector<HTMLInputElement>("input[data-source=camera]");
  if (!input) throw new Error("no camera app");
  const files = [new File([pictureOf("gần hơn")], "anh.jpg")];
  Object.defineProperty(input, "files", { value: files, configurable: true });
  fireEvent.change(input);
  await waitFor(async () =>
    expect((await device.services.drafts.draft(id))?.photos.map(({ isSaved }) => isSaved)).toEqual([
      false,
      true,
    ]),
  );
  await press("Xong, tiếp tục với 2 ảnh");
  expect(await screen.findByText("Xong 1/1")).toBeTruthy();
});

test("from the viewer the camera opens in the page, and leads back to the new photo in the old one's place", async () => {
  const { device, id, second, view } = await aSentBanner();
  takeCameraAway = putCamera(["mới"]);
  openApp(device, `/ban-ghi/${id}/anh/1`);
  await press("Chụp lại");
  await shootAnew(1);
  await press("Xong, tiếp tục với 2 ảnh");
  expect(await screen.findByRole("heading", { level: 1, name: "Ảnh 1/2" })).toBeTruthy();
  const [fresh, kept] = (await view())?.photos ?? [];
  expect(kept?.id).toBe(second.id);
  expect(fresh && [fresh.order, fresh.isStored]).toEqual([0, false]);
  expect(await device.services.drafts.draft(id)).toBeNull();
});

test("a camera that is closed over a photo of the viewer changes nothing and leaves no draft", async () => {
  const { device, id, first, view } = await aSentBanner();
  takeCameraAway = putCamera([]);
  openApp(device, `/ban-ghi/${id}/anh/1`);
  await press("Chụp lại");
  await press("Đóng máy ảnh");
  expect(await screen.findByRole("heading", { level: 1, name: "Ảnh 1/2" })).toBeTruthy();
  expect((await view())?.photos[0]?.id).toBe(first.id);
  expect(await device.services.drafts.draft(id)).toBeNull();
});
