import { fireEvent, screen, waitFor, within } from "@testing-library/preact";
import { describe, expect, test } from "vitest";
import type { HandOverOutcome } from "../../../src/domain/hand-over.ts";
import { ABOUT, aPhoneWith, bytesOf, fileFrom } from "../../support/hand-over-files.ts";
import { anEnrolledPhone, findDialog, openApp } from "../../support/officer-app.tsx";
import { json } from "../../support/scripted-server.ts";
import { aChange, NOW } from "../../support/sync-builders.ts";
import { pictureOf, type TestPhone } from "../../support/test-phone.ts";
import { openDesk } from "./overview/open-desk.tsx";

const OUTCOME: HandOverOutcome = {
  ...{ takenAt: NOW, applied: 2, duplicate: 0, quarantined: 0, rejected: 0, filesStored: 0, filesLeft: 0 },
  refusals: [],
};

const aColleaguesFile = async (): Promise<File> => {
  const blob = await fileFrom(await aPhoneWith({ changes: [aChange(1), aChange(2)] }));
  return new File([blob], "xa-son-kim-1_hoa_2025-05-12.loa");
};

const choose = async (label: string, file: File): Promise<void> => {
  fireEvent.change(await screen.findByLabelText(label), { target: { files: [file] } });
};

const INPUT = "Chọn tệp đồng nghiệp đã lưu ra";

const openOutbox = async () => {
  const enrolled = await anEnrolledPhone();
  openApp(enrolled.device, "/hop-cho-gui");
  await screen.findByRole("heading", { level: 1, name: "Hộp chờ gửi" });
  return enrolled;
};

/** A server that takes hand-over files whole, or says why not. */
const takingFiles = (device: TestPhone, last: () => Response): void => {
  device.setAnswer(async (url, init) => {
    const { pathname, searchParams } = new URL(url);
    if (!pathname.startsWith("/api/hand-over/")) throw new TypeError("no network");
    if (pathname.endsWith("/take")) return last();
    const size = init.body ? (init.body as Uint8Array).byteLength : 0;
    return json({ offset: Number(searchParams.get("offset") ?? 0) + size, outcome: null });
  });
};

describe("Lưu ra tệp", () => {
  test("[S43] writes what waits, says what is in it, and keeps it all on the phone", async () => {
    const { device } = await anEnrolledPhone();
    device.setOnline(false);
    const draft = await device.services.drafts.start({ kind: "broadcast" });
    await device.services.drafts.addPhoto(draft.id, pictureOf("ảnh"), "camera");
    await device.services.drafts.save(draft.id);
    openApp(device, "/hop-cho-gui");
    fireEvent.click(await screen.findByRole("button", { name: "Lưu ra tệp" }));

    const sheet = await findDialog("Tệp đã sẵn sàng");
    within(sheet).getByText(/^2 thay đổi · 1 ảnh · /);
    within(sheet).getByText(/khóa bằng khóa của đơn vị/);
    fireEvent.click(within(sheet).getByRole("button", { name: "Lưu hoặc chia sẻ tệp" }));
    await within(sheet).findByText(/^Đã lưu xa-.*_hoa_2025-05-12\.loa vào mục Tải về\.$/);
    fireEvent.click(within(sheet).getByRole("button", { name: "Đóng" }));
    expect((await device.services.outbox.summary()).items).toBe(1);
  });

  test("signing out with unsent work offers it too", async () => {
    const { device } = await anEnrolledPhone();
    device.setOnline(false);
    const draft = await device.services.drafts.start({ kind: "broadcast" });
    await device.services.drafts.save(draft.id);
    openApp(device, "/cai-dat");
    fireEvent.click(await screen.findByRole("button", { name: "Đăng xuất" }));
    const question = await screen.findByRole("alertdialog");
    fireEvent.click(within(question).getByRole("button", { name: "Đăng xuất" }));

    const sheet = await findDialog("Còn 1 mục chưa gửi");
    fireEvent.click(within(sheet).getByRole("button", { name: "Lưu ra tệp" }));
    await findDialog("Tệp đã sẵn sàng");
  });
});

describe("Nhận tệp", () => {
  test("[S45] a colleague's file stands under «Mang hộ», and is removed only after a second question", async () => {
    const { device } = await openOutbox();
    device.setOnline(false);
    await choose(INPUT, await aColleaguesFile());

    await screen.findByText(`Đã nhận tệp của ${ABOUT.name}`);
    const carried = await screen.findByRole("region", { name: "Mang hộ" });
    within(carried).getByText(`Mang hộ ${ABOUT.name}`);
    within(carried).getByText(/^2 thay đổi · 0 ảnh · /);
    within(carried).getByText("Chờ gửi");
    await screen.findByText(/^Còn 1 tệp mang hộ trên máy\./);
    expect(screen.queryByText(/^Không còn gì chờ trên máy/)).toBeNull();

    fireEvent.click(within(carried).getByRole("button", { name: "Xóa khỏi máy này" }));
    const question = await screen.findByRole("alertdialog", { name: "Xóa tệp mang hộ?" });
    fireEvent.click(within(question).getByRole("button", { name: "Giữ lại" }));
    expect(await device.services.handOver.carried()).toHaveLength(1);
    fireEvent.click(within(carried).getByRole("button", { name: "Xóa khỏi máy này" }));
    fireEvent.click(await screen.findByRole("button", { name: "Xóa hẳn" }));
    await waitFor(() => expect(screen.queryByRole("region", { name: "Mang hộ" })).toBeNull());
    await screen.findByText(/^Không còn gì chờ trên máy\./);
  });

  test("[S43] a damaged file is refused with a word, and nothing stands under «Mang hộ»", async () => {
    const { device } = await openOutbox();
    const bytes = await bytesOf(await aColleaguesFile());
    bytes[bytes.length - 40] = (bytes[bytes.length - 40] ?? 0) ^ 1;
    await choose(INPUT, new File([bytes], "hỏng.loa"));

    await screen.findByText("Chưa nhận được tệp");
    screen.getByText(/^Tệp bị hỏng hoặc bị thiếu\./);
    expect(await device.services.handOver.carried()).toEqual([]);
  });

  test("[S45] what the server took says so, and what it refused asks for a decision", async () => {
    const { device } = await openOutbox();
    const reason = "Nội dung này không đúng như người viết đã ghi nên nơi nhận không nhận.";
    device.setOnline(false);
    await choose(INPUT, await aColleaguesFile());
    const carried = await screen.findByRole("region", { name: "Mang hộ" });

    const { sendCarried } = await import("../../../src/device/send-carried.ts");
    const { openPhoneDb } = await import("../../../src/device/phone-db.ts");
    const account = await device.services.account.current();
    const db = openPhoneDb(account?.user.id as never, device.environment.databases);
    device.setOnline(true);
    takingFiles(device, () =>
      json({ ...OUTCOME, applied: 1, rejected: 1, refusals: [{ change: null, reason }] }),
    );
    await sendCarried(db, device.environment.fetch, async () => {});

    await within(carried).findByText("Cần xem");
    within(carried).getByText(reason);
    device.setOnline(false);
    fireEvent.click(within(carried).getByRole("button", { name: "Gửi lại tệp này" }));
    await within(carried).findByText(/^(Chờ gửi|Đang gửi)/);
    device.setOnline(true);
    takingFiles(device, () => json(OUTCOME));
    await sendCarried(db, device.environment.fetch, async () => {});
    await within(carried).findByText("Đã gửi đủ");
    fireEvent.click(within(carried).getByRole("button", { name: "Dọn khỏi danh sách" }));
    await waitFor(() => expect(screen.queryByRole("region", { name: "Mang hộ" })).toBeNull());
  });
});

describe("Nhận tệp at a desk", () => {
  test("[S44] the office brings a file to the server and reads what became of it", async () => {
    const { phone } = await openDesk("/nhan-tep");
    takingFiles(phone, () => json({ ...OUTCOME, applied: 3, duplicate: 1 }));
    await choose(INPUT, await aColleaguesFile());
    await screen.findByText("Đã nhận tệp");
    screen.getByText("3 thay đổi mới · 1 đã có từ trước");
  });

  test("[S43] it hears the server's own word on a file that is refused, and of something that is no file of ours", async () => {
    const { phone } = await openDesk("/nhan-tep");
    const reason = "Tệp này của đơn vị khác, anh/chị không nhận được.";
    phone.setAnswer(() => json({ error: { kind: "notAllowed", reason } }, 403));
    await choose(INPUT, await aColleaguesFile());
    await screen.findByText(reason);

    await choose(INPUT, new File(["no file of ours"], "ảnh.jpg"));
    await screen.findByText("Tệp này không phải tệp lưu ra từ ứng dụng.");
  });

  test("its account screen leads there", async () => {
    await openDesk("/tai-khoan");
    const link = await screen.findByRole("link", { name: /^Nhận tệp/ });
    expect(link.getAttribute("href")).toBe("/nhan-tep");
  });
});
