import { fireEvent, screen, waitFor, within } from "@testing-library/preact";
import { beforeAll, describe, expect, test } from "vitest";
import type { Month } from "../../../../src/domain/day.ts";
import { anActivity, anEnrolledPhone, openApp } from "../../../support/officer-app.tsx";
import { uuid } from "../../../support/sync-builders.ts";

const april = [1, 2, 3].map((number) => anActivity(uuid(number), number, { on: `2025-04-0${number}` }));
const bonus = anActivity(uuid(9), 4, { on: "2025-05-05", title: "Số làm bù", makesUpFor: "2025-04" });

// Where many tests run at once, a screen that is opened late would not be there in time.
beforeAll(async () => {
  await import("../../../../src/app/screens/task/task-screen.tsx");
}, 60_000);

// Today is 12 May 2025; PL8 asks for four issues a month.
describe("Making up for a missed month (docs/decisions/0014)", () => {
  test("[S32] without a rule of the unit a record counts in its own month, whatever it says", async () => {
    const phone = await anEnrolledPhone();
    await phone.receive(...april, bonus);
    openApp(phone.device);
    expect(await screen.findByRole("link", { name: /^Phát thanh CCHC\. 1 trên 4/ })).toBeTruthy();
  });

  test("[S32] with the unit's rule it fills the month that it makes up for, once, and everybody sees so", async () => {
    const phone = await anEnrolledPhone();
    await phone.receive(...april, bonus);
    openApp(phone.device, "/nam/2025");
    const rule = within(await screen.findByRole("group", { name: /^Làm bù số còn thiếu/ }));
    expect(rule.getByRole("button", { name: "Không bù" }).getAttribute("aria-pressed")).toBe("true");
    const broadcasts = within(screen.getByRole("region", { name: "Phát thanh CCHC" }));
    expect(broadcasts.getByRole("link", { name: "Tháng 4: 3/4" })).toBeTruthy();
    fireEvent.click(rule.getByRole("button", { name: "Trong 1 tháng" }));

    expect(await broadcasts.findByRole("link", { name: "Tháng 4: 4/4" })).toBeTruthy();
    expect(broadcasts.getByRole("link", { name: "Tháng 5: 0/4" })).toBeTruthy();
    expect((await phone.device.services.diary.unitSettings()).makeUpWithin).toBe(1);
    fireEvent.click(broadcasts.getByRole("link", { name: "Tháng 4: 4/4" }));
    const records = within(await screen.findByRole("region", { name: "Các số trong tháng 4" }));
    expect(records.getByRole("link", { name: /Số làm bù · Làm bù cho tháng 4\/2025/ })).toBeTruthy();
  });

  test("home tells of a month that is over how many were made up for later", async () => {
    const phone = await anEnrolledPhone();
    await phone.receive(...april, bonus);
    await phone.device.services.records.setUnitSettings({ makeUpWithin: 2 });
    openApp(phone.device, "/?thang=2025-04");
    const row = await screen.findByRole("link", { name: /^Phát thanh CCHC\. 4 trên 4/ });
    expect(row.textContent).toContain("1 làm bù");
  });

  test("the form asks for the month only where the unit's rule reaches", async () => {
    const phone = await anEnrolledPhone();
    const { drafts, records, diary } = phone.device.services;
    await records.setUnitSettings({ makeUpWithin: 1 });
    const [task] = (await diary.planInForce())?.plan.tasks.filter(({ ref }) => ref.endsWith("/PL8")) ?? [];
    const draft = await drafts.start({ kind: "broadcast", task: task?.ref });
    openApp(phone.device, `/ghi/${draft.id}`);
    const field = await screen.findByLabelText(/^Làm bù cho tháng/);
    expect(
      within(field)
        .getAllByRole("option")
        .map(({ textContent }) => textContent),
    ).toContain("Tháng 4/2025");
    expect(within(field).queryByRole("option", { name: "Tháng 3/2025" })).toBeNull();
    fireEvent.change(field, { target: { value: "2025-04" } });
    await waitFor(async () =>
      expect((await drafts.draft(draft.id))?.values.makesUpFor).toBe("2025-04" as Month),
    );
    const saved = await drafts.save(draft.id);
    expect(saved.ok && saved.value.activity.makesUpFor).toBe("2025-04");
  });
});
