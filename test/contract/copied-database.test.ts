import { afterEach, expect, test } from "vitest";
import { readMeta } from "../../src/device/meta.ts";
import type { Day } from "../../src/domain/day.ts";
import type { UserId } from "../../src/domain/user.ts";
import { onDisk } from "../support/phone-contents.ts";
import { layDown, type RecordedPhone, takeDown } from "../support/recorded-release.ts";
import { closeServers, openServerWithPhones, writeBroadcast } from "../support/server-with-phones.ts";
import type { TestPhone } from "../support/test-phone.ts";

afterEach(closeServers);

const FROM = "2025-05-01" as Day;
const TO = "2025-05-31" as Day;

const titles = async ({ services }: TestPhone): Promise<readonly string[]> =>
  (await services.diary.activitiesBetween(FROM, TO)).map(({ activity }) => activity.title ?? "").sort();

const retitle = async ({ services }: TestPhone, id: string, title: string): Promise<void> => {
  const draft = await services.drafts.edit(id as never);
  if (!draft) throw new Error("it cannot be edited");
  await services.drafts.update(draft.id, { title } as never);
  expect((await services.drafts.save(draft.id)).ok).toBe(true);
};

/** What lay on the phone once lies there again, and nothing else. */
const putBack = async (phone: TestPhone, copy: RecordedPhone): Promise<TestPhone> => {
  const fresh = await phone.wipe("everything");
  await layDown(copy, phone.environment.databases);
  return fresh.restart();
};

test("[S53][S2][S4] an old copy of a phone's database goes on: nothing is lost, doubled or overwritten unseen", async () => {
  const { officer, server } = await openServerWithPhones();
  const [phone, colleague] = [await officer(), await officer()];
  const user = (await phone.services.account.current())?.user.id as UserId;
  const shared = await writeBroadcast(phone.services, "Bản đầu", []);
  await phone.services.outbox.sendNow();
  const copy = await takeDown(phone, user);
  await retitle(phone, shared.id, "Bản mới");
  for (const title of ["Sau bản sao 1", "Sau bản sao 2"]) await writeBroadcast(phone.services, title, []);
  await phone.services.outbox.sendNow();
  const sentBy = await onDisk(phone, user, (db) => readMeta(db, "seq"));

  const restored = await putBack(phone, copy);
  await writeBroadcast(restored.services, "Khôi phục 1", []);
  await restored.services.outbox.sendNow();
  await restored.services.outbox.sendNow();

  const wanted = ["Bản mới", "Khôi phục 1", "Sau bản sao 1", "Sau bản sao 2"];
  expect(await titles(restored)).toEqual(wanted);
  await colleague.services.outbox.sendNow();
  expect(await titles(colleague)).toEqual(wanted);
  expect((await restored.services.outbox.summary()).state).toEqual({ kind: "allSent" });

  expect(await onDisk(restored, user, (db) => readMeta(db, "seq"))).toBe(sentBy);
  await writeBroadcast(restored.services, "Khôi phục 2", []);
  await restored.services.outbox.sendNow();
  const last = await server.db.selectFrom("changes").select("seq").orderBy("seq", "desc").executeTakeFirst();
  expect(last?.seq).toBeGreaterThan(sentBy ?? 0);
});
