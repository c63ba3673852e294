// @vitest-environment node
import "../../../support/page-beside-server.ts";

import { fireEvent, waitFor, within } from "@testing-library/preact";
import { afterEach, expect, test } from "vitest";
import { openApp } from "../../../support/officer-app.tsx";
import { COMMUNE, closeServers, openServerWithPhones } from "../../../support/server-with-phones.ts";

afterEach(closeServers);

const screen = within(document.body);

const choose = (name: string, content: string): void => {
  const input = screen.getByLabelText<HTMLInputElement>("Chọn tệp GeoJSON");
  Object.defineProperty(input, "files", { value: [new File([content], name)], configurable: true });
  fireEvent.change(input);
};

const AREA = {
  type: "Polygon",
  coordinates: [
    [
      [105.2, 18.4],
      [105.3, 18.4],
      [105.3, 18.5],
      [105.2, 18.4],
    ],
  ],
};

test("an office gives a unit its boundary from a file, is told what is wrong with another, and takes it out again", async () => {
  const { supervisor } = await openServerWithPhones();
  const office = await supervisor();
  openApp(office, `/tong-quan/${COMMUNE}`);
  fireEvent.click(await screen.findByRole("button", { name: "Để sau" }));
  const panel = within(await screen.findByRole("region", { name: "Ranh giới trên bản đồ" }));
  expect(panel.getByText(/^Chưa có\./)).toBeTruthy();

  choose("anh.jpg", "không phải bản đồ");
  expect((await panel.findByRole("alert")).textContent).toMatch(/không phải GeoJSON/);
  choose("ranh-gioi.geojson", JSON.stringify(AREA));
  expect(await panel.findByText(/^ranh-gioi\.geojson, đưa lên ngày/)).toBeTruthy();
  expect(panel.queryByRole("alert")).toBeNull();

  fireEvent.click(panel.getByRole("button", { name: "Bỏ ranh giới" }));
  await waitFor(() => expect(panel.getByText(/^Chưa có\./)).toBeTruthy());
});
