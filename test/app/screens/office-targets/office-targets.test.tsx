// @vitest-environment node
import "../../../support/page-beside-server.ts";
// What the screens load late is here before their time runs.
import "../../../../src/app/screens/overview/supervisor-routes.tsx";
import "../../../../src/app/screens/office-inbox/office-part.tsx";

import { cleanup, fireEvent, within } from "@testing-library/preact";
import { afterEach, expect, test } from "vitest";
import { readUnitRows } from "../../../../src/app/screens/targets/read-unit-rows.ts";
import { askUnitTargets } from "../../../../src/app/services/office-lists.ts";
import type { DraftValues } from "../../../../src/app/services/services.ts";
import type { Day, Month } from "../../../../src/domain/day.ts";
import { dossierMonthId } from "../../../../src/domain/registers/dossier-month.ts";
import { type StationId, stationSectionId } from "../../../../src/domain/registers/station-section.ts";
import { targetsOf } from "../../../../src/domain/targets/target-standing.ts";
import { loadPlan } from "../../../../src/server/seed/load-plan.ts";
import { figures } from "../../../support/builders/targets.ts";
import { openApp } from "../../../support/officer-app.tsx";
import {
  COMMUNE,
  closeServers,
  openServerWithPhones,
  writeBroadcast,
} from "../../../support/server-with-phones.ts";
import type { TestPhone } from "../../../support/test-phone.ts";

afterEach(closeServers);

const screen = within(document.body);
const MAY = "2025-05" as Month;

/** An office that has set no password yet is asked for one first. */
const openAtDesk = async (office: TestPhone, path: string): Promise<void> => {
  openApp(office, path);
  fireEvent.click(await screen.findByRole("button", { name: "Để sau" }, { timeout: 30_000 }));
};

const writeUnit = async ({ services }: TestPhone): Promise<void> => {
  const { registers, drafts } = services;
  await registers.write("webPage", [{ fields: { name: "Trang của xã", hasSection: false } }]);
  const month = "2025-01" as Month;
  await registers.write("dossierMonth", [
    { id: dossierMonthId(month), fields: { month, figures: figures(10, { published: 9 }) } },
  ]);
  const made = await registers.write("site", [
    { fields: { kind: "station", name: "Đài xã" } },
    { fields: { kind: "postingPoint", name: "Bộ phận Một cửa", pointType: "oneStopDesk" } },
  ]);
  if (!made.ok) throw new Error(made.error.kind);
  const station = made.value[0] as string as StationId;
  await registers.write("stationSection", [
    { id: stationSectionId(station), fields: { station, hasSection: true } },
  ]);
  await writeBroadcast(services, "Số 1", []);
  const draft = await drafts.start({ kind: "meeting" });
  await drafts.update(draft.id, { title: "Họp thôn", topics: ["onlinePublicService"] } as DraftValues);
  expect((await drafts.save(draft.id)).ok).toBe(true);
  await services.outbox.sendNow();
};

test("the office sees every unit's targets as the unit itself counts them, what is missing, and opens them down to the record", async () => {
  const { officer, supervisor } = await openServerWithPhones();
  const [own, office] = [await officer(), await supervisor()];
  await writeUnit(own);

  const span = { from: "2025-01-01" as Day, to: "2025-05-12" as Day, today: "2025-05-12" as Day };
  const rows = await readUnitRows(own.services.registers, own.services.diary, span);
  const counted = targetsOf(loadPlan().targetMeasures, rows, span);
  const asked = await askUnitTargets(office.services.supervision, COMMUNE, MAY);
  expect(asked.ok && asked.value.value.targets.map(({ rowCount: _, ...standing }) => standing)).toEqual(
    counted,
  );

  await openAtDesk(office, "/chi-tieu");
  expect(await screen.findByRole("heading", { level: 1, name: "5 chỉ tiêu năm 2025" })).toBeTruthy();
  const pages = within(screen.getByRole("region", { name: /^Trang thông tin điện tử/ }));
  expect(pages.getByText("0%")).toBeTruthy();
  expect(pages.getByRole("img", { name: /^0 trên 22 đơn vị đạt\. Chưa đạt: / })).toBeTruthy();
  expect(pages.getByText("21 đơn vị chưa có số liệu")).toBeTruthy();
  const stations = within(screen.getByRole("region", { name: /^Đài truyền thanh/ }));
  expect(stations.getByText("100%")).toBeTruthy();
  expect(stations.getByRole("img", { name: /^1 trên 22 đơn vị đạt/ })).toBeTruthy();
  // Nobody has checked the desk: there is no figure, and certainly not 0 percent.
  const desks = within(screen.getByRole("region", { name: /^Điểm một cửa/ }));
  expect(desks.getByText("Chưa có số liệu")).toBeTruthy();
  const trend = within(screen.getByRole("region", { name: "Qua các tháng trong năm" }));
  expect(trend.getByRole("row", { name: /^Công khai tình trạng.* 90% 90% 90% 90% 90%$/ })).toBeTruthy();

  const missing = within(screen.getByRole("region", { name: "Việc cần làm để đạt 100%" }));
  fireEvent.change(missing.getByLabelText("Chỉ tiêu"), { target: { value: "CT1" } });
  expect(await missing.findByText("Trang của xã: Chưa có chuyên mục CCHC")).toBeTruthy();
  fireEvent.click(missing.getByRole("link", { name: "Xã Sơn Kim 1" }));
  const topics = within(await screen.findByRole("region", { name: /^Chỉ tiêu 5/ }));
  const record = topics.getByRole("link", { name: /^Hoạt động đã ghi/ });
  await office.services.supervision.openUnit(COMMUNE);
  fireEvent.click(record);
  expect((await screen.findAllByText("Họp thôn")).length).toBeGreaterThan(0);
  cleanup();

  // Without a network the office reads what it was told last, and from when that is.
  office.setOnline(false);
  openApp(office, "/chi-tieu");
  fireEvent.click(await screen.findByRole("button", { name: "Để sau" }, { timeout: 30_000 }));
  expect(await screen.findByText(/^Không có mạng, số liệu lúc/)).toBeTruthy();
  expect(screen.getByRole("region", { name: /^Đài truyền thanh/ })).toBeTruthy();
}, 120_000);
