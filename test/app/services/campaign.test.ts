// @vitest-environment node
import { afterEach, expect, test, vi } from "vitest";
import { hangingId } from "../../../src/domain/campaign/hanging.ts";
import type { RecordId } from "../../../src/domain/change.ts";
import type { Day } from "../../../src/domain/day.ts";
import { closeServers, openServerWithPhones } from "../../support/server-with-phones.ts";
import type { TestPhone } from "../../support/test-phone.ts";

vi.setConfig({ testTimeout: 60_000 });
afterEach(closeServers);

const day = (typed: string) => typed as Day;
const write = async (
  { services: { registers } }: TestPhone,
  ...entry: Parameters<typeof registers.write>
): Promise<RecordId> => {
  const written = await registers.write(...entry);
  if (!written.ok || !written.value[0]) throw new Error(JSON.stringify(written));
  return written.value[0];
};

test("[S4] [S12] two phones that work on one place meet in one entry, and each keeps what the other said", async () => {
  const { officer, time } = await openServerWithPhones();
  const [first, second] = [await officer(), await officer()];
  const campaign = await write(first, "campaign", [
    { fields: { name: "Tháng 5", visualKind: "banner", from: day("2025-05-01"), hangDays: 15 } },
  ]);
  const site = await write(first, "site", [{ fields: { kind: "hangingPlace", name: "Cổng chợ" } }]);
  await first.services.outbox.sendNow();
  await second.services.outbox.sendNow();
  const id = hangingId(campaign, site);
  const place = { campaign, site, place: "Cổng chợ" };

  for (const phone of [first, second]) phone.setOnline(false);
  await write(first, "hanging", [{ id, fields: { ...place, hungOn: day("2025-05-02"), quantity: 2 } }]);
  time.now = (time.now + 60_000) as typeof time.now;
  await write(second, "hanging", [
    { id, fields: { ...place, checkedOn: day("2025-05-10"), condition: "torn" } },
  ]);
  for (const phone of [second, first, second]) {
    phone.setOnline(true);
    await phone.services.outbox.sendNow();
  }
  const both = { ...place, hungOn: "2025-05-02", quantity: 2, checkedOn: "2025-05-10", condition: "torn" };
  for (const phone of [first, second]) {
    const entries = await phone.services.registers.entries("hanging", { group: campaign });
    expect(entries.map(({ values }) => values)).toEqual([both]);
  }
});
