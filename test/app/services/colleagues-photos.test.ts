// @vitest-environment node
import { afterEach, describe, expect, test } from "vitest";
import { addMs } from "../../../src/domain/instant.ts";
import type { SyncRequest } from "../../../src/domain/wire.ts";
import { bodyOf } from "../../support/scripted-server.ts";
import { closeServers, openServerWithPhones, writeBroadcast } from "../../support/server-with-phones.ts";
import type { TestPhone } from "../../support/test-phone.ts";

afterEach(closeServers);

const MINUTE = 60_000;

type Real = Awaited<ReturnType<typeof openServerWithPhones>>["server"];

/** Changes go through; bytes of photos do not. */
const holdPhotos = (phone: TestPhone, server: Real): void =>
  phone.setAnswer((url, init) => {
    if (new URL(url).pathname.startsWith("/files")) throw new TypeError("Failed to fetch");
    return server.app.request(url, init);
  });

/** Writes down which files each request asks for. */
const listen = (phone: TestPhone, server: Real): string[][] => {
  const asked: string[][] = [];
  phone.setAnswer(async (url, init) => {
    if (url.endsWith("/api/sync")) asked.push(((await bodyOf(init)) as SyncRequest).files);
    return server.app.request(url, init);
  });
  return asked;
};

describe("[S50] a second phone of the unit", { timeout: 60_000 }, () => {
  test("says that a colleague's photo has not come, and that it has once it has", async () => {
    const { server, time, officer } = await openServerWithPhones();
    const [first, second] = [await officer(), await officer()];
    holdPhotos(first, server);
    const { id } = await writeBroadcast(first.services, "Số 1", ["a"]);
    await first.services.outbox.sendNow();

    const asked = listen(second, server);
    await second.services.outbox.sendNow();
    time.now = addMs(time.now, 10 * MINUTE);
    await second.services.outbox.sendNow();
    expect(await second.services.diary.activity(id)).toMatchObject({
      status: "sent",
      evidence: [{ isStored: false, isAway: true }],
    });
    expect(asked.at(-1)).toHaveLength(1);

    first.setAnswer((url, init) => server.app.request(url, init));
    await first.services.outbox.sendNow();
    time.now = addMs(time.now, 10 * MINUTE);
    await second.services.outbox.sendNow();
    expect(await second.services.diary.activity(id)).toMatchObject({
      evidence: [{ isStored: true, isAway: false }],
    });
    asked.length = 0;
    time.now = addMs(time.now, 24 * 60 * MINUTE);
    await second.services.outbox.sendNow();
    expect(asked).toEqual([[]]);
  });

  test("asks no more for a photo that was taken out, and never for its own", async () => {
    const { server, time, officer } = await openServerWithPhones();
    const [first, second] = [await officer(), await officer()];
    holdPhotos(first, server);
    const { id, evidence } = await writeBroadcast(first.services, "Số 1", ["a"]);
    await first.services.outbox.sendNow();
    await second.services.outbox.sendNow();
    await first.services.drafts.edit(id);
    await first.services.drafts.removePhoto(id, evidence[0]?.id as never);
    await first.services.drafts.save(id);
    await first.services.outbox.sendNow();

    time.now = addMs(time.now, 60 * MINUTE);
    await second.services.outbox.sendNow();
    const asked = listen(second, server);
    time.now = addMs(time.now, 60 * MINUTE);
    await second.services.outbox.sendNow();
    expect(asked).toEqual([[]]);
  });

  test("asks ever less often for a photo that does not come", async () => {
    const { server, time, officer } = await openServerWithPhones();
    const [first, second] = [await officer(), await officer()];
    holdPhotos(first, server);
    await writeBroadcast(first.services, "Số 1", ["a"]);
    await first.services.outbox.sendNow();
    const asked = listen(second, server);
    for (let hour = 0; hour < 24 * 10; hour += 1) {
      time.now = addMs(time.now, 60 * MINUTE);
      await second.services.outbox.sendNow();
    }
    const questions = asked.filter((files) => files.length > 0).length;
    expect(questions).toBeGreaterThan(20);
    expect(questions).toBeLessThan(60);
  });

  test("[S30] keeps a photo that was looked at for later without a network, until there is little room", async () => {
    const { officer } = await openServerWithPhones();
    const [first, second] = [await officer(), await officer()];
    const { evidence } = await writeBroadcast(first.services, "Số 1", [
      "một ảnh dài hơn hình nhỏ của nó, để phân biệt hai tệp",
    ]);
    await first.services.outbox.sendNow();
    await second.services.outbox.sendNow();
    const { images, outbox, phone } = second.services;
    const [photo] = evidence;
    if (!photo?.thumbnail) throw new Error("no photo");
    expect(await images.thumbnail(photo.thumbnail)).not.toBeNull();
    expect(await phone.storageUse()).toMatchObject({ others: { count: 0 }, thumbnails: 1 });
    expect(await images.photo(photo.file)).not.toBeNull();
    expect(await phone.storageUse()).toMatchObject({ others: { count: 1, bytes: photo.sizeBytes } });

    second.setOnline(false);
    const again = second.restart();
    expect((await again.services.images.photo(photo.file))?.size).toBe(photo.sizeBytes);
    second.setOnline(true);
    Object.assign(second.environment, {
      storage: async () => ({ isPersisted: true, usedBytes: 1, freeBytes: 1_000_000 }),
    });
    await outbox.sendNow();
    expect(await phone.storageUse()).toMatchObject({ others: { count: 0 }, thumbnails: 1 });
  });
});
