import { fireEvent, screen, within } from "@testing-library/preact";
import { describe, expect, test, vi } from "vitest";
import { segmentsOf } from "../../../../src/app/screens/unit/unit-figures.ts";
import type { UnitYear } from "../../../../src/domain/api.ts";
import type { TaskRef } from "../../../../src/domain/task.ts";
import { aDeviceId, at, aUserId, day, unitId } from "../../../support/builders/ids.ts";
import { openDesk } from "../overview/open-desk.tsx";
import { waiting } from "../review/waiting-records.ts";

const aCount = (given: Partial<UnitYear["tasks"][number]["counts"][number]> = {}) => ({
  due: 4,
  done: 0,
  accepted: 0,
  returned: 0,
  state: "none" as const,
  ...given,
});

const aYear = (): UnitYear => ({
  unit: unitId("son-kim-1"),
  name: "Xã Sơn Kim 1",
  year: 2025,
  today: day("2025-05-12"),
  generatedAt: at("2025-05-12T09:00+07:00"),
  tasks: [
    {
      task: "p/PL8" as TaskRef,
      title: "Phát thanh",
      per: "month",
      counts: Array.from({ length: 12 }, (_, index) => aCount(index === 4 ? { done: 3, accepted: 2 } : {})),
    },
    {
      task: "p/PL3" as TaskRef,
      title: "Đối thoại",
      per: "year",
      counts: [{ ...aCount({ due: 1 }), state: "notDue" }],
    },
  ],
  people: [
    {
      user: {
        id: aUserId(),
        name: "Nguyễn Thị Hoa",
        title: "Công chức",
        role: "officer",
        unit: unitId("son-kim-1"),
        phone: "0912 345 678",
      },
      devices: [
        {
          name: "Redmi A3",
          id: aDeviceId(),
          lastSeenAt: at("2025-05-12T08:00+07:00"),
          unsentFiles: 0,
          oldestUnsentAt: at("2025-05-09T08:00+07:00"),
          clockOffsetMs: 5 * 60_000,
          lostAt: null,
          unsentActivities: 2,
          freeBytes: 2.1 * 1024 ** 3,
          appVersion: "0.1.0",
        },
      ],
    },
  ],
});

const open = (path = "/tong-quan/son-kim-1?thang=2025-05") =>
  openDesk(path, { unitYear: aYear(), ...waiting(["Số 1", "Số 2"]) });

/** Names of 120 px, then months of 40 px each. */
function placeOfColumn(this: HTMLElement): number {
  const column = [...(this.parentElement?.children ?? [])].indexOf(this);
  return column === 0 ? 0 : 120 + (column - 1) * 40;
}

describe("one unit's page", () => {
  test("tells every month's count, and that the months to come are not there yet", async () => {
    await open();
    await screen.findByRole("img", { name: "Phát thanh T5: 3/4" });
    screen.getByRole("img", { name: "Phát thanh T1: 0/4" });
    screen.getByRole("img", { name: "Phát thanh T6: chưa đến" });
    screen.getByText(/0\/1 trong năm/);
    screen.getByRole("link", { name: "Về Tổng quan" });
  });

  test("opens the year at the month that is looked at, where not all months fit", async () => {
    const widths = vi.spyOn(HTMLElement.prototype, "offsetWidth", "get").mockReturnValue(120);
    const places = vi.spyOn(HTMLElement.prototype, "offsetLeft", "get").mockImplementation(placeOfColumn);
    await open();
    const year = await screen.findByRole("region", { name: "Tiến độ cả năm 2025" });
    expect(year.scrollLeft).toBe(4 * 40);
    widths.mockRestore();
    places.mockRestore();
  });

  test("lists the month's records and leads to each", async () => {
    await open();
    const list = await screen.findByRole("region", { name: /Nhật ký gần đây/ });
    const links = await within(list).findAllByRole("link");
    expect(links.map(({ textContent }) => textContent)).toEqual([
      expect.stringContaining("Số 2"),
      expect.stringContaining("Số 1"),
    ]);
    fireEvent.click(links[1] as HTMLElement);
    await screen.findByRole("heading", { level: 2, name: "Số 1" });
    screen.getByRole("button", { name: "Duyệt" });
  });

  test("a cell of the matrix narrows the records to its task", async () => {
    await open("/tong-quan/son-kim-1?thang=2025-05&viec=p%2FPL8");
    const list = await screen.findByRole("region", { name: /Nhật ký gần đây/ });
    await within(list).findByText("Tháng này chưa có bản ghi nào.");
    within(list).getByRole("link", { name: "p/PL8, bỏ lọc" });
  });

  test("says what the unit's device last said of itself", async () => {
    await open();
    const people = await screen.findByRole("region", { name: "Cán bộ phụ trách" });
    const devices = await screen.findByRole("region", { name: "Máy của đơn vị" });
    within(devices).getByText("Redmi A3 · Nguyễn Thị Hoa");
    within(devices).getByText("đã làm, chưa gửi 2, cũ nhất từ 9/5");
    within(devices).getByText("Bản 0.1.0 · còn trống 2,1 GB · giờ máy chậm 5 phút");
    expect(within(people).getByRole("link", { name: "Gọi Nguyễn Thị Hoa" }).getAttribute("href")).toBe(
      "tel:0912345678",
    );
    await screen.findByRole("link", { name: "Duyệt 2 bản ghi" });
  });
});

describe("the sides of a month's tally", () => {
  test("are accepted, sent, to be mended, then missing", () => {
    expect(segmentsOf(aCount({ due: 5, done: 3, accepted: 1, returned: 1 }))).toEqual([
      "accepted",
      "sent",
      "sent",
      "returned",
      "empty",
    ]);
  });

  test("are never more than is due", () => {
    expect(segmentsOf(aCount({ due: 2, done: 5, accepted: 5 }))).toEqual(["accepted", "accepted"]);
  });
});
