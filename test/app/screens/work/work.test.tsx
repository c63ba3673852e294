import { fireEvent, screen, waitFor, within } from "@testing-library/preact";
import { describe, expect, test } from "vitest";
import { anActivity, anEnrolledPhone, aReturn, openApp } from "../../../support/officer-app.tsx";
import { createScriptedServer } from "../../../support/scripted-server.ts";
import { uuid } from "../../../support/sync-builders.ts";
import { createTestPhone } from "../../../support/test-phone.ts";

const BANNER = uuid(50);

describe("Việc", () => {
  test("shows what the plan asks this month, with what is done and what is left", async () => {
    const phone = await anEnrolledPhone();
    await phone.receive(
      anActivity(uuid(1), 1, { on: "2025-05-06" }),
      anActivity(uuid(2), 2, { on: "2025-05-09" }),
    );
    openApp(phone.device);

    expect(await screen.findByRole("heading", { level: 1, name: "Tháng 5/2025" })).toBeTruthy();
    const row = await screen.findByRole("link", { name: /^Phát thanh CCHC\. 2 trên 4/ });
    expect(row.textContent).toContain("còn 2 số");
    expect(screen.getByRole("link", { name: "Ghi việc: Phát thanh CCHC" })).toBeTruthy();
    expect(screen.getByRole("heading", { level: 2, name: "Việc trong năm" })).toBeTruthy();
    expect(screen.getByRole("link", { name: /^Đối thoại.*0 trên 1/ })).toBeTruthy();
    await waitFor(() => expect(document.title).toBe("Việc tháng 5 – Sổ Tuyên truyền"));
  });

  test("says that the plan is on its way until everything was here once, and only then that there is none", async () => {
    const server = createScriptedServer();
    const device = createTestPhone(server.answer);
    server.extra.answer = { more: true };
    await device.services.account.enrol("ABCD-EFGH");
    await device.services.outbox.sendNow();
    openApp(device);
    await screen.findByText("Đang tải kế hoạch");
    expect(screen.queryByText("Chưa có kế hoạch")).toBeNull();

    server.extra.answer = {};
    await device.services.outbox.sendNow();
    await screen.findByText("Chưa có kế hoạch");
    expect(screen.queryByText("Đang tải kế hoạch")).toBeNull();
  });

  test("puts a returned item first, in the reviewer's words", async () => {
    const phone = await anEnrolledPhone();
    await phone.receive(
      anActivity(BANNER, 1, {
        kind: "visual",
        on: "2025-05-05",
        title: "Băng rôn cổng chào",
        tasks: ["huong-son-2025/PL7"],
      }),
    );
    await phone.receive(
      await aReturn(phone.device, BANNER, 2, { comment: "Chụp lại gần hơn.", reasons: ["blurred"] }),
    );
    openApp(phone.device);

    const now = await screen.findByRole("region", { name: "Cần làm ngay" });
    const [first] = within(now).getAllByRole("link");
    expect(first?.getAttribute("aria-label")).toBe("Sửa và gửi lại: Băng rôn cổng chào. Chụp lại gần hơn.");
    expect(within(now).getByText("Cần sửa: ảnh mờ")).toBeTruthy();
    expect(screen.getByRole("link", { name: /^Pa-nô.*Cần sửa 1 bản ghi/ })).toBeTruthy();
  });

  test("closes the square when everything that the plan counts is done", async () => {
    const phone = await anEnrolledPhone();
    const { plan } = (await phone.device.services.diary.planInForce()) ?? {};
    const owed = (plan?.tasks ?? []).flatMap(({ ref, rule, countedKinds: [kind] }) =>
      rule.kind === "perMonth" && kind ? Array.from({ length: rule.times }, () => ({ ref, kind })) : [],
    );
    await phone.receive(
      ...owed.map(({ ref, kind }, index) =>
        anActivity(uuid(index + 1), index + 1, { kind, on: "2025-05-06", tasks: [ref] }),
      ),
    );
    openApp(phone.device);

    expect(await screen.findByText("Đủ việc tháng 5")).toBeTruthy();
    expect(screen.getByText(`${owed.length}/${owed.length} đầu việc.`)).toBeTruthy();
    expect(screen.getByRole("link", { name: "Xem báo cáo" }).getAttribute("href")).toBe("/bao-cao");
  });

  test("says nothing of urgency when nothing is urgent", async () => {
    const phone = await anEnrolledPhone();
    await phone.receive(anActivity(uuid(1), 1, { on: "2025-05-06" }));
    openApp(phone.device);
    await screen.findByRole("heading", { level: 2, name: "Việc trong tháng" });
    expect(screen.queryByRole("heading", { name: "Cần làm ngay" })).toBeNull();
  });

  test("offers a draft that was not finished, and asks before throwing it away", async () => {
    const phone = await anEnrolledPhone();
    const { drafts } = phone.device.services;
    const draft = await drafts.start({ kind: "broadcast" });
    phone.device.time.now = (phone.device.time.now + 1000) as typeof phone.device.time.now;
    await drafts.update(draft.id, { note: "Đang viết dở" });
    openApp(phone.device.restart());

    expect(await screen.findByRole("heading", { name: "Có một bản ghi dở" })).toBeTruthy();
    fireEvent.click(screen.getByRole("button", { name: "Bỏ bản này" }));
    fireEvent.click(within(await screen.findByRole("alertdialog")).getByRole("button", { name: "Giữ lại" }));
    expect(await drafts.draft(draft.id)).not.toBeNull();

    fireEvent.click(screen.getByRole("button", { name: "Ghi tiếp" }));
    expect(await screen.findByDisplayValue("Đang viết dở")).toBeTruthy();
  });

  test("goes straight back to the form whose camera was open when the page was killed", async () => {
    const phone = await anEnrolledPhone();
    const { drafts } = phone.device.services;
    const draft = await drafts.start({ kind: "broadcast" });
    await drafts.markCapture(draft.id, true);
    openApp(phone.device.restart());
    expect(await screen.findByText("Chưa có ảnh nào về")).toBeTruthy();
  });

  test("lets a leader look and log nothing", async () => {
    const phone = await anEnrolledPhone({ role: "leader" });
    openApp(phone.device, "/tien-do");
    await screen.findByRole("link", { name: /^Phát thanh CCHC\./ });
    expect(screen.queryByRole("link", { name: /^Ghi việc/ })).toBeNull();
    expect(screen.getByRole("link", { name: "Nhật ký" })).toBeTruthy();
  });
});
