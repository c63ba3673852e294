// @vitest-environment node
import { afterEach, expect, test, vi } from "vitest";
import type { DraftValues } from "../../../src/app/services/services.ts";
import type { Day } from "../../../src/domain/day.ts";
import { addMs } from "../../../src/domain/instant.ts";
import type { UnitId } from "../../../src/domain/unit.ts";
import type { UnitChange } from "../../../src/domain/units/unit-change.ts";
import { makeUnitChange } from "../../../src/server/admin/change-units.ts";
import { loadUnits } from "../../../src/server/seed/load-units.ts";
import { closeServers, openServerWithPhones, writeBroadcast } from "../../support/server-with-phones.ts";
import { pictureOf, type TestPhone } from "../../support/test-phone.ts";

vi.setConfig({ testTimeout: 60_000 });
afterEach(closeServers);

type Open = Awaited<ReturnType<typeof openServerWithPhones>>;
const DAY_MS = 24 * 60 * 60 * 1000;
const [JULY, AUGUST] = [
  ["2025-07-01" as Day, "2025-07-31" as Day],
  ["2025-08-01" as Day, "2025-08-31" as Day],
] as const;
const SUCCESSOR = "son-kim-99999" as UnitId;
/** Two communes that were kept as they were in July 2025, under the province since then. */
const [KIM_1, KIM_2] = loadUnits().flatMap(({ id, tenures }) => (tenures.length === 2 ? [id] : [])) as [
  UnitId,
  UnitId,
];
const PROVINCE = "ha-tinh-42" as UnitId;

const merger: UnitChange = {
  kind: "merge",
  from: "2025-08-01" as Day,
  units: [KIM_1, KIM_2],
  name: { kind: "Xã", name: "Sơn Kim", code: "99999" },
  parent: PROVINCE,
};

const merge = ({ server: { history, identity, administrator } }: Open) =>
  makeUnitChange({ history, units: identity.units, journal: identity.journal }, administrator.id, merger);

const settle = async (phone: TestPhone): Promise<void> => {
  for (let pass = 0; pass < 3; pass += 1) await phone.services.outbox.sendNow();
};

const titlesOf = async (phone: TestPhone, [from, to]: readonly [Day, Day], unit?: UnitId) =>
  (await phone.services.diary.activitiesBetween(from, to, unit)).map(({ activity }) => activity.title).sort();

const doneIn = async (desk: TestPhone, month: string) => {
  const found = await desk.services.supervision.overview(month as never);
  if (!found.ok) throw new Error(JSON.stringify(found.error));
  const sumOf = (cells: readonly ({ readonly done: number } | null)[]): number =>
    cells.reduce((sum, cell) => sum + (cell?.done ?? 0), 0);
  const counts = new Map(found.value.value.rows.map(({ name, cells }) => [name, sumOf(cells)]));
  return { counts, total: [...counts.values()].reduce((sum, one) => sum + one, 0) };
};

test("[S48] [S2] a merger while a phone is away loses nothing, and each month counts under its own names", async () => {
  const open = await openServerWithPhones();
  open.time.now = addMs(open.time.now, 61 * DAY_MS);
  const desk = await open.enrolled({ name: "Trần Văn Nam", role: "supervisor", unit: PROVINCE });
  const phone = await open.enrolled({ name: "Nguyễn Thị Hoa", role: "officer", unit: KIM_1 });
  const neighbour = await open.enrolled({ name: "Lê Thị Lan", role: "officer", unit: KIM_2 });
  await phone.services.registers.write("site", [{ fields: { kind: "village", name: "Thôn Khe Năm" } }]);
  await writeBroadcast(phone.services, "Tháng 7, đã gửi", ["a"]);
  await writeBroadcast(neighbour.services, "Của xã bên", []);
  await settle(phone);
  await settle(neighbour);
  phone.setOnline(false);
  await writeBroadcast(phone.services, "Tháng 7, chưa gửi", ["b"]);
  expect((await doneIn(desk, "2025-07")).total).toBe(2);

  open.time.now = addMs(open.time.now, 21 * DAY_MS);
  const draft = await phone.services.drafts.start({ kind: "broadcast" });
  await phone.services.drafts.update(draft.id, { title: "Đang viết dở", minutes: 15 } as DraftValues);
  await phone.services.drafts.addPhoto(draft.id, pictureOf("c"), "camera");
  await writeBroadcast(phone.services, "Tháng 8, chưa biết sáp nhập", ["d"]);
  const outcome = await merge(open);
  expect(outcome).toMatchObject({
    kind: "possible",
    people: [
      { name: "Lê Thị Lan", to: SUCCESSOR },
      { name: "Nguyễn Thị Hoa", to: SUCCESSOR },
    ],
  });
  expect(await merge(open)).toMatchObject({ kind: "possible", changed: [], people: [] });

  phone.setOnline(true);
  await settle(phone);
  await settle(neighbour);
  expect((await phone.services.account.current())?.unit.id).toBe(SUCCESSOR);
  expect((await phone.services.drafts.save(draft.id)).ok).toBe(true);
  await settle(phone);
  expect(await phone.services.outbox.summary()).toMatchObject({ items: 0, photos: 0 });

  // Both phones see the work of August as their own, and may read that of July in the units that are gone.
  await settle(neighbour);
  for (const one of [phone, neighbour]) {
    expect(await titlesOf(one, AUGUST)).toEqual(["Tháng 8, chưa biết sáp nhập", "Đang viết dở"]);
    expect(await titlesOf(one, JULY, KIM_1)).toEqual(["Tháng 7, chưa gửi", "Tháng 7, đã gửi"]);
  }
  // Its villages and own tasks go on: seen by both, changed where they lie.
  const [site] = await neighbour.services.registers.entries("site");
  if (!site) throw new Error("the village is gone");
  expect(site).toMatchObject({ unit: KIM_1, values: { name: "Thôn Khe Năm" } });
  const renamed = { id: site.id, fields: { name: "Thôn Khe 5" } };
  expect((await neighbour.services.registers.write("site", [renamed])).ok).toBe(true);
  await settle(neighbour);
  await settle(phone);
  const seen = await phone.services.registers.entries("site");
  expect(seen.map(({ unit, values }) => [unit, values.name])).toEqual([[KIM_1, "Thôn Khe 5"]]);

  const [july, august] = [await doneIn(desk, "2025-07"), await doneIn(desk, "2025-08")];
  expect([july.counts.get("Xã Sơn Kim 1"), july.counts.get("Xã Sơn Kim 2"), july.total]).toEqual([2, 1, 3]);
  expect(july.counts.has("Xã Sơn Kim")).toBe(false);
  expect([august.counts.get("Xã Sơn Kim"), august.counts.has("Xã Sơn Kim 1"), august.total]).toEqual([
    2,
    false,
    2,
  ]);
});
