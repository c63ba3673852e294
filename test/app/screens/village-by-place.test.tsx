import { fireEvent, screen, waitFor } from "@testing-library/preact";
import { afterEach, expect, test } from "vitest";
import { instant } from "../../../src/domain/instant.ts";
import { putCamera } from "../../support/fake-camera.ts";
import { putPhoneAt } from "../../support/fake-place.ts";
import { anEnrolledPhone, findDialog, openApp } from "../../support/officer-app.tsx";

const KIM_CUONG = { latitude: 18.43, longitude: 105.27 };
const FAR_AWAY = { latitude: 18.6, longitude: 105.9 };

const undo: (() => void)[] = [];
afterEach(() => {
  for (const take of undo.splice(0)) take();
});

/** A unit with two measured villages, of which «Khe Chè» was used last. */
const aDraft = async (phoneIs: { readonly latitude: number; readonly longitude: number }) => {
  const { device } = await anEnrolledPhone();
  const { drafts, registers } = device.services;
  const measured = (name: string, latitude: number) => ({
    fields: {
      kind: "village" as const,
      name,
      point: { ...KIM_CUONG, latitude, accuracyM: 8, measuredAt: instant(0) },
    },
  });
  const written = await registers.write("site", [
    measured("Kim Cương 1", 18.4305),
    measured("Khe Chè", 18.45),
  ]);
  if (!written.ok) throw new Error(JSON.stringify(written.error));
  const before = await drafts.start({ kind: "meeting" });
  await drafts.update(before.id, { villages: ["Khe Chè"] });
  await drafts.save(before.id);
  const draft = await drafts.start({ kind: "meeting" });
  expect(draft.values.villages).toEqual(["Khe Chè"]);
  expect(draft.areVillagesGuessed).toBe(true);
  undo.push(putCamera(["một", "hai"]), putPhoneAt(phoneIs));
  const now = () => drafts.draft(draft.id);
  return { device, id: draft.id, drafts, now };
};

const press = async (name: string): Promise<void> => {
  const button = await screen.findByRole("button", { name });
  await waitFor(() => expect(button.hasAttribute("disabled")).toBe(false));
  fireEvent.click(button);
};

const shoot = async (): Promise<void> => {
  await press("Chụp ảnh");
  await press("Xong, tiếp tục với 1 ảnh");
  await screen.findByRole("heading", { level: 1, name: "Ghi việc" });
};

test("the village of the nearest measured place is proposed, said so, and can be changed", async () => {
  const { device, id, now } = await aDraft(KIM_CUONG);
  openApp(device, `/ghi/${id}/chup`);
  expect(await screen.findByText(/^Kim Cương 1,/)).toBeTruthy();
  await shoot();
  expect(await screen.findByText(/Kim Cương 1 · theo vị trí$/)).toBeTruthy();
  expect((await now())?.values.villages).toEqual(["Kim Cương 1"]);

  fireEvent.click(screen.getByRole("button", { name: "Sửa thời gian và nơi thực hiện" }));
  await findDialog("Thời gian và nơi thực hiện");
  for (const name of ["Kim Cương 1", "Khe Chè"]) fireEvent.click(screen.getByRole("button", { name }));
  await waitFor(() => expect(screen.queryByText(/theo vị trí$/)).toBeNull());
  fireEvent.click(await screen.findByRole("button", { name: "Theo vị trí: Kim Cương 1" }));
  expect(await screen.findByText(/Kim Cương 1 · theo vị trí$/)).toBeTruthy();
});

test("where nothing that was measured lies near, the village of last time stays", async () => {
  const { device, id, now } = await aDraft(FAR_AWAY);
  openApp(device, `/ghi/${id}/chup`);
  await shoot();
  const draft = await now();
  expect([draft?.values.villages, draft?.values.place?.latitude]).toEqual([["Khe Chè"], FAR_AWAY.latitude]);
  expect(draft?.areVillagesGuessed).toBe(true);
});

test("a village that the officer has chosen is not changed by a place", async () => {
  const { device, id, drafts, now } = await aDraft(KIM_CUONG);
  await drafts.update(id, { villages: ["Kim Cương 2"] });
  openApp(device, `/ghi/${id}/chup`);
  await shoot();
  const draft = await now();
  expect(draft?.values.villages).toEqual(["Kim Cương 2"]);
  expect(draft?.values.place?.latitude).toBe(KIM_CUONG.latitude);
});
