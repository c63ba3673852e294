// @vitest-environment node
import "../../../support/page-beside-server.ts";

import { cleanup, fireEvent, waitFor, within } from "@testing-library/preact";
import { afterEach, expect, test } from "vitest";
import { openApp } from "../../../support/officer-app.tsx";
import { closeServers, openServerWithPhones, writeBroadcast } from "../../../support/server-with-phones.ts";
import type { TestPhone } from "../../../support/test-phone.ts";

afterEach(closeServers);

const screen = within(document.body);

const type = (label: RegExp, value: string): void => {
  fireEvent.input(screen.getByLabelText(label), { target: { value } });
};

/** An office that has set no password yet is asked for one first. */
const openListAtDesk = async (office: TestPhone): Promise<void> => {
  openApp(office, "/tin-cong");
  fireEvent.click(await screen.findByRole("button", { name: "Để sau" }));
};

test("a commune sends news with photos of a record, the office asks for more, then publishes it, and the commune finds the link", async () => {
  const { officer, supervisor } = await openServerWithPhones();
  const [own, office] = [await officer(), await supervisor()];
  const record = await writeBroadcast(own.services, "Ra quân tổ công nghệ số", ["ảnh"]);
  await own.services.outbox.sendNow();

  openApp(own, "/tin-cong");
  fireEvent.click(await screen.findByRole("link", { name: "Viết tin gửi đi" }));
  fireEvent.click(await screen.findByRole("button", { name: "Gửi tin" }));
  expect((await screen.findByRole("alert")).textContent).toMatch(/Ghi tiêu đề/);
  type(/^Tiêu đề/, "Tổ công nghệ số đến từng thôn");
  type(/^Nội dung/, "Sáng 12/5, tổ công nghệ số đã đến thôn Khe Năm.");
  type(/^Liên kết/, "javascript:alert(1)");
  fireEvent.click(screen.getByRole("button", { name: "Gửi tin" }));
  expect((await screen.findByRole("alert")).textContent).toMatch(/chưa phải là liên kết/);
  type(/^Liên kết/, "https://son-kim-1.example.vn/anh\n");
  fireEvent.change(await screen.findByLabelText(/^Kèm ảnh/), { target: { value: record.id } });
  fireEvent.click(await screen.findByRole("button", { name: "Gửi tin" }));
  expect(await screen.findByRole("heading", { name: "Chờ trả lời" })).toBeTruthy();
  expect(await screen.findByRole("region", { name: "Ảnh kèm theo" })).toBeTruthy();
  await own.services.outbox.sendNow();
  cleanup();

  await openListAtDesk(office);
  fireEvent.click(await screen.findByRole("link", { name: /^Tổ công nghệ số/ }));
  const answer = within(await screen.findByRole("region", { name: "Trả lời tin này" }));
  fireEvent.click(answer.getByRole("button", { name: "Gửi trả lời" }));
  expect((await screen.findByRole("alert")).textContent).toMatch(/Dán liên kết/);
  fireEvent.click(answer.getByRole("button", { name: "Cần sửa" }));
  type(/^Cần sửa gì/, "Thêm số người tham gia");
  fireEvent.click(answer.getByRole("button", { name: "Gửi trả lời" }));
  expect(await screen.findByText("Thêm số người tham gia")).toBeTruthy();
  await office.services.outbox.sendNow();
  cleanup();

  await own.services.outbox.sendNow();
  openApp(own, "/tin-cong");
  const mend = within(await screen.findByRole("region", { name: "Cần sửa" }));
  fireEvent.click(mend.getByRole("link"));
  expect(await screen.findByText("Thêm số người tham gia")).toBeTruthy();
  fireEvent.click(screen.getByRole("link", { name: "Sửa và gửi lại" }));
  await screen.findByLabelText(/^Nội dung/);
  type(/^Nội dung/, "42 người đã tham gia.");
  fireEvent.click(screen.getByRole("button", { name: "Gửi lại" }));
  expect(await screen.findByRole("heading", { name: "Chờ trả lời" })).toBeTruthy();
  expect(screen.getByText(/cho bản gửi trước/)).toBeTruthy();
  await own.services.outbox.sendNow();
  cleanup();

  await openListAtDesk(office);
  fireEvent.click(await screen.findByRole("link", { name: /^Tổ công nghệ số/ }));
  await office.services.outbox.sendNow();
  await screen.findByText("42 người đã tham gia.");
  type(/^Liên kết tin đã đăng/, "https://cong.example.vn/tin/12");
  fireEvent.click(screen.getByRole("button", { name: "Gửi trả lời" }));
  await waitFor(() => expect(screen.queryByRole("button", { name: "Gửi trả lời" })).toBeNull());
  await office.services.outbox.sendNow();
  cleanup();

  await own.services.outbox.sendNow();
  openApp(own, "/tin-cong");
  const published = within(await screen.findByRole("region", { name: "Đã đăng" }));
  fireEvent.click(published.getByRole("link"));
  const link = await screen.findByRole("link", { name: "Xem tin đã đăng" });
  expect(link.getAttribute("href")).toBe("https://cong.example.vn/tin/12");
  expect(screen.queryByRole("link", { name: "Sửa và gửi lại" })).toBeNull();
}, 90_000);

test("news that nobody has published yet can be taken back", async () => {
  const { officer } = await openServerWithPhones();
  const own = await officer();
  const { registers, diary } = own.services;
  const fields = { title: "Tin nhầm", content: "Nội dung", on: diary.today(), round: 1 };
  await registers.write("portalNews", [{ fields }]);
  openApp(own, "/tin-cong");
  fireEvent.click(await screen.findByRole("link", { name: /^Tin nhầm/ }));
  fireEvent.click(await screen.findByRole("button", { name: "Rút tin" }));
  fireEvent.click(within(await screen.findByRole("alertdialog")).getByRole("button", { name: "Rút tin" }));
  expect(await screen.findByText("Chưa gửi tin nào")).toBeTruthy();
});
