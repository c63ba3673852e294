// @vitest-environment node
import "../../../support/page-beside-server.ts";
// What the screens load late is here before their time runs.
import "../../../../src/app/screens/overview/supervisor-routes.tsx";
import "../../../../src/app/screens/office-inbox/office-part.tsx";
import "../../../../src/app/screens/agencies/concerns-screen.tsx";
import "../../../../src/app/screens/more/more-screen.tsx";
import "../../../../src/app/screens/task/task-screen.tsx";
import "../../../../src/app/screens/work/late-work.tsx";
import "../../../../src/app/services/agency-plans.ts";

import { cleanup, fireEvent, within } from "@testing-library/preact";
import { afterEach, expect, test, vi } from "vitest";
import type { DraftValues } from "../../../../src/app/services/services.ts";
import type { Json } from "../../../../src/domain/canonical-json.ts";
import type { RecordId } from "../../../../src/domain/change.ts";
import type { Day } from "../../../../src/domain/day.ts";
import { scopeOf } from "../../../../src/domain/scope.ts";
import type { TaskRef } from "../../../../src/domain/task.ts";
import { AgencyCode, type Unit } from "../../../../src/domain/unit.ts";
import { publishRecords } from "../../../../src/server/history/publish.ts";
import { unitId } from "../../../support/builders/ids.ts";
import { aTenure, aUnit } from "../../../support/builders/units.ts";
import { openApp } from "../../../support/officer-app.tsx";
import { closeServers, OFFICE, openServerWithPhones } from "../../../support/server-with-phones.ts";
import type { TestPhone } from "../../../support/test-phone.ts";

// Several desks are opened one after the other.
vi.setConfig({ testTimeout: 60_000 });
afterEach(closeServers);
afterEach(cleanup);

const screen = within(document.body);
const DUTY = "huong-son-2025/NV2.1" as TaskRef;

const NOI_VU: Unit = aUnit({
  id: unitId("phong-noi-vu"),
  level: "agency",
  agencyCodes: [AgencyCode.parse("NOIVU"), AgencyCode.parse("PHONGBAN")],
  tenures: [aTenure({ from: "2025-01-01" as Day, kind: "Phòng", name: "Nội vụ", parent: OFFICE })],
});

const openWithAgency = async () => {
  const world = await openServerWithPhones();
  await publishRecords(world.server.registry.history, [
    {
      scope: scopeOf(unitId("ha-tinh-42"), "published"),
      collection: "unit",
      id: NOI_VU.id as string as RecordId,
      fields: { document: NOI_VU as unknown as Json },
    },
  ]);
  const agency = await world.enrolled({ name: "Phan Thị Thu", role: "officer", unit: NOI_VU.id });
  return { ...world, agency };
};

const logTraining = async ({ services }: TestPhone): Promise<void> => {
  const draft = await services.drafts.start({ task: DUTY });
  await services.drafts.update(draft.id, { title: "Tập huấn CCHC cho báo cáo viên" } as DraftValues);
  const saved = await services.drafts.save(draft.id);
  if (!saved.ok) throw new Error(JSON.stringify(saved.error));
  await services.outbox.sendNow();
};

test("an agency's officer finds its duties of the plan under «Việc», logs one, and sees what concerns the agency", async () => {
  const { agency } = await openWithAgency();
  openApp(agency);
  const duty = await screen.findByRole("link", { name: /^Cung cấp thông tin về tình hình thực hiện/ });
  expect(duty.getAttribute("href")).toBe("/viec/huong-son-2025/NV2.1");
  expect(screen.getByRole("link", { name: /^Dịch vụ công trực tuyến/ })).toBeTruthy();
  expect(screen.queryByRole("link", { name: /^Phát thanh/ })).toBeNull();
  fireEvent.click(duty);
  expect(await screen.findByText("Phòng Nội vụ")).toBeTruthy();

  await logTraining(agency);
  const [view] = await agency.services.diary.activitiesBetween("2025-05-01" as Day, "2025-05-31" as Day);
  expect(view).toMatchObject({ status: "sent", activity: { kind: "meeting", tasks: [DUTY] } });

  cleanup();
  openApp(agency, "/them");
  fireEvent.click(await screen.findByRole("link", { name: /^Liên quan đến cơ quan/ }));
  await screen.findByRole("heading", { name: "Tình hình các đơn vị" });
  expect(screen.getAllByText("Phối hợp · 0/22 đơn vị đã làm · 0 việc").length).toBeGreaterThan(1);
  const clauses = screen.getAllByRole("link").map((link) => link.getAttribute("href"));
  expect(clauses).toContain("/ke-hoach/huong-son-2025/NV2.1");
  expect(clauses).not.toContain("/ke-hoach/huong-son-2025/NV3.1");
});

test("the office reads what an agency did for each duty, down to the records, also without a network", async () => {
  const { agency, supervisor } = await openWithAgency();
  await logTraining(agency);
  const office = await supervisor();
  openApp(office, "/co-quan");
  fireEvent.click(await screen.findByRole("button", { name: "Để sau" }, { timeout: 30_000 }));
  const panel = within(await screen.findByRole("region", { name: "Phòng Nội vụ" }));
  const [, first] = panel.getAllByRole("row");
  const cells = within(first as HTMLElement).getAllByRole("cell");
  expect(cells.map(({ textContent }) => textContent)).toEqual(["Chủ trì", "1", "0", "1", "0", "12/5"]);
  expect(panel.getByRole("link", { name: /^Cung cấp thông tin/ }).getAttribute("href")).toBe(
    "/tong-quan/phong-noi-vu?thang=2025-05&viec=huong-son-2025%2FNV2.1",
  );
  office.setOnline(false);
  cleanup();
  openApp(office, "/co-quan");
  fireEvent.click(await screen.findByRole("button", { name: "Để sau" }, { timeout: 30_000 }));
  await screen.findByText(/^Không có mạng, số liệu lúc/);
  fireEvent.click(screen.getByRole("link", { name: /^Cung cấp thông tin/ }));
  office.setOnline(true);
  expect(await screen.findByRole("link", { name: /Tập huấn CCHC cho báo cáo viên/ })).toBeTruthy();
});
