import { fireEvent, screen, within } from "@testing-library/preact";
import { expect, test } from "vitest";
import type { DraftValues } from "../../../../src/app/services/services.ts";
import { anEnrolledPhone, openApp } from "../../../support/officer-app.tsx";
import type { TestPhone } from "../../../support/test-phone.ts";

const reportDifficulty = async ({ services: { drafts } }: TestPhone, title: string) => {
  const draft = await drafts.start({ kind: "difficulty" });
  await drafts.update(draft.id, { title, obstacle: "equipment", proposal: "Cấp loa mới" } as DraftValues);
  const saved = await drafts.save(draft.id);
  if (!saved.ok) throw new Error(JSON.stringify(saved.error));
  return saved.value;
};

test("an officer reports what stands in the way, sees that it waits, and says when it is settled", async () => {
  const { device } = await anEnrolledPhone();
  await reportDifficulty(device, "Hỏng loa ở Khe Năm");
  openApp(device, "/kho-khan");
  const open = within(await screen.findByRole("region", { name: "Đang chờ" }));
  const row = open.getByRole("link", { name: /^Hỏng loa ở Khe Năm/ });
  expect(row.textContent).toContain("Chưa có trả lời");
  fireEvent.click(row);
  expect(await screen.findByText("Cấp loa mới")).toBeTruthy();
  fireEvent.click(await screen.findByRole("button", { name: "Đã giải quyết xong" }));
  expect(await screen.findByRole("button", { name: "Vẫn còn vướng" })).toBeTruthy();
});

test("a difficulty serves no task and is no work done", async () => {
  const { device } = await anEnrolledPhone();
  const view = await reportDifficulty(device, "Mất mạng cả xã");
  expect(view.activity.tasks).toBeUndefined();
  openApp(device, "/bao-cao");
  expect(await screen.findByRole("heading", { name: /Báo cáo/ })).toBeTruthy();
  expect(screen.queryByText("Khó khăn, vướng mắc")).toBeNull();
});

test("without any it says what the screen is for", async () => {
  const { device } = await anEnrolledPhone();
  openApp(device, "/kho-khan");
  expect(await screen.findByText("Chưa báo khó khăn nào")).toBeTruthy();
  expect(screen.getByRole("link", { name: "Báo khó khăn" })).toBeTruthy();
});
