// @vitest-environment node
import { afterEach, expect, test, vi } from "vitest";
import { newId } from "../../../src/app/services/new-id.ts";
import type { RegisterServices } from "../../../src/app/services/registers.ts";
import type { RecordId } from "../../../src/domain/change.ts";
import type { TimeOfDay } from "../../../src/domain/day.ts";
import { COMMUNE, closeServers, openServerWithPhones } from "../../support/server-with-phones.ts";

vi.setConfig({ testTimeout: 60_000 });
afterEach(closeServers);

const namesIn = async (registers: RegisterServices, unit?: typeof COMMUNE): Promise<readonly string[]> =>
  (await registers.entries("site", { unit })).map(({ values }) => values.name);

test("[S2] an entry written without a network is there at once, survives the page, and reaches colleague and office", async () => {
  const { officer, supervisor } = await openServerWithPhones();
  const [first, second, office] = [await officer(), await officer(), await supervisor()];
  first.setOnline(false);
  const written = await first.services.registers.write("site", [
    { fields: { kind: "village", name: "Khe Chè" } },
    {
      fields: {
        kind: "cluster",
        name: "Cụm loa Khe Năm",
        slots: [{ from: "05:00" as TimeOfDay, to: "05:30" as TimeOfDay }],
      },
    },
  ]);
  expect(written.ok).toBe(true);
  const again = first.restart();
  await again.begin();
  expect(await namesIn(again.services.registers)).toEqual(["Khe Chè", "Cụm loa Khe Năm"]);
  expect((await again.services.registers.entries("site")).every(({ isUnsent }) => isUnsent)).toBe(true);

  again.setOnline(true);
  await again.services.outbox.sendNow();
  await second.services.outbox.sendNow();
  await office.services.supervision.openUnit(COMMUNE);
  await office.services.outbox.sendNow();
  expect(await namesIn(second.services.registers)).toEqual(["Khe Chè", "Cụm loa Khe Năm"]);
  expect(await namesIn(office.services.registers, COMMUNE)).toEqual(["Khe Chè", "Cụm loa Khe Năm"]);
  expect((await again.services.registers.entries("site")).some(({ isUnsent }) => isUnsent)).toBe(false);
});

test("a list is written whole or not at all, and says which field cannot be kept", async () => {
  const { officer } = await openServerWithPhones();
  const { registers } = (await officer()).services;
  const refused = await registers.write("site", [
    { fields: { kind: "village", name: "Thôn 1" } },
    { fields: { kind: "village", name: " " } },
    { fields: { kind: "village" } },
  ]);
  expect(refused).toEqual({ ok: false, error: { kind: "invalidFields", fields: ["name"] } });
  expect(await namesIn(registers)).toEqual([]);
});

test("an entry is changed field by field and found by its id, deleted or not; its kind stays", async () => {
  const { officer } = await openServerWithPhones();
  const { registers } = (await officer()).services;
  const written = await registers.write("site", [
    { fields: { kind: "village", name: "Thôn 1", note: "cũ" } },
  ]);
  const [id = newId<RecordId>()] = written.ok ? written.value : [];
  await registers.write("site", [{ id, fields: { name: "Thôn Một" } }]);
  expect((await registers.entry("site", id))?.values).toMatchObject({ name: "Thôn Một", note: "cũ" });
  expect(await registers.write("site", [{ id, fields: { kind: "station" } }])).toMatchObject({ ok: false });
  await registers.write("site", [{ id, fields: { deleted: true } }]);
  expect(await namesIn(registers)).toEqual([]);
  expect(await registers.entry("site", id)).not.toBeNull();
});
