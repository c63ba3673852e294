// @vitest-environment node
import { afterEach, expect, test, vi } from "vitest";
import type { Day } from "../../../src/domain/day.ts";
import { addMs } from "../../../src/domain/instant.ts";
import { scopeOf } from "../../../src/domain/scope.ts";
import type { User } from "../../../src/domain/user.ts";
import { moveUser } from "../../../src/server/admin/move-user.ts";
import { reachIn } from "../../../src/server/auth/unit-register.ts";
import { takeIn } from "../../../src/server/custody/decide-custody.ts";
import { listCustody } from "../../../src/server/custody/list-custody.ts";
import {
  COMMUNE,
  closeServers,
  OFFICE,
  OTHER_COMMUNE,
  openServerWithPhones,
  writeBroadcast,
} from "../../support/server-with-phones.ts";
import type { TestPhone } from "../../support/test-phone.ts";

vi.setConfig({ testTimeout: 60_000 });
afterEach(closeServers);

type Open = Awaited<ReturnType<typeof openServerWithPhones>>;
const MAY = ["2025-05-01" as Day, "2025-05-31" as Day] as const;
const DAY_MS = 24 * 60 * 60 * 1000;

const move = async ({ server }: Open, phone: TestPhone, from: string): Promise<void> => {
  const { user } = (await phone.services.account.current()) as { user: User };
  const { history, identity } = server;
  await moveUser({ history, units: identity.units, journal: identity.journal }, user, {
    unit: OTHER_COMMUNE,
    from: from as Day,
  });
};

const titlesOn = async (phone: TestPhone, unit?: typeof COMMUNE) =>
  (await phone.services.diary.activitiesBetween(...MAY, unit)).map(({ activity }) => activity.title).sort();

const settle = async (phone: TestPhone): Promise<void> => {
  for (let pass = 0; pass < 3; pass += 1) await phone.services.outbox.sendNow();
};

const custodyOf = async ({ server, time }: Open) => {
  const units = server.identity.units;
  const reach = reachIn(await units.all(), OFFICE);
  const actor = { user: server.administrator.id, role: "supervisor", unit: OFFICE, reach } as const;
  return { actor, ...(await listCustody({ db: server.db, clock: { now: () => time.now }, units }, actor)) };
};

test("[S48] [S2] an officer who moves follows with the same phone: nothing unsent is lost, the old unit's records go", async () => {
  const open = await openServerWithPhones();
  const phone = await open.officer();
  await writeBroadcast(phone.services, "Đơn vị cũ, đã gửi", ["a"]);
  await phone.services.outbox.sendNow();
  phone.setOnline(false);
  await writeBroadcast(phone.services, "Đơn vị cũ, chưa gửi", ["b"]);
  await move(open, phone, "2025-05-12");

  phone.setOnline(true);
  await settle(phone);
  const account = await phone.services.account.current();
  expect(account).toMatchObject({
    user: { unit: OTHER_COMMUNE },
    unit: { id: OTHER_COMMUNE },
    isSignedOut: false,
  });
  expect(await phone.services.outbox.summary()).toMatchObject({ items: 0, photos: 0 });
  // Of the old unit only what the server keeps apart is still told of.
  expect(await titlesOn(phone, COMMUNE)).toEqual(["Đơn vị cũ, chưa gửi"]);
  expect(await titlesOn(phone)).toEqual([]);

  await writeBroadcast(phone.services, "Đơn vị mới", ["c"]);
  await settle(phone);
  const neighbour = await open.enrolled({ name: "Lê Văn Lạ", role: "officer", unit: OTHER_COMMUNE });
  expect(await titlesOn(neighbour)).toEqual(["Đơn vị mới"]);
  expect([...(await neighbour.services.diary.people()).values()].map(({ name }) => name)).toContain(
    "Nguyễn Thị Hoa",
  );

  const { actor, holdings } = await custodyOf(open);
  expect(holdings).toMatchObject([{ why: "movedAway", files: 2, items: [{ unit: COMMUNE, photos: 1 }] }]);
  const [holding] = holdings;
  if (!holding) throw new Error("nothing in custody");
  const { history, identity } = open.server;
  await takeIn(
    { history, units: identity.units },
    actor,
    holding.device,
    holding.items.flatMap(({ changes }) => changes),
  );
  const colleague = await open.enrolled({ name: "Lê Thị Lan", role: "officer", unit: COMMUNE });
  expect(await titlesOn(colleague)).toEqual(["Đơn vị cũ, chưa gửi", "Đơn vị cũ, đã gửi"]);
  for (const { evidence, createdBy } of await colleague.services.diary.activitiesBetween(...MAY)) {
    expect(createdBy).toBe(account?.user.id);
    for (const { file } of evidence) expect(await colleague.services.images.photo(file)).not.toBeNull();
  }
});

test("[S48] a photo whose record had arrived before its officer moved still reaches the old unit", async () => {
  const open = await openServerWithPhones();
  const phone = await open.officer();
  const answer = phone.environment.fetch;
  await phone.services.outbox.setWifiOnlyPhotos(false);
  await writeBroadcast(phone.services, "Số 1", ["a"]);
  // Only the record goes out: the link breaks before the first byte of a photo.
  phone.setAnswer((url, init) =>
    url.includes("/files") ? Promise.reject(new TypeError("away")) : open.server.app.request(url, init),
  );
  await phone.services.outbox.sendNow();
  expect(answer).toBeDefined();
  expect(await phone.services.outbox.summary()).toMatchObject({ photos: 1 });
  await move(open, phone, "2025-05-12");
  phone.setAnswer((url, init) => open.server.app.request(url, init));
  await settle(phone);
  expect(await phone.services.outbox.summary()).toMatchObject({ items: 0, photos: 0 });
  const colleague = await open.enrolled({ name: "Lê Thị Lan", role: "officer", unit: COMMUNE });
  const [seen] = await colleague.services.diary.activitiesBetween(...MAY);
  for (const { file } of seen?.evidence ?? [])
    expect(await colleague.services.images.photo(file)).not.toBeNull();
  expect(seen?.evidence).toHaveLength(1);
});

test("[S48] a move that is to come changes nothing before its day", async () => {
  const open = await openServerWithPhones();
  const phone = await open.officer();
  await move(open, phone, "2025-05-20");
  await settle(phone);
  expect(await phone.services.account.current()).toMatchObject({ user: { unit: COMMUNE } });
  open.time.now = addMs(open.time.now, 8 * DAY_MS);
  await open.server.makeMoves();
  await settle(phone);
  expect(await phone.services.account.current()).toMatchObject({ user: { unit: OTHER_COMMUNE } });
});

test("[S48] [S7] a merged unit's successor reads and writes the old scope, and nobody else gains anything", async () => {
  const open = await openServerWithPhones();
  const units = await open.server.identity.units.all();
  const successor = units.find(({ predecessors }) => predecessors.length > 0);
  const [before] = successor?.predecessors ?? [];
  if (!successor || !before) throw new Error("the units on board have no successor");
  const old = await open.enrolled({ name: "Nguyễn Thị Hoa", role: "officer", unit: before });
  await writeBroadcast(old.services, "Trước sáp nhập", ["a"]);
  await settle(old);
  const phone = await open.enrolled({ name: "Lê Thị Lan", role: "officer", unit: successor.id });
  const [seen] = await phone.services.diary.activitiesBetween(...MAY, before);
  expect(seen).toMatchObject({ activity: { title: "Trước sáp nhập" } });
  if (seen) expect((await phone.services.diary.addComment(seen.id, "Đã rõ")).ok).toBe(true);
  await settle(phone);
  const comment = await open.server.db
    .selectFrom("records")
    .select("scope")
    .where("collection", "=", "comment")
    .executeTakeFirst();
  expect(comment?.scope).toBe(scopeOf(before, "shared"));
  const stranger = await open.enrolled({ name: "Lê Văn Lạ", role: "officer", unit: OTHER_COMMUNE });
  if (before !== OTHER_COMMUNE) expect(await titlesOn(stranger, before)).toEqual([]);
});
