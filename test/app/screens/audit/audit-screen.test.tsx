import { fireEvent, screen } from "@testing-library/preact";
import { beforeAll, expect, test } from "vitest";
import type { AuditLine, AuditPage } from "../../../../src/domain/audit/audit-page.ts";
import { at, aUserId, unitId } from "../../../support/builders/ids.ts";
import { json } from "../../../support/scripted-server.ts";
import { NOW } from "../../../support/sync-builders.ts";
import { openDesk } from "../overview/open-desk.tsx";

// What comes late in the app is there before the test begins.
beforeAll(() => import("../../../../src/app/screens/office-inbox/office-part.tsx"), 60_000);

const HOA = aUserId();

const aLine = (given: Partial<AuditLine> = {}): AuditLine => ({
  place: "1747040400000.l000000000001",
  at: at("2025-05-12T16:00+07:00"),
  kind: "historyRead",
  user: HOA,
  userName: "Nguyễn Thị Hoa",
  deviceName: "Redmi A3",
  unit: unitId("son-kim-1"),
  unitName: "Xã Sơn Kim 1",
  about: "activity/1",
  times: 3,
  ...given,
});

const aPage = (lines: readonly AuditLine[], next: AuditPage["next"] = null): AuditPage => ({
  ...{ generatedAt: NOW, lines: [...lines], next, since: "2025-05-01" as AuditPage["since"] },
});

const LOST: AuditLine = aLine({
  ...{ place: "1747040400000.l000000000000", kind: "linesLost", user: null, userName: null },
  ...{ deviceName: null, unit: null, unitName: null, about: null, times: 1 },
});

test("an administrator reads who did what in sentences, filters, turns the page, and keeps the last one offline", async () => {
  const asked: string[] = [];
  let isOffline = false;
  const { script } = await openDesk("/don-vi", {}, "administrator");
  script.intercept = async (url) => {
    const { pathname, search } = new URL(url);
    if (pathname !== "/api/admin/audit") return null as never;
    asked.push(decodeURIComponent(search));
    if (isOffline) throw new TypeError("Failed to fetch");
    return json(aPage([aLine(), LOST], search.includes("before") ? null : "1747040400000.l000000000000"));
  };
  fireEvent.click(screen.getByRole("link", { name: "Nhật ký hệ thống" }));

  await screen.findByText("Nguyễn Thị Hoa xem lịch sử một bản ghi", {}, { timeout: 20_000 });
  screen.getByText("Máy chủ mất dòng nhật ký do quá tải hoặc hết chỗ");
  screen.getByText(/Xã Sơn Kim 1 · Redmi A3 · 3 lần · activity\/1/);
  screen.getByText("Giữ từ 01/05/2025");

  fireEvent.change(screen.getByLabelText("Người"), { target: { value: HOA } });
  await screen.findByText("Nguyễn Thị Hoa xem lịch sử một bản ghi");
  fireEvent.click(await screen.findByRole("button", { name: "Các dòng cũ hơn" }));
  await screen.findByRole("button", { name: "Về dòng mới nhất" });
  expect(asked.slice(0, 3)).toEqual(["", `?user=${HOA}`, `?user=${HOA}&before=1747040400000.l000000000000`]);

  isOffline = true;
  fireEvent.click(screen.getByRole("button", { name: "Về dòng mới nhất" }));
  await screen.findByText(/^Đang xem nhật ký lúc /);
  screen.getByText("Nguyễn Thị Hoa xem lịch sử một bản ghi");
});

test("a supervisor is shown the overview instead", async () => {
  await openDesk("/nhat-ky-he-thong", {}, "supervisor");
  expect(screen.queryByRole("heading", { name: "Nhật ký hệ thống" })).toBeNull();
});
