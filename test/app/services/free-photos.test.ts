// @vitest-environment node
import { describe, expect, test } from "vitest";
import type { Sha256 } from "../../../src/domain/hash.ts";
import type { SyncAnswer, SyncRequest } from "../../../src/domain/wire.ts";
import { onDisk } from "../../support/phone-contents.ts";
import { bodyOf, createScriptedServer, json } from "../../support/scripted-server.ts";
import { SCOPE, USER } from "../../support/sync-builders.ts";
import { createTestPhone, pictureOf, type TestPhone } from "../../support/test-phone.ts";

/** A phone with one sent photo; the server says what `backup` says of it. */
const aPhoneThatSent = async (backup: "none" | "behind" | "has it") => {
  const server = createScriptedServer();
  const bytes = new Map<string, ArrayBuffer>();
  const device = createTestPhone(async (url, init) => {
    const { pathname } = new URL(url);
    const kept = bytes.get(pathname.slice("/files/".length));
    if (init.method === "GET" && kept) return new Response(kept);
    const asked = pathname === "/api/sync" ? ((await bodyOf(init)) as SyncRequest).files : [];
    const answer = await server.answer(url, init);
    if (pathname !== "/api/sync") return answer;
    const files = asked.map((file) => ({ file, isStored: true, isBackedUp: backup === "has it" }));
    const backedUp = backup === "none" ? {} : { [SCOPE]: 1 };
    return json({ ...((await answer.json()) as SyncAnswer), files, backedUp });
  });
  const { account, drafts, outbox, diary } = device.services;
  await account.enrol("ABCD-EFGH");
  const draft = await drafts.start({ kind: "broadcast" });
  await drafts.addPhoto(
    draft.id,
    pictureOf("một ảnh dài hơn hình nhỏ của nó, để phân biệt hai tệp"),
    "camera",
  );
  await drafts.save(draft.id);
  for (const { file, bytes: content } of await filesOf(device)) bytes.set(file, content);
  await outbox.sendNow();
  device.time.now = (device.time.now + 7 * 60 * 60 * 1000) as never;
  await outbox.sendNow();
  const view = await diary.activity(draft.id);
  const photo = view?.evidence[0];
  if (!photo) throw new Error("no photo");
  return { device, photo, id: draft.id, ...device.services };
};

const filesOf = (device: TestPhone) => onDisk(device, USER, (db) => db.fileBytes.toArray());
const here = async (device: TestPhone): Promise<readonly Sha256[]> =>
  (await filesOf(device)).map(({ file }) => file);

const setFree = (device: TestPhone, freeBytes: number): void => {
  Object.assign(device.environment, {
    storage: async () => ({ isPersisted: true, usedBytes: 1, freeBytes }),
  });
};

describe("[S30] freeing photos", () => {
  test("what a backup has goes on a tap; thumbnail and record stay, and the photo comes from the server", async () => {
    const { device, phone, photo, images, diary, id } = await aPhoneThatSent("has it");
    const told = await phone.freeablePhotos();
    expect(told).toEqual({ photos: 1, bytes: photo.sizeBytes, areBackedUp: true });
    expect(await phone.freePhotos(told)).toEqual({ ok: true, value: photo.sizeBytes });

    expect(await here(device)).toEqual([photo.thumbnail]);
    expect(await phone.freeablePhotos()).toMatchObject({ photos: 0 });
    expect(await diary.activity(id)).toMatchObject({ status: "sent", evidence: [{ isStored: true }] });
    expect((await images.photo(photo.file))?.size).toBe(photo.sizeBytes);
    device.setOnline(false);
    expect(await images.photo(photo.file)).toBeNull();
  });

  test("what the backup has not reached yet stays, also when room is low", async () => {
    const { device, phone, photo, outbox } = await aPhoneThatSent("behind");
    expect(await phone.freeablePhotos()).toMatchObject({ photos: 0, areBackedUp: true });
    setFree(device, 1000);
    await outbox.sendNow();
    expect(await here(device)).toContain(photo.file);
  });

  test("without any backup it goes only when the officer says so", async () => {
    const { device, phone, photo, outbox } = await aPhoneThatSent("none");
    setFree(device, 1000);
    await outbox.sendNow();
    expect(await here(device)).toContain(photo.file);
    const told = await phone.freeablePhotos();
    expect(told).toMatchObject({ photos: 1, areBackedUp: false });
    await phone.freePhotos(told);
    expect(await here(device)).toEqual([photo.thumbnail]);
  });

  test("when room is low, what a backup has goes by itself, but not out of an open draft", async () => {
    const { device, drafts, photo, outbox, id } = await aPhoneThatSent("has it");
    await drafts.edit(id);
    setFree(device, 1000);
    await outbox.sendNow();
    expect(await here(device)).toContain(photo.file);
    await drafts.discard(id);
    await outbox.sendNow();
    expect(await here(device)).toEqual([photo.thumbnail]);
  });

  test("unsent photos never go", async () => {
    const { device, drafts, phone, outbox } = await aPhoneThatSent("has it");
    device.setOnline(false);
    const draft = await drafts.start({ kind: "broadcast" });
    await drafts.addPhoto(draft.id, pictureOf("chưa gửi"), "camera");
    const saved = await drafts.save(draft.id);
    setFree(device, 1000);
    await outbox.sendNow();
    await phone.freePhotos(await phone.freeablePhotos());
    expect(saved.ok && (await here(device)).includes(saved.value.evidence[0]?.file as Sha256)).toBe(true);
  });
});
