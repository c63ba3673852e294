// @vitest-environment node
import "../../../support/page-beside-server.ts";
// What the screens load late is here before their time runs.
import "../../../../src/app/screens/overview/supervisor-routes.tsx";
import "../../../../src/app/screens/office-inbox/office-part.tsx";
import "../../../../src/app/screens/materials/desk-materials.tsx";

import { cleanup, fireEvent, waitFor, within } from "@testing-library/preact";
import { afterEach, expect, test, vi } from "vitest";
import type { DraftValues } from "../../../../src/app/services/services.ts";
import { REVIEW_SAMPLE_ID } from "../../../../src/domain/registers/review-sample.ts";
import { openApp } from "../../../support/officer-app.tsx";
import {
  COMMUNE,
  closeServers,
  OFFICE,
  openServerWithPhones,
  writeBroadcast,
} from "../../../support/server-with-phones.ts";
import type { TestPhone } from "../../../support/test-phone.ts";

// Several desks are opened one after the other.
vi.setConfig({ testTimeout: 60_000 });
afterEach(closeServers);
afterEach(cleanup);

const screen = within(document.body);

const aDifficulty = async ({ services }: TestPhone): Promise<string> => {
  const draft = await services.drafts.start({ kind: "difficulty" });
  await services.drafts.update(draft.id, { title: "Hỏng loa", obstacle: "equipment" } as DraftValues);
  const saved = await services.drafts.save(draft.id);
  if (!saved.ok) throw new Error(JSON.stringify(saved.error));
  return saved.value.id;
};

const openAtDesk = async (office: TestPhone, path: string): Promise<void> => {
  cleanup();
  openApp(office, path);
  fireEvent.click(await screen.findByRole("button", { name: "Để sau" }, { timeout: 30_000 }));
};

test("an observer sees what a supervisor sees, without a button that writes", async () => {
  const { officer, supervisor, enrolled } = await openServerWithPhones();
  const own = await officer();
  await writeBroadcast(own.services, "Bản tin tuần 1", []);
  const difficulty = await aDifficulty(own);
  await own.services.outbox.sendNow();
  const office = await supervisor();
  const observer = await enrolled({ name: "Lê Thị Thanh", role: "observer", unit: OFFICE });

  const places = [
    { path: "/duyet", seen: /Bản tin tuần 1/, writes: /^(Trả lại|Tỷ lệ mẫu)/ },
    {
      path: `/tong-quan/${COMMUNE}?thang=2025-05`,
      seen: /Bản tin tuần 1/,
      writes: /^(Nhắc việc|Chọn tệp ranh giới)/,
    },
    {
      path: `/kho-khan/${COMMUNE}/${difficulty}`,
      seen: /Hỏng loa/,
      writes: /^Lưu và gửi cho đơn vị/,
    },
    { path: "/tai-lieu", seen: /Tài liệu/, writes: /^Gửi tài liệu mới/ },
  ];
  for (const { path, seen, writes } of places) {
    await openAtDesk(office, path);
    await waitFor(() => expect(writing(writes), path).not.toEqual([]));
    expect(screen.queryByText("Chỉ xem")).toBeNull();
    await openAtDesk(observer, path);
    await screen.findAllByText(seen);
    expect(screen.getByText("Chỉ xem")).toBeTruthy();
    expect(writing(writes), path).toEqual([]);
  }
});

const writing = (name: RegExp): readonly string[] =>
  [...screen.queryAllByRole("button", { name }), ...screen.queryAllByRole("link", { name })].map(
    ({ textContent }) => textContent ?? "",
  );

test("[S7] what an observer's device writes all the same is set aside, with the reason", async () => {
  const { enrolled } = await openServerWithPhones();
  const { services } = await enrolled({ name: "Lê Thị Thanh", role: "observer", unit: OFFICE });
  await services.registers.write(
    "reviewSample",
    [{ id: REVIEW_SAMPLE_ID, fields: { percent: 20 } }],
    COMMUNE,
  );
  await services.outbox.sendNow();
  const reasons = (await services.setAside.items()).map(({ reason }) => reason);
  expect(reasons).toEqual(["Tài khoản này không có quyền ghi nội dung đó."]);
});
