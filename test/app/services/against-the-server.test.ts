// @vitest-environment node
import { createHash } from "node:crypto";
import { afterEach, describe, expect, test } from "vitest";
import type { DraftValues } from "../../../src/app/services/services.ts";
import type { Day, Month } from "../../../src/domain/day.ts";
import { registerUser } from "../../../src/server/admin/register-user.ts";
import { issueCode } from "../../../src/server/auth/enrolment-codes.ts";
import {
  COMMUNE,
  closeServers,
  OFFICE,
  OTHER_COMMUNE,
  openServerWithPhones,
  writeBroadcast,
} from "../../support/server-with-phones.ts";
import { pictureOf } from "../../support/test-phone.ts";

const FROM = "2025-05-01" as Day;
const TO = "2025-05-31" as Day;

const open = openServerWithPhones;
afterEach(closeServers);

const hashOf = async (blob: Blob | null): Promise<string> =>
  createHash("sha256")
    .update(Buffer.from(await (blob as Blob).arrayBuffer()))
    .digest("hex");

describe("phones and the real server", { timeout: 60_000 }, () => {
  test("[S4] what one officer logs offline reaches a colleague and the supervisor, photos byte for byte", async () => {
    const { officer, supervisor } = await open();
    const [first, second, office] = [await officer(), await officer(), await supervisor()];

    first.setOnline(false);
    const saved = await writeBroadcast(first.services, "Số 1 tháng 5", ["a", "b"]);
    expect(saved.status).toBe("queued");
    await first.services.outbox.sendNow();
    expect(await first.services.outbox.summary()).toMatchObject({
      items: 1,
      photos: 2,
      state: { kind: "offline" },
    });

    first.setOnline(true);
    await first.services.outbox.sendNow();
    expect(await first.services.outbox.summary()).toMatchObject({
      items: 0,
      photos: 0,
      state: { kind: "allSent" },
    });
    expect((await first.services.diary.activity(saved.id))?.status).toBe("sent");

    await second.services.outbox.sendNow();
    expect(await second.services.diary.activitiesBetween(FROM, TO)).toMatchObject([
      { id: saved.id, activity: { title: "Số 1 tháng 5", minutes: 15 }, status: "sent" },
    ]);

    expect(await office.services.supervision.openUnit(COMMUNE)).toEqual({ ok: true, value: undefined });
    const [seen] = await office.services.diary.activitiesBetween(FROM, TO, COMMUNE);
    expect(seen?.evidence.map(({ file }) => file)).toEqual(saved.evidence.map(({ file }) => file));
    for (const { file, thumbnail = file } of seen?.evidence ?? []) {
      expect(await hashOf(await office.services.images.photo(file))).toBe(file);
      expect(await hashOf(await office.services.images.thumbnail(thumbnail))).toBe(thumbnail);
    }
  });

  test("[S31] a returned item comes back, is mended offline, and waits for review again", async () => {
    const { officer, supervisor } = await open();
    const [phone, office] = [await officer(), await supervisor()];
    const saved = await writeBroadcast(phone.services, "Số 1", ["a"]);
    await phone.services.outbox.sendNow();
    await office.services.supervision.openUnit(COMMUNE);
    const view = await office.services.diary.activity(saved.id);
    if (!view) throw new Error("the office does not see it");

    const review = await office.services.review.giveBack(view, {
      reasons: ["blurred"],
      comment: "Ảnh mờ",
      photos: view.evidence.map(({ id }) => id),
    });
    expect(review.ok).toBe(true);
    await office.services.outbox.sendNow();
    await phone.services.outbox.sendNow();
    const [returned] = await phone.services.diary.returnedActivities();
    expect(returned).toMatchObject({ id: saved.id, status: "returned", reviews: [{ comment: "Ảnh mờ" }] });

    phone.setOnline(false);
    const draft = await phone.services.drafts.edit(saved.id);
    if (!draft) throw new Error("it cannot be edited");
    const [photo] = draft.photos;
    if (photo) await phone.services.drafts.removePhoto(draft.id, photo.id);
    await phone.services.drafts.addPhoto(draft.id, pictureOf("sharp"), "camera");
    const mended = await phone.services.drafts.save(draft.id);
    expect(mended).toMatchObject({ ok: true, value: { status: "queued", isChangedSinceReview: true } });
    expect(await phone.services.diary.returnedActivities()).toEqual([]);

    phone.setOnline(true);
    await phone.services.outbox.sendNow();
    await office.services.supervision.openUnit(COMMUNE);
    const again = await office.services.diary.activity(saved.id);
    expect(again).toMatchObject({ status: "sent", isChangedSinceReview: true });
    expect(again?.evidence).toHaveLength(1);
    if (again) await office.services.review.accept(again, "");
    await office.services.outbox.sendNow();
    await phone.services.outbox.sendNow();
    expect((await phone.services.diary.activity(saved.id))?.status).toBe("accepted");
  });

  test("[S7] an officer of another commune gets nothing of it", async () => {
    const { officer, enrolled } = await open();
    const phone = await officer();
    const stranger = await enrolled({ name: "Lê Văn Lạ", role: "officer", unit: OTHER_COMMUNE });
    const saved = await writeBroadcast(phone.services, "Số 1", ["a"]);
    await phone.services.outbox.sendNow();

    await stranger.services.supervision.openUnit(COMMUNE);
    expect(await stranger.services.diary.activitiesBetween(FROM, TO, COMMUNE)).toEqual([]);
    for (const { file, thumbnail = file } of saved.evidence) {
      expect(await stranger.services.images.photo(file)).toBeNull();
      expect(await stranger.services.images.thumbnail(thumbnail)).toBeNull();
    }
  });

  test("two officers who change different fields offline both keep their words", async () => {
    const { officer } = await open();
    const [first, second] = [await officer(), await officer()];
    const saved = await writeBroadcast(first.services, "Số 1", []);
    await first.services.outbox.sendNow();
    await second.services.outbox.sendNow();
    for (const [phone, values] of [
      [first, { title: "Số 1, sửa" }],
      [second, { note: "Loa thôn 3 hỏng" }],
    ] as const) {
      await phone.services.drafts.edit(saved.id);
      await phone.services.drafts.update(saved.id, values as DraftValues);
      expect((await phone.services.drafts.save(saved.id)).ok).toBe(true);
    }
    for (const phone of [first, second, first]) await phone.services.outbox.sendNow();
    for (const phone of [first, second])
      expect((await phone.services.diary.activity(saved.id))?.activity).toMatchObject({
        title: "Số 1, sửa",
        note: "Loa thôn 3 hỏng",
      });
  });

  test("plan, units and figures arrive; the figures stay readable without network", async () => {
    const { officer, supervisor } = await open();
    const [phone, office] = [await officer(), await supervisor()];
    expect((await phone.services.diary.planInForce())?.plan.year).toBe(2025);
    expect(await phone.services.account.current()).toMatchObject({
      unit: { id: COMMUNE },
      supervisor: { id: OFFICE },
    });

    const month = "2025-05" as Month;
    expect(await office.services.supervision.overview(month)).toMatchObject({
      ok: true,
      value: { isFresh: true },
    });
    office.setOnline(false);
    expect(await office.services.supervision.overview(month)).toMatchObject({
      ok: true,
      value: { isFresh: false },
    });
    expect(await office.services.supervision.overview("2025-04" as Month)).toMatchObject({ ok: false });
  });

  test("[S33] a user who signs out and comes back with a new code sends what they had left", async () => {
    const { officer, server, time } = await open();
    const phone = await officer();
    phone.setOnline(false);
    const saved = await writeBroadcast(phone.services, "Số 1", ["a"]);
    expect(await phone.services.account.signOut()).toEqual({
      ok: false,
      error: { kind: "unsentWork", items: 1 },
    });
    await phone.services.account.signOutKeepingWork();
    expect(await phone.services.account.current()).toBeNull();
    expect(await phone.services.diary.activitiesBetween(FROM, TO)).toEqual([]);

    phone.setOnline(true);
    const other = await registerUser(server.registry, {
      name: "Người khác",
      title: "",
      phone: null,
      role: "officer",
      unit: OTHER_COMMUNE,
    });
    expect((await phone.services.account.enrol(other.code.code)).ok).toBe(true);
    await phone.services.outbox.sendNow();
    expect(await phone.services.diary.activity(saved.id)).toBeNull();
    await phone.services.account.signOutKeepingWork();

    const again = await issueCode(server.identity.db, server.registry.codeKey, saved.createdBy, time.now);
    expect((await phone.services.account.enrol(again.code)).ok).toBe(true);
    expect((await phone.services.diary.activity(saved.id))?.status).toBe("queued");
    await phone.services.outbox.sendNow();
    expect((await phone.services.diary.activity(saved.id))?.status).toBe("sent");
  });
});
