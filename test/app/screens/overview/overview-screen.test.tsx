import { fireEvent, screen, waitFor, within } from "@testing-library/preact";
import { afterEach, describe, expect, test, vi } from "vitest";
import { readTables } from "../../../../src/app/spreadsheet/read-tables.ts";
import type { Month } from "../../../../src/domain/day.ts";
import { day } from "../../../support/builders/ids.ts";
import { aCell, anOverview, aRow } from "./an-overview.ts";
import { openDesk } from "./open-desk.tsx";

afterEach(() => vi.unstubAllGlobals());

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

  test("is searched on a phone by a unit's name, typed with tones or without", async () => {
    const rows = ["Xã Sơn Giang", "Xã Kim Hoa"].flatMap((name, half) =>
      Array.from({ length: 5 }, (_, index) => aRow(`xa-${half}-${index}`, `${name} ${index}`)),
    );
    const narrow = { matches: false, addEventListener: () => {}, removeEventListener: () => {} };
    vi.stubGlobal("matchMedia", () => narrow);
    await openDesk("/?thang=2025-05", { overview: anOverview({ rows }) });
    fireEvent.input(await screen.findByLabelText("Tìm đơn vị"), { target: { value: "kim hoa" } });
    await waitFor(() => expect(screen.queryByText("Xã Sơn Giang 1")).toBeNull());
    expect(screen.getAllByText(/^Xã Kim Hoa/, { selector: ".strong" })).toHaveLength(5);
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

  test("draws a hundred and thirty units in three steps, and the keys reach the last of them", async () => {
    const rows = Array.from({ length: 130 }, (_, index) => aRow(`xa-${index}`, `Xã ${1000 + index}`));
    await openDesk("/?thang=2025-05", { overview: anOverview({ rows }) });
    const table = await screen.findByRole("table");
    const drawn = () => table.querySelectorAll("tbody tr").length;
    await waitFor(() => expect(drawn()).toBe(130), { timeout: 20_000 });
    const [first] = table.querySelectorAll<HTMLElement>("tbody [tabindex='0']");
    first?.focus();
    fireEvent.keyDown(first as Element, { key: "End", ctrlKey: true });
    expect(document.activeElement?.getAttribute("aria-label")).toContain("Xã 1129, Lấy ý kiến");
    expect([...table.querySelectorAll("tbody [tabindex='0']")]).toEqual([document.activeElement]);
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
    expect(within(list).getAllByRole("listitem")).toHaveLength(1);
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

/** Three units: one behind, one silent that has not sent, one where something waits. */
const threeUnits = () =>
  anOverview({
    rows: [
      aRow("son-kim-1", "Xã Sơn Kim 1", {
        cells: [aCell({ done: 1, state: "behind" }), null, null],
        done: 1,
      }),
      aRow("son-kim-2", "Xã Sơn Kim 2", {
        lastSeenAt: Date.parse("2025-05-02T08:00+07:00") as never,
        unsentActivities: 3,
        lastActivityOn: null,
        done: 5,
      }),
      aRow("lam-trung", "=Xã Lâm Trung", {
        cells: [aCell({ done: 4, state: "full", waiting: 1 }), null, null],
        lastActivityOn: day("2025-05-01"),
        done: 4,
      }),
    ],
  });
const rowNames = () => screen.getAllByRole("rowheader").map(({ textContent }) => textContent);

describe("the overview of a quarter or year", () => {
  test("is asked for in one request that the address names, and its cells lead to a month that has begun", async () => {
    const { phone } = await openDesk("/?ky=2025-Q2", { overview: anOverview({ month: "2025-06" as Month }) });
    await screen.findByRole("region", { name: "Bảng tiến độ quý 2/2025" });
    expect(screen.getByRole("columnheader", { name: /^Cả quý/ })).toBeTruthy();
    expect(screen.getByRole("link", { name: "Xã Sơn Kim 1" }).getAttribute("href")).toBe(
      "/tong-quan/son-kim-1?thang=2025-05",
    );
    fireEvent.click(within(screen.getByRole("group", { name: "Xem theo" })).getByText("Năm"));
    await screen.findByRole("region", { name: "Bảng tiến độ năm 2025" });
    fireEvent.click(screen.getByRole("button", { name: "Năm trước" }));
    await screen.findByRole("region", { name: "Bảng tiến độ năm 2024" });
    expect(location.search).toBe("?ky=2024");
    const asked = phone.requests.filter((request) => request.includes("/api/overview"));
    expect(new Set(asked).size).toBe(asked.length);
  });

  test("says how all stood on the same day before, in figures and words", async () => {
    const before = { on: day("2025-04-12"), done: 1, due: 10 };
    const { script } = await openDesk("/?thang=2025-05", { overview: anOverview({ before }) });
    await screen.findByText("cao hơn ngày 12/4: 20%");
    screen.getByText("Cùng kỳ: 1/10");

    script.overview = anOverview({ before: { on: day("2025-03-31"), done: 10, due: 10 } });
    fireEvent.click(screen.getByRole("button", { name: "Tháng trước" }));
    await screen.findByText("thấp hơn tháng 3/2025: 70%");
  });
});

describe("«Lọc»", () => {
  test("shows who is behind, silent, has not sent or waits, and stands in the address", async () => {
    await openDesk("/?thang=2025-05", { overview: threeUnits() });
    fireEvent.click(await screen.findByRole("button", { name: "Lọc" }));
    const choose = (name: string) => fireEvent.click(screen.getByRole("button", { name }));
    choose("Chậm (1)");
    await waitFor(() => expect(rowNames()).toEqual(["Xã Sơn Kim 1"]));
    choose("Chưa kết nối (1)");
    await waitFor(() => expect(rowNames()).toEqual(["Xã Sơn Kim 2"]));
    choose("Đã làm, chưa gửi (1)");
    await waitFor(() => expect(location.search).toBe("?thang=2025-05&loc=chua-gui"));
    expect(rowNames()).toEqual(["Xã Sơn Kim 2"]);
    choose("Có bản ghi chờ duyệt (1)");
    await waitFor(() => expect(rowNames()).toEqual(["=Xã Lâm Trung"]));
    choose("Việc trong năm");
    await screen.findByText("Không có đơn vị nào như vậy.");
    choose("Bỏ lọc");
    await waitFor(() => expect(rowNames()).toHaveLength(3));
    expect(screen.queryByRole("columnheader", { name: /^Phát thanh/ })).toBeNull();
  });

  test("the heads put the slowest or the longest idle first", async () => {
    await openDesk("/?thang=2025-05", { overview: threeUnits() });
    fireEvent.click(await screen.findByRole("button", { name: "Gần nhất" }));
    await waitFor(() => expect(rowNames()).toEqual(["Xã Sơn Kim 2", "=Xã Lâm Trung", "Xã Sơn Kim 1"]));
    fireEvent.click(screen.getByRole("button", { name: "Cả tháng" }));
    await waitFor(() => expect(rowNames()).toEqual(["Xã Sơn Kim 1", "=Xã Lâm Trung", "Xã Sơn Kim 2"]));
    expect(screen.getByRole("columnheader", { name: /^Cả tháng/ }).getAttribute("aria-sort")).toBe(
      "ascending",
    );
  });
});

test("«Tải Excel» holds what is shown as numbers and days, states in words, and no formula but sums", async () => {
  const delivered: File[] = [];
  vi.stubGlobal("navigator", {
    ...navigator,
    userAgent: navigator.userAgent,
    canShare: () => true,
    share: async ({ files }: { files: File[] }) => void delivered.push(...files),
  });
  await openDesk("/?thang=2025-05&loc=cho-duyet", { overview: threeUnits() });
  fireEvent.click(await screen.findByRole("button", { name: "Tải Excel" }));
  await waitFor(() => expect(delivered).toHaveLength(1));
  const [file] = delivered;
  expect(file?.name).toBe("tong-quan-2025-05.xlsx");
  const read = file && (await readTables(file));
  const [figures, states] = read?.ok ? read.value : [];
  expect(figures?.[0]?.[0]).toBe("Bảng tiến độ tháng 5/2025 — Huyện Hương Sơn");
  expect(figures?.[1]?.[0]).toMatch(/^Số liệu lúc hôm nay, 09:00/);
  expect(figures?.[2]?.slice(0, 3)).toEqual(["Đơn vị", "Phát thanh: đã làm", "Phát thanh: phải làm"]);
  expect(figures?.slice(3)).toEqual([
    ["=Xã Lâm Trung", 4, 4, "", "", "", 4, 5, 80, "2025-05-01", 0, "2025-05-12"],
    ["Cộng", 4, 4, 0, 0, 0, 4, 5, null, null, 0],
  ]);
  expect(states?.at(-1)?.slice(0, 3)).toEqual(["=Xã Lâm Trung", "Đủ; Chờ duyệt", "không giao"]);
});
