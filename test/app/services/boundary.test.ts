// @vitest-environment node
import { afterEach, expect, test, vi } from "vitest";
import type { Day } from "../../../src/domain/day.ts";
import { BOUNDARY_ID } from "../../../src/domain/registers/boundary.ts";
import { COMMUNE, closeServers, openServerWithPhones } from "../../support/server-with-phones.ts";

vi.setConfig({ testTimeout: 60_000 });
afterEach(closeServers);

const RING = [
  [105.2, 18.4],
  [105.3, 18.4],
  [105.3, 18.5],
] as const;
const fields = { rings: [RING], on: "2025-05-12" as Day, source: "ranh-gioi.geojson" };

test("[S7] those above give a unit its boundary and take it out again; the unit reads it and cannot draw its own", async () => {
  const { officer, supervisor } = await openServerWithPhones();
  const [own, office] = [await officer(), await supervisor()];
  await office.services.supervision.openUnit(COMMUNE);
  const given = [{ id: BOUNDARY_ID, fields }];
  expect((await office.services.registers.write("boundary", given, COMMUNE)).ok).toBe(true);
  await office.services.outbox.sendNow();
  await own.services.outbox.sendNow();
  const read = async () => (await own.services.registers.entry("boundary", BOUNDARY_ID))?.values;
  expect(await read()).toMatchObject({ rings: [RING], source: "ranh-gioi.geojson" });

  await own.services.registers.write("boundary", [{ id: BOUNDARY_ID, fields: { rings: [] } }]);
  await own.services.outbox.sendNow();
  expect((await own.services.outbox.summary()).setAside).toBe(1);

  const none = [{ id: BOUNDARY_ID, fields: { ...fields, rings: [] } }];
  await office.services.registers.write("boundary", none, COMMUNE);
  await office.services.outbox.sendNow();
  await own.services.outbox.sendNow();
  expect((await read())?.rings).toEqual([]);
});
