// @vitest-environment node
import "../../support/page-beside-server.ts";

import { cleanup, fireEvent, waitFor, within } from "@testing-library/preact";
import { afterEach, describe, expect, test } from "vitest";
import type { DraftValues, Services } from "../../../src/app/services/services.ts";
import { openPhoneDb } from "../../../src/device/phone-db.ts";
import type { ActivityId } from "../../../src/domain/activity/activity.ts";
import { addMs } from "../../../src/domain/instant.ts";
import type { UserId } from "../../../src/domain/user.ts";
import { openApp } from "../../support/officer-app.tsx";
import {
  COMMUNE,
  closeServers,
  openServerWithPhones,
  writeBroadcast,
} from "../../support/server-with-phones.ts";
import type { TestPhone } from "../../support/test-phone.ts";

afterEach(closeServers);

const screen = within(document.body);

const edit = async ({ drafts }: Services, id: ActivityId, values: DraftValues): Promise<void> => {
  await drafts.edit(id);
  await drafts.update(id, values);
  if (!(await drafts.save(id)).ok) throw new Error("it could not be saved");
};

/** The title that the phone in hand wrote was not kept: a colleague wrote later by the clock. */
const aCollision = async () => {
  const { officer, supervisor, time } = await openServerWithPhones();
  const [phone, colleague] = [await officer(), await officer()];
  const { id } = await writeBroadcast(phone.services, "Lúc đầu", ["a"]);
  await phone.services.outbox.sendNow();
  await colleague.services.outbox.sendNow();
  await edit(phone.services, id, { title: "Của máy này" });
  time.now = addMs(time.now, 60_000);
  await edit(colleague.services, id, { title: "Của máy kia" });
  await colleague.services.outbox.sendNow();
  await phone.services.outbox.sendNow();
  return { phone, colleague, supervisor, id, time };
};

describe("Lịch sử", () => {
  test("[S5] tells the author, shows what was not kept, and brings it back by one tap", async () => {
    const { phone, id } = await aCollision();
    openApp(phone, `/ban-ghi/${id}`);
    expect(await screen.findByText("Bản ghi đã được sửa ở máy khác")).toBeTruthy();
    expect(screen.getByText("Tên: chọn bản muốn giữ. Bản kia vẫn lưu trong lịch sử.")).toBeTruthy();
    fireEvent.click(screen.getByRole("link", { name: /^Lịch sử sửa/ }));

    await screen.findByRole("heading", { level: 1, name: /^Lịch sử/ });
    expect(await screen.findByText("Được giữ: Của máy kia")).toBeTruthy();
    expect(screen.getByText("Không được giữ")).toBeTruthy();
    expect(screen.getAllByRole("heading", { level: 2, name: "Sửa bản ghi" })).toHaveLength(2);
    expect(screen.getByRole("heading", { level: 2, name: "Thêm ảnh" })).toBeTruthy();
    expect(screen.getByText("Nguyễn Thị Hoa · Máy thử")).toBeTruthy();
    expect(screen.getAllByText("Nguyễn Thị Hoa · máy này")).toHaveLength(3);
    fireEvent.click(screen.getAllByRole("button", { name: "Lấy lại nội dung này: Tên" })[0] as HTMLElement);
    expect(await screen.findByText(/^Đã lấy lại nội dung/)).toBeTruthy();
    expect((await phone.services.diary.activity(id))?.activity.title).toBe("Của máy này");
    expect(await screen.findByText("Chờ gửi")).toBeTruthy();
  });

  test("[S5] without network shows what this phone knows and says that the rest needs one", async () => {
    const { phone, id } = await aCollision();
    phone.setOnline(false);
    openApp(phone, `/ban-ghi/${id}/lich-su`);
    expect(await screen.findByText(/Những lần sửa ở máy khác cần có mạng mới xem được\./)).toBeTruthy();
    expect(screen.getAllByRole("heading", { level: 2, name: "Sửa bản ghi" })).toHaveLength(1);
    expect(screen.getByText("Không được giữ")).toBeTruthy();
    phone.setOnline(true);
    fireEvent.click(screen.getByRole("button", { name: "Thử lại" }));
    await waitFor(() =>
      expect(screen.getAllByRole("heading", { level: 2, name: "Sửa bản ghi" })).toHaveLength(2),
    );
  });

  test("[S10] tells the phone's hour and the receiver's where they differ much", async () => {
    const { officer, time } = await openServerWithPhones();
    const phone = await officer();
    phone.setOnline(false);
    const { id } = await writeBroadcast(phone.services, "Số 1", []);
    time.now = addMs(time.now, 3 * 3_600_000);
    phone.setOnline(true);
    await phone.services.outbox.sendNow();
    openApp(phone, `/ban-ghi/${id}/lich-su`);
    expect(
      await screen.findByText("Giờ trên máy: hôm nay, 09:00. Nơi nhận ghi: hôm nay, 12:00."),
    ).toBeTruthy();
  });

  test("is read by those above, who cannot bring anything back", async () => {
    const { supervisor, id } = await aCollision();
    const office = await supervisor();
    await office.services.supervision.openUnit(COMMUNE);
    openApp(office, `/ban-ghi/${id}/lich-su`);
    expect(await screen.findByText("Không được giữ")).toBeTruthy();
    expect(screen.queryByRole("button", { name: /^Lấy lại/ })).toBeNull();
  });
});

describe("Bản ghi đã được sửa ở máy khác", () => {
  test("[S5] stands on Việc until somebody has chosen", async () => {
    const { phone, id } = await aCollision();
    openApp(phone);
    const list = await screen.findByRole("region", { name: "Bản ghi đã được sửa ở máy khác" });
    fireEvent.click(within(list).getByRole("link", { name: /^Của máy kia, ngày 12\/5/ }));
    await screen.findByRole("heading", { level: 1, name: /^Lịch sử/ });
    openAgain(`/ban-ghi/${id}`);
    await screen.findByRole("heading", { level: 1, name: "Bản ghi" });
    fireEvent.click(await screen.findByRole("button", { name: "Lấy bản mới" }));
    await waitFor(() => expect(screen.queryByText("Bản ghi đã được sửa ở máy khác")).toBeNull());
    expect(await phone.services.history.editedElsewhere()).toEqual([]);
    expect((await phone.services.diary.activity(id))?.activity.title).toBe("Của máy kia");
  });

  test("[S5] tells of a record that another device deleted, and puts it back by one tap", async () => {
    const { officer } = await openServerWithPhones();
    const [phone, colleague] = [await officer(), await officer()];
    const { id } = await writeBroadcast(phone.services, "Số 1", []);
    await phone.services.outbox.sendNow();
    await colleague.services.outbox.sendNow();
    await colleague.services.diary.deleteActivity(id);
    await colleague.services.outbox.sendNow();
    await phone.services.outbox.sendNow();
    openApp(phone);
    const list = await screen.findByRole("region", { name: "Bản ghi đã được sửa ở máy khác" });
    fireEvent.click(within(list).getByRole("link", { name: /^Bản ghi đã xóa/ }));
    await screen.findByRole("heading", { level: 1, name: /^Lịch sử/ });
    fireEvent.click(await screen.findByRole("button", { name: "Giữ bản trên máy này" }));
    await waitFor(async () => expect((await phone.services.diary.activity(id))?.activity.title).toBe("Số 1"));
  });

  test("[S5] «Giữ bản trên máy này» writes the own words anew", async () => {
    const { phone, id } = await aCollision();
    openApp(phone, `/ban-ghi/${id}`);
    fireEvent.click(await screen.findByRole("button", { name: "Giữ bản trên máy này" }));
    await waitFor(async () =>
      expect((await phone.services.diary.activity(id))?.activity.title).toBe("Của máy này"),
    );
    await waitFor(() => expect(screen.queryByText("Bản ghi đã được sửa ở máy khác")).toBeNull());
  });
});

const openAgain = (path: string): void => {
  history.pushState(null, "", path);
  dispatchEvent(new PopStateEvent("popstate"));
};

/** The server refuses what it does not know, or keeps it when it comes from a newer version. */
const withUnknownField = async (phone: TestPhone, schemaVersion: number): Promise<void> => {
  const account = await phone.services.account.current();
  const db = openPhoneDb(account?.user.id as UserId, phone.environment.databases);
  await db.outbox.toCollection().modify((row) => {
    Object.assign(row.change, { fields: { ...row.change.fields, hologram: true }, schemaVersion });
  });
  db.close();
  await phone.services.outbox.sendNow();
};

const aRefusal = async (schemaVersion = 1) => {
  const { officer, supervisor } = await openServerWithPhones();
  const phone = await officer();
  const { id } = await writeBroadcast(phone.services, "Lúc đầu", ["a"]);
  await phone.services.outbox.sendNow();
  await edit(phone.services, id, { title: "Bị từ chối" });
  await withUnknownField(phone, schemaVersion);
  return { phone, supervisor, id };
};

describe("Cần xem", () => {
  test("[S2] shows what was refused and why; «Sửa lại» opens its form, and saving that is the end of it", async () => {
    const { phone, id } = await aRefusal();
    openApp(phone, "/hop-cho-gui");
    fireEvent.click(await screen.findByRole("link", { name: /^Xem và xử lý từng mục/ }));
    await screen.findByRole("heading", { level: 1, name: "Cần xem" });
    expect(await screen.findByText("Nơi nhận không nhận ra loại nội dung này.")).toBeTruthy();
    fireEvent.click(screen.getByRole("button", { name: "Sửa lại" }));
    expect(await screen.findByRole("button", { name: "Lưu và gửi" })).toBeTruthy();
    fireEvent.click(screen.getByRole("button", { name: "Lưu và gửi" }));
    await waitFor(async () => expect(await phone.services.setAside.items()).toEqual([]));
    await phone.services.outbox.sendNow();
    expect(await phone.services.diary.activity(id)).toMatchObject({
      status: "sent",
      activity: { title: "Bị từ chối" },
    });
  });

  test("[S2] «Bỏ» asks a second time", async () => {
    const { phone, id } = await aRefusal();
    openApp(phone, "/can-xem");
    const press = async (name: string) => fireEvent.click(await screen.findByRole("button", { name }));
    await press("Bỏ");
    await press("Giữ lại");
    expect(await phone.services.setAside.items()).toHaveLength(1);
    await press("Bỏ");
    await press("Bỏ hẳn");
    expect(await screen.findByText("Không có mục nào cần xem")).toBeTruthy();
    expect((await phone.services.diary.activity(id))?.activity.title).toBe("Lúc đầu");
  });

  test("[S20] what the server keeps is shown as kept, with nothing to decide, and those above see it too", async () => {
    const { phone, supervisor } = await aRefusal(99);
    openApp(phone, "/can-xem");
    const held = await screen.findByRole("region", { name: "Nơi nhận đã giữ, chờ xử lý" });
    expect(within(held).getByText(/chờ nơi nhận cập nhật/)).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Bỏ" })).toBeNull();
    cleanup();

    openApp(await supervisor(), "/dang-giu");
    expect(await screen.findByText("1 nội dung đã giữ, chưa đưa vào sổ")).toBeTruthy();
    expect(screen.getByText("Bị từ chối")).toBeTruthy();
    expect(screen.getByText(/^Nguyễn Thị Hoa · /)).toBeTruthy();
  });
});

describe("Biên nhận", () => {
  test("says on the record and in the month what was confirmed when, without network too", async () => {
    const { officer } = await openServerWithPhones();
    const phone = await officer();
    const { id } = await writeBroadcast(phone.services, "Số 1 tháng 5", ["a", "b"]);
    openApp(phone, `/ban-ghi/${id}`);
    expect(await screen.findByText("Chờ gửi", { selector: "span.st" })).toBeTruthy();
    expect(screen.queryByText(/^Đã gửi đủ/)).toBeNull();
    await phone.services.outbox.sendNow();
    phone.setOnline(false);
    expect(await screen.findByText("Đã gửi đủ lúc 09:00 ngày 12/5, 2 ảnh")).toBeTruthy();
    cleanup();

    openApp(phone, "/bien-nhan");
    await screen.findByRole("heading", { level: 1, name: "Biên nhận" });
    expect(await screen.findByText("1 bản ghi, 2 ảnh đã được nơi nhận xác nhận.")).toBeTruthy();
    expect(screen.getByText("09:00 ngày 12/05/2025 · 2 ảnh")).toBeTruthy();
    expect(screen.getByText(/^Số biên nhận \d+–\d+$/)).toBeTruthy();
    fireEvent.click(screen.getByRole("button", { name: "Tháng trước" }));
    expect(await screen.findByText("Tháng này chưa có biên nhận")).toBeTruthy();
  });

  test("[S30] says on a photo when the server confirmed its bytes", async () => {
    const { officer } = await openServerWithPhones();
    const phone = await officer();
    const { id } = await writeBroadcast(phone.services, "Số 1", ["a"]);
    await phone.services.outbox.sendNow();
    openApp(phone, `/ban-ghi/${id}/anh/1`);
    expect(await screen.findByText("Nơi nhận xác nhận")).toBeTruthy();
    expect(screen.getByText("09:00 ngày 12/5")).toBeTruthy();
  });
});
