import { screen } from "@testing-library/preact";
import { expect, test } from "vitest";
import type { Json } from "../../../../src/domain/canonical-json.ts";
import type { WireRecord } from "../../../../src/domain/record.ts";
import type { ScopeId } from "../../../../src/domain/scope.ts";
import type { Unit } from "../../../../src/domain/unit.ts";
import { day, unitId } from "../../../support/builders/ids.ts";
import { aTenure, aUnit } from "../../../support/builders/units.ts";
import { anEnrolledPhone, openApp } from "../../../support/officer-app.tsx";
import { aRecord } from "../../../support/sync-builders.ts";

const published = (unit: Unit, number: number): WireRecord => ({
  ...aRecord(unit.id, number),
  scope: "huong-son.published" as ScopeId,
  collection: "unit",
  values: { document: unit as unknown as Json },
});

test("an officer of a merged commune reads in one sentence what became of the work", async () => {
  const { device, receive } = await anEnrolledPhone();
  const own = (await device.services.account.current())?.unit as Unit;
  const before = aUnit({
    id: unitId("son-cu"),
    tenures: [aTenure({ name: "Sơn Cũ", to: day("2025-05-04") })],
  });
  const since = {
    ...own,
    predecessors: [before.id],
    tenures: [aTenure({ name: "Sơn Mới", from: day("2025-05-05") })],
  };
  await receive(published(before, 2), published(since, 3));
  openApp(device, "/");
  await screen.findByText("Từ 05/05/2025, đơn vị là Xã Sơn Mới");
  expect(
    screen.getByText(/^Tiếp nhận từ Xã Sơn Cũ\. Bản ghi cũ, bản nháp và mục chưa gửi còn đủ/),
  ).toBeDefined();
});
