import { fireEvent, screen, waitFor, within } from "@testing-library/preact";
import { afterEach, expect, test, vi } from "vitest";
// Loaded before the first test begins to wait.
import "../../../../src/app/screens/plan-editor/plan-desk.tsx";
import "../../../../src/app/services/plan-services.ts";
import type { Change } from "../../../../src/domain/change.ts";
import { type PublishAnswer, PublishPlan } from "../../../../src/domain/plan-publishing.ts";
import type { ScopeId } from "../../../../src/domain/scope.ts";
import { SyncRequest } from "../../../../src/domain/wire.ts";
import { aPlan, aPlanRecord } from "../../../support/builders/plans.ts";
import { bodyOf, json } from "../../../support/scripted-server.ts";
import { aCursor, anAnswer, applied, NOW, USER } from "../../../support/sync-builders.ts";
import { openDesk } from "../overview/open-desk.tsx";

afterEach(() => {
  vi.useRealTimers();
});

/** Two tasks of it and a sentence of each kind: what is looked for by its role is found quickly. */
const whole = aPlan();
const { purposes, requirements, targets, themes, forms } = whole.text;
const plan = aPlan({
  tasks: whole.tasks.filter(({ ref }) => /PL[38]$/.test(ref)),
  standingDuties: [],
  text: {
    ...whole.text,
    ...{ purposes: purposes.slice(0, 1), requirements: requirements.slice(0, 1) },
    ...{ targets: targets.slice(0, 1), themes: themes.slice(0, 1), forms: forms.slice(0, 1) },
  },
});
const { fields, ...record } = aPlanRecord(plan);
const stamps = { number: 1, createdBy: USER, createdAt: NOW, updatedBy: USER, updatedAt: NOW };
const scopes = [record.scope, "huong-son.internal", "huong-son.shared"] as unknown as readonly ScopeId[];
const syncing = async (init: RequestInit): Promise<Response> => {
  const { changes, cursors } = SyncRequest.parse(await bodyOf(init));
  const isNew = !cursors.some(({ scope }) => scope === record.scope);
  return json(
    anAnswer({
      results: changes.map((change, index) => applied(change as Change, 1000 + index)),
      records: isNew ? [{ ...record, ...stamps, values: fields }] : [],
      scopes: [...scopes],
      cursors: scopes.map((scope) => aCursor(2000, { scope })),
    }),
  );
};

/** A desk that has the plan, whose server remembers what was published. */
const aDesk = async (answer: PublishAnswer = { kind: "published", revision: 1, isChanged: true }) => {
  const published: PublishPlan[] = [];
  const { phone } = await openDesk("/soan-ke-hoach", {
    intercept: async (url, init) => {
      if (url.endsWith("/api/office/plans/publish")) {
        published.push(PublishPlan.parse(await bodyOf(init)));
        return json(answer);
      }
      return url.endsWith("/api/sync") ? syncing(init) : (null as never);
    },
  });
  await phone.services.outbox.sendNow();
  return { phone, published };
};

const press = async (name: string | RegExp) => fireEvent.click(await screen.findByRole("button", { name }));
const type = async (label: RegExp, value: string) =>
  fireEvent.input(await screen.findByLabelText(label), { target: { value } });
const sheet = async (name: string | RegExp) => within(await screen.findByRole("dialog", { name }));

test("a supervisor gives another number from this month on, sees old and new, takes the publishing back, and publishes it", async () => {
  const { published, phone } = await aDesk();
  await press(`Sửa ${plan.title}`);
  await press("Đổi số lượng: Phát thanh CCHC");
  await type(/^Số lần/, "2");
  await press("Lưu");
  expect(await screen.findByText("2 số mỗi tháng từ tháng 4/2025")).toBeTruthy();

  await press("Ban hành");
  const table = within((await sheet("Ban hành kế hoạch")).getByRole("table"));
  const row = within(table.getByRole("row", { name: /Phát thanh CCHC/ }));
  expect(row.getAllByRole("cell").map((cell) => cell.textContent)).toEqual([
    "4 số mỗi tháng",
    "2 số mỗi tháng",
    "từ tháng 4/2025",
  ]);
  fireEvent.click((await sheet("Ban hành kế hoạch")).getByRole("button", { name: "Ban hành" }));
  await press("Hoàn tác");
  await waitFor(() => expect(screen.queryByRole("button", { name: "Hoàn tác" })).toBeNull());

  await press("Ban hành");
  const again = await sheet("Ban hành kế hoạch");
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"], shouldAdvanceTime: true });
  fireEvent.click(again.getByRole("button", { name: "Ban hành" }));
  await screen.findByRole("button", { name: "Hoàn tác" });
  expect(published).toEqual([]);
  vi.advanceTimersByTime(9000);
  expect(await screen.findByText(/^Đã ban hành\. Các đơn vị/)).toBeTruthy();
  vi.useRealTimers();
  expect(published).toMatchObject([
    {
      ...{ revision: 0, touchesPast: false },
      plan: {
        tasks: plan.tasks.map(({ rule }) => ({ rule })),
        amendments: [{ from: "2025-04", units: null, rule: { kind: "perMonth", times: 2 } }],
      },
    },
  ]);
  const [draft] = await phone.services.registers.entries("planDraft");
  expect(draft?.values.publishedOn).toBe("2025-04-30");
});

test("whoever leaves the screen while the publishing could be taken back has published", async () => {
  const { published } = await aDesk();
  await press(`Sửa ${plan.title}`);
  await press("Đổi số lượng: Phát thanh CCHC");
  await type(/^Số lần/, "2");
  await press("Lưu");
  await press("Ban hành");
  fireEvent.click((await sheet("Ban hành kế hoạch")).getByRole("button", { name: "Ban hành" }));
  await screen.findByRole("button", { name: "Hoàn tác" });
  expect(published).toEqual([]);
  fireEvent.click(screen.getByRole("link", { name: "Về danh sách kế hoạch" }));
  await waitFor(() => expect(published).toHaveLength(1));
});

test("months that are over are only counted anew with a word of confirmation and a reason, for units that are chosen", async () => {
  const { published } = await aDesk({ kind: "overtaken" });
  await press(`Sửa ${plan.title}`);
  await press("Đổi số lượng: Phát thanh CCHC");
  fireEvent.change(screen.getByLabelText(/^Từ tháng/), { target: { value: "2025-03" } });
  expect(await screen.findByText(/^Tháng đã qua/)).toBeTruthy();
  await press("Chọn đơn vị");
  await press("Lưu");
  expect(await screen.findByText("Chọn ít nhất một đơn vị.")).toBeTruthy();
  await press("Xã Sơn Kim 1");
  await type(/^Số lần/, "3");
  await press("Lưu");
  expect(await screen.findByText("3 số mỗi tháng từ tháng 3/2025 cho 1 đơn vị")).toBeTruthy();

  await press("Ban hành");
  const asked = await sheet("Ban hành kế hoạch");
  expect(asked.getByText("Số của các tháng đã qua đổi ở: Phát thanh CCHC.")).toBeTruthy();
  const go = () => fireEvent.click(asked.getByRole("button", { name: "Ban hành" }));
  go();
  expect(await asked.findByText(/^Xác nhận tính lại/)).toBeTruthy();
  fireEvent.click(asked.getByRole("switch"));
  go();
  expect(await asked.findByText(/^Ghi lý do/)).toBeTruthy();
  await type(/^Lý do, căn cứ/, "Đính chính");
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"], shouldAdvanceTime: true });
  go();
  await screen.findByRole("button", { name: "Hoàn tác" });
  vi.advanceTimersByTime(9000);
  expect(await screen.findByText(/^Kế hoạch đã được ban hành lại/)).toBeTruthy();
  vi.useRealTimers();
  expect(published).toMatchObject([{ reason: "Đính chính", touchesPast: true }]);
});

test("a plan is copied to the next year, and a new one says what it lacks until it can be published", async () => {
  const { phone } = await aDesk();
  await press("Chép sang năm 2026");
  expect(await screen.findByText("Đã đủ để ban hành.")).toBeTruthy();
  expect(screen.getByText("Chưa có số, ký hiệu văn bản.")).toBeTruthy();
  await press("Ban hành");
  const copied = await sheet("Ban hành kế hoạch");
  expect(copied.getByText(`${plan.title} hết áp dụng từ 01/01/2026.`)).toBeTruthy();
  fireEvent.click(copied.getByRole("button", { name: "Để sau" }));

  fireEvent.click(screen.getByRole("link", { name: "Về danh sách kế hoạch" }));
  await press("Soạn kế hoạch mới");
  expect(await screen.findByText("Chưa có nhiệm vụ nào.")).toBeTruthy();
  expect(screen.queryByRole("button", { name: "Ban hành" })).toBeNull();
  await press("Thêm: Nội dung tuyên truyền");
  await type(/^Lời văn/, "Tuyên truyền dịch vụ công");
  await press("Lưu");
  await screen.findByText("Tuyên truyền dịch vụ công");
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  await press("Thêm nhiệm vụ");
  await type(/^Tên ngắn trên điện thoại/, "Phát thanh");
  expect(screen.getByText(/^Kế hoạch không có số/)).toBeTruthy();
  fireEvent.change(screen.getByLabelText(/^Số lượng/), { target: { value: "perMonth" } });
  const kinds = within(screen.getByRole("group", { name: "Loại việc được ghi" }));
  fireEvent.click(kinds.getByRole("button", { name: "Phát thanh" }));
  await press("ND1 · Tuyên truyền dịch vụ công");
  await press("Lưu");
  expect(
    await screen.findByText("Phát thanh: có số lượng nhưng chưa chọn loại việc được tính."),
  ).toBeTruthy();
  expect((await phone.services.registers.entries("planDraft")).length).toBe(2);
});
