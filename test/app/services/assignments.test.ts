// @vitest-environment node
import { afterEach, expect, test, vi } from "vitest";
import type { Services } from "../../../src/app/services/services.ts";
import { assignmentFor } from "../../../src/domain/assignment/assignee.ts";
import type { Day, Month } from "../../../src/domain/day.ts";
import { assignmentId, WorkKey } from "../../../src/domain/registers/assignment.ts";
import type { UserId } from "../../../src/domain/user.ts";
import { closeServers, openServerWithPhones } from "../../support/server-with-phones.ts";

vi.setConfig({ testTimeout: 60_000 });
afterEach(closeServers);

const work = WorkKey.parse("huong-son-2025/PL8");
const may = "2025-05" as Month;
const userOf = async ({ account }: Services): Promise<UserId> => (await account.current())?.user.id as UserId;
const give = (services: Services, person: UserId, period: "open" | Month) =>
  services.registers.write("assignment", [
    { id: assignmentId(work, period), fields: { work, period, person, on: "2025-05-12" as Day } },
  ]);
const doerOf = async ({ registers }: Services) =>
  assignmentFor(
    (await registers.entries("assignment")).map(({ values }) => values),
    work,
    may,
  )?.person;

test("[S4] [S12] two phones that give one task to different people meet in one entry; a month's own word comes first", async () => {
  const { officer } = await openServerWithPhones();
  const [first, second] = [await officer(), await officer()];
  const [hoa, lan] = [await userOf(first.services), await userOf(second.services)];
  first.setOnline(false);
  second.setOnline(false);
  await give(first.services, hoa, "open");
  await give(second.services, lan, "open");
  first.setOnline(true);
  await first.services.outbox.sendNow();
  second.setOnline(true);
  await second.services.outbox.sendNow();
  await first.services.outbox.sendNow();
  for (const { services } of [first, second]) {
    expect(await services.registers.entries("assignment")).toHaveLength(1);
    expect(await doerOf(services)).toBe(lan);
  }

  await give(first.services, hoa, may);
  await first.services.outbox.sendNow();
  await second.services.outbox.sendNow();
  expect(await doerOf(second.services)).toBe(hoa);
});
