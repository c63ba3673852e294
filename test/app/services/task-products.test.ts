// @vitest-environment node
import { afterEach, expect, test, vi } from "vitest";
import type { Day } from "../../../src/domain/day.ts";
import { taskProductId, taskProductRegister } from "../../../src/domain/registers/task-product.ts";
import { TaskRef } from "../../../src/domain/task.ts";
import { closeServers, openServerWithPhones, writeBroadcast } from "../../support/server-with-phones.ts";

vi.setConfig({ testTimeout: 60_000 });
afterEach(closeServers);

const task = TaskRef.parse("huong-son-2025/PL8");
const product = "văn bản chỉ đạo, hướng dẫn";
const id = taskProductId(task, product);
const day = (typed: string): Day => typed as Day;

test("[S4] [S12] two phones that tick one product off without a network meet in one entry", async () => {
  const { officer } = await openServerWithPhones();
  const [first, second] = [await officer(), await officer()];
  const proof = await writeBroadcast(first.services, "Số 1", ["a"]);
  first.setOnline(false);
  second.setOnline(false);
  const slot = { task, product };
  await first.services.registers.write("taskProduct", [
    { id, fields: { ...slot, doneOn: day("2025-05-10"), records: [proof.id] } },
  ]);
  await second.services.registers.write("taskProduct", [
    { id, fields: { ...slot, doneOn: day("2025-05-12"), document: "15/UBND-VHXH" } },
  ]);
  first.setOnline(true);
  await first.services.outbox.sendNow();
  second.setOnline(true);
  await second.services.outbox.sendNow();
  await first.services.outbox.sendNow();

  for (const { services } of [first, second]) {
    const entries = await services.registers.entries("taskProduct", { group: task });
    expect(entries.map((entry) => entry.id)).toEqual([id]);
    // The day was said twice and the later word holds; what only one of them said stays.
    expect(entries[0]?.values).toMatchObject({
      doneOn: "2025-05-12",
      document: "15/UBND-VHXH",
      records: [proof.id],
    });
    expect((await services.outbox.summary()).setAside).toBe(0);
  }
});

test("a product's slot is that of its words, however they are spelled, and no other id is taken", async () => {
  expect(taskProductId(task, "Văn bản chỉ đạo, hướng dẫn".normalize("NFD"))).toBe(id);
  expect(taskProductId(task, "báo cáo kết quả")).not.toBe(id);
  const isSlot = (other: string) => taskProductRegister.hasDerivedId?.("xa-1" as never, other as never);
  expect(isSlot(id)).toBe(true);
  expect(isSlot(`${id}0`)).toBe(false);
  const longest = TaskRef.parse(`${"a".repeat(60)}/${"A".repeat(20)}`);
  expect(taskProductId(longest, product).length).toBeLessThanOrEqual(120);
});
