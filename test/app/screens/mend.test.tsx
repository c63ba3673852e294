import { fireEvent, screen, waitFor } from "@testing-library/preact";
import { describe, expect, test } from "vitest";
import type { ActivityId } from "../../../src/domain/activity/activity.ts";
import { anEnrolledPhone, aReturn, openApp } from "../../support/officer-app.tsx";
import { pictureOf } from "../../support/test-phone.ts";

/** A banner that was sent with two photos, of which the reviewer wants the first anew. */
const aReturnedBanner = async () => {
  const phone = await anEnrolledPhone();
  const { drafts, outbox, diary } = phone.device.services;
  const draft = await drafts.start({ kind: "visual" });
  await drafts.update(draft.id, { title: "Băng rôn cổng chào" });
  await drafts.addPhoto(draft.id, pictureOf("mờ"), "camera");
  await drafts.addPhoto(draft.id, pictureOf("rõ"), "camera");
  const saved = await drafts.save(draft.id);
  if (!saved.ok) throw new Error(JSON.stringify(saved.error));
  await outbox.sendNow();
  const [blurred] = saved.value.evidence;
  if (!blurred) throw new Error("no photo");
  await phone.receive(
    await aReturn(phone.device, saved.value.id, phone.nextNumber(), {
      comment: "Chụp lại gần hơn, đủ hai dòng chữ.",
      reasons: ["blurred"],
      photos: [blurred.id],
      drawings: [{ photo: blurred.id, strokes: [[0.1, 0.1, 0.4, 0.4]] }],
    }),
  );
  expect((await diary.activity(saved.value.id))?.status).toBe("returned");
  return { ...phone, id: saved.value.id as ActivityId, blurred };
};

const takePhoto = (text: string) => {
  const input = document.querySelector<HTMLInputElement>("input[data-source=camera]");
  if (!input) throw new Error("no camera");
  Object.defineProperty(input, "files", {
    value: [new File([pictureOf(text)], "anh.jpg")],
    configurable: true,
  });
  fireEvent.change(input);
};

describe("Sửa và gửi lại", () => {
  test("says the reviewer's words first, and mends only what must change, offline", async () => {
    const { device, id, blurred } = await aReturnedBanner();
    device.setOnline(false);
    openApp(device, `/ban-ghi/${id}/sua`);

    expect(await screen.findByText("Chụp lại gần hơn, đủ hai dòng chữ.")).toBeTruthy();
    expect(screen.getByText("Ảnh 2 không phải sửa, giữ nguyên.")).toBeTruthy();
    expect(screen.getByText("Xong 0/1")).toBeTruthy();
    const drawn = await screen.findByRole("img", { name: /^Người duyệt đã vẽ 1 nét trên ảnh 1/ });
    expect(drawn.parentElement?.querySelector("img")?.src).toMatch(/^blob:/);

    fireEvent.click(screen.getByRole("button", { name: "Chụp lại ảnh 1" }));
    takePhoto("mới");
    expect(await screen.findByText("Xong 1/1")).toBeTruthy();
    fireEvent.input(screen.getByRole("textbox", { name: /^Trả lời/ }), {
      target: { value: "Đã chụp lại sáng nay." },
    });
    fireEvent.click(screen.getByRole("button", { name: "Lưu để gửi lại" }));

    await waitFor(async () => {
      const view = await device.services.diary.activity(id);
      expect(view?.status).toBe("queued");
      expect(view?.evidence).toHaveLength(2);
      expect(view?.evidence.map((photo) => photo.id)).not.toContain(blurred.id);
      expect(view?.comments.map(({ text }) => text)).toEqual(["Đã chụp lại sáng nay."]);
    });
    expect(await screen.findByRole("heading", { level: 1, name: "Bản ghi" })).toBeTruthy();
  });

  test("keeps the old photo if the officer wants to", async () => {
    const { device, id } = await aReturnedBanner();
    openApp(device, `/ban-ghi/${id}/sua`);
    fireEvent.click(await screen.findByRole("button", { name: "Chụp lại ảnh 1" }));
    takePhoto("mới");
    fireEvent.click(await screen.findByRole("button", { name: /^Giữ ảnh này/ }));
    expect(await screen.findByText("Xong 0/1")).toBeTruthy();
  });

  test("does not send what was not changed", async () => {
    const { device, id } = await aReturnedBanner();
    openApp(device, `/ban-ghi/${id}/sua`);
    fireEvent.click(await screen.findByRole("button", { name: "Gửi lại" }));
    expect(await screen.findByRole("alert")).toBeTruthy();
    expect((await device.services.diary.activity(id))?.status).toBe("returned");
  });
});
