// @vitest-environment node
import { afterEach, expect, test, vi } from "vitest";
import type { Services } from "../../../src/app/services/services.ts";
import type { Day } from "../../../src/domain/day.ts";
import type { RegisterValues } from "../../../src/domain/registers/definitions.ts";
import type { UrgedPeriod } from "../../../src/domain/registers/urging.ts";
import type { TaskRef } from "../../../src/domain/task.ts";
import type { UnitId } from "../../../src/domain/unit.ts";
import {
  COMMUNE,
  closeServers,
  OFFICE,
  OTHER_COMMUNE,
  openServerWithPhones,
} from "../../support/server-with-phones.ts";

vi.setConfig({ testTimeout: 60_000 });
afterEach(closeServers);

const TASK = "huong-son-2025/PL8" as TaskRef;
const FIELDS: RegisterValues<"urging"> = {
  ...{ period: "2025-05" as UrgedPeriod, level: "first", on: "2025-05-12" as Day },
  text: "Đề nghị thực hiện và ghi sổ: Phát thanh (1/4).",
  missing: [{ task: TASK, title: "Phát thanh", done: 1, due: 4 }],
};

const urge = async ({ registers }: Services, unit: UnitId) => {
  const written = await registers.write("urging", [{ fields: FIELDS }], unit);
  if (!written.ok || !written.value[0]) throw new Error("not written");
  return written.value[0];
};
const listed = async ({ supervision }: Services) => {
  const list = await supervision.urgings();
  if (!list.ok) throw new Error(list.error.kind);
  return list.value.value.items.map(({ unitName, byName, isUnsent }) => [unitName, byName, isUnsent]);
};
const noticesOf = async ({ outbox, notices }: Services) => {
  await outbox.sendNow();
  return (await notices.list()).filter(({ notice }) => notice.kind === "urging");
};

test("[S1] an urging is written without a network to a unit whose records are not here, and arrives as a notice", async () => {
  const { officer, supervisor, enrolled } = await openServerWithPhones();
  const [own, office] = [await officer(), await supervisor()];
  const colleague = await enrolled({ name: "Phan Thị Thu", role: "supervisor", unit: OFFICE });
  expect(await listed(office.services)).toEqual([]);
  await own.services.notices.begin();
  office.setOnline(false);
  await urge(office.services, COMMUNE);
  await urge(office.services, OTHER_COMMUNE);
  expect(await listed(office.services)).toEqual([
    ["Xã Sơn Hồng", "Trần Văn Nam", true],
    ["Xã Sơn Kim 1", "Trần Văn Nam", true],
  ]);

  office.setOnline(true);
  await office.services.outbox.sendNow();
  expect(await listed(colleague.services)).toEqual([
    ["Xã Sơn Hồng", "Trần Văn Nam", false],
    ["Xã Sơn Kim 1", "Trần Văn Nam", false],
  ]);
  const [told, ...others] = await noticesOf(own.services);
  expect(others).toEqual([]);
  expect(told).toMatchObject({
    isUnread: true,
    notice: { href: `/viec/${TASK}`, subject: { kind: "urging", text: FIELDS.text } },
  });
  await own.services.notices.markRead([told?.notice.id ?? ""]);
  expect((await noticesOf(own.services))[0]?.isUnread).toBe(false);
});

test.each([
  ["before it was sent", false],
  ["after it was sent", true],
])("an urging that is taken back %s leaves the list and the officer's notices", async (_when, isSent) => {
  const { officer, supervisor } = await openServerWithPhones();
  const [own, office] = [await officer(), await supervisor()];
  const id = await urge(office.services, COMMUNE);
  if (isSent) {
    await office.services.outbox.sendNow();
    expect(await noticesOf(own.services)).toHaveLength(1);
  }
  const back = { id, fields: { ...FIELDS, deleted: true } };
  expect((await office.services.registers.write("urging", [back], COMMUNE)).ok).toBe(true);
  expect(await listed(office.services)).toEqual([]);
  await office.services.outbox.sendNow();
  expect(await listed(office.services)).toEqual([]);
  expect(await noticesOf(own.services)).toEqual([]);
  expect((await office.services.outbox.summary()).setAside).toBe(0);
});

test("[S7] no commune urges another or itself, asks for the list, or reads what another was urged for", async () => {
  const { officer, supervisor, enrolled } = await openServerWithPhones();
  const [own, office] = [await officer(), await supervisor()];
  const other = await enrolled({ name: "Lê Thị Xa", role: "officer", unit: OTHER_COMMUNE });
  await urge(office.services, COMMUNE);
  await office.services.outbox.sendNow();
  expect(await noticesOf(other.services)).toEqual([]);
  expect(await other.services.supervision.urgings()).toMatchObject({ error: { kind: "notAllowed" } });
  await urge(own.services, COMMUNE);
  await urge(own.services, OTHER_COMMUNE);
  await own.services.outbox.sendNow();
  expect((await own.services.outbox.summary()).setAside).toBe(2);
  expect(await listed(office.services)).toHaveLength(1);
});
