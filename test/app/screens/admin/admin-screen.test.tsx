import { fireEvent, screen, within } from "@testing-library/preact";
import { describe, expect, test } from "vitest";
import type { Account } from "../../../../src/domain/api.ts";
import { aDeviceId, at, aUserId, unitId } from "../../../support/builders/ids.ts";
import { bodyOf, json } from "../../../support/scripted-server.ts";
import { NOW } from "../../../support/sync-builders.ts";
import { anOverview } from "../overview/an-overview.ts";
import { openDesk } from "../overview/open-desk.tsx";

const anAccount = (name: string, given: Partial<Account> = {}): Account => ({
  user: { id: aUserId(), name, title: "", role: "officer", unit: unitId("son-kim-1"), phone: null },
  username: null,
  isDisabled: false,
  devices: [
    {
      id: aDeviceId(),
      name: "Redmi A3",
      enrolledAt: NOW,
      lastSeenAt: at("2025-05-12T08:00+07:00"),
      isRevoked: false,
      unsentActivities: 2,
      appVersion: "0.1.0",
    },
  ],
  ...given,
});

const openAdmin = async (accounts: readonly Account[]) => {
  const desk = await openDesk("/don-vi", { accounts }, "administrator");
  await screen.findByRole("table");
  return desk;
};

const choose = (name: string) => fireEvent.click(screen.getByRole("button", { name }));

describe("units and accounts", () => {
  test("finds people without their tones", async () => {
    await openAdmin([anAccount("Nguyễn Thị Hoa"), anAccount("Phan Văn Dũng")]);
    fireEvent.input(screen.getByRole("searchbox"), { target: { value: "dung" } });
    await screen.findByRole("button", { name: "Phan Văn Dũng" });
    expect(screen.queryByRole("button", { name: "Nguyễn Thị Hoa" })).toBeNull();
  });

  test("a new code is shown once, as text and as a QR code", async () => {
    const hoa = anAccount("Nguyễn Thị Hoa");
    const { script } = await openAdmin([hoa]);
    script.intercept = (url, init) =>
      init.method === "POST" && url.endsWith("/codes")
        ? json({ user: hoa.user.id, code: "K7MP2QXD", expiresAt: at("2025-05-23T00:00+07:00") }, 201)
        : (null as never);
    choose("Nguyễn Thị Hoa");
    fireEvent.click(await screen.findByRole("button", { name: "Cấp mã mới" }));

    const slip = await screen.findByRole("dialog", { name: "Phiếu cấp tài khoản" });
    within(slip).getByText("K7MP-2QXD");
    within(slip).getByText("Xã Sơn Kim 1");
    within(slip).getByText("Dùng một lần, hết hạn 23/05/2025");
    await within(slip).findByRole("img", { name: "Mã QR đăng ký máy" });
    within(slip).getByRole("button", { name: "In phiếu" });
    fireEvent.click(within(slip).getByRole("button", { name: "Đóng" }));
    expect(screen.queryByText("K7MP-2QXD")).toBeNull();
  });

  test("cards for all who never enrolled: where the server asks to wait, the rest follows and no code is made twice", async () => {
    const people = ["Nguyễn Thị Hoa", "Lê Thị Lan", "Phan Văn Dũng"].map((name) =>
      anAccount(name, { devices: [] }),
    );
    const { script } = await openAdmin([...people, anAccount("Đã có máy")]);
    const asked: string[] = [];
    let isBusy = true;
    script.intercept = (url, init) => {
      if (init.method !== "POST" || !url.endsWith("/codes")) return null as never;
      const user = new URL(url).pathname.split("/").at(-2) as string;
      if (isBusy && asked.length === 2)
        return json({ error: { kind: "throttled", reason: "", retryAfterS: 40 } }, 429);
      asked.push(user);
      return json({ user, code: `K7MP2QX${asked.length + 1}`, expiresAt: at("2025-05-23T00:00+07:00") }, 201);
    };
    fireEvent.click(screen.getByRole("button", { name: "In nhiều phiếu" }));
    const sheet = await screen.findByRole("dialog", { name: "In nhiều phiếu cấp tài khoản" });
    within(sheet).getByText("3 người:");
    fireEvent.click(within(sheet).getByRole("button", { name: "Cấp mã" }));
    await within(sheet).findByText("Đã thử quá nhiều lần. Thử lại sau 40 giây.");
    within(sheet).getByText("Đã cấp 2/3 mã.");
    isBusy = false;
    fireEvent.click(within(sheet).getByRole("button", { name: "Cấp tiếp 1 mã" }));
    await within(sheet).findByRole("button", { name: "In phiếu" });
    expect(asked.sort()).toEqual(people.map(({ user }) => user.id as string).sort());
    await expect.poll(() => within(sheet).getAllByRole("img", { name: /^Mã QR của / }).length).toBe(3);
    within(sheet).getByText("K7MP-2QX4");
  });

  test("a lost device is locked only after a second question", async () => {
    const { phone } = await openAdmin([anAccount("Nguyễn Thị Hoa")]);
    const locks = () => phone.requests.filter((request) => request.startsWith("DELETE /api/admin/devices/"));
    choose("Nguyễn Thị Hoa");
    fireEvent.click(await screen.findByRole("button", { name: "Khóa máy bị mất: Redmi A3" }));
    const question = await screen.findByRole("alertdialog", { name: "Khóa máy này?" });
    fireEvent.click(within(question).getByRole("button", { name: "Thôi" }));
    expect(locks()).toHaveLength(0);

    fireEvent.click(screen.getByRole("button", { name: "Khóa máy bị mất: Redmi A3" }));
    fireEvent.click(await screen.findByRole("button", { name: "Khóa máy" }));
    await expect.poll(locks).toHaveLength(1);
  });

  test("a new account needs a name and a unit, and what was typed stays when the server is busy", async () => {
    const { script } = await openAdmin([]);
    fireEvent.click(screen.getByRole("button", { name: "Thêm tài khoản" }));
    fireEvent.click(await screen.findByRole("button", { name: "Tạo tài khoản" }));
    screen.getByText("Nhập họ và tên.");
    screen.getByText("Chọn đơn vị.");

    const bodies: unknown[] = [];
    script.intercept = async (url, init) => {
      if (init.method !== "POST" || !url.endsWith("/api/admin/users")) return null as never;
      bodies.push(await bodyOf(init));
      return json({ error: { kind: "busy", reason: "Máy chủ đang bận." } }, 503);
    };
    fireEvent.input(screen.getByLabelText("Họ và tên"), { target: { value: "Lê Thị Hà" } });
    fireEvent.change(screen.getByLabelText("Đơn vị"), { target: { value: "son-kim-2" } });
    fireEvent.click(screen.getByRole("button", { name: "Tạo tài khoản" }));
    expect((await screen.findAllByRole("alert")).map(({ textContent }) => textContent)).toEqual([
      "Máy chủ đang bận.",
    ]);
    expect(bodies).toEqual([
      { name: "Lê Thị Hà", title: "", role: "officer", unit: "son-kim-2", phone: null },
    ]);
    expect(screen.getByLabelText<HTMLInputElement>("Họ và tên").value).toBe("Lê Thị Hà");
  });

  test("nobody but an administrator gets there", async () => {
    await openDesk("/don-vi", { overview: anOverview() }, "supervisor");
    await screen.findByRole("heading", { level: 1, name: "Tổng quan" });
    expect(screen.queryByRole("link", { name: "Đơn vị" })).toBeNull();
  });
});
