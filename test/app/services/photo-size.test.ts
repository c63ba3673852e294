// @vitest-environment node
import { expect, test, vi } from "vitest";
import type { ShrinkOptions } from "../../../src/device/photo-shrinker.ts";
import { PhotoLongSide, UnitSettings } from "../../../src/domain/unit-settings.ts";
import { createScriptedServer } from "../../support/scripted-server.ts";
import { createTestPhone, pictureOf } from "../../support/test-phone.ts";

vi.setConfig({ testTimeout: 30_000 });

test("photos are kept as large as the unit wants, from the next one on, also offline and after a restart", async () => {
  const asked: (number | undefined)[] = [];
  const device = createTestPhone(createScriptedServer().answer);
  const { shrinkPhoto } = device.environment;
  Object.assign(device.environment, {
    shrinkPhoto: (photo: Blob, options?: ShrinkOptions) => {
      asked.push(options?.longSidePx);
      return shrinkPhoto(photo, options);
    },
  });
  const phone = device.restart();
  expect((await phone.services.account.enrol("ABCD-EFGH")).ok).toBe(true);
  phone.setOnline(false);
  const { drafts, photos, diary } = phone.services;
  const draft = await drafts.start({ kind: "broadcast" });
  await drafts.addPhoto(draft.id, pictureOf("a"), "camera");
  expect((await photos.setLongSide(2048)).ok).toBe(true);
  await drafts.addPhoto(draft.id, pictureOf("b"), "camera");
  expect((await photos.setLongSide(1280)).ok).toBe(true);
  expect((await diary.unitSettings()).photoLongSidePx).toBe(1280);

  const again = phone.restart();
  await again.begin();
  await again.services.drafts.addPhoto(draft.id, pictureOf("c"), "gallery");
  expect(asked).toEqual([1600, 2048, 1280]);
});

test("only three sizes are known, and what was set before does not forbid the others", () => {
  expect([1280, 1600, 2048, 1000, "1600"].map((size) => PhotoLongSide.safeParse(size).success)).toEqual([
    ...[true, true, true],
    ...[false, false],
  ]);
  expect(UnitSettings.parse({}).photoLongSidePx).toBe(1600);
});
