// @vitest-environment node
import { afterEach, expect, test, vi } from "vitest";
import { readUnitRows } from "../../../src/app/screens/targets/read-unit-rows.ts";
import type { Services } from "../../../src/app/services/services.ts";
import type { Day, Month } from "../../../src/domain/day.ts";
import { type DossierFigures, dossierMonthId } from "../../../src/domain/registers/dossier-month.ts";
import { type StationId, stationSectionId } from "../../../src/domain/registers/station-section.ts";
import { targetsOf } from "../../../src/domain/targets/target-standing.ts";
import { loadPlan } from "../../../src/server/seed/load-plan.ts";
import { figures } from "../../support/builders/targets.ts";
import {
  COMMUNE,
  closeServers,
  OTHER_COMMUNE,
  openServerWithPhones,
  writeBroadcast,
} from "../../support/server-with-phones.ts";

vi.setConfig({ testTimeout: 60_000 });
afterEach(closeServers);

const MAY = "2025-05" as Month;
const SPAN = { from: "2025-05-01" as Day, to: "2025-05-12" as Day, today: "2025-05-12" as Day };

const standingsOn = async ({ registers, diary }: Services) => {
  const rows = await readUnitRows(registers, diary, SPAN);
  return targetsOf(loadPlan().targetMeasures, rows, SPAN).map(({ id, state, fulfilled, total }) => ({
    id: String(id),
    state,
    fulfilled,
    total,
  }));
};

const writeMonth = async ({ registers }: Services, said: DossierFigures, source?: string) => {
  const fields = { month: MAY, figures: said, ...(source !== undefined && { source }) };
  expect((await registers.write("dossierMonth", [{ id: dossierMonthId(MAY), fields }])).ok).toBe(true);
};

test("[S4] [S12] two phones that write one month and one station without a network meet, and count alike", async () => {
  const { officer, enrolled } = await openServerWithPhones();
  const [first, second] = [await officer(), await officer()];
  const leader = await enrolled({ name: "Lê Thị Lãnh", role: "leader", unit: COMMUNE });
  const made = await first.services.registers.write("site", [
    { fields: { kind: "station", name: "Đài xã" } },
  ]);
  if (!made.ok) throw new Error(made.error.kind);
  const station = made.value[0] as string as StationId;
  await writeBroadcast(first.services, "Số 1", []);
  for (const phone of [first, second, leader]) await phone.services.outbox.sendNow();
  first.setOnline(false);
  second.setOnline(false);

  await writeMonth(first.services, figures(100, { published: 90 }), "Một cửa điện tử");
  await writeMonth(second.services, figures(80, { published: 80 }));
  const section = { id: stationSectionId(station) };
  await first.services.registers.write("stationSection", [
    { ...section, fields: { station, hasSection: true } },
  ]);
  await second.services.registers.write("stationSection", [
    { ...section, fields: { station, sectionName: "CCHC" } },
  ]);
  for (const phone of [first, second]) phone.setOnline(true);
  for (const phone of [first, second, first, leader]) await phone.services.outbox.sendNow();

  for (const { services } of [first, second, leader]) {
    const months = await services.registers.entries("dossierMonth");
    // Numbers are one field: those of two phones never mix into a month that nobody wrote.
    expect(months.map(({ values }) => values.figures)).toEqual([figures(80, { published: 80 })]);
    expect(months[0]?.values.source).toBe("Một cửa điện tử");
    expect((await services.registers.entries("stationSection")).map(({ values }) => values)).toEqual([
      { station, hasSection: true, sectionName: "CCHC" },
    ]);
    expect(await standingsOn(services)).toEqual([
      { id: "CT1", state: "unknown", fulfilled: 0, total: 0 },
      { id: "CT2", state: "met", fulfilled: 80, total: 80 },
      { id: "CT3", state: "met", fulfilled: 1, total: 1 },
      { id: "CT4", state: "unknown", fulfilled: 0, total: 0 },
      { id: "CT5", state: "unknown", fulfilled: 0, total: 0 },
    ]);
    expect(await services.outbox.summary()).toMatchObject({ setAside: 0, held: 0 });
  }
});

test("more published than received is kept by no phone and taken by no server", async () => {
  const { officer } = await openServerWithPhones();
  const { services } = await officer();
  const written = await services.registers.write("dossierMonth", [
    { id: dossierMonthId(MAY), fields: { month: MAY, figures: figures(10, { published: 11 }) } },
  ]);
  expect(written).toMatchObject({ ok: false, error: { kind: "invalidFields", fields: ["figures"] } });
  expect(await services.registers.entries("dossierMonth")).toEqual([]);
});

test("[S7] the office above reads what a unit has written for its targets, and another unit does not", async () => {
  const { officer, supervisor, enrolled } = await openServerWithPhones();
  const phone = await officer();
  await writeMonth(phone.services, figures(10, { published: 10 }));
  await phone.services.outbox.sendNow();
  const above = await supervisor();
  expect((await above.services.supervision.openUnit(COMMUNE)).ok).toBe(true);
  const other = await enrolled({ name: "Lê Văn Khác", role: "officer", unit: OTHER_COMMUNE });
  const read = ({ services }: typeof phone) => services.registers.entries("dossierMonth", { unit: COMMUNE });
  expect((await read(above)).map(({ values }) => values.figures?.published)).toEqual([10]);
  expect(await read(other)).toEqual([]);
});
