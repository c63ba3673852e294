// @vitest-environment node
import { afterEach, expect, test, vi } from "vitest";
import { keepShared } from "../../../src/device/shared-inbox.ts";
import type { Day } from "../../../src/domain/day.ts";
import { registerUser } from "../../../src/server/admin/register-user.ts";
import { revokeDevice } from "../../../src/server/auth/devices.ts";
import { issueCode } from "../../../src/server/auth/enrolment-codes.ts";
import { reachIn } from "../../../src/server/auth/unit-register.ts";
import { disableUser } from "../../../src/server/auth/users.ts";
import { heldOf } from "../../../src/server/custody/custody-rows.ts";
import { discard, takeIn } from "../../../src/server/custody/decide-custody.ts";
import { listCustody } from "../../../src/server/custody/list-custody.ts";
import { everythingIn } from "../../support/phone-contents.ts";
import {
  COMMUNE,
  closeServers,
  OFFICE,
  openServerWithPhones,
  writeBroadcast,
} from "../../support/server-with-phones.ts";
import type { TestPhone } from "../../support/test-phone.ts";

vi.setConfig({ testTimeout: 60_000 });
afterEach(closeServers);

type Open = Awaited<ReturnType<typeof openServerWithPhones>>;

const MAY = ["2025-05-01" as Day, "2025-05-31" as Day] as const;

const identityOf = async ({ server }: Open, name: string) => {
  const row = await server.identity.db
    .selectFrom("devices")
    .innerJoin("users", "users.id", "devices.user")
    .select(["devices.id", "devices.user", "users.unit"])
    .where("users.name", "=", name)
    .executeTakeFirstOrThrow();
  return row as never as { id: Parameters<typeof revokeDevice>[1]; user: Parameters<typeof disableUser>[1] };
};

const supervisorActor = async ({ server }: Open) => {
  const { user } = await registerUser(server.registry, {
    name: "Trần Văn Nam",
    role: "supervisor",
    unit: OFFICE,
    title: "",
    phone: null,
  });
  const reach = reachIn(await server.identity.units.all(), OFFICE);
  return { user: user.id, role: user.role, unit: user.unit, reach } as const;
};

const aPhoneWithUnsentWork = async (open: Open): Promise<TestPhone> => {
  const phone = await open.officer();
  await writeBroadcast(phone.services, "Đã gửi", ["a"]);
  await phone.services.outbox.sendNow();
  phone.setOnline(false);
  await writeBroadcast(phone.services, "Chưa gửi", ["b", "c"]);
  return phone;
};

test.each(["device", "user"] as const)(
  "[S46] [S2] the phone of a revoked %s hands in what was unsent, says so, and then may be emptied",
  async (what) => {
    const open = await openServerWithPhones();
    const phone = await aPhoneWithUnsentWork(open);
    const { id, user } = await identityOf(open, "Nguyễn Thị Hoa");
    if (what === "device") await revokeDevice(open.server.identity.db, id, open.time.now);
    else await disableUser(open.server.identity.db, user, open.time.now);

    const { account, outbox, diary } = phone.services;
    expect(await account.leftOnPhone()).toEqual({ unsent: 1, drafts: 0, refused: 0, handedIn: 0 });
    expect(await account.removeData()).toEqual({ ok: false, error: { kind: "notHandedIn" } });

    phone.setOnline(true);
    await outbox.sendNow();
    expect(await account.current()).toMatchObject({ revoked: { what }, isSignedOut: false });
    expect((await account.current())?.revoked?.keptBy).toMatch(/\S/);
    expect(await account.leftOnPhone()).toEqual({ unsent: 0, drafts: 0, refused: 0, handedIn: 1 });
    // Everything is still there to be looked at.
    expect((await diary.activitiesBetween(...MAY)).map(({ activity }) => activity.title).sort()).toEqual([
      "Chưa gửi",
      "Đã gửi",
    ]);

    const actor = await supervisorActor(open);
    const { holdings } = await listCustody(
      { ...open.server, clock: { now: () => open.time.now }, units: open.server.identity.units },
      actor,
    );
    expect(holdings).toMatchObject([{ device: id, files: 4, items: [{ title: "Chưa gửi", photos: 2 }] }]);
    const changes = holdings[0]?.items.flatMap((item) => item.changes) ?? [];
    const taken = await takeIn(
      { history: open.server.history, units: open.server.identity.units },
      actor,
      id,
      changes,
    );
    expect(taken.left).toEqual([]);
    const colleague = await open.enrolled({ name: "Lê Thị Lan", role: "officer", unit: COMMUNE });
    const seen = await colleague.services.diary.activitiesBetween(...MAY);
    expect(seen.map(({ activity }) => activity.title).sort()).toEqual(["Chưa gửi", "Đã gửi"]);
    for (const { file } of seen.flatMap(({ evidence }) => evidence))
      expect(await colleague.services.images.photo(file)).not.toBeNull();

    const { indexedDB } = phone.environment.databases;
    await keepShared(indexedDB as IDBFactory, [new File(["từ Zalo"], "zalo.pdf")]);
    expect(await phone.services.intake.shared()).toHaveLength(1);
    await keepShared(indexedDB as IDBFactory, [new File(["chưa ai xem"], "chưa xem.pdf")]);
    expect(new Set((await everythingIn(phone)).map(([database]) => database)).size).toBe(3);
    expect(await account.removeData()).toEqual({ ok: true, value: undefined });
    expect(await everythingIn(phone)).toEqual([]);
    expect(await account.current()).toBeNull();
    expect(await phone.restart().services.account.current()).toBeNull();
  },
);

test("[S46] [S5] the phone of a revoked device is told why somebody above threw its work away", async () => {
  const open = await openServerWithPhones();
  const phone = await aPhoneWithUnsentWork(open);
  const { id } = await identityOf(open, "Nguyễn Thị Hoa");
  await revokeDevice(open.server.identity.db, id, open.time.now);
  phone.setOnline(true);
  await phone.services.outbox.sendNow();
  const held = await heldOf(open.server.db, id);
  const changes = held.map(({ held: { sent } }) => sent.change.id);
  await discard(open.server.history, await supervisorActor(open), id, { changes, reason: "Ghi nhầm đơn vị" });

  const again = phone.restart().services;
  await again.outbox.sendNow();
  expect(await again.account.current()).toMatchObject({ revoked: { what: "device" } });
  expect((await again.setAside.items())[0]?.reason).toContain("Ghi nhầm đơn vị");
});

test("[S46] after the window the phone keeps its outbox, and only asks to sign in", async () => {
  const open = await openServerWithPhones();
  const phone = await aPhoneWithUnsentWork(open);
  const { id } = await identityOf(open, "Nguyễn Thị Hoa");
  await revokeDevice(open.server.identity.db, id, open.time.now);
  open.time.now = (open.time.now + 31 * 24 * 60 * 60 * 1000) as typeof open.time.now;
  phone.setOnline(true);
  await phone.services.outbox.sendNow();
  expect(await phone.services.account.current()).toMatchObject({ revoked: null, isSignedOut: true });
  expect(await phone.services.outbox.summary()).toMatchObject({ items: 1, photos: 2 });
});

test("[S46] a fresh code brings a revoked phone back, with everything it had and nothing twice", async () => {
  const open = await openServerWithPhones();
  const phone = await aPhoneWithUnsentWork(open);
  const { id, user } = await identityOf(open, "Nguyễn Thị Hoa");
  await revokeDevice(open.server.identity.db, id, open.time.now);
  phone.setOnline(true);
  await phone.services.outbox.sendNow();
  const { code } = await issueCode(
    open.server.identity.db,
    open.server.registry.codeKey,
    user,
    open.time.now,
  );
  expect((await phone.services.account.enrol(code)).ok).toBe(true);
  await phone.services.outbox.sendNow();
  expect(await phone.services.account.current()).toMatchObject({ revoked: null, isSignedOut: false });
  const colleague = await open.enrolled({ name: "Lê Thị Lan", role: "officer", unit: COMMUNE });
  const titles = async () =>
    (await colleague.services.diary.activitiesBetween(...MAY)).map(({ activity }) => activity.title).sort();
  await colleague.services.outbox.sendNow();
  expect(await titles()).toEqual(["Chưa gửi", "Đã gửi"]);
  for (const { evidence } of await colleague.services.diary.activitiesBetween(...MAY))
    for (const { file } of evidence) expect(await colleague.services.images.photo(file)).not.toBeNull();
  const left = await open.server.db.selectFrom("quarantine").select("id").execute();
  expect(left).toEqual([]);
});
