import { fireEvent, screen, waitFor, within } from "@testing-library/preact";
import { expect, test } from "vitest";
import type { ActivityKind } from "../../../src/domain/activity/kind.ts";
import { anEnrolledPhone, openApp } from "../../support/officer-app.tsx";
import { pictureOf } from "../../support/test-phone.ts";

const QUESTION = "Ảnh nào thấy toàn cảnh?";
const MISSING = "Nên chụp thêm toàn cảnh khi còn ở đây";

/** The form of a new activity of this kind with two photos. */
const aForm = async (kind: ActivityKind) => {
  const { device } = await anEnrolledPhone();
  device.setOnline(false);
  const { drafts } = device.services;
  const { id } = await drafts.start({ kind });
  for (const text of ["một", "hai"]) await drafts.addPhoto(id, pictureOf(text), "camera");
  openApp(device, `/ghi/${id}`);
  await screen.findByRole("button", { name: "Xóa ảnh 2" });
  return { device, drafts, id, framings: async () => (await drafts.draft(id))?.photos.map((p) => p.framing) };
};

const chip = (name: string) =>
  within(screen.getByRole("group", { name: new RegExp(`^${QUESTION.replace("?", "\\?")}`) })).getByRole(
    "button",
    { name },
  );
const isOn = (name: string): boolean => chip(name).getAttribute("aria-pressed") === "true";

test("which photo shows the whole scene is asked where the kind wants one, and goes into its record", async () => {
  const { device, drafts, id } = await aForm("visual");
  fireEvent.click(chip("Ảnh 2"));
  await waitFor(() => expect(isOn("Ảnh 2")).toBe(true));
  expect(screen.queryByText(MISSING)).toBeNull();

  await drafts.update(id, { on: device.services.diary.today() });
  const saved = await drafts.save(id);
  if (!saved.ok) throw new Error(JSON.stringify(saved.error));
  const [first, second] = saved.value.evidence;
  expect([first?.framing, second?.framing]).toEqual([undefined, "wide"]);
  // Opened again for changing, the record's word is known and nothing is asked anew.
  expect((await drafts.edit(id))?.photos.map(({ framing }) => framing)).toEqual([null, "wide"]);
});

test("«Chưa có» says while the officer is still there what to take, and a choice takes it back", async () => {
  const { framings } = await aForm("posting");
  fireEvent.click(chip("Chưa có"));
  expect(await screen.findByText(MISSING)).toBeTruthy();
  expect(await framings()).toEqual(["close", "close"]);

  fireEvent.click(chip("Ảnh 1"));
  await waitFor(() => expect(screen.queryByText(MISSING)).toBeNull());
  expect(isOn("Chưa có")).toBe(false);
  expect(await framings()).toEqual(["wide", "close"]);
});

test("a kind that needs no whole scene is asked nothing", async () => {
  await aForm("document");
  expect(screen.queryByRole("group", { name: /^Ảnh nào thấy toàn cảnh/ })).toBeNull();
});
