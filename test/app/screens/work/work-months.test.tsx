import { fireEvent, screen, within } from "@testing-library/preact";
import { beforeAll, describe, expect, test } from "vitest";
import { anActivity, anEnrolledPhone, openApp } from "../../../support/officer-app.tsx";
import { uuid } from "../../../support/sync-builders.ts";

// Where many tests run at once, a screen that is opened late would not be there in time.
beforeAll(async () => {
  await import("../../../../src/app/screens/task/task-screen.tsx");
}, 60_000);

// Today is 12 May 2025.
describe("Other months on «Việc»", () => {
  test("a month that is over shows what was done and what is missing, and logs nothing", async () => {
    const phone = await anEnrolledPhone();
    await phone.receive(
      anActivity(uuid(1), 1, { on: "2025-04-06" }),
      anActivity(uuid(2), 2, { on: "2025-05-06" }),
    );
    openApp(phone.device);
    await screen.findByRole("link", { name: /^Phát thanh CCHC\. 1 trên 4/ });
    fireEvent.click(screen.getByRole("button", { name: "Tháng trước" }));

    expect(await screen.findByRole("heading", { level: 1, name: "Tháng 4/2025" })).toBeTruthy();
    expect(screen.getByText(/^Thiếu \d+ đầu việc · tháng đã qua$/)).toBeTruthy();
    const row = await screen.findByRole("link", { name: /^Phát thanh CCHC\. 1 trên 4/ });
    expect(row.getAttribute("href")).toBe("/viec/huong-son-2025/PL8?thang=2025-04");
    expect(screen.queryByRole("link", { name: /^Ghi việc: Phát thanh/ })).toBeNull();
    expect(screen.queryByRole("region", { name: "Cần làm ngay" })).toBeNull();
    fireEvent.click(row);
    const tiles = within(await screen.findByLabelText("Chọn tháng"));
    const tile = tiles.getByRole("button", { name: "Tháng 4: 1/4" });
    expect(tile.getAttribute("aria-pressed")).toBe("true");
  });

  test("a month to come shows what the plan asks and what is scheduled, which counts for nothing", async () => {
    const phone = await anEnrolledPhone();
    const airing = { on: "2025-06-03", at: "17:00", minutes: 15, clusters: [], state: "planned" };
    await phone.receive(
      anActivity(uuid(1), 1, { on: "2025-06-03", title: "Số đầu tháng 6", airings: [airing] }),
    );
    openApp(phone.device);
    fireEvent.click(await screen.findByRole("button", { name: "Tháng sau" }));

    expect(await screen.findByRole("heading", { level: 1, name: "Tháng 6/2025" })).toBeTruthy();
    expect(screen.getByText(/đầu việc theo kế hoạch · chưa bắt đầu$/)).toBeTruthy();
    expect(await screen.findByRole("link", { name: /^Phát thanh CCHC\. 0 trên 4/ })).toBeTruthy();
    const planned = within(await screen.findByRole("region", { name: "Đã lên lịch" }));
    expect(planned.getByRole("link", { name: /Số đầu tháng 6/ })).toBeTruthy();
    fireEvent.click(screen.getByRole("button", { name: "Tháng trước" }));
    expect(await screen.findByRole("heading", { level: 1, name: "Tháng 5/2025" })).toBeTruthy();
    expect(location.search).toBe("");
  });

  test("the year shows twelve months of each task, and a month leads to its records", async () => {
    const phone = await anEnrolledPhone();
    await phone.receive(
      anActivity(uuid(1), 1, { on: "2025-02-06", title: "Số của tháng 2" }),
      anActivity(uuid(2), 2, { on: "2025-05-06" }),
    );
    openApp(phone.device);
    fireEvent.click(await screen.findByRole("link", { name: /^Cả năm/ }));
    expect(await screen.findByRole("heading", { level: 1, name: "Năm 2025" })).toBeTruthy();
    const broadcasts = within(screen.getByRole("region", { name: "Phát thanh CCHC" }));
    expect(broadcasts.getAllByRole("listitem")).toHaveLength(12);
    expect(broadcasts.getByRole("link", { name: "Tháng 5: 1/4" })).toBeTruthy();
    expect(broadcasts.getByRole("link", { name: "Tháng 6: chưa bắt đầu" })).toBeTruthy();
    const dialogues = within(screen.getByRole("region", { name: /^Đối thoại/ }));
    expect(dialogues.getByRole("link", { name: /Tối thiểu 1 lần\/năm · chưa ghi/ })).toBeTruthy();

    fireEvent.click(broadcasts.getByRole("link", { name: "Tháng 2: 1/4" }));
    expect(await screen.findByRole("heading", { level: 2, name: "Các số trong tháng 2" })).toBeTruthy();
    expect(await screen.findByRole("link", { name: /Số của tháng 2/ })).toBeTruthy();
  });
});
