import { fireEvent, screen, within } from "@testing-library/preact";
import { describe, expect, test } from "vitest";
import type { Json } from "../../../../src/domain/canonical-json.ts";
import type { Day } from "../../../../src/domain/day.ts";
import { assignmentId, WorkKey } from "../../../../src/domain/registers/assignment.ts";
import { scriptDecisionId } from "../../../../src/domain/registers/script-decision.ts";
import type { UserId } from "../../../../src/domain/user.ts";
// Loaded with this file, so that no test waits for it on a busy machine.
import "../../../../src/app/screens/leader/leader-routes.tsx";
import { anActivity, anEnrolledPhone, aReturn, findDialog, openApp } from "../../../support/officer-app.tsx";
import { aRecord, uuid } from "../../../support/sync-builders.ts";

const HOA = uuid(801) as UserId;
const GONE = uuid(802) as UserId;
const ON = "2025-05-12" as Day;
const EXAMPLE = "Bà con Khe Năm tự quét mã nộp hồ sơ";
const SCRIPT = "Kính thưa bà con, từ thứ Hai hồ sơ đất đai nộp trực tuyến.";

/** A leader's phone that knows the unit's officer. */
const aLeader = async () => {
  const phone = await anEnrolledPhone({ role: "leader" });
  const current = await phone.device.services.account.current();
  if (!current) throw new Error("nobody is here");
  const hoa = { ...current.user, role: "officer", id: HOA, name: "Nguyễn Thị Hoa" };
  const person = {
    ...aRecord(HOA, 1, hoa as unknown as Record<string, Json>),
    collection: "person" as const,
  };
  await phone.receive(person);
  let number = 1;
  return {
    ...phone,
    activity: async (values: Record<string, Json>) => {
      number += 1;
      const id = uuid(number);
      await phone.receive({ ...anActivity(id, number, values), createdBy: HOA });
      return { id, number };
    },
    nextNumber: () => ++number,
  };
};

const planned = (on: string, state = "planned"): Json => [
  { on, at: "17:00", minutes: 15, clusters: [], state },
];

describe("the leader's bar", () => {
  test("leads to what waits, to progress, diary and the rest; nothing can be logged", async () => {
    const { device } = await aLeader();
    openApp(device);
    const bar = within(await screen.findByRole("navigation", { name: "Điều hướng chính" }));
    expect(bar.getAllByRole("link").map((link) => link.textContent)).toEqual([
      "Chờ ký",
      "Tiến độ",
      "Nhật ký",
      "Thêm",
    ]);
    expect(bar.getByRole("link", { name: "Chờ ký" }).getAttribute("aria-current")).toBe("page");
    fireEvent.click(bar.getByRole("link", { name: "Tiến độ" }));
    expect(await screen.findByRole("heading", { level: 1, name: /^Tiến độ/ })).toBeTruthy();
    expect(screen.queryByRole("link", { name: /^Ghi việc/ })).toBeNull();
  });

  test("an officer's bar and home stay as they were", async () => {
    const { device } = await anEnrolledPhone();
    openApp(device);
    const bar = within(await screen.findByRole("navigation", { name: "Điều hướng chính" }));
    expect(bar.getAllByRole("link").map((link) => link.textContent)).toEqual([
      "Việc",
      "Nhật ký",
      "Ghi việc",
      "Báo cáo",
      "Thêm",
    ]);
  });
});

test("a leader reads the diary and a record and can change neither", async () => {
  const { device, activity } = await aLeader();
  const { id } = await activity({ kind: "meeting", on: "2025-05-06", title: "Họp thôn", tasks: [] });
  openApp(device, "/nhat-ky");
  expect((await screen.findByRole("link", { name: /Họp thôn/ })).getAttribute("href")).toBe(`/ban-ghi/${id}`);
  expect(screen.queryByRole("button", { name: /^Chọn nhiều/ })).toBeNull();
  fireEvent.click(screen.getByRole("link", { name: /Họp thôn/ }));
  expect(await screen.findByRole("heading", { level: 2, name: "Họp thôn" })).toBeTruthy();
  for (const name of [/^Sửa/, /^Xóa/, /^Thêm ảnh/]) {
    expect(screen.queryByRole("button", { name })).toBeNull();
    expect(screen.queryByRole("link", { name })).toBeNull();
  }
});

describe("what waits for the leader", () => {
  test("says calmly that nothing does, and shows the month's figures without any signature", async () => {
    const { device, activity } = await aLeader();
    await activity({ kind: "meeting", on: "2025-05-06", audienceCount: 64, tasks: [] });
    openApp(device);
    expect(await screen.findByText("Không có mục nào chờ ý kiến.")).toBeTruthy();
    const report = within(screen.getByRole("region", { name: "Báo cáo tháng 5/2025" }));
    expect(report.getByText("1 hoạt động · 0 ảnh · 64 lượt người")).toBeTruthy();
    expect(report.getByText(/Chữ ký, con dấu ở bản giấy/)).toBeTruthy();
    expect(report.getByRole("link", { name: "Xem số liệu báo cáo" }).getAttribute("href")).toBe(
      "/bao-cao?thang=2025-05",
    );
    expect(screen.queryByRole("button", { name: /ký/i })).toBeNull();
  });

  test("[S1] one tap lets an example out, and it can be taken back", async () => {
    const { device } = await aLeader();
    const { registers } = device.services;
    await registers.write("exemplar", [{ fields: { kind: "exemplar", on: ON, title: EXAMPLE } }]);
    openApp(device);
    const waiting = within(await screen.findByRole("region", { name: "Chờ ý kiến" }));
    expect(waiting.getByRole("link", { name: new RegExp(EXAMPLE) }).getAttribute("href")).toMatch(
      /^\/guong\//,
    );
    fireEvent.click(waiting.getByRole("button", { name: `Duyệt, gửi lên trên: ${EXAMPLE}` }));
    expect(await screen.findByText("Đã duyệt, gửi lên trên.")).toBeTruthy();
    await screen.findByText("Không có mục nào chờ ý kiến.");
    expect(await registers.entries("sharedExemplar")).toHaveLength(1);

    fireEvent.click(screen.getByRole("button", { name: "Hoàn tác" }));
    expect(await screen.findByRole("button", { name: `Duyệt, gửi lên trên: ${EXAMPLE}` })).toBeTruthy();
    expect(await registers.entries("sharedExemplar")).toEqual([]);
  });

  test("a script that is still to be read on air is shown with who, when and its first words, and asked about", async () => {
    const { device, activity } = await aLeader();
    const { registers } = device.services;
    await activity({
      kind: "broadcast",
      on: ON,
      title: "Số 3",
      script: SCRIPT,
      airings: planned("2025-05-14"),
    });
    await activity({
      kind: "broadcast",
      on: ON,
      title: "Đã phát",
      script: SCRIPT,
      airings: planned(ON, "aired"),
    });
    openApp(device);
    const row = await screen.findByRole("link", { name: /Lời phát thanh: Số 3/ });
    expect(row.textContent).toContain("Phát 14/5 · Nguyễn Thị Hoa ghi");
    expect(row.textContent).toContain(SCRIPT);
    expect(screen.queryByText(/Đã phát/)).toBeNull();

    fireEvent.click(screen.getByRole("button", { name: "Yêu cầu sửa: Lời phát thanh: Số 3" }));
    const sheet = within(await findDialog("Yêu cầu sửa"));
    fireEvent.click(await sheet.findByRole("button", { name: "Gửi yêu cầu" }));
    expect(await sheet.findByText("Ghi ngắn gọn cần sửa gì.")).toBeTruthy();
    expect(await registers.entries("scriptDecision")).toEqual([]);
    fireEvent.input(sheet.getByLabelText("Cần sửa gì"), { target: { value: "Thêm giờ tiếp dân" } });
    fireEvent.click(sheet.getByRole("button", { name: "Gửi yêu cầu" }));
    await screen.findByText("Không có mục nào chờ ý kiến.");
    expect(await registers.entries("scriptDecision")).toMatchObject([
      { values: { decision: "changesAsked", note: "Thêm giờ tiếp dân", script: SCRIPT } },
    ]);
  });

  test("work of somebody whom the unit does not know any more waits to be handed over", async () => {
    const { device } = await aLeader();
    const work = WorkKey.parse("huong-son-2025/PL8");
    await device.services.registers.write("assignment", [
      { id: assignmentId(work, "open"), fields: { work, period: "open", person: GONE, on: ON } },
    ]);
    openApp(device);
    const row = await screen.findByRole("link", { name: /1 việc đang giao cho người đã rời đơn vị/ });
    expect(row.getAttribute("href")).toBe("/viec-rieng/ban-giao");
  });
});

describe("the word on the record", () => {
  test("the leader approves where the script is read, and it says who did and when", async () => {
    const { device, activity } = await aLeader();
    const said = { kind: "broadcast", on: ON, title: "Số 3", script: SCRIPT, airings: planned("2025-05-14") };
    const { id } = await activity(said);
    openApp(device, `/ban-ghi/${id}`);
    const part = within(await screen.findByRole("region", { name: "Duyệt lời phát thanh" }));
    fireEvent.click(await part.findByRole("button", { name: "Duyệt: Số 3" }));
    expect(await part.findByText(/đã duyệt hôm nay\.$/)).toBeTruthy();
    expect(part.queryByRole("button")).toBeNull();
  });

  test("a script that was changed after the word says so and is asked about again", async () => {
    const { device, activity } = await aLeader();
    const { id } = await activity({
      kind: "broadcast",
      on: ON,
      script: SCRIPT,
      airings: planned("2025-05-14"),
    });
    await device.services.registers.write("scriptDecision", [
      {
        id: scriptDecisionId(id as never),
        fields: { decision: "approved", on: ON, script: "Lời cũ", files: [] },
      },
    ]);
    openApp(device, `/ban-ghi/${id}`);
    const part = within(await screen.findByRole("region", { name: "Duyệt lời phát thanh" }));
    expect(part.getByText(/đã sửa sau ý kiến của lãnh đạo/)).toBeTruthy();
    expect(part.getByRole("button", { name: /^Duyệt: / })).toBeTruthy();
  });

  test("an officer sees that it waits and has nothing to press", async () => {
    const phone = await anEnrolledPhone();
    const said = { kind: "broadcast", on: ON, script: SCRIPT, airings: planned("2025-05-14") };
    await phone.receive(anActivity(uuid(5), 1, said));
    openApp(phone.device, `/ban-ghi/${uuid(5)}`);
    const part = within(await screen.findByRole("region", { name: "Duyệt lời phát thanh" }));
    expect(part.getByText("Chờ lãnh đạo duyệt.")).toBeTruthy();
    expect(part.queryByRole("button")).toBeNull();
  });
});

describe("the commune at a glance", () => {
  test("tells each task with its tally and whose it is, and what was missed last month by how many days", async () => {
    const { device, activity } = await aLeader();
    const work = WorkKey.parse("huong-son-2025/PL8");
    await device.services.registers.write("assignment", [
      { id: assignmentId(work, "open"), fields: { work, period: "open", person: HOA, on: ON } },
    ]);
    await activity({ kind: "broadcast", on: "2025-05-05" });
    for (const on of ["2025-04-03", "2025-04-10", "2025-04-17"]) await activity({ kind: "broadcast", on });
    openApp(device, "/tien-do");
    const month = within(await screen.findByRole("region", { name: "Việc tháng 5" }));
    const row = month.getByRole("link", { name: /^Phát thanh CCHC\. 1 trên 4 số/ });
    expect(row.textContent).toContain("Nguyễn Thị Hoa");
    const late = within(await screen.findByRole("region", { name: "Đang chậm" }));
    expect(late.getByRole("link", { name: /Phát thanh CCHC/ }).textContent).toContain(
      "Còn 1 số của tháng 4 · quá hạn 12 ngày · Nguyễn Thị Hoa",
    );
  });

  test("holds this month against the same days of the last one, in words beside the arrows", async () => {
    const { device, activity } = await aLeader();
    for (const on of ["2025-05-05", "2025-05-09"]) await activity({ kind: "broadcast", on, tasks: [] });
    await activity({ kind: "meeting", on: "2025-04-08", audienceCount: 50, tasks: [] });
    await activity({ kind: "meeting", on: "2025-04-25", audienceCount: 90, tasks: [] });
    openApp(device, "/tien-do");
    const part = within(await screen.findByRole("region", { name: "So với tháng trước" }));
    expect(part.getAllByRole("listitem")).toHaveLength(4);
    fireEvent.click(part.getByRole("button", { name: "Theo từng hình thức" }));
    const rows = part.getAllByRole("listitem").map(({ textContent }) => textContent);
    expect(rows).toEqual([
      "Hoạt độngTháng 4: 1 · tháng 5: 2tăng 1",
      "Lượt phát thanhTháng 4: 0 · tháng 5: 2tăng 2",
      "Lượt người dự, ngheTháng 4: 50 · tháng 5: 0giảm 50",
      "Phát thanhTháng 4: 0 · tháng 5: 2tăng 2",
      "Hội nghị, lồng ghépTháng 4: 1 · tháng 5: 0giảm 1",
      "Theo từng hình thức",
    ]);
    const trend = within(screen.getByRole("region", { name: "Ba tháng gần đây" }));
    expect(trend.getAllByRole("listitem").map(({ textContent }) => textContent)).toEqual([
      "Hoạt độngTháng 3: 0 · Tháng 4: 2 · Tháng 5: 2",
      "Lượt phát thanhTháng 3: 0 · Tháng 4: 0 · Tháng 5: 2",
      "Lượt người dự, ngheTháng 3: 0 · Tháng 4: 140 · Tháng 5: 0",
    ]);
  });

  test("names villages that were not reached, difficulties without an answer, returned records and late feedback", async () => {
    const phone = await aLeader();
    const { device, activity } = phone;
    const { registers } = device.services;
    await registers.write(
      "site",
      ["Khe Năm", "Hà Trai"].map((name) => ({ fields: { kind: "village" as const, name } })),
    );
    const { id, number } = await activity({
      kind: "meeting",
      on: "2025-05-05",
      title: "Họp thôn",
      villages: ["Hà Trai"],
    });
    await phone.receive(
      await aReturn(device, id, phone.nextNumber(), { comment: "Mờ", reasons: ["blurred"] }),
    );
    expect(number).toBeGreaterThan(1);
    await activity({ kind: "difficulty", on: "2025-05-02", title: "Loa hỏng", tasks: [] });
    await registers.write("feedback", [
      { fields: { receivedOn: "2025-05-01" as Day, subject: "Đèn đường", dueOn: "2025-05-10" as Day } },
    ]);
    openApp(device, "/tien-do");
    const late = within(await screen.findByRole("region", { name: "Đang chậm" }));
    expect(late.getByRole("link", { name: /Họp thôn/ }).textContent).toContain("Cần sửa · trả lại ");
    expect(late.getByRole("link", { name: /Phản ánh chưa trả lời/ }).textContent).toContain("quá hạn 2 ngày");
    const watch = within(screen.getByRole("region", { name: "Cần để ý" }));
    const villages = await watch.findByRole("link", { name: /thôn 60 ngày chưa có hoạt động/ });
    expect(villages.textContent).toMatch(/^2 thôn.*(Khe Năm, Hà Trai|Hà Trai, Khe Năm)/);
    expect((await watch.findByRole("link", { name: /1 khó khăn chưa có trả lời/ })).textContent).toContain(
      "Lâu nhất 10 ngày",
    );
    expect(screen.getByText(/Việc đã làm mà còn nằm trên máy khác thì chưa thấy ở đây/)).toBeTruthy();
    expect(screen.getByRole("link", { name: "Xem báo cáo tháng" }).getAttribute("href")).toBe(
      "/bao-cao?thang=2025-05",
    );
    expect(screen.queryAllByRole("button")).toEqual([]);
  });
});
