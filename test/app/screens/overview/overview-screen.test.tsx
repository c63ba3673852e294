import { fireEvent, screen, within } from "@testing-library/preact";
import { describe, expect, test } from "vitest";
import { aCell, anOverview, aRow } from "./an-overview.ts";
import { openDesk } from "./open-desk.tsx";

const cellNamed = (name: string) => screen.findByRole("button", { name });

describe("the supervisor's overview", () => {
  test("names every cell by unit, task, figures and state, and says where something waits", async () => {
    await openDesk("/?thang=2025-05", {
      overview: anOverview({
        rows: [
          aRow("son-kim-1", "Xã Sơn Kim 1", {
            cells: [
              aCell({ done: 4, state: "full", waiting: 1 }),
              aCell({ due: 1, done: 0, state: "notDue" }),
              aCell({ due: null, done: 3, state: "noQuota" }),
            ],
          }),
          aRow("son-kim-2", "Xã Sơn Kim 2", {
            cells: [aCell({ done: 0, state: "none" }), null, aCell({ done: 1, due: 2, state: "needsFix" })],
          }),
        ],
      }),
    });

    await cellNamed("Xã Sơn Kim 1, Phát thanh: 4/4, đủ, có bản ghi chờ duyệt");
    await cellNamed("Xã Sơn Kim 1, Đối thoại: 0/1, chưa đến hạn");
    await cellNamed("Xã Sơn Kim 1, Lấy ý kiến: 3, không định số lượng");
    await cellNamed("Xã Sơn Kim 2, Phát thanh: 0/4, chưa có");
    expect((await cellNamed("Xã Sơn Kim 2, Lấy ý kiến: 1/2, cần sửa")).className).toContain("needsFix");
    expect(screen.getAllByRole("rowheader").map(({ textContent }) => textContent)).toEqual([
      "Xã Sơn Kim 1",
      "Xã Sơn Kim 2",
    ]);
  });

  test("is one tab stop that the arrow keys move in, over cells that are not there", async () => {
    await openDesk("/?thang=2025-05", {
      overview: anOverview({
        rows: [
          aRow("son-kim-1", "Xã Sơn Kim 1"),
          aRow("son-kim-2", "Xã Sơn Kim 2", { cells: [aCell({ done: 1 }), null, aCell({ due: 9 })] }),
        ],
      }),
    });
    const table = await screen.findByRole("table");
    const reachable = () => [...table.querySelectorAll<HTMLElement>("tbody [tabindex='0']")];
    const press = (key: string) => fireEvent.keyDown(document.activeElement as Element, { key });

    expect(reachable()).toHaveLength(1);
    reachable()[0]?.focus();
    expect(document.activeElement?.textContent).toBe("Xã Sơn Kim 1");
    press("ArrowRight");
    expect(document.activeElement?.getAttribute("aria-label")).toContain("Xã Sơn Kim 1, Phát thanh");
    press("ArrowDown");
    expect(document.activeElement?.getAttribute("aria-label")).toContain("Xã Sơn Kim 2, Phát thanh");
    press("ArrowRight");
    expect(document.activeElement?.getAttribute("aria-label")).toContain("Xã Sơn Kim 2, Lấy ý kiến");
    press("Home");
    expect(document.activeElement?.textContent).toBe("Xã Sơn Kim 2");
    expect(reachable()).toEqual([document.activeElement]);
  });

  test("tells what is done but not sent apart from what is not done", async () => {
    await openDesk("/?thang=2025-05", {
      overview: anOverview({
        rows: [
          aRow("son-kim-1", "Xã Sơn Kim 1", { unsentActivities: 3 }),
          aRow("son-kim-2", "Xã Sơn Kim 2", { lastSeenAt: Date.parse("2025-05-02T08:00+07:00") as never }),
        ],
      }),
    });

    const [first, second] = (await screen.findAllByRole("row")).slice(1);
    within(first as HTMLElement).getByText("đã làm, chưa gửi 3");
    within(second as HTMLElement).getByText("chưa kết nối từ 2/5");
  });

  test("can put the slowest first", async () => {
    await openDesk("/?thang=2025-05", { overview: anOverview() });
    fireEvent.click(await screen.findByRole("button", { name: /^Xã: sắp xếp theo tên/ }));
    expect(screen.getAllByRole("rowheader")[0]?.textContent).toBe("Xã Sơn Kim 2");
  });

  test("names the units that need a word, and what they lack", async () => {
    await openDesk("/?thang=2025-05", {
      overview: anOverview({
        rows: [
          aRow("son-kim-1", "Xã Sơn Kim 1"),
          aRow("son-kim-2", "Xã Sơn Kim 2", { cells: [aCell({ done: 0, state: "none" }), null, null] }),
        ],
      }),
    });
    const list = await screen.findByRole("region", { name: "Cần đôn đốc" });
    expect(within(list).getAllByRole("link")).toHaveLength(1);
    within(list).getByText("Chưa có Phát thanh");
  });

  test("keeps the last figures on screen when the server is gone, and says how old they are", async () => {
    const { phone, script } = await openDesk("/?thang=2025-05", { overview: anOverview() });
    await screen.findByRole("table");
    script.overview = null;
    phone.setOnline(false);
    document.dispatchEvent(new Event("visibilitychange"));

    await screen.findByText(/Chưa lấy được số mới, đang xem số liệu lúc hôm nay, 09:00/);
    expect(screen.getAllByRole("rowheader")).toHaveLength(2);
  });

  test("says that there is nothing yet when the first figures do not come", async () => {
    await openDesk("/?thang=2025-05");
    await screen.findByText("Chưa có số liệu trên máy này");
    screen.getByRole("button", { name: "Thử lại" });
  });
});
