import { fireEvent, screen, within } from "@testing-library/preact";
import { describe, expect, test } from "vitest";
import { unitsVi } from "../../../../src/app/vi/units.ts";
import { applyUnitChange } from "../../../../src/domain/units/apply-change.ts";
import { UnitChange } from "../../../../src/domain/units/unit-change.ts";
import type { UnitOutcome } from "../../../../src/domain/units/unit-outcome.ts";
import type { Role } from "../../../../src/domain/user.ts";
import { aUserId, unitId } from "../../../support/builders/ids.ts";
import { aSmallCountry } from "../../../support/builders/units.ts";
import { bodyOf, json } from "../../../support/scripted-server.ts";
import { openDesk } from "../overview/open-desk.tsx";

const KIM_1 = unitId("son-kim-1");

/** As the real door answers, with one officer in the first commune. */
const outcomeOf = (change: UnitChange): UnitOutcome => {
  const applied = applyUnitChange(aSmallCountry(), change);
  if (!applied.ok) return { kind: "refused", refusal: applied.error };
  const { changed, successors } = applied.value;
  return {
    kind: "possible",
    changed,
    from: change.kind === "firstUse" ? null : change.from,
    people: [...successors].flatMap(([from, [to]]) =>
      from === KIM_1 && to ? [{ user: aUserId(), name: "Nguyễn Thị Hoa", from, to }] : [],
    ),
    staying: [...successors.keys()].map((unit) => ({
      ...{ unit, activities: 12, places: 3, unitTasks: 1 },
      unsentActivities: unit === KIM_1 ? 2 : 0,
    })),
  };
};

const open = async (role: Role) => {
  const desk = await openDesk("/don-vi/so-do", {}, role);
  const asked: { readonly path: string; readonly change: UnitChange }[] = [];
  desk.script.intercept = async (url, init) => {
    const { pathname } = new URL(url);
    if (!pathname.startsWith("/api/admin/units")) return null as never;
    const change = UnitChange.parse(await bodyOf(init));
    asked.push({ path: pathname, change });
    return json(outcomeOf(change));
  };
  await screen.findByRole("table");
  return asked;
};
const press = (name: string) => fireEvent.click(screen.getByRole("button", { name }));
const type = (label: string, value: string) =>
  fireEvent.input(screen.getByLabelText(label), { target: { value } });

describe("the tree of units", () => {
  test("two communes are merged: what will happen is said first, then it is done", async () => {
    const asked = await open("administrator");
    press("Xã Sơn Kim 1");
    fireEvent.click(await screen.findByRole("button", { name: "Sáp nhập" }));
    await screen.findByRole("dialog", { name: "Sáp nhập: Xã Sơn Kim 1" });
    press("Xem trước");
    await screen.findByText("Điền đủ các ô rồi làm tiếp.");
    fireEvent.click(screen.getByRole("checkbox", { name: "Xã Sơn Kim 2" }));
    type("Tên", "Sơn Kim");
    press("Xem trước");

    await screen.findByText("Lập Xã Sơn Kim từ 12/05/2025.");
    screen.getByText("Xã Sơn Kim 2 kết thúc ngày 11/05/2025; tên và số liệu cũ giữ nguyên.");
    screen.getByText("Nguyễn Thị Hoa sang Xã Sơn Kim");
    screen.getByText("Xã Sơn Kim 1 còn 2 mục chưa gửi trên máy: máy vẫn gửi đủ khi có mạng.");
    expect(asked.map(({ path }) => path)).toEqual(["/api/admin/units/preview"]);
    press("Thực hiện");
    await expect.poll(() => screen.queryByRole("dialog")).toBeNull();
    expect(asked[1]).toMatchObject({
      path: "/api/admin/units",
      change: { kind: "merge", units: [KIM_1, "son-kim-2"], parent: "huong-son", from: "2025-05-12" },
    });
  });

  test("an agency is added beside its office", async () => {
    const asked = await open("administrator");
    press("Huyện Hương Sơn");
    fireEvent.click(await screen.findByRole("button", { name: unitsVi.actions.add }));
    type(unitsVi.sheet.kind, "Phòng");
    type("Tên", "Nội vụ");
    fireEvent.change(screen.getByLabelText(unitsVi.sheet.level), { target: { value: "agency" } });
    await screen.findByRole("group", { name: "Kế hoạch gọi cơ quan này là" });
    press("Xem trước");
    await expect.poll(() => asked.length).toBe(1);
    expect(asked[0]).toMatchObject({
      change: { kind: "add", level: "agency", parent: "huong-son", name: { kind: "Phòng", name: "Nội vụ" } },
    });
  });

  test("what makes no sense is said in a sentence, and what was typed stays", async () => {
    await open("administrator");
    press("Xã Sơn Kim 1");
    fireEvent.click(await screen.findByRole("button", { name: "Đổi tên" }));
    type("Tên", "Sơn Kim 2");
    press("Xem trước");
    await screen.findByText("Đã có đơn vị cùng tên: Xã Sơn Kim 2.");
    expect(screen.getByLabelText<HTMLInputElement>("Tên").value).toBe("Sơn Kim 2");
  });

  test("a day before the units began shows none of them, and who only supervises changes nothing", async () => {
    const asked = await open("supervisor");
    press("Xã Sơn Kim 1");
    const panel = await screen.findByRole("complementary", { name: "Xã Sơn Kim 1" });
    expect(within(panel).queryAllByRole("button")).toEqual([]);
    fireEvent.change(screen.getByLabelText("Theo ngày"), { target: { value: "2019-12-31" } });
    await screen.findByText("Không có đơn vị nào như vậy.");
    expect(asked).toEqual([]);
  });
});
