// @vitest-environment node
import { afterEach, expect, test, vi } from "vitest";
import { keepTapsIn } from "../../../src/app/screens/survey/keep-taps.ts";
import { createTapCounter, type TapCounter } from "../../../src/app/screens/survey/tap-counter.ts";
import { newId } from "../../../src/app/services/new-id.ts";
import type { RecordId } from "../../../src/domain/change.ts";
import type { Day } from "../../../src/domain/day.ts";
import { sumTaps, type TapName } from "../../../src/domain/survey/taps.ts";
import { closeServers, openServerWithPhones } from "../../support/server-with-phones.ts";
import type { TestPhone } from "../../support/test-phone.ts";

vi.setConfig({ testTimeout: 60_000 });
afterEach(closeServers);

const TODAY = "2025-05-12" as Day;

const aRound = async ({ services: { registers } }: TestPhone): Promise<RecordId> => {
  const written = await registers.write("surveyRound", [{ fields: { name: "Tháng 5", from: TODAY } }]);
  if (!written.ok || !written.value[0]) throw new Error(JSON.stringify(written));
  return written.value[0];
};

const openCounter = ({ services: { registers } }: TestPhone, round: RecordId): TapCounter =>
  createTapCounter(keepTapsIn(registers, round, newId(), TODAY));

const sumOn = async ({ services: { registers } }: TestPhone, round: RecordId) =>
  sumTaps((await registers.entries("surveyTaps", { group: round })).map(({ values }) => values));

test("[S1] [S4] two tablets without a network, and two windows of one, add up once they send", async () => {
  const { officer } = await openServerWithPhones();
  const [first, second] = [await officer(), await officer()];
  const round = await aRound(first);
  await first.services.outbox.sendNow();
  await second.services.outbox.sendNow();
  for (const phone of [first, second]) phone.setOnline(false);

  const best: TapName = "oneStopVerySatisfied";
  const counters = [openCounter(first, round), openCounter(first, round), openCounter(second, round)];
  for (const [index, counter] of counters.entries())
    for (let tap = 0; tap <= index; tap++) expect(await counter.tap(best, true)).toBe(true);
  expect((await sumOn(first, round)).counts.oneStop.verySatisfied).toBe(3);

  // The tablet is switched off: what it said to be kept is there, and a new opening goes on beside it.
  const again = first.restart();
  await again.begin();
  expect((await sumOn(again, round)).counts.oneStop.verySatisfied).toBe(3);
  expect(await openCounter(again, round).tap(best, true)).toBe(true);

  for (const phone of [second, again, second]) {
    phone.setOnline(true);
    await phone.services.outbox.sendNow();
  }
  for (const phone of [again, second])
    expect(await sumOn(phone, round)).toMatchObject({ forms: 7, counts: { oneStop: { verySatisfied: 7 } } });
});
