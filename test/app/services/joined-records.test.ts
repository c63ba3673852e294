// @vitest-environment node
import { afterEach, describe, expect, test } from "vitest";
import type { ActivityId } from "../../../src/domain/activity/activity.ts";
import { sameWorkAmong } from "../../../src/domain/same-work.ts";
import type { TaskRef } from "../../../src/domain/task.ts";
import { COMMUNE, closeServers, openServerWithPhones } from "../../support/server-with-phones.ts";
import { pictureOf, type TestPhone } from "../../support/test-phone.ts";

afterEach(closeServers);

const PL8 = "huong-son-2025/PL8" as TaskRef;

const logged = async ({ services }: TestPhone, photos: readonly string[]) => {
  const draft = await services.drafts.start({ kind: "broadcast", task: PL8 });
  await services.drafts.update(draft.id, { tasks: [PL8], minutes: 15 });
  for (const photo of photos) await services.drafts.addPhoto(draft.id, pictureOf(photo), "camera");
  const saved = await services.drafts.save(draft.id);
  if (!saved.ok) throw new Error(JSON.stringify(saved.error));
  return saved.value;
};
const ofDay = async ({ services }: TestPhone) => {
  const today = services.diary.today();
  return services.diary.activitiesBetween(today, today);
};
const sendAll = async (...phones: readonly TestPhone[]): Promise<void> => {
  for (const phone of [...phones, ...phones]) await phone.services.outbox.sendNow();
};
const filesOf = async (phone: TestPhone, id: ActivityId) =>
  (await phone.services.diary.activity(id))?.photos.map(({ file }) => file).sort();

/** Two officers wrote the same broadcast down, each on a phone of their own, without a network. */
const aDuplicate = async () => {
  const { officer, enrolled } = await openServerWithPhones();
  const hoa = await officer();
  const hung = await enrolled({ name: "Lê Văn Hùng", role: "officer", unit: COMMUNE });
  const [one, other] = [await logged(hoa, ["a"]), await logged(hung, ["b", "c"])];
  await sendAll(hoa, hung);
  return { hoa, hung, one, other };
};

describe("two records of the same work", { timeout: 60_000 }, () => {
  test("are seen on both phones once each has heard of the other", async () => {
    const { hoa, hung, one, other } = await aDuplicate();
    for (const [phone, mine, theirs] of [
      [hoa, one, other],
      [hung, other, one],
    ] as const) {
      const found = sameWorkAmong(mine.activity, mine.id, await ofDay(phone));
      expect(found.map(({ id }) => id)).toEqual([theirs.id]);
    }
  });

  test("[S4] [S29] are joined: one counts, has everybody's photos, and every phone shows the same", async () => {
    const { hoa, hung, one, other } = await aDuplicate();
    const all = [...one.photos, ...other.photos].map(({ file }) => file).sort();
    expect((await hoa.services.records.join(one.id, other.id)).ok).toBe(true);
    expect(await filesOf(hoa, one.id)).toEqual(all);
    await sendAll(hoa, hung);

    for (const phone of [hoa, hung]) {
      expect((await ofDay(phone)).map(({ id }) => id)).toEqual([one.id]);
      expect(await filesOf(phone, one.id)).toEqual(all);
    }
    expect((await hoa.services.outbox.summary()).items).toBe(0);
    expect(await hoa.services.setAside.items()).toEqual([]);
    expect((await ofDay(hoa))[0]?.status).toBe("sent");
  });

  test("[S5] come apart again as they were, also on the other phone, and can be joined once more", async () => {
    const { hoa, hung, one, other } = await aDuplicate();
    await hoa.services.records.join(one.id, other.id);
    await sendAll(hoa, hung);
    await hung.services.records.separate(one.id);
    await sendAll(hung, hoa);

    for (const phone of [hoa, hung]) {
      expect(await filesOf(phone, one.id)).toEqual(one.photos.map(({ file }) => file));
      expect(await filesOf(phone, other.id)).toEqual(other.photos.map(({ file }) => file).sort());
    }
    await hoa.services.records.join(one.id, other.id);
    await sendAll(hoa, hung);
    expect(await filesOf(hung, one.id)).toHaveLength(3);
    expect(await ofDay(hung)).toHaveLength(1);
  });

  test("[S3] joined on two phones at once, they have every photo once", async () => {
    const { hoa, hung, one, other } = await aDuplicate();
    await hoa.services.records.join(one.id, other.id);
    await hung.services.records.join(one.id, other.id);
    await sendAll(hoa, hung);
    for (const phone of [hoa, hung]) {
      expect(await filesOf(phone, one.id)).toHaveLength(3);
      expect(await ofDay(phone)).toHaveLength(1);
    }
  });

  test("[S14] joined each into the other at the same time, neither is lost", async () => {
    const { hoa, hung, one, other } = await aDuplicate();
    await hoa.services.records.join(one.id, other.id);
    await hung.services.records.join(other.id, one.id);
    await sendAll(hoa, hung);
    const shown = await ofDay(hoa);
    expect(shown.length).toBeGreaterThan(0);
    expect((await ofDay(hung)).map(({ id }) => id)).toEqual(shown.map(({ id }) => id));
    expect(new Set(shown.flatMap(({ photos }) => photos.map(({ file }) => file))).size).toBe(3);
  });
});
