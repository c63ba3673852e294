import { fireEvent, screen, waitFor, within } from "@testing-library/preact";
import { expect, test } from "vitest";
import type { DraftValues, Services } from "../../../src/app/services/services.ts";
import type { Activity } from "../../../src/domain/activity/activity.ts";
import type { Day, TimeOfDay } from "../../../src/domain/day.ts";
import { anEnrolledPhone, findDialog, openApp } from "../../support/officer-app.tsx";

const MAY = ["2025-05-01" as Day, "2025-05-31" as Day] as const;

const airing = (on: string, at: string, state: "planned" | "aired") => ({
  on: on as Day,
  at: at as TimeOfDay,
  minutes: 15,
  clusters: ["Cụm loa Khe Năm"],
  state,
});

const save = async ({ drafts }: Services, values: DraftValues) => {
  const draft = await drafts.start({ kind: "broadcast" });
  await drafts.update(draft.id, values);
  const saved = await drafts.save(draft.id);
  if (!saved.ok) throw new Error(JSON.stringify(saved.error));
  return saved.value.id;
};

const broadcastOf = async (services: Services) => {
  const [view] = await services.diary.activitiesBetween(...MAY);
  return view?.activity as Extract<Activity, { kind: "broadcast" }>;
};

test("a slot of the unit is one tap away, with its clusters, and the next day is planned by another", async () => {
  const { device } = await anEnrolledPhone();
  device.setOnline(false);
  const slots = [{ from: "05:00" as TimeOfDay, to: "05:30" as TimeOfDay }];
  await device.services.registers.write("site", [
    { fields: { kind: "cluster", name: "Cụm loa Khe Năm", slots } },
    { fields: { kind: "cluster", name: "Cụm loa Khe Chè", slots } },
  ]);
  openApp(device, "/ghi?kind=broadcast");
  fireEvent.click(await screen.findByRole("button", { name: "Thêm lượt phát lúc 05:00, 2 cụm loa" }));
  expect(await screen.findByText(/Đã phát · \d+ phút · 2 cụm loa/)).toBeTruthy();
  fireEvent.click(screen.getByRole("button", { name: "Thêm ngày kế tiếp, cùng giờ" }));
  expect(await screen.findByText(/Dự kiến · \d+ phút · 2 cụm loa/)).toBeTruthy();
  fireEvent.click(screen.getByRole("button", { name: "Lưu trên máy" }));
  await findDialog("Đã lưu trên máy");
  expect((await broadcastOf(device.services)).airings).toMatchObject([
    { on: "2025-05-12", at: "05:00", state: "aired", clusters: ["Cụm loa Khe Năm", "Cụm loa Khe Chè"] },
    { on: "2025-05-13", at: "05:00", state: "planned" },
  ]);
});

test("planned airings wait for a word on their day, and only what went out is in the sums", async () => {
  const { device } = await anEnrolledPhone();
  device.setOnline(false);
  await save(device.services, {
    title: "Dịch vụ công trực tuyến",
    on: MAY[0],
    airings: [
      airing("2025-05-12", "05:00", "planned"),
      airing("2025-05-12", "17:00", "planned"),
      airing("2025-05-13", "05:00", "planned"),
    ],
  });
  openApp(device, "/so-phat-thanh");
  const waiting = await screen.findByRole("region", { name: "Cần xác nhận" });
  expect(within(waiting).getAllByRole("listitem")).toHaveLength(2);
  expect(screen.getByText("Tháng này chưa có lượt phát nào")).toBeTruthy();
  expect(within(screen.getByRole("region", { name: "Sắp phát" })).getAllByRole("link")).toHaveLength(1);

  fireEvent.click(within(waiting).getByRole("button", { name: /^Đã phát: .*05:00$/ }));
  expect(await screen.findByText("1 số · 1 lượt phát · 15 phút")).toBeTruthy();
  fireEvent.click(await screen.findByRole("button", { name: /^Không phát được: .*17:00$/ }));
  const sheet = await findDialog("Vì sao không phát được?");
  fireEvent.click(within(sheet).getByRole("button", { name: "Hỏng loa" }));
  await waitFor(() => expect(screen.queryByRole("region", { name: "Cần xác nhận" })).toBeNull());
  expect(screen.getByText("1 số · 1 lượt phát · 15 phút")).toBeTruthy();
  expect(await broadcastOf(device.services)).toMatchObject({
    brokenSpeakers: "Cụm loa Khe Năm",
    airings: [{ state: "aired" }, { state: "missed", reason: "brokenSpeakers" }, { state: "planned" }],
  });

  fireEvent.click(await screen.findByRole("button", { name: "Báo khó khăn" }));
  expect(await screen.findByRole("heading", { level: 1, name: "Ghi việc" })).toBeTruthy();
  const [draft] = await device.services.drafts.open();
  expect(draft).toMatchObject({
    kind: "difficulty",
    values: { title: "Hỏng loa: Cụm loa Khe Năm", obstacle: "equipment" },
  });
});

test("an issue that is being edited is not saved behind the officer's back", async () => {
  const { device } = await anEnrolledPhone();
  device.setOnline(false);
  const id = await save(device.services, {
    on: MAY[0],
    airings: [airing("2025-05-12", "05:00", "planned")],
  });
  await device.services.drafts.edit(id);
  await device.services.drafts.update(id, { title: "đang viết dở" });
  openApp(device, "/so-phat-thanh/2025-05");
  fireEvent.click(await screen.findByRole("button", { name: /^Đã phát: / }));
  expect(await screen.findByText(/đang mở để sửa/)).toBeTruthy();
  expect((await device.services.drafts.draft(id))?.values.title).toBe("đang viết dở");
});

test("the page to print has the columns of the paper book, its sums and two lines to sign", async () => {
  const { device } = await anEnrolledPhone();
  device.setOnline(false);
  await save(device.services, {
    title: "Nộp hồ sơ trực tuyến",
    on: MAY[0],
    approver: "Phan Văn Hùng",
    announcer: "Nguyễn Thị Hoa",
    airings: [airing("2025-05-02", "05:00", "aired")],
  });
  openApp(device, "/so-phat-thanh/2025-05");
  const table = await screen.findByRole("table", { hidden: true });
  expect(
    within(table)
      .getAllByRole("columnheader", { hidden: true })
      .map(({ textContent }) => textContent),
  ).toEqual(["Ngày", "Giờ", "Số", "Nội dung", "Phút", "Cụm loa", "Người duyệt", "Người đọc", "Ghi chú"]);
  expect(
    within(table)
      .getAllByRole("cell", { hidden: true })
      .map(({ textContent }) => textContent),
  ).toEqual([
    "02/05/2025",
    "05:00",
    "1",
    "Nộp hồ sơ trực tuyến",
    "15",
    "Cụm loa Khe Năm",
    "Phan Văn Hùng",
    "Nguyễn Thị Hoa",
    "",
  ]);
  expect(screen.getByText("Cộng trong tháng: 1 số · 1 lượt phát · 15 phút")).toBeTruthy();
  expect(screen.getByText("Người ghi sổ")).toBeTruthy();
  expect(screen.getByRole("button", { name: "In sổ tháng này" })).toBeTruthy();
});

test("a leader sees the book and has nothing to confirm", async () => {
  const { device } = await anEnrolledPhone({ role: "leader" });
  openApp(device, "/so-phat-thanh/2025-05");
  expect(await screen.findByRole("heading", { level: 1, name: "Sổ theo dõi phát thanh" })).toBeTruthy();
  expect(screen.queryByRole("button", { name: /^Đã phát/ })).toBeNull();
});
