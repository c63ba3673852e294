import { cleanup, fireEvent, screen, waitFor, within } from "@testing-library/preact";
import { expect, test } from "vitest";
import { feedbackPersonId } from "../../../../src/domain/registers/feedback.ts";
import { anEnrolledPhone, openApp } from "../../../support/officer-app.tsx";

const type = (label: RegExp, value: string): void => {
  fireEvent.input(screen.getByLabelText(label), { target: { value } });
};

test("an officer writes down what a citizen said, answers it in time and closes it", async () => {
  const { device } = await anEnrolledPhone();
  openApp(device, "/phan-anh");
  fireEvent.click(await screen.findByRole("link", { name: "Ghi phản ánh" }));
  await screen.findByLabelText(/^Nội dung phản ánh/);
  type(/^Nội dung phản ánh/, "Loa phát quá to lúc 5 giờ sáng");
  type(/^Họ tên người phản ánh/, "Phan Thị Lành");
  fireEvent.click(screen.getByRole("button", { name: "Lưu" }));

  const open = within(await screen.findByRole("region", { name: "Cần trả lời" }));
  const row = open.getByRole("link", { name: /^Loa phát quá to/ });
  expect(row.textContent).toContain("Còn 10 ngày");
  const [entry] = await device.services.registers.entries("feedback");
  if (!entry) throw new Error("not written");
  const person = await device.services.registers.entry("feedbackPerson", feedbackPersonId(entry.id));
  expect(person?.values.name).toBe("Phan Thị Lành");

  fireEvent.click(row);
  await screen.findByLabelText(/^Nội dung trả lời/);
  type(/^Nội dung trả lời/, "Đã chỉnh âm lượng");
  fireEvent.click(screen.getByRole("button", { name: "Kết thúc" }));
  expect(await screen.findByRole("region", { name: "Đã kết thúc" })).toBeTruthy();
});

test("without a subject it says what is missing and keeps the rest", async () => {
  const { device } = await anEnrolledPhone();
  openApp(device, "/phan-anh/moi");
  await screen.findByLabelText(/^Ghi rõ thêm/);
  type(/^Ghi rõ thêm/, "Cụm loa Khe Năm");
  fireEvent.click(screen.getByRole("button", { name: "Lưu" }));
  expect(await screen.findByText("Ghi ngắn gọn nội dung phản ánh.")).toBeTruthy();
  expect(screen.getByLabelText<HTMLTextAreaElement>(/^Ghi rõ thêm/).value).toBe("Cụm loa Khe Năm");
});

test("[S1] what was typed and not saved is there again when the page was killed", async () => {
  const { device } = await anEnrolledPhone();
  openApp(device, "/phan-anh/moi");
  await screen.findByLabelText(/^Nội dung phản ánh/);
  type(/^Nội dung phản ánh/, "Mất sóng cả tuần");
  await waitFor(async () =>
    expect(await device.services.registers.typed("feedback:new")).toMatchObject({
      subject: "Mất sóng cả tuần",
    }),
  );
  cleanup();
  openApp(device.restart(), "/phan-anh/moi");
  const subject = await screen.findByLabelText<HTMLTextAreaElement>(/^Nội dung phản ánh/);
  expect(subject.value).toBe("Mất sóng cả tuần");
});
