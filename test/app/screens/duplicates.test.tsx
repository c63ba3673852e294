import { fireEvent, screen, waitFor, within } from "@testing-library/preact";
import { describe, expect, test } from "vitest";
import type { Day } from "../../../src/domain/day.ts";
import type { UserId } from "../../../src/domain/user.ts";
import { anActivity, anEnrolledPhone, openApp } from "../../support/officer-app.tsx";
import { uuid } from "../../support/sync-builders.ts";

const DAY = "2025-05-09" as Day;
const ONE = uuid(1);
const OTHER = uuid(2);

const aDuplicate = async (role: "officer" | "leader" = "officer") => {
  const phone = await anEnrolledPhone({ role });
  await phone.receive(anActivity(ONE, 1, { on: DAY }), {
    ...anActivity(OTHER, 2, { on: DAY, minutes: 15 }),
    createdBy: uuid(901) as UserId,
  });
  openApp(phone.device, `/ban-ghi/${ONE}`);
  await screen.findByRole("heading", { name: "Bản ghi" });
  return phone;
};
const shownDay = async ({ device }: Awaited<ReturnType<typeof aDuplicate>>) =>
  (await device.services.diary.activitiesBetween(DAY, DAY)).map(({ id }) => id).sort();

describe("a record of work that somebody else wrote down too", () => {
  test("[S5] says so, is joined after a question, and comes apart again", async () => {
    const phone = await aDuplicate();
    expect(await screen.findByText("Có bản ghi khác cùng việc, cùng ngày")).toBeTruthy();
    fireEvent.click(screen.getByRole("button", { name: /^Gộp vào bản ghi này: Phát thanh số 2/ }));
    const question = within(await screen.findByRole("alertdialog", { name: "Gộp hai bản ghi?" }));
    fireEvent.click(question.getByRole("button", { name: "Gộp" }));

    expect(await screen.findByText("Đã gộp 1 bản ghi cùng việc vào đây")).toBeTruthy();
    await waitFor(() => expect(screen.queryByText("Có bản ghi khác cùng việc, cùng ngày")).toBeNull());
    expect(await shownDay(phone)).toEqual([ONE]);

    fireEvent.click(screen.getByRole("button", { name: "Tách lại" }));
    expect(await screen.findByText("Có bản ghi khác cùng việc, cùng ngày")).toBeTruthy();
    expect(await shownDay(phone)).toEqual([ONE, OTHER]);
  });

  test("writes nothing on «Để nguyên»", async () => {
    const phone = await aDuplicate();
    fireEvent.click(await screen.findByRole("button", { name: /^Gộp vào bản ghi này/ }));
    fireEvent.click(
      within(await screen.findByRole("alertdialog")).getByRole("button", { name: "Để nguyên" }),
    );
    await waitFor(() => expect(screen.queryByRole("alertdialog")).toBeNull());
    expect(await shownDay(phone)).toEqual([ONE, OTHER]);
  });

  test("is left to the officers: a leader joins nothing", async () => {
    await aDuplicate("leader");
    expect(screen.queryByRole("button", { name: /^Gộp/ })).toBeNull();
  });
});
