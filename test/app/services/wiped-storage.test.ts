// @vitest-environment node
import { afterEach, expect, test, vi } from "vitest";
import { UnitYear } from "../../../src/domain/api.ts";
import type { Day } from "../../../src/domain/day.ts";
import {
  COMMUNE,
  closeServers,
  openServerWithPhones,
  writeBroadcast,
} from "../../support/server-with-phones.ts";
import type { TestPhone } from "../../support/test-phone.ts";

vi.setConfig({ testTimeout: 60_000 });
afterEach(closeServers);

const MAY = ["2025-05-01" as Day, "2025-05-31" as Day] as const;

const titlesOn = async (phone: TestPhone) =>
  (await phone.services.diary.activitiesBetween(...MAY)).map(({ activity }) => activity.title).sort();

const aPhoneThatLosesWork = async () => {
  const open = await openServerWithPhones();
  const phone = await open.officer();
  await writeBroadcast(phone.services, "Đã gửi", ["a"]);
  await phone.services.outbox.sendNow();
  const before = await deviceOf(open);
  // Told in a heartbeat, and never sent: the link breaks for everything that is heavier.
  phone.setOnline(false);
  await writeBroadcast(phone.services, "Mất", ["b"]);
  const { device, user } = before;
  await open.server.db
    .updateTable("heartbeats")
    .set({
      unsent_activities: 1,
      body: JSON.stringify({
        unsentChanges: 2,
        unsentActivities: 1,
        unsentFiles: 2,
        oldestUnsentAt: open.time.now,
        freeBytes: null,
        isPersisted: null,
        isInstalled: null,
        appVersion: "test",
        clockOffsetMs: 0,
      }),
    })
    .where("device", "=", device as never)
    .execute();
  phone.setOnline(true);
  return { ...open, phone, device, user };
};

const deviceOf = async ({ server }: Awaited<ReturnType<typeof openServerWithPhones>>) => {
  const row = await server.identity.db
    .selectFrom("devices")
    .select(["id", "user"])
    .orderBy("enrolled_at", "desc")
    .executeTakeFirstOrThrow();
  return { device: row.id, user: row.user };
};

const devicesSeenBy = async (office: TestPhone) => {
  const year = await office.services.supervision.unitYear(COMMUNE, 2025);
  if (!year.ok) throw new Error("no year");
  return UnitYear.parse(year.value.value).people.flatMap(({ devices }) => devices);
};

test("[S47] a phone whose whole storage was wiped comes back without a code, as another device, and both sides are told", async () => {
  const { phone, device, time, supervisor } = await aPhoneThatLosesWork();
  const wiped = await phone.wipe("everything");
  expect(await wiped.services.account.current()).toBeNull();
  await wiped.begin();

  await vi.waitFor(async () => expect(await wiped.services.account.current()).not.toBeNull());
  await wiped.services.outbox.sendNow();
  expect(await wiped.services.account.current()).toMatchObject({
    user: { name: "Nguyễn Thị Hoa" },
    isSignedOut: false,
    lost: { unsentActivities: 1, oldestUnsentAt: time.now },
  });
  expect(await titlesOn(wiped)).toEqual(["Đã gửi"]);
  await wiped.services.account.noteLoss();
  expect((await wiped.services.account.current())?.lost).toBeNull();

  const devices = await devicesSeenBy(await supervisor());
  expect(devices).toHaveLength(2);
  expect(devices.find(({ id }) => id === device)).toMatchObject({ unsentActivities: 1, lostAt: time.now });
  expect(devices.find(({ id }) => id !== device)).toMatchObject({ unsentActivities: 0, lostAt: null });

  await writeBroadcast(wiped.services, "Ghi lại", ["c"]);
  await wiped.services.outbox.sendNow();
  expect(await wiped.services.outbox.summary()).toMatchObject({ items: 0, state: { kind: "allSent" } });
});

test("[S47] [S11] a database that alone was lost is a new device at once, also without network", async () => {
  const { server, phone, device, user, time } = await aPhoneThatLosesWork();
  const wiped = await phone.wipe("user");
  wiped.setOnline(false);
  expect(await wiped.services.account.current()).toMatchObject({ isSignedOut: false, lost: null });
  await writeBroadcast(wiped.services, "Ghi ngoài mạng", []);
  await wiped.services.outbox.sendNow();
  expect(await wiped.services.outbox.summary()).toMatchObject({ items: 1, state: { kind: "offline" } });

  // Closed and opened once more before the server hears of it.
  const again = wiped.restart();
  again.setOnline(true);
  await again.services.outbox.sendNow();
  expect(await again.services.outbox.summary()).toMatchObject({ items: 0 });
  expect(await again.services.account.current()).toMatchObject({
    isSignedOut: false,
    lost: { unsentActivities: 1, oldestUnsentAt: time.now },
  });
  expect(await titlesOn(again)).toEqual(["Ghi ngoài mạng", "Đã gửi"]);

  const changes = await server.db
    .selectFrom("changes")
    .select(["device", "seq"])
    .where("user_id", "=", user as never)
    .execute();
  expect(new Set(changes.map((change) => change.device)).size).toBe(2);
  expect(changes.filter((change) => change.device !== device).map(({ seq }) => seq)).toEqual([1]);
});

test("[S47] a phone on its first day stays a phone on its first day", async () => {
  const { newPhone } = await openServerWithPhones();
  const phone = newPhone();
  await phone.begin();
  expect(await phone.services.account.current()).toBeNull();
});
