import { fireEvent, screen, waitFor, within } from "@testing-library/preact";
import { expect, test } from "vitest";
import type { Json } from "../../../../src/domain/canonical-json.ts";
import { aPlan } from "../../../support/builders/plans.ts";
import { anActivity, anEnrolledPhone, openApp } from "../../../support/officer-app.tsx";
import { uuid } from "../../../support/sync-builders.ts";

const PLAN = "huong-son-2025";

test("an officer reads the plan word for word, finds words without tones, marked and counted", async () => {
  const { device } = await anEnrolledPhone();
  openApp(device, "/ke-hoach");
  expect(await screen.findByText("KẾ HOẠCH")).toBeTruthy();
  expect(screen.getByRole("heading", { name: "1. Mục đích" })).toBeTruthy();
  expect(screen.getByText(/KT\. CHỦ TỊCH/)).toBeTruthy();

  fireEvent.input(screen.getByRole("searchbox", { name: "Tìm trong kế hoạch" }), {
    target: { value: "04 so/thang" },
  });
  await waitFor(() => expect(screen.getByRole("status").textContent).toMatch(/^\d+ chỗ trong \d+ đoạn$/));
  expect(document.querySelector("mark")?.textContent).toBe("04 số/tháng");
  expect(screen.queryByRole("heading", { name: "1. Mục đích" })).toBeNull();
  fireEvent.input(screen.getByRole("searchbox"), { target: { value: "không có đâu" } });
  expect(await screen.findByText("Không tìm thấy. Thử từ ngắn hơn.")).toBeTruthy();
});

test("each sentence says how much the commune did for it, and leads to that and to the task", async () => {
  const { device, receive } = await anEnrolledPhone();
  await receive(
    anActivity(uuid(1), 1, { kind: "broadcast", on: "2025-05-05", title: "Số đầu tháng" }),
    anActivity(uuid(2), 2, { kind: "broadcast", on: "2025-04-05", title: "Số tháng tư", themes: ["ND1.5"] }),
  );
  openApp(device, "/ke-hoach");
  fireEvent.click(await screen.findByRole("link", { name: "Nhiệm vụ này: 2 hoạt động" }));
  const done = within(await screen.findByRole("region", { name: "2 hoạt động" }));
  expect(done.getByRole("link", { name: /Số đầu tháng/ })).toBeTruthy();
  expect(done.getByRole("link", { name: /Số tháng tư/ })).toBeTruthy();
  expect(screen.getByRole("link", { name: "Phát thanh CCHC" }).getAttribute("href")).toBe(
    `/viec/${PLAN}/PL8`,
  );

  openApp(device, `/ke-hoach/${PLAN}/ND1.5`);
  expect(await screen.findByRole("region", { name: "1 hoạt động" })).toBeTruthy();
});

test("of several plans the officer chooses which one is read, and that and the size of letters stay", async () => {
  const { device, receive } = await anEnrolledPhone();
  const next = aPlan({ id: "huong-son-2026" as never, year: 2026, inForceFrom: "2026-01-01" as never });
  await receive({
    number: 2,
    scope: "huong-son.published" as never,
    collection: "plan",
    id: "huong-son-2026" as never,
    values: { document: next as unknown as Json },
    createdBy: uuid(900) as never,
    createdAt: 1 as never,
    updatedBy: uuid(900) as never,
    updatedAt: 1 as never,
  });
  openApp(device, "/ke-hoach");
  fireEvent.click(await screen.findByRole("button", { name: "2026 · UBND huyện Hương Sơn" }));
  expect(await screen.findByRole("heading", { name: "Kế hoạch 2026" })).toBeTruthy();
  fireEvent.click(screen.getByRole("button", { name: "Rất lớn" }));
  await waitFor(async () =>
    expect(await device.services.registers.typed("plan-reader")).toEqual({
      size: "largest",
      plan: "huong-son-2026",
    }),
  );
});
