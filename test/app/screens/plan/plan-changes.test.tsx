import { screen, within } from "@testing-library/preact";
import { expect, test } from "vitest";
import type { Json } from "../../../../src/domain/canonical-json.ts";
import type { Month } from "../../../../src/domain/day.ts";
import type { Amendment } from "../../../../src/domain/plan-amendment.ts";
import type { PlanChange } from "../../../../src/domain/plan-changes.ts";
import type { TaskRef } from "../../../../src/domain/task.ts";
import { unitId } from "../../../support/builders/ids.ts";
import { aPlan, aPlanRecord } from "../../../support/builders/plans.ts";
import { anEnrolledPhone, openApp } from "../../../support/officer-app.tsx";
import { uuid } from "../../../support/sync-builders.ts";

/** The plan with fewer issues from this month on, as the office published it today. */
const published = (units: Amendment["units"]) => {
  const said = {
    task: "huong-son-2025/PL8" as TaskRef,
    from: "2025-05" as Month,
    units,
    note: "Công văn 12",
  };
  const change: PlanChange = {
    ...{ kind: "rule", on: "2025-05-12" as never, name: "Phát thanh CCHC", ...said },
    ...{ before: { kind: "perMonth", times: 4 }, after: { kind: "perMonth", times: 2 } },
  };
  const plan = aPlan({ amendments: [{ ...said, rule: change.after }] });
  return { ...aPlanRecord(plan).fields, revision: 1, changes: [change] as unknown as Json };
};

const receivePlan = async (phone: Awaited<ReturnType<typeof anEnrolledPhone>>, units: Amendment["units"]) => {
  const { scope, collection, id } = aPlanRecord(aPlan());
  const at = phone.device.time.now;
  await phone.receive({
    ...{ scope, collection, id, number: phone.nextNumber(), values: published(units) },
    ...{ createdBy: uuid(900) as never, createdAt: 1 as never, updatedBy: uuid(900) as never, updatedAt: at },
  });
};

test("a unit is told what a publication changed for it, reads old and new side by side, and counts by the new number", async () => {
  const phone = await anEnrolledPhone();
  await receivePlan(phone, null);
  openApp(phone.device, "/thong-bao");
  const line = "Phát thanh CCHC: 4 số mỗi tháng → 2 số mỗi tháng từ tháng 5/2025";
  expect((await screen.findByText(line)).closest("a")?.getAttribute("href")).toBe("/ke-hoach/huong-son-2025");

  openApp(phone.device, "/ke-hoach/huong-son-2025");
  const table = within(await screen.findByRole("table"));
  expect(
    within(table.getByRole("row", { name: /^Phát thanh CCHC/ }))
      .getAllByRole("cell")
      .map((cell) => cell.textContent),
  ).toEqual(["4 số mỗi tháng", "2 số mỗi tháng", "từ tháng 5/2025 · Lý do: Công văn 12"]);

  openApp(phone.device, "/viec/huong-son-2025/PL8");
  expect((await screen.findAllByText(/0\/2/)).length).toBeGreaterThan(0);
});

test("a unit hears nothing of what only others were given", async () => {
  const phone = await anEnrolledPhone();
  await receivePlan(phone, [unitId("son-tay")]);
  openApp(phone.device, "/viec/huong-son-2025/PL8");
  expect((await screen.findAllByText(/0\/4/)).length).toBeGreaterThan(0);
  openApp(phone.device, "/thong-bao");
  await screen.findByRole("heading", { level: 1 });
  expect(screen.queryByText(/Kế hoạch thay đổi/)).toBeNull();
});
