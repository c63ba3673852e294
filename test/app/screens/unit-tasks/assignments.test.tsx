import { fireEvent, screen, waitFor, within } from "@testing-library/preact";
import { expect, test } from "vitest";
import type { Json } from "../../../../src/domain/canonical-json.ts";
import type { Day } from "../../../../src/domain/day.ts";
import { assignmentId, WorkKey } from "../../../../src/domain/registers/assignment.ts";
import type { UserId } from "../../../../src/domain/user.ts";
import { anEnrolledPhone, findDialog, openApp } from "../../../support/officer-app.tsx";
import { aRecord, uuid } from "../../../support/sync-builders.ts";

const LAN = uuid(801) as UserId;
const work = WorkKey.parse("huong-son-2025/PL8");

/** A phone that knows of a colleague. */
const withLan = async (role: "officer" | "leader" = "officer") => {
  const phone = await anEnrolledPhone({ role });
  const current = await phone.device.services.account.current();
  if (!current) throw new Error("nobody is here");
  const lan = { ...current.user, role: "officer", id: LAN, name: "Lê Thị Lan" };
  await phone.receive({ ...aRecord(LAN, 1, lan as unknown as Record<string, Json>), collection: "person" });
  return { ...phone, me: current.user };
};

test.each(["officer", "leader"] as const)(
  "the %s of a unit gives a task to a colleague until further notice",
  async (role) => {
    const { device } = await withLan(role);
    const { registers } = device.services;
    openApp(device, "/viec/huong-son-2025/PL8");
    const who = await screen.findByRole("region", { name: "Người phụ trách" });
    fireEvent.click(within(who).getByRole("button", { name: "Chưa phân công" }));
    const sheet = within(await findDialog("Phát thanh CCHC"));
    fireEvent.change(sheet.getByLabelText("Giao cho"), { target: { value: LAN } });
    fireEvent.click(sheet.getByRole("button", { name: "Giao việc" }));
    expect(await screen.findByRole("button", { name: /^Lê Thị Lan.*đến khi có thay đổi/ })).toBeTruthy();
    expect(await registers.entries("assignment")).toMatchObject([
      { id: assignmentId(work, "open"), values: { person: LAN } },
    ]);
  },
);

test("«Việc của tôi» shows one's own tasks alone", async () => {
  const { device, me } = await withLan();
  const { registers } = device.services;
  const given = (key: WorkKey, person: UserId) => ({
    id: assignmentId(key, "open"),
    fields: { work: key, period: "open" as const, person, on: "2025-05-12" as Day },
  });
  const X3 = WorkKey.parse("huong-son-2025/X3");
  await registers.write("assignment", [given(X3, me.id), given(work, LAN)]);
  openApp(device, "/viec-rieng/phan-cong");
  const planned = await screen.findByRole("region", { name: "Việc của kế hoạch" });
  expect(within(planned).getByRole("link", { name: /Phát thanh CCHC/ }).textContent).toContain("Lê Thị Lan");
  fireEvent.click(screen.getByRole("button", { name: "Việc của tôi" }));
  await waitFor(() => expect(screen.queryByRole("link", { name: /Phát thanh CCHC/ })).toBeNull());
  expect(screen.getByRole("link", { name: /Niêm yết/ }).getAttribute("href")).toBe("/viec/huong-son-2025/X3");
});

test("all that an officer who leaves still has to do goes to another in one step, with who and when", async () => {
  const { device, me } = await withLan();
  const { registers } = device.services;
  const give = (period: "open" | "2025-04") => ({
    id: assignmentId(work, period as never),
    fields: { work, period: period as never, person: LAN, on: "2025-04-01" as Day },
  });
  await registers.write("assignment", [give("open"), give("2025-04")]);
  openApp(device, "/viec-rieng/ban-giao");
  fireEvent.change(await screen.findByLabelText("Người bàn giao"), { target: { value: LAN } });
  fireEvent.change(screen.getByLabelText("Người nhận"), { target: { value: me.id } });
  fireEvent.click(await screen.findByRole("button", { name: "Bàn giao 1 việc" }));
  const log = await screen.findByRole("region", { name: "Đã bàn giao" });
  expect(log.textContent).toContain(`Lê Thị Lan → ${me.name}`);
  const entries = await registers.entries("assignment");
  expect(entries.find(({ values }) => values.period === "open")?.values).toMatchObject({
    person: me.id,
    handedOverFrom: LAN,
  });
  expect(entries.find(({ values }) => values.period !== "open")?.values.person).toBe(LAN);
});
