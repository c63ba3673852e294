// @vitest-environment node
import { afterEach, expect, test, vi } from "vitest";
import { newId } from "../../../src/app/services/new-id.ts";
import type { Services } from "../../../src/app/services/services.ts";
import type { RecordId } from "../../../src/domain/change.ts";
import type { Day, Month } from "../../../src/domain/day.ts";
import type { DeviceId } from "../../../src/domain/user.ts";
import { revokeDevice } from "../../../src/server/auth/devices.ts";
import {
  COMMUNE,
  closeServers,
  OTHER_COMMUNE,
  openServerWithPhones,
  writeBroadcast,
} from "../../support/server-with-phones.ts";
import { pictureOf } from "../../support/test-phone.ts";

vi.setConfig({ testTimeout: 60_000 });
afterEach(closeServers);

const ON = "2025-05-12" as Day;
const PDF = new Blob(["%PDF-1.4 quyết định"], { type: "application/pdf" });

const writeDocument = async ({ registers }: Services): Promise<RecordId> => {
  const written = await registers.write("document", [
    { fields: { kind: "decision", direction: "outgoing", on: ON, subject: "Quyết định phân công" } },
  ]);
  if (!written.ok) throw new Error(JSON.stringify(written.error));
  return written.value[0] ?? newId<RecordId>();
};
const photo = (text: string) => ({ bytes: pictureOf(text), fileName: "a.jpg", source: "camera" }) as const;
const scan = { bytes: PDF, fileName: "QD-12.pdf", source: "gallery" } as const;

test("[S1][S2] a document's photo and file outlive the page, go out with it, and reach colleague and office", async () => {
  const { officer, supervisor } = await openServerWithPhones();
  const [first, second, office] = [await officer(), await officer(), await supervisor()];
  first.setOnline(false);
  const id = await writeDocument(first.services);
  expect(await first.services.registers.addFile(id, photo("trang 1"))).toEqual({
    ok: true,
    value: undefined,
  });
  expect(await first.services.registers.addFile(id, scan)).toEqual({ ok: true, value: undefined });

  const again = first.restart();
  await again.begin();
  const waiting = await again.services.registers.files(id);
  expect(waiting.map(({ kind, isStored }) => [kind, isStored])).toEqual([
    ["photo", false],
    ["document", false],
  ]);
  again.setOnline(true);
  await again.services.outbox.sendNow();
  expect((await again.services.registers.files(id)).every(({ isStored }) => isStored)).toBe(true);
  expect((await again.services.outbox.summary()).state.kind).toBe("allSent");

  await second.services.outbox.sendNow();
  await office.services.supervision.openUnit(COMMUNE);
  await office.services.outbox.sendNow();
  const [page, file] = await second.services.registers.files(id);
  expect(page && (await second.services.images.photo(page.file))?.size).toBe(page?.sizeBytes);
  expect(file && (await (await second.services.images.attachment(file.file, file.fileType))?.text())).toBe(
    "%PDF-1.4 quyết định",
  );
  expect(await office.services.registers.files(id, COMMUNE)).toHaveLength(2);
  expect(page && (await office.services.images.photo(page.file))?.size).toBe(page?.sizeBytes);
});

test("[S7][S29] another commune gets neither the document nor the bytes of its files", async () => {
  const { officer, enrolled } = await openServerWithPhones();
  const own = await officer();
  const id = await writeDocument(own.services);
  await own.services.registers.addFile(id, photo("trang 1"));
  await own.services.outbox.sendNow();
  const [page] = await own.services.registers.files(id);
  const stranger = await enrolled({ name: "Lê Thị Xa", role: "officer", unit: OTHER_COMMUNE });
  await stranger.services.outbox.sendNow();
  expect(await stranger.services.registers.files(id, COMMUNE)).toEqual([]);
  expect(page && (await stranger.services.images.photo(page.file))).toBeNull();
});

test("a file that was taken out waits for nobody any more, and can be put back", async () => {
  const { officer } = await openServerWithPhones();
  const { services } = await officer();
  const { registers, outbox } = services;
  const id = await writeDocument(services);
  await registers.addFile(id, photo("nhầm"));
  const [wrong] = await registers.files(id);
  if (!wrong) throw new Error("no file");
  await registers.setFileRemoved(wrong.id, id, true);
  expect(await registers.files(id)).toEqual([]);
  await outbox.sendNow();
  expect((await outbox.summary()).state.kind).toBe("allSent");
  await registers.setFileRemoved(wrong.id, id, false);
  await outbox.sendNow();
  await outbox.sendNow();
  expect((await registers.files(id)).map(({ isStored }) => isStored)).toEqual([true]);
});

test("the same file twice is one file, and what is no file of ours is said", async () => {
  const { officer } = await openServerWithPhones();
  const { services } = await officer();
  const id = await writeDocument(services);
  await services.registers.addFile(id, scan);
  await services.registers.addFile(id, scan);
  expect(await services.registers.files(id)).toHaveLength(1);
  const odd = { bytes: new Blob(["MZ"]), fileName: "la.exe", source: "gallery" } as const;
  expect(await services.registers.addFile(id, odd)).toEqual({
    ok: false,
    error: { kind: "unknownType", fileName: "la.exe" },
  });
});

test("[S46] a document and its photo that a revoked phone hands in are one item, and are taken in together", async () => {
  const { officer, supervisor, server, time } = await openServerWithPhones();
  const lost = await officer();
  const office = await supervisor();
  lost.setOnline(false);
  const id = await writeDocument(lost.services);
  await lost.services.registers.addFile(id, photo("trang 1"));
  const device = await server.identity.db
    .selectFrom("devices")
    .innerJoin("users", "users.id", "devices.user")
    .select("devices.id")
    .where("users.name", "=", "Nguyễn Thị Hoa")
    .executeTakeFirstOrThrow();
  await revokeDevice(server.identity.db, device.id as DeviceId, time.now);
  lost.setOnline(true);
  await lost.services.outbox.sendNow();

  const custody = await office.services.supervision.custody();
  const [holding] = custody.ok ? custody.value.value.holdings : [];
  expect(holding).toMatchObject({
    files: 2,
    items: [{ photos: 1, changes: [expect.any(String), expect.any(String)] }],
  });
  const changes = holding?.items[0]?.changes ?? [];
  await office.services.supervision.takeIn(device.id as DeviceId, changes);
  await office.services.supervision.openUnit(COMMUNE);
  const [page] = await office.services.registers.files(id, COMMUNE);
  expect(page && (await office.services.images.photo(page.file))?.size).toBe(page?.sizeBytes);
});

test("a page of a document is told as no record in «Biên nhận», and a deleted record still is", async () => {
  const { officer } = await openServerWithPhones();
  const { services } = await officer();
  const id = await writeDocument(services);
  await services.registers.addFile(id, photo("trang 1"));
  const record = await writeBroadcast(services, "Đã xóa", ["ảnh"]);
  await services.outbox.sendNow();
  await services.diary.deleteActivity(record.id);
  await services.outbox.sendNow();
  const confirmed = await services.receipts.confirmedIn("2025-05" as Month);
  expect(confirmed.map(({ activity, view }) => [activity, view])).toEqual([[record.id, null]]);
});
