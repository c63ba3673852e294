// @vitest-environment node
import { afterEach, describe, expect, test } from "vitest";
import type { DraftValues, Services } from "../../../src/app/services/services.ts";
import { openPhoneDb } from "../../../src/device/phone-db.ts";
import type { ActivityId } from "../../../src/domain/activity/activity.ts";
import type { ChangeId } from "../../../src/domain/change.ts";
import type { Month } from "../../../src/domain/day.ts";
import { addMs } from "../../../src/domain/instant.ts";
import {
  COMMUNE,
  closeServers,
  OTHER_COMMUNE,
  openServerWithPhones,
  writeBroadcast,
} from "../../support/server-with-phones.ts";
import type { TestPhone } from "../../support/test-phone.ts";

afterEach(closeServers);

const edit = async ({ drafts }: Services, id: ActivityId, values: DraftValues): Promise<void> => {
  if (!(await drafts.edit(id))) throw new Error("it cannot be edited");
  expect((await drafts.update(id, values)).ok).toBe(true);
  expect((await drafts.save(id)).ok).toBe(true);
};

const titleOn = async ({ services }: TestPhone, id: ActivityId) =>
  (await services.diary.activity(id))?.activity.title;

/** Two phones of a commune that both changed the title offline; the second to send wrote earlier. */
const aCollision = async () => {
  const { officer, time, ...world } = await openServerWithPhones();
  const [first, second] = [await officer(), await officer()];
  const { id, scope } = await writeBroadcast(first.services, "Lúc đầu", ["a"]);
  await first.services.outbox.sendNow();
  await second.services.outbox.sendNow();
  await edit(first.services, id, { title: "Của máy một" });
  time.now = addMs(time.now, 60_000);
  await edit(second.services, id, { title: "Của máy hai" });
  await second.services.outbox.sendNow();
  await first.services.outbox.sendNow();
  return { ...world, first, second, id, scope, time };
};

describe("[S5] a value that lost", { timeout: 60_000 }, () => {
  test("is told to its author over a restart, stands in the history, and comes back by one tap offline", async () => {
    const { first, second, id, scope } = await aCollision();
    expect(await titleOn(first, id)).toBe("Của máy hai");
    const again = first.restart().services;
    const [told] = await again.history.editedElsewhere();
    expect(told).toMatchObject({ mine: { title: "Của máy một" }, view: { id } });
    expect(await again.history.editedElsewhere(id)).toHaveLength(1);

    const asked = await again.history.ask({ id, scope }, null);
    if (!asked.ok) throw new Error(asked.error.kind);
    expect(asked.value.entries[0]).toMatchObject({
      deviceName: "Máy thử",
      userName: "Nguyễn Thị Hoa",
      fields: [{ name: "title", value: "Của máy một", former: "Của máy hai", fate: "lost" }],
    });

    first.setOnline(false);
    const key = told?.key ?? "";
    expect(await again.history.bringBack(key, { title: "Của máy một" })).toEqual({
      ok: true,
      value: undefined,
    });
    expect((await again.diary.activity(id))?.activity.title).toBe("Của máy một");
    expect(await again.history.editedElsewhere()).toEqual([]);
    first.setOnline(true);
    await again.outbox.sendNow();
    await second.services.outbox.sendNow();
    expect(await titleOn(second, id)).toBe("Của máy một");
  });

  test("is told to the one whose value was kept too, once it was written over unseen", async () => {
    const { officer, time } = await openServerWithPhones();
    const [first, second] = [await officer(), await officer()];
    const { id } = await writeBroadcast(first.services, "Lúc đầu", []);
    await first.services.outbox.sendNow();
    await second.services.outbox.sendNow();
    await edit(first.services, id, { title: "Của máy một" });
    time.now = addMs(time.now, 60_000);
    await edit(second.services, id, { title: "Của máy hai" });
    for (const phone of [first, second, first]) await phone.services.outbox.sendNow();

    expect(await titleOn(first, id)).toBe("Của máy hai");
    expect(await first.services.history.editedElsewhere()).toMatchObject([
      { mine: { title: "Của máy một" } },
    ]);
    expect(await second.services.history.editedElsewhere()).toMatchObject([{ mine: {}, hasOvertaken: true }]);
    const [told] = await second.services.history.editedElsewhere();
    await second.services.history.dismiss(told?.key ?? "");
    expect(await second.services.history.editedElsewhere()).toEqual([]);
  });

  test("[S3] is told to that one also when its first answer was lost, and nobody is told of an edit that had seen all", async () => {
    const { officer, time, server } = await openServerWithPhones();
    const [first, second] = [await officer(), await officer()];
    const { id } = await writeBroadcast(first.services, "Lúc đầu", []);
    for (const phone of [first, second]) await phone.services.outbox.sendNow();
    await edit(first.services, id, { title: "Của máy một" });
    time.now = addMs(time.now, 60_000);
    await edit(second.services, id, { title: "Của máy hai" });
    await first.services.outbox.sendNow();
    second.setAnswer(async (url, init) => {
      await server.app.request(url, init);
      throw new TypeError("the answer got lost");
    });
    await second.services.outbox.sendNow();
    second.setAnswer((url, init) => server.app.request(url, init));
    await second.services.outbox.sendNow();
    expect(await second.services.history.editedElsewhere()).toMatchObject([{ mine: {}, hasOvertaken: true }]);

    await first.services.outbox.sendNow();
    for (const { history } of [first.services, second.services])
      for (const { key } of await history.editedElsewhere()) await history.dismiss(key);
    await edit(first.services, id, { title: "Máy một xem rồi sửa" });
    for (const phone of [first, second]) await phone.services.outbox.sendNow();
    expect(await titleOn(second, id)).toBe("Máy một xem rồi sửa");
    for (const { history } of [first.services, second.services])
      expect(await history.editedElsewhere()).toEqual([]);
  });

  test("offline the history holds what this phone wrote itself, sent or not", async () => {
    const { first, id, scope } = await aCollision();
    first.setOnline(false);
    await edit(first.services, id, { note: "Loa thôn 3 hỏng" });
    expect(await first.services.history.ask({ id, scope }, null)).toMatchObject({ ok: false });
    const known = await first.services.history.known(id);
    const states = known?.entries.map(({ state, collection }) => `${collection} ${state}`);
    expect(states?.sort()).toEqual([
      "activity confirmed",
      "activity confirmed",
      "activity waiting",
      "evidence confirmed",
    ]);
    const lost = known?.entries.flatMap(({ fields }) => fields.filter(({ fate }) => fate === "lost"));
    expect(lost).toMatchObject([{ name: "title", value: "Của máy một" }]);
  });

  test("[S7] nobody of another commune is told of it", async () => {
    const { id, scope, enrolled } = await aCollision();
    const stranger = await enrolled({ name: "Lê Văn Lạ", role: "officer", unit: OTHER_COMMUNE });
    expect(await stranger.services.history.ask({ id, scope }, null)).toMatchObject({
      ok: false,
      error: { kind: "notFound" },
    });
    expect(await stranger.services.history.known(id)).toBeNull();
  });
});

describe("receipts", { timeout: 60_000 }, () => {
  test("[S30] say when the server confirmed the record and each photo, and stay when the changes are pruned", async () => {
    const { officer, time } = await openServerWithPhones();
    const phone = await officer();
    const { id } = await writeBroadcast(phone.services, "Số 1", ["a", "b"]);
    const viewNow = async () => {
      const view = await phone.services.diary.activity(id);
      if (!view) throw new Error("it is gone");
      return view;
    };
    expect(await phone.services.receipts.of(await viewNow())).toBeNull();
    expect(await phone.services.receipts.confirmedIn("2025-05" as Month)).toEqual([]);

    time.now = addMs(time.now, 3_600_000);
    await phone.services.outbox.sendNow();
    const db = openPhoneDb((await viewNow()).createdBy, phone.environment.databases);
    await db.kept.clear();
    db.close();
    const view = await viewNow();
    const confirmed = await phone.services.receipts.of(view);
    expect(confirmed).toMatchObject({ at: time.now, photos: 2 });
    expect(confirmed?.numbers).toHaveLength(3);
    expect(await phone.services.receipts.photoStoredAt(view.evidence[0]?.file as never)).toBe(time.now);
    phone.setOnline(false);
    expect(await phone.services.receipts.confirmedIn("2025-05" as Month)).toMatchObject([
      { activity: id, confirmation: { photos: 2 }, isPartly: false, view: { id } },
    ]);
    expect(await phone.services.receipts.confirmedIn("2025-04" as Month)).toEqual([]);
  });
});

/** The server's word for the last change that this phone sent is changed on the way. */
const setAsideOnPhone = async (status: "rejected" | "quarantined", code = "invalidFields") => {
  const { officer, server, time } = await openServerWithPhones();
  const phone = await officer();
  const { id } = await writeBroadcast(phone.services, "Số 1", ["a"]);
  await phone.services.outbox.sendNow();
  await edit(phone.services, id, { title: "Bị trả lại", note: "n" });
  const word = { status, code, reason: "Có ô ghi chưa đúng." };
  phone.setAnswer(async (url, init) => {
    const response = await server.app.request(url, init);
    if (!url.endsWith("/api/sync")) return response;
    const body = (await response.json()) as {
      results: { id: ChangeId; status: string }[];
      records: unknown[];
    };
    const results = body.results.map(({ id: change }) => ({ id: change, ...word }));
    return Response.json({ ...body, results, records: [], cursors: [] });
  });
  // Judged by a server that cannot merge it: nothing reaches ours.
  const real = (url: string, init: RequestInit) => server.app.request(url, init);
  return { phone, id, server, time, heal: () => phone.setAnswer(real) };
};

describe("[S2] a change that was set aside", { timeout: 60_000 }, () => {
  test("is mended in its form with the refused values, and is gone when that is saved", async () => {
    const { phone, id, heal } = await setAsideOnPhone("rejected");
    await phone.services.outbox.sendNow();
    const [item] = await phone.services.setAside.items();
    expect(item).toMatchObject({ status: "rejected", reason: "Có ô ghi chưa đúng.", canMend: true });
    expect(item?.values).toEqual({ title: "Bị trả lại", note: "n" });

    const mending = await phone.services.setAside.mend(item?.change as ChangeId);
    expect(mending).toMatchObject({ ok: true, value: { values: { title: "Bị trả lại", note: "n" } } });
    await phone.services.drafts.update(id, { title: "Đã sửa lại" });
    expect(await phone.services.setAside.items()).toHaveLength(1);
    expect((await phone.services.drafts.save(id)).ok).toBe(true);
    expect(await phone.services.setAside.items()).toEqual([]);

    heal();
    await phone.services.outbox.sendNow();
    expect((await phone.services.diary.activity(id))?.activity).toMatchObject({
      title: "Đã sửa lại",
      note: "n",
    });
  });

  test("stays when the draft that would mend it is dropped", async () => {
    const { phone, id } = await setAsideOnPhone("rejected");
    await phone.services.outbox.sendNow();
    const [item] = await phone.services.setAside.items();
    await phone.services.setAside.mend(item?.change as ChangeId);
    await phone.services.drafts.discard(id);
    expect(await phone.services.setAside.items()).toHaveLength(1);
    expect(await titleOn(phone, id)).toBe("Bị trả lại");
  });

  test("for want of room at the server is sent again as it is, not mended", async () => {
    const { phone, id, heal } = await setAsideOnPhone("rejected", "heldTooMuch");
    await phone.services.outbox.sendNow();
    const [item] = await phone.services.setAside.items();
    expect(item?.canMend).toBe(false);
    heal();
    await phone.services.outbox.retryRefused(item?.change as ChangeId);
    await phone.services.outbox.sendNow();
    expect(await phone.services.diary.activity(id)).toMatchObject({
      status: "sent",
      activity: { title: "Bị trả lại" },
    });
  });

  test("goes into a file with its words", async () => {
    const { phone } = await setAsideOnPhone("rejected");
    await phone.services.outbox.sendNow();
    const [item] = await phone.services.setAside.items();
    const file = await phone.services.setAside.toFile(item?.change as ChangeId);
    expect(file?.name).toMatch(/^thay-doi-\d+\.json$/);
    expect(JSON.parse((await file?.blob.text()) ?? "")).toMatchObject({
      format: "loa-change",
      reason: "Có ô ghi chưa đúng.",
      change: { fields: { title: "Bị trả lại" } },
    });
  });

  test("[S20] and is only kept by the server is offered again at a start and once a day, and leaves by its receipt", async () => {
    const { phone, id, time, heal } = await setAsideOnPhone("quarantined");
    await phone.services.outbox.sendNow();
    expect(await phone.services.outbox.summary()).toMatchObject({ setAside: 0, held: 1, items: 0 });
    expect((await phone.services.diary.activity(id))?.status).toBe("queued");

    const sent = (): number => phone.requests.filter((line) => line === "POST /api/sync").length;
    const before = sent();
    await phone.services.outbox.sendNow();
    expect(sent()).toBe(before + 1);
    time.now = addMs(time.now, 25 * 3_600_000);
    await phone.services.outbox.sendNow();
    expect(sent()).toBe(before + 3);
    expect((await phone.services.outbox.summary()).held).toBe(1);

    heal();
    const again = phone.restart().services;
    await again.outbox.sendNow();
    expect(await again.outbox.summary()).toMatchObject({ setAside: 0, held: 0 });
    expect((await again.diary.activity(id))?.status).toBe("sent");
  });

  test("[S7] and is kept by the server is listed for its unit only", async () => {
    const { officer, enrolled, supervisor } = await openServerWithPhones();
    const phone = await officer();
    const { id } = await writeBroadcast(phone.services, "Số 1", []);
    const db = openPhoneDb(
      (await phone.services.diary.activity(id))?.createdBy as never,
      phone.environment.databases,
    );
    await db.outbox.toCollection().modify((row) => {
      Object.assign(row.change, { fields: { ...row.change.fields, hologram: true }, schemaVersion: 99 });
    });
    db.close();
    await phone.services.outbox.sendNow();
    const stranger = await enrolled({ name: "Lê Văn Lạ", role: "officer", unit: OTHER_COMMUNE });
    for (const [who, total] of [
      [phone, 1],
      [await supervisor(), 1],
      [stranger, 0],
    ] as const)
      expect(await who.services.setAside.quarantine()).toMatchObject({
        ok: true,
        value: { value: { total } },
      });
    const list = await phone.services.setAside.quarantine();
    expect(list).toMatchObject({
      value: { value: { items: [{ unit: COMMUNE, title: "Số 1", activity: id }] } },
    });
    phone.setOnline(false);
    expect(await phone.services.setAside.quarantine()).toMatchObject({ value: { isFresh: false } });
  });
});
