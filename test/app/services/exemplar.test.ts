// @vitest-environment node
import { afterEach, expect, test, vi } from "vitest";
import type { Day } from "../../../src/domain/day.ts";
import { exemplarDecisionId } from "../../../src/domain/registers/exemplar.ts";
import { COMMUNE, closeServers, openServerWithPhones } from "../../support/server-with-phones.ts";

vi.setConfig({ testTimeout: 60_000 });
afterEach(closeServers);

const ON = "2025-05-12" as Day;

test("[S7] an example is read by those above only once the unit's leader has let it out, and an officer cannot do that", async () => {
  const { officer, supervisor, enrolled } = await openServerWithPhones();
  const [phone, office] = [await officer(), await supervisor()];
  const leader = await enrolled({ name: "Lê Văn Chủ", role: "leader", unit: COMMUNE });
  const fields = { kind: "exemplar", on: ON, title: "Tổ đoàn thanh niên giúp dân nộp hồ sơ" } as const;
  const written = await phone.services.registers.write("exemplar", [{ fields }]);
  const [id] = written.ok ? written.value : [];
  if (!id) throw new Error("not written");
  await phone.services.registers.write("sharedExemplar", [{ id, fields: { ...fields, approvedOn: ON } }]);
  await phone.services.outbox.sendNow();
  expect(await phone.services.outbox.summary()).toMatchObject({ setAside: 1 });

  const seenAbove = async () => {
    await office.services.supervision.openUnit(COMMUNE);
    await office.services.outbox.sendNow();
    return (await office.services.registers.entries("sharedExemplar", { unit: COMMUNE })).map(
      ({ values }) => values.title,
    );
  };
  expect(await seenAbove()).toEqual([]);
  expect(await office.services.registers.entries("exemplar", { unit: COMMUNE })).toEqual([]);

  await leader.services.outbox.sendNow();
  expect(await leader.services.registers.entries("exemplar")).toHaveLength(1);
  await leader.services.registers.write("sharedExemplar", [{ id, fields: { ...fields, approvedOn: ON } }]);
  await leader.services.registers.write("exemplarDecision", [
    { id: exemplarDecisionId(id), fields: { decision: "approved", on: ON } },
  ]);
  await leader.services.outbox.sendNow();
  expect(await seenAbove()).toEqual([fields.title]);
});
