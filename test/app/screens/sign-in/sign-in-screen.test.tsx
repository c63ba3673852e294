import { fireEvent, screen } from "@testing-library/preact";
import { describe, expect, test } from "vitest";
import { json } from "../../../support/scripted-server.ts";
import { anOverview } from "../overview/an-overview.ts";
import { openSignIn, signedInAtDesk } from "../overview/open-desk.tsx";

const fill = (label: string, value: string) =>
  fireEvent.input(screen.getByLabelText(label), { target: { value } });
const signIn = () => fireEvent.click(screen.getByRole("button", { name: "Đăng nhập" }));
const refuse = (kind: string, reason: string, retryAfterS?: number) =>
  json({ error: { kind, reason, ...(retryAfterS !== undefined && { retryAfterS }) } }, 401);

describe("signing in at a desk", () => {
  test("with name and password leads to the overview", async () => {
    await openSignIn({ overview: anOverview() });
    fill("Tên đăng nhập", "le.huong");
    fill("Mật khẩu", "một câu thật dài");
    signIn();
    await screen.findByRole("heading", { level: 1, name: "Tổng quan" });
  });

  test("says which field is missing before it asks anybody", async () => {
    const { phone } = await openSignIn();
    signIn();
    screen.getByText("Nhập tên đăng nhập.");
    screen.getByText("Nhập mật khẩu.");
    expect(phone.requests).not.toContain("POST /api/session/sign-in");
  });

  test("keeps what was typed when it is wrong", async () => {
    const { script } = await openSignIn();
    script.intercept = () => refuse("wrongPassword", "Tên đăng nhập hoặc mật khẩu chưa đúng.");
    fill("Tên đăng nhập", "le.huong");
    fill("Mật khẩu", "sai");
    signIn();
    await screen.findByText("Tên đăng nhập hoặc mật khẩu chưa đúng.");
    expect(screen.getByLabelText<HTMLInputElement>("Tên đăng nhập").value).toBe("le.huong");
  });

  test("says how long to wait after too many tries", async () => {
    const { script } = await openSignIn();
    script.intercept = () => refuse("throttled", "Đã thử quá nhiều lần.", 90);
    fill("Tên đăng nhập", "le.huong");
    fill("Mật khẩu", "sai");
    signIn();
    expect((await screen.findByRole("alert")).textContent).toContain("Thử lại sau 2 phút");
  });

  test("without network it says so instead of blaming the password", async () => {
    const { phone } = await openSignIn();
    phone.setOnline(false);
    fill("Tên đăng nhập", "le.huong");
    fill("Mật khẩu", "đúng rồi mà");
    signIn();
    await screen.findByText(/Không có mạng/);
  });

  test("a first sign-in with a code asks for a name and a password, which may wait", async () => {
    const { script, phone } = await openSignIn({ overview: anOverview() });
    script.intercept = (url) =>
      url.endsWith("/api/session/enrol")
        ? json(signedInAtDesk("01890000-0000-7000-8000-000000000002", "supervisor", true))
        : (null as never);
    fireEvent.click(screen.getByRole("button", { name: "Nhập mã 8 ký tự" }));
    fill("Mã 8 ký tự", "chưa đủ");
    fireEvent.click(screen.getByRole("button", { name: "Tiếp tục" }));
    screen.getByText("Mã có 8 chữ và số. Xem lại trên phiếu.");

    fill("Mã 8 ký tự", "abcd-efgh");
    fireEvent.click(screen.getByRole("button", { name: "Tiếp tục" }));
    await screen.findByRole("heading", { level: 1, name: "Đặt mật khẩu" });
    fill("Tên đăng nhập", "Lê Hương");
    fill("Mật khẩu", "ngắn");
    fireEvent.click(screen.getByRole("button", { name: "Lưu mật khẩu" }));
    screen.getByText("Mật khẩu còn thiếu 6 ký tự.");
    expect(phone.requests).not.toContain("POST /api/session/password");

    fireEvent.click(screen.getByRole("button", { name: "Để sau" }));
    await screen.findByRole("heading", { level: 1, name: "Tổng quan" });
  });
});
