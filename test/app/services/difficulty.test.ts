// @vitest-environment node
import { afterEach, expect, test, vi } from "vitest";
import type { DraftValues } from "../../../src/app/services/services.ts";
import type { Day } from "../../../src/domain/day.ts";
import {
  COMMUNE,
  closeServers,
  openServerWithPhones,
  writeBroadcast,
} from "../../support/server-with-phones.ts";

vi.setConfig({ testTimeout: 60_000 });
afterEach(closeServers);

const ON = "2025-05-12" as Day;

test("a difficulty reaches the office, waits for no review, and its answer comes back", async () => {
  const { officer, supervisor } = await openServerWithPhones();
  const [phone, office] = [await officer(), await supervisor()];
  const draft = await phone.services.drafts.start({ kind: "difficulty" });
  await phone.services.drafts.update(draft.id, { title: "Hỏng loa ở Khe Năm" } as DraftValues);
  await phone.services.drafts.save(draft.id);
  await writeBroadcast(phone.services, "Số 1", ["a"]);
  await phone.services.outbox.sendNow();

  const queue = await office.services.supervision.queue();
  expect(queue.ok && queue.value.value.items.map(({ title }) => title)).toEqual(["Số 1"]);

  await office.services.supervision.openUnit(COMMUNE);
  await office.services.outbox.sendNow();
  const answer = { difficulty: draft.id, step: "answered", text: "Đã cấp 02 loa", on: ON } as const;
  expect((await office.services.registers.write("difficultyAnswer", [{ fields: answer }], COMMUNE)).ok).toBe(
    true,
  );
  await office.services.outbox.sendNow();
  await phone.services.outbox.sendNow();
  const [told] = await phone.services.registers.entries("difficultyAnswer", { group: draft.id });
  expect(told?.values).toMatchObject({ text: "Đã cấp 02 loa", step: "answered" });
  expect(await phone.services.registers.entries("difficultyAnswer", { group: crypto.randomUUID() })).toEqual(
    [],
  );
});

test("[S7] a unit does not answer itself", async () => {
  const { officer } = await openServerWithPhones();
  const phone = await officer();
  const draft = await phone.services.drafts.start({ kind: "difficulty" });
  const answer = { difficulty: draft.id, step: "resolved", on: ON } as const;
  await phone.services.registers.write("difficultyAnswer", [{ fields: answer }]);
  await phone.services.outbox.sendNow();
  expect(await phone.services.outbox.summary()).toMatchObject({ setAside: 1 });
});
