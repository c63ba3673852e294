// @vitest-environment node
import { describe, expect, test } from "vitest";
import type { Services } from "../../../src/app/services/services.ts";
import { createScriptedServer } from "../../support/scripted-server.ts";
import { createTestPhone, pictureOf } from "../../support/test-phone.ts";

const signedIn = async () => {
  const device = createTestPhone(createScriptedServer().answer);
  expect((await device.services.account.enrol("ABCD-EFGH")).ok).toBe(true);
  return device.services;
};

const saved = async ({ drafts }: Services, on: string, picture: string) => {
  const draft = await drafts.start({ kind: "broadcast" });
  await drafts.update(draft.id, { on, title: picture } as never);
  await drafts.addPhoto(draft.id, pictureOf(picture), "camera");
  const view = await drafts.save(draft.id);
  if (!view.ok) throw new Error(JSON.stringify(view.error));
  return view.value;
};

describe("a photo that an earlier activity has too", () => {
  test("is asked about while the officer is still there, with its day", async () => {
    const services = await signedIn();
    const earlier = await saved(services, "2025-03-12", "cột loa");
    const draft = await services.drafts.start({ kind: "broadcast" });
    const again = await services.drafts.addPhoto(draft.id, pictureOf("cột loa"), "gallery");
    await services.drafts.addPhoto(draft.id, pictureOf("hội trường"), "gallery");
    if (!again.ok) throw new Error("not added");
    expect(await services.drafts.alike(draft.id)).toEqual([
      { photo: again.value.id, earlier: { activity: earlier.id, on: "2025-03-12", isExact: true } },
    ]);
  });

  test("is no matter when it was taken out, or when its own activity is changed", async () => {
    const services = await signedIn();
    const earlier = await saved(services, "2025-03-12", "cột loa");
    const draft = await services.drafts.start({ kind: "broadcast" });
    const again = await services.drafts.addPhoto(draft.id, pictureOf("cột loa"), "gallery");
    if (again.ok) await services.drafts.removePhoto(draft.id, again.value.id);
    expect(await services.drafts.alike(draft.id)).toEqual([]);
    await services.drafts.edit(earlier.id);
    expect(await services.drafts.alike(earlier.id)).toEqual([]);
  });
});
