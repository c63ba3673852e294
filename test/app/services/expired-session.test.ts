// @vitest-environment node
import { afterEach, expect, test, vi } from "vitest";
import type { Day } from "../../../src/domain/day.ts";
import { addMs } from "../../../src/domain/instant.ts";
import { registerUser } from "../../../src/server/admin/register-user.ts";
import { issueCode } from "../../../src/server/auth/enrolment-codes.ts";
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
const DAY_MS = 24 * 60 * 60 * 1000;

const titlesOn = async (phone: TestPhone, unit?: typeof COMMUNE) =>
  (await phone.services.diary.activitiesBetween(...MAY, unit)).map(({ activity }) => activity.title).sort();

const devicesOf = ({ server }: Open) =>
  server.identity.db.selectFrom("devices").select(["id", "user"]).execute();

test("[S18] [S33] a session that ends in the field stops only sending; a new code goes on with the same database and device", async () => {
  const open = await openServerWithPhones();
  const phone = await open.officer();
  await writeBroadcast(phone.services, "Trước", ["a"]);
  await phone.services.outbox.sendNow();
  const [before] = await devicesOf(open);

  phone.setOnline(false);
  open.time.now = addMs(open.time.now, 61 * DAY_MS);
  await writeBroadcast(phone.services, "Ngoài mạng", ["b"]);
  phone.setOnline(true);
  await phone.services.outbox.sendNow();
  expect(await phone.services.account.current()).toMatchObject({ isSignedOut: true, revoked: null });
  expect(await phone.services.outbox.summary()).toMatchObject({
    items: 1,
    photos: 1,
    state: { kind: "signedOut" },
  });

  // Everything stays usable, also after the page was closed.
  const again = phone.restart();
  await writeBroadcast(again.services, "Khi đã hết phiên", []);
  expect(await again.services.outbox.summary()).toMatchObject({ items: 2 });
  await again.services.outbox.sendNow();
  expect(await again.services.outbox.summary()).toMatchObject({ items: 2 });

  const { code } = await issueCode(
    open.server.identity.db,
    open.server.registry.codeKey,
    before?.user as never,
    open.time.now,
  );
  expect((await again.services.account.enrol(code)).ok).toBe(true);
  await again.services.outbox.sendNow();
  expect(await again.services.outbox.summary()).toMatchObject({
    items: 0,
    photos: 0,
    state: { kind: "allSent" },
  });
  expect((await devicesOf(open)).map(({ id }) => id)).toEqual([before?.id]);
  const colleague = await open.enrolled({ name: "Lê Thị Lan", role: "officer", unit: COMMUNE });
  const seen = (
    await colleague.services.diary.activitiesBetween("2025-05-01" as Day, "2025-07-31" as Day)
  ).map(({ activity }) => activity.title);
  expect(seen.sort()).toEqual(["Khi đã hết phiên", "Ngoài mạng", "Trước"]);
});

test("[S18] [S33] at a desk a verdict given after the session ended is sent once name and password are given again", async () => {
  const open = await openServerWithPhones();
  const officer = await open.officer();
  await writeBroadcast(officer.services, "Số 1", []);
  await officer.services.outbox.sendNow();
  const { code, user } = await registerUser(open.server.registry, {
    name: "Trần Văn Nam",
    role: "supervisor",
    unit: OFFICE,
    title: "",
    phone: null,
  });
  const desk = open.newPhone();
  expect((await desk.services.account.enrol(code.code)).ok).toBe(true);
  expect((await desk.services.account.setPassword("tran.nam", "mot mat khau du dai")).ok).toBe(true);
  await desk.services.supervision.openUnit(COMMUNE);
  const [view] = await desk.services.diary.activitiesBetween(...MAY, COMMUNE);
  if (!view) throw new Error("the desk does not see it");

  open.time.now = addMs(open.time.now, 61 * DAY_MS);
  expect((await desk.services.review.accept(view, "")).ok).toBe(true);
  await desk.services.outbox.sendNow();
  expect(await desk.services.account.current()).toMatchObject({ isSignedOut: true });
  expect(await titlesOn(desk, COMMUNE)).toEqual(["Số 1"]);
  expect(
    await open.server.db.selectFrom("changes").select("id").where("user_id", "=", user.id).execute(),
  ).toEqual([]);

  expect((await desk.services.account.signIn("tran.nam", "mot mat khau du dai")).ok).toBe(true);
  await desk.services.outbox.sendNow();
  const sent = await open.server.db
    .selectFrom("changes")
    .select(["device", "seq"])
    .where("user_id", "=", user.id)
    .execute();
  expect(sent.map(({ seq }) => seq)).toEqual([1]);
  expect((await devicesOf(open)).filter((device) => device.user === user.id)).toHaveLength(1);
});
