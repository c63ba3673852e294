// @vitest-environment node
import { afterEach, expect, test, vi } from "vitest";
import { addMs } from "../../../src/domain/instant.ts";
import { PER_DAY } from "../../../src/server/files/daily-limit.ts";
import { closeServers, openServerWithPhones, writeBroadcast } from "../../support/server-with-phones.ts";

vi.setConfig({ testTimeout: 60_000 });
afterEach(closeServers);

const HOUR = 3_600_000;

test("[S27] [S2] an officer who has sent enough photos for one day keeps the others, sends text all day, and goes on tomorrow", async () => {
  const { server, time, officer } = await openServerWithPhones();
  const phone = await officer();
  const { outbox, account, diary } = phone.services;
  const user = (await account.current())?.user.id;
  if (!user) throw new Error("nobody is signed in");
  await server.db
    .insertInto("upload_days")
    .values({ user_id: user, day: diary.today(), files: PER_DAY.files, bytes: 0 })
    .execute();

  await writeBroadcast(phone.services, "Buổi sáng", ["a", "b"]);
  phone.requests.length = 0;
  await outbox.sendNow();
  expect(await outbox.summary()).toMatchObject({ state: { kind: "enoughToday" }, items: 1, photos: 2 });
  expect(phone.requests.filter((request) => request.includes("/files"))).toHaveLength(1);

  const later = await writeBroadcast(phone.services, "Buổi chiều", []);
  await outbox.sendNow();
  expect((await diary.activity(later.id))?.status).toBe("sent");
  expect(await outbox.summary()).toMatchObject({ state: { kind: "enoughToday" }, photos: 2 });

  time.now = addMs(time.now, 24 * HOUR);
  await outbox.sendNow();
  expect(await outbox.summary()).toMatchObject({ state: { kind: "allSent" }, items: 0 });
});
