import { cleanup, fireEvent, screen, waitFor, within } from "@testing-library/preact";
import { describe, expect, test } from "vitest";
import type { Day } from "../../../src/domain/day.ts";
import { anActivity, anEnrolledPhone, openApp } from "../../support/officer-app.tsx";
import { uuid } from "../../support/sync-builders.ts";
import type { TestPhone } from "../../support/test-phone.ts";

const MAY = ["2025-05-01" as Day, "2025-05-31" as Day] as const;
const ofMay = ({ services }: TestPhone) => services.diary.activitiesBetween(...MAY);

const openSheet = async () => {
  const phone = await anEnrolledPhone();
  openApp(phone.device, "/ghi-so-cu");
  await screen.findByRole("table", { name: "Các dòng của sổ" });
  return phone;
};
const cell = (row: number, column: string) =>
  screen.findByRole<HTMLInputElement>(/Việc|Loại|Thôn/.test(column) ? "combobox" : "textbox", {
    name: `Dòng ${row}, ${column}`,
  });
const type = async (row: number, column: string, value: string): Promise<void> => {
  const box = await cell(row, column);
  box.focus();
  fireEvent.input(box, { target: { value } });
};
const paste = async (copied: string): Promise<void> => {
  fireEvent.paste(await cell(1, "Ngày"), { clipboardData: { getData: () => copied } });
  await screen.findByDisplayValue(copied.split("\t")[0] ?? "");
};
const TWO_ROWS = "6/5/2025\tPL8\t\tSố 1\t15\tThôn Khe Năm\n8/5/2025\tPL8\t\tSố 2\t20\t";

describe("«Ghi sổ cũ»", () => {
  test("[S1] saves rows copied from a spreadsheet all in one go, and takes them back", async () => {
    const { device } = await openSheet();
    await paste(TWO_ROWS);
    fireEvent.click(screen.getByRole("button", { name: "Lưu 2 bản ghi" }));
    await screen.findByText("Đã lưu 2 bản ghi trên máy");
    expect((await ofMay(device.restart())).map(({ activity: { on, title } }) => [on, title])).toEqual([
      ["2025-05-08", "Số 2"],
      ["2025-05-06", "Số 1"],
    ]);
    expect((await cell(1, "Ngày")).value).toBe("");
    fireEvent.click(screen.getByRole("button", { name: "Hoàn tác" }));
    await waitFor(async () => expect(await ofMay(device)).toEqual([]));
  });

  test("is filled by the keyboard alone: Enter goes down in the same column", async () => {
    await openSheet();
    await type(1, "Ngày", "6/5");
    fireEvent.keyDown(await cell(1, "Ngày"), { key: "Enter" });
    expect(document.activeElement).toBe(await cell(2, "Ngày"));
    fireEvent.keyDown(await cell(2, "Ngày"), { key: "ArrowUp" });
    expect(document.activeElement).toBe(await cell(1, "Ngày"));
  });

  test("says at each bad cell how to mend it, and writes no row until all are good", async () => {
    const { device } = await openSheet();
    await type(1, "Ngày", "31/2/2025");
    await type(1, "Việc", "PL8");
    await type(1, "Phút", "lâu");
    fireEvent.click(screen.getByRole("button", { name: "Lưu 1 bản ghi" }));
    expect(await screen.findByText("Còn 2 ô cần sửa. Chưa lưu dòng nào.")).toBeTruthy();
    const day = await cell(1, "Ngày");
    expect(day.getAttribute("aria-invalid")).toBe("true");
    expect(document.getElementById(day.getAttribute("aria-describedby") ?? "")?.textContent).toBe(
      "Không có ngày này. Gõ như 6/5/2025.",
    );
    expect(await ofMay(device)).toEqual([]);
  });

  test("[S34] has every row on disk soon after it is typed, and there again after a reload", async () => {
    const { device } = await openSheet();
    await paste(TWO_ROWS);
    await waitFor(async () => expect(await device.services.registers.typed("past-days")).not.toBeNull());
    cleanup();
    openApp(device.restart(), "/ghi-so-cu");
    expect(await screen.findByDisplayValue("Số 2")).toBeTruthy();
    expect(screen.getByRole("button", { name: "Lưu 2 bản ghi" })).toBeTruthy();
  });

  test("asks when a row may be in the diary already", async () => {
    const { device, receive } = await openSheet();
    await receive(anActivity(uuid(1), 1, { on: "2025-05-08" }));
    await paste(TWO_ROWS);
    fireEvent.click(screen.getByRole("button", { name: "Lưu 2 bản ghi" }));
    const question = within(
      await screen.findByRole("alertdialog", { name: "1 dòng có thể đã được ghi. Vẫn ghi?" }),
    );
    expect(question.getByText("Cùng việc, cùng ngày với bản ghi đã có: dòng 2.")).toBeTruthy();
    expect(await ofMay(device)).toHaveLength(1);
    fireEvent.click(question.getByRole("button", { name: "Vẫn ghi" }));
    await screen.findByText("Đã lưu 2 bản ghi trên máy");
    expect(await ofMay(device)).toHaveLength(3);
  });
});
