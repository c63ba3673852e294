// @vitest-environment node
import { afterEach, expect, test, vi } from "vitest";
import { closeServers, openServerWithPhones } from "../../support/server-with-phones.ts";
import { pictureOf } from "../../support/test-phone.ts";

vi.setConfig({ testTimeout: 60_000 });
afterEach(closeServers);

/** A record with two photos that two phones of one officer hold. */
const onTwoPhones = async () => {
  const { officer } = await openServerWithPhones();
  const [first, second] = [await officer(), await officer()];
  const { drafts, outbox } = first.services;
  const draft = await drafts.start({ kind: "visual" });
  for (const text of ["a", "b"]) await drafts.addPhoto(draft.id, pictureOf(text), "camera");
  const saved = await drafts.save(draft.id);
  if (!saved.ok) throw new Error(JSON.stringify(saved.error));
  await outbox.sendNow();
  await second.services.outbox.sendNow();
  const [photo, other] = saved.value.photos;
  if (!photo || !other) throw new Error("no photos");
  return { first, second, id: saved.value.id, photo: photo.id, other: other.id };
};

test("[S2] words to a photo that are written offline are there at once, survive the page, and reach the colleague", async () => {
  const { first, second, id, photo, other } = await onTwoPhones();
  first.setOnline(false);
  expect((await first.services.photos.setCaption(id, photo, "  Cổng chào thôn Kim Cương 1 ")).ok).toBe(true);
  const again = first.restart();
  await again.begin();
  const here = await again.services.diary.activity(id);
  expect(here?.photos.map(({ caption }) => caption)).toEqual(["Cổng chào thôn Kim Cương 1", undefined]);
  expect(here?.status).toBe("queued");

  again.setOnline(true);
  await again.services.outbox.sendNow();
  await second.services.outbox.sendNow();
  const there = await second.services.diary.activity(id);
  expect(there?.photos.find((each) => each.id === photo)?.caption).toBe("Cổng chào thôn Kim Cương 1");
  expect(there?.photos.find((each) => each.id === other)?.caption).toBeUndefined();
});

test("[S4] words to a photo on one phone and the removal of another on a second both stay", async () => {
  const { first, second, id, photo, other } = await onTwoPhones();
  for (const phone of [first, second]) phone.setOnline(false);
  await first.services.photos.setCaption(id, photo, "Trước");
  await second.services.drafts.edit(id);
  await second.services.drafts.removePhoto(id, other);
  expect((await second.services.drafts.save(id)).ok).toBe(true);
  for (const phone of [first, second, first]) {
    phone.setOnline(true);
    await phone.services.outbox.sendNow();
  }
  for (const { services } of [first, second]) {
    await services.outbox.sendNow();
    const photos = (await services.diary.activity(id))?.photos;
    expect(photos?.map(({ id: each, caption }) => [each, caption])).toEqual([[photo, "Trước"]]);
  }
});
