// @vitest-environment node
import { afterEach, expect, test, vi } from "vitest";
import type { Day } from "../../../src/domain/day.ts";
import { addMs } from "../../../src/domain/instant.ts";
import { feedbackPersonId } from "../../../src/domain/registers/feedback.ts";
import { removePersons } from "../../../src/server/privacy/remove-persons.ts";
import { COMMUNE, closeServers, openServerWithPhones } from "../../support/server-with-phones.ts";
import type { TestPhone } from "../../support/test-phone.ts";

vi.setConfig({ testTimeout: 60_000 });
afterEach(closeServers);

const DAY_MS = 24 * 60 * 60 * 1000;
const ON = "2025-05-12" as Day;
const NAME = "Phan Thị Lành";

const takeFeedback = async ({ services: { registers, outbox } }: TestPhone) => {
  const written = await registers.write("feedback", [{ fields: { receivedOn: ON, subject: "Loa quá to" } }]);
  const [id] = written.ok ? written.value : [];
  if (!id) throw new Error("not written");
  await registers.write("feedbackPerson", [
    { id: feedbackPersonId(id), fields: { name: NAME, phone: "0912" } },
  ]);
  await outbox.sendNow();
  return id;
};

test("[S7] who gave feedback is known to the unit, and to nobody above it", async () => {
  const { officer, supervisor } = await openServerWithPhones();
  const [first, second, office] = [await officer(), await officer(), await supervisor()];
  const id = await takeFeedback(first);
  await second.services.outbox.sendNow();
  expect((await second.services.registers.entry("feedbackPerson", feedbackPersonId(id)))?.values.name).toBe(
    NAME,
  );
  await office.services.supervision.openUnit(COMMUNE);
  await office.services.outbox.sendNow();
  expect(await office.services.registers.entries("feedback", { unit: COMMUNE })).toEqual([]);
  expect(await office.services.registers.entries("feedbackPerson", { unit: COMMUNE })).toEqual([]);
});

test("[S3] name and phone are removed a set time after closing, also from the log, and what comes again changes nothing", async () => {
  const { server, time, officer } = await openServerWithPhones();
  const [first, second] = [await officer(), await officer()];
  const id = await takeFeedback(first);
  const everything = async () =>
    JSON.stringify([
      await server.db.selectFrom("changes").selectAll().execute(),
      await server.db.selectFrom("records").selectAll().execute(),
    ]);
  expect(await removePersons(server.history, 5)).toBe(0);

  await first.services.registers.write("feedback", [{ id, fields: { closedOn: ON } }]);
  await first.services.outbox.sendNow();
  time.now = addMs(time.now, 4 * DAY_MS);
  expect(await removePersons(server.history, 5)).toBe(0);
  expect(await everything()).toContain(NAME);

  time.now = addMs(time.now, 2 * DAY_MS);
  const [log] = await server.db
    .selectFrom("changes")
    .select("body")
    .where("collection", "=", "feedbackPerson")
    .execute();
  expect(await removePersons(server.history, 5)).toBe(1);
  expect(await everything()).not.toContain(NAME);
  expect(log?.body).toContain(NAME);
  expect(await removePersons(server.history, 5)).toBe(0);

  for (const phone of [first, second]) {
    await phone.services.outbox.sendNow();
    const person = await phone.services.registers.entry("feedbackPerson", feedbackPersonId(id));
    expect(person?.values).toMatchObject({ name: "", phone: "" });
    expect(await phone.services.registers.entries("feedback")).toHaveLength(1);
  }
});
