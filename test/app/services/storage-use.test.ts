// @vitest-environment node
import { expect, test } from "vitest";
import type { Sha256 } from "../../../src/domain/hash.ts";
import type { SyncAnswer, SyncRequest } from "../../../src/domain/wire.ts";
import { onDisk } from "../../support/phone-contents.ts";
import { bodyOf, createScriptedServer, json } from "../../support/scripted-server.ts";
import { USER } from "../../support/sync-builders.ts";
import { createTestPhone, pictureOf } from "../../support/test-phone.ts";

const HOURS = 60 * 60 * 1000;

test("[S30] says what is on the phone alone, what was sent, what a backup has, and what may go", async () => {
  const server = createScriptedServer();
  let hasBackup = false;
  const device = createTestPhone(async (url, init) => {
    const isSync = url.endsWith("/api/sync");
    const asked = isSync ? ((await bodyOf(init)) as SyncRequest).files : [];
    const answer = await server.answer(url, init);
    if (!isSync) return answer;
    const files = asked.map((file) => ({ file, isStored: true, isBackedUp: hasBackup }));
    return json({ ...((await answer.json()) as SyncAnswer), files });
  });
  const { account, drafts, outbox, phone } = device.services;
  await account.enrol("ABCD-EFGH");
  const write = async (...photos: readonly string[]) => {
    const { id } = await drafts.start({ kind: "broadcast" });
    for (const photo of photos) await drafts.addPhoto(id, pictureOf(photo), "camera");
    const saved = await drafts.save(id);
    if (!saved.ok) throw new Error("not saved");
    return saved.value.evidence.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
  };

  const first = await write("sáng", "trưa");
  const before = await phone.storageUse();
  expect(before).toMatchObject({ unsent: { count: 4 }, sent: { count: 0, bytes: 0 }, thumbnails: 0 });
  await outbox.sendNow();
  expect(await phone.storageUse()).toMatchObject({
    unsent: { count: 0, bytes: 0 },
    sent: { count: 2, bytes: first },
    backedUp: { count: 0 },
    thumbnails: 2,
  });

  hasBackup = true;
  device.time.now = (device.time.now + 7 * HOURS) as never;
  await outbox.sendNow();
  device.setOnline(false);
  const second = await write("chiều");
  const colleagues = {
    file: "f".repeat(64) as Sha256,
    type: "image/jpeg" as const,
    bytes: new ArrayBuffer(9),
  };
  await onDisk(device, USER, (db) => db.fileBytes.put(colleagues));
  const use = await phone.storageUse();
  expect(use).toMatchObject({
    unsent: { count: 2 },
    sent: { count: 2, bytes: first },
    backedUp: { count: 2, bytes: first },
    takenOut: { count: 0 },
    thumbnails: 3,
  });
  expect(use.unsent.bytes).toBeGreaterThan(second);

  await phone.freePhotos(await phone.freeablePhotos());
  expect(await phone.storageUse()).toMatchObject({ unsent: use.unsent, sent: { count: 0 }, thumbnails: 3 });
});
