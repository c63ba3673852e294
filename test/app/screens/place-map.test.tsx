import { fireEvent, screen } from "@testing-library/preact";
import { describe, expect, test } from "vitest";
import { instant } from "../../../src/domain/instant.ts";
import { BOUNDARY_ID } from "../../../src/domain/registers/boundary.ts";
import { anActivity, anEnrolledPhone, openApp } from "../../support/officer-app.tsx";
import { uuid } from "../../support/sync-builders.ts";

const at = (latitude: number, longitude: number) => ({
  latitude,
  longitude,
  accuracyM: 10,
  measuredAt: instant(Date.UTC(2025, 4, 1)),
});

describe("«Bản đồ»", () => {
  test("draws villages and places of activities, and says the same in words", async () => {
    const { device, receive } = await anEnrolledPhone();
    await device.services.registers.write("site", [
      { fields: { kind: "village", name: "Thôn Khe Năm", point: at(18.42, 105.3) } },
      { fields: { kind: "village", name: "Thôn Hà Trai", point: at(18.45, 105.34) } },
      { fields: { kind: "village", name: "Thôn Trưng" } },
    ]);
    await receive(
      anActivity(uuid(1), 1, { on: "2025-05-06", villages: ["Thôn Hà Trai"], place: at(18.44, 105.33) }),
      anActivity(uuid(2), 2, { on: "2025-05-07", place: at(21.02, 105.85) }),
      anActivity(uuid(3), 3, { on: "2025-01-07", place: at(18.43, 105.31) }),
    );
    openApp(device, "/them");
    fireEvent.click(await screen.findByRole("link", { name: /^Bản đồ/ }));
    expect(
      await screen.findByRole("img", { name: "Sơ đồ ô vuông: 2 thôn có vị trí, 1 nơi có hoạt động" }),
    ).toBeTruthy();
    expect(screen.getByText("1 nơi nằm ngoài sơ đồ.")).toBeTruthy();
    expect(screen.getByText("Chưa đo vị trí: Thôn Trưng.")).toBeTruthy();
    expect(screen.getByText("2. Thôn Hà Trai")).toBeTruthy();
    expect(document.body.textContent).not.toContain("trong địa bàn");

    fireEvent.click(screen.getByRole("button", { name: "365 ngày" }));
    expect(
      await screen.findByRole("img", { name: "Sơ đồ ô vuông: 2 thôn có vị trí, 2 nơi có hoạt động" }),
    ).toBeTruthy();
  });

  test("draws the boundary that those above gave in, and counts what lies beyond it", async () => {
    const { device, receive } = await anEnrolledPhone();
    const ring = [
      [105.29, 18.41],
      [105.35, 18.41],
      [105.35, 18.46],
      [105.29, 18.46],
    ];
    await receive(
      {
        ...anActivity(uuid(9), 1, {}),
        collection: "boundary",
        id: BOUNDARY_ID,
        values: { rings: [ring], on: "2025-05-02", source: "ranh-gioi.geojson" },
      },
      anActivity(uuid(1), 2, { on: "2025-05-06", place: at(18.44, 105.33) }),
      anActivity(uuid(2), 3, { on: "2025-05-07", place: at(18.44, 105.36) }),
    );
    openApp(device, "/ban-do");
    expect(await screen.findByText(/Ranh giới do cấp trên đưa lên ngày 02\/05\/2025/)).toBeTruthy();
    expect(await screen.findByText("1 nơi nằm ngoài ranh giới.")).toBeTruthy();
    expect(screen.getByRole("img").querySelectorAll("path[d$=Z]")).toHaveLength(1);
    expect(screen.queryByText(/Chưa có ranh giới/)).toBeNull();
  });

  test("says what to do where nothing was ever measured", async () => {
    const { device } = await anEnrolledPhone();
    openApp(device, "/ban-do");
    expect(await screen.findByText("Chưa có vị trí nào")).toBeTruthy();
    expect(screen.getByRole("link", { name: "Địa điểm của đơn vị" }).getAttribute("href")).toBe("/dia-diem");
  });
});
