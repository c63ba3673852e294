import { fireEvent, screen, waitFor, within } from "@testing-library/preact";
import { expect, test } from "vitest";
// Loaded before the first test begins to wait.
import "../../../../src/app/screens/materials/desk-materials.tsx";
import "../../../../src/app/services/material-services.ts";
import type { MaterialUseList } from "../../../../src/domain/materials/use-list.ts";
import { unitId } from "../../../support/builders/ids.ts";
import { json } from "../../../support/scripted-server.ts";
import { NOW } from "../../../support/sync-builders.ts";
import type { TestPhone } from "../../../support/test-phone.ts";
import { openDesk } from "../overview/open-desk.tsx";

const PDF = new File(["%PDF-1.4 tờ gấp"], "To-gap.pdf", { type: "application/pdf" });
const UNITS = [
  { id: unitId("son-kim-1"), name: "Sơn Kim 1" },
  { id: unitId("son-kim-2"), name: "Sơn Kim 2" },
];

/** A desk whose server says who has what; `uses` may be changed while it is open. */
const aDesk = async (path = "/tai-lieu") => {
  const list: { value: MaterialUseList } = { value: { generatedAt: NOW, units: UNITS, uses: [] } };
  const { phone } = await openDesk(path, {
    intercept: (url) => (url.endsWith("/api/office/material-use") ? json(list.value) : (null as never)),
  });
  return { phone, list };
};

const fillIn = (label: RegExp, value: string): void => {
  fireEvent.input(screen.getByLabelText(label), { target: { value } });
};
const choose = (): void => {
  const input = document.querySelector('input[data-source="materials"]');
  if (!input) throw new Error("no way to choose a file");
  Object.defineProperty(input, "files", { value: [PDF], configurable: true });
  fireEvent.change(input);
};
const own = async ({ services }: TestPhone) => await (await services.materials()).all("own");

test("the office sends a material, offline too, to units that it chooses, and sees who has not fetched it", async () => {
  const { phone, list } = await aDesk();
  expect(await screen.findByText("Chưa có tài liệu")).toBeTruthy();
  fireEvent.click(screen.getByRole("link", { name: "Gửi tài liệu mới" }));
  fireEvent.click(await screen.findByRole("button", { name: "Gửi tài liệu" }));
  expect(await screen.findByText("Ghi tên tài liệu.")).toBeTruthy();
  fillIn(/^Tên tài liệu/, "Một cửa điện tử");
  fireEvent.click(screen.getByRole("button", { name: "Áp phích, tờ gấp" }));
  fireEvent.click(screen.getByRole("button", { name: "Gửi tài liệu" }));
  expect(await screen.findByText("Chọn tệp hoặc ghi nội dung.")).toBeTruthy();
  choose();
  expect(await screen.findByRole("button", { name: "Bỏ To-gap.pdf" })).toBeTruthy();
  fireEvent.click(await screen.findByRole("button", { name: "Chọn đơn vị" }));
  fireEvent.click(screen.getByRole("button", { name: "Sơn Kim 1" }));
  fireEvent.click(screen.getByRole("button", { name: "Sơn Kim 2" }));
  phone.setOnline(false);
  fireEvent.click(screen.getByRole("button", { name: "Gửi tài liệu" }));

  expect(await screen.findByRole("heading", { name: "Một cửa điện tử" })).toBeTruthy();
  const [sent] = await own(phone);
  expect(sent).toMatchObject({
    isUnsent: true,
    values: { kind: "leaflet", state: "published", units: ["son-kim-1", "son-kim-2"] },
    files: [{ fileName: "To-gap.pdf" }],
  });
  expect(await screen.findByText("0/2 đơn vị đã tải về máy")).toBeTruthy();
  if (sent)
    list.value = { ...list.value, uses: [{ material: sent.id, fetched: [unitId("son-kim-1")], opened: [] }] };
  phone.setOnline(true);
  window.dispatchEvent(new Event("online"));
  expect(await screen.findByText("1/2 đơn vị đã tải về máy")).toBeTruthy();
  expect(screen.getByText("Sơn Kim 2", { selector: "li" })).toBeTruthy();
});

test("a new version takes the place of the earlier one, and what is withdrawn comes back with one touch", async () => {
  const { phone } = await aDesk();
  const written = await (await phone.services.materials()).handOut(
    { kind: "broadcast", title: "Số 3", on: "2025-05-10" as never, state: "published", body: "Lời cũ" },
    [],
  );
  if (!written.ok) throw new Error(written.error.kind);
  expect(await screen.findByRole("heading", { name: "Số 3" })).toBeTruthy();
  fireEvent.click(screen.getByRole("link", { name: "Thay tệp" }));
  await waitFor(() => expect(screen.getByLabelText<HTMLInputElement>(/^Tên tài liệu/).value).toBe("Số 3"));
  fillIn(/^Nội dung/, "Lời mới");
  fireEvent.click(screen.getByRole("button", { name: "Gửi tài liệu" }));
  expect(await screen.findByText(/Bản thứ 2/)).toBeTruthy();
  expect(screen.getByText("Lời mới")).toBeTruthy();
  const table = within(screen.getByRole("table", { name: "Danh sách tài liệu" }));
  expect(table.getAllByRole("link")).toHaveLength(1);

  fireEvent.click(screen.getByRole("button", { name: "Thu hồi" }));
  expect(await table.findByText("Đã thu hồi")).toBeTruthy();
  fireEvent.click(await screen.findByRole("button", { name: "Hoàn tác" }));
  await waitFor(() => expect(table.queryByText("Đã thu hồi")).toBeNull());
  expect((await own(phone)).map(({ values }) => [values.body, values.state])).toEqual([
    ["Lời cũ", "published"],
    ["Lời mới", "published"],
  ]);
});
