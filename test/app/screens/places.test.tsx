import { fireEvent, screen, waitFor, within } from "@testing-library/preact";
import { afterEach, expect, test } from "vitest";
import { putPhoneAt } from "../../support/fake-place.ts";
import { anEnrolledPhone, findDialog, openApp } from "../../support/officer-app.tsx";

let undo = (): void => {};
afterEach(() => {
  undo();
  undo = () => {};
});

const HERE = { latitude: 18.43118, longitude: 105.26973 };

const openPlaces = async (given: { readonly role?: "leader" } = {}) => {
  const { device } = await anEnrolledPhone(given);
  device.setOnline(false);
  const { registers } = device.services;
  const all = async () => (await registers.entries("site")).map(({ values }) => values);
  openApp(device, "/dia-diem");
  await screen.findByRole("heading", { level: 1, name: "Địa điểm của đơn vị" });
  return { registers, all };
};

const press = async (name: string | RegExp) => fireEvent.click(await screen.findByRole("button", { name }));

const type = async (label: RegExp, value: string) =>
  fireEvent.input(await screen.findByRole("textbox", { name: label }), { target: { value } });

const add = async (button: string, name: string) => {
  await press(button);
  await type(/^Tên/, name);
  await press("Lưu");
  await screen.findByRole("button", { name: `${name}: sửa` });
};

test("a village is noted with where the officer stands, after being asked in words, and offline", async () => {
  const { all } = await openPlaces();
  undo = putPhoneAt(HERE, 9);
  await press("Thêm thôn, tổ dân phố");
  await type(/^Tên/, "Kim Cương 1");
  await press("Ghi vị trí tại đây");
  await screen.findByText("Ghi vị trí nơi đang đứng?");
  await press("Ghi vị trí");
  await screen.findByText("Đã ghi vị trí, sai số 9 m");
  await press("Lưu");
  await screen.findByRole("button", { name: "Kim Cương 1: sửa" });
  expect(await all()).toMatchObject([
    { kind: "village", name: "Kim Cương 1", point: { ...HERE, accuracyM: 9 } },
  ]);
});

test("whoever says no to the question is not asked by the browser, and can still keep the name", async () => {
  const { all } = await openPlaces({ role: "leader" });
  undo = putPhoneAt(HERE);
  await press("Thêm cụm loa");
  await type(/^Tên/, "Cụm loa Khe Năm");
  await press("Ghi vị trí tại đây");
  await press("Thôi");
  expect(screen.queryByText(/^Đã ghi vị trí/)).toBeNull();
  await press("Lưu");
  await screen.findByRole("button", { name: "Cụm loa Khe Năm: sửa" });
  expect(await all()).toEqual([{ kind: "cluster", name: "Cụm loa Khe Năm" }]);
});

test("a phone that says 0, 0 knows nothing", async () => {
  await openPlaces();
  undo = putPhoneAt({ latitude: 0, longitude: 0 });
  await press("Thêm thôn, tổ dân phố");
  await press("Ghi vị trí tại đây");
  await press("Ghi vị trí");
  await screen.findByText("Đang đo vị trí. Đứng yên ở chỗ thoáng.");
  expect(screen.queryByText(/^Đã ghi vị trí/)).toBeNull();
});

test("a renamed village takes along the places that lie in it, and nothing else is written", async () => {
  const { all, registers } = await openPlaces();
  await add("Thêm thôn, tổ dân phố", "Thôn 1");
  await press("Thêm nơi treo");
  await type(/^Tên/, "Cổng chào");
  fireEvent.change(await screen.findByRole("combobox", { name: /^Thuộc thôn/ }), {
    target: { value: "Thôn 1" },
  });
  await press("Lưu");
  await screen.findByRole("button", { name: "Cổng chào: sửa" });

  await press("Thôn 1: sửa");
  await type(/^Tên/, "Kim Cương 1");
  await press("Lưu");
  await screen.findByRole("button", { name: "Kim Cương 1: sửa" });
  await waitFor(async () =>
    expect(await all()).toEqual([
      { kind: "village", name: "Kim Cương 1" },
      { kind: "hangingPlace", name: "Cổng chào", village: "Kim Cương 1" },
    ]),
  );
  const before = (await registers.entries("site")).map(({ updatedAt }) => updatedAt);
  await press("Kim Cương 1: sửa");
  await press("Lưu");
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  expect((await registers.entries("site")).map(({ updatedAt }) => updatedAt)).toEqual(before);
});

test("a place is closed and used again; its name cannot be given twice, nor be blank", async () => {
  const { all } = await openPlaces();
  await add("Thêm điểm niêm yết", "Bộ phận Một cửa");
  await press("Bộ phận Một cửa: sửa");
  await press("Ngừng dùng nơi này");
  const group = await screen.findByRole("region", { name: "Điểm niêm yết" });
  await within(group).findByText(/^Ngừng dùng · /);
  expect((await all())[0]?.isClosed).toBe(true);

  await press("Thêm điểm niêm yết");
  const sheet = within(await findDialog("Thêm điểm niêm yết"));
  await press("Lưu");
  await sheet.findByText("Ghi tên của nơi này.");
  await type(/^Tên/, " bộ phận một cửa ");
  await sheet.findByText("Đã có nơi cùng loại mang tên này.");
  expect(await all()).toHaveLength(1);
  fireEvent.keyDown(document.body, { key: "Escape" });
});

test("«Thêm» leads there", async () => {
  const { device } = await anEnrolledPhone();
  openApp(device, "/them");
  const link = await screen.findByRole("link", { name: /^Địa điểm của đơn vị/ });
  expect(link.getAttribute("href")).toBe("/dia-diem");
});

test("a list of villages from a file is shown row by row, and only new ones and those that are ticked are written", async () => {
  const { registers, all } = await openPlaces();
  await registers.write("site", [{ fields: { kind: "village", name: "Thôn Khe Năm" } }]);
  await press("Nhập danh sách thôn");
  const content = "STT;Tên thôn\n1;Thôn Kim Cương\n2;thôn khe năm\n3;Khe Nam\n4;\n";
  fireEvent.change(await screen.findByLabelText("Chọn tệp"), {
    target: { files: [new File([content], "thon.csv")] },
  });
  await screen.findByText("1 thôn mới, 1 giống tên đã có, 1 đã có, 1 dòng không nhận");
  screen.getByText("Dòng 5: chưa có tên thôn");
  await screen.findByRole("button", { name: "Ghi 1 thôn" });
  fireEvent.click(screen.getByRole("checkbox", { name: /Khe Nam \(đã có: Thôn Khe Năm\)/ }));
  await press("Ghi 2 thôn");
  await screen.findByText("Đã ghi 2 thôn.");
  expect((await all()).map(({ name }) => name).sort()).toEqual(["Khe Nam", "Thôn Khe Năm", "Thôn Kim Cương"]);
});
