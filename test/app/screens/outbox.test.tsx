import { fireEvent, screen, waitFor, within } from "@testing-library/preact";
import { describe, expect, test } from "vitest";
import { addMs } from "../../../src/domain/instant.ts";
import type { SyncAnswer } from "../../../src/domain/wire.ts";
import { anEnrolledPhone, openApp } from "../../support/officer-app.tsx";
import { json } from "../../support/scripted-server.ts";
import { pictureOf, type TestPhone } from "../../support/test-phone.ts";

const logBroadcast = async ({ services: { drafts } }: TestPhone, photos = 0) => {
  const draft = await drafts.start({ kind: "broadcast", task: "huong-son-2025/PL8" as never });
  for (let index = 0; index < photos; index += 1)
    await drafts.addPhoto(draft.id, pictureOf(`ảnh ${index}`), "camera");
  const saved = await drafts.save(draft.id);
  if (!saved.ok) throw new Error(JSON.stringify(saved.error));
  return saved.value;
};

const openOutbox = (device: TestPhone) => openApp(device, "/hop-cho-gui");

describe("Hộp chờ gửi", () => {
  test("says that all is sent", async () => {
    const { device } = await anEnrolledPhone();
    openOutbox(device);
    expect(await screen.findByText("Đã gửi hết")).toBeTruthy();
    expect(screen.getByText(/^Không còn gì chờ trên máy\./)).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Thử gửi ngay" })).toBeNull();
  });

  test("without a network it is a fact, not an alarm", async () => {
    const { device } = await anEnrolledPhone();
    device.setOnline(false);
    await logBroadcast(device, 2);
    openOutbox(device);

    expect(await screen.findByText("1 mục đang chờ gửi")).toBeTruthy();
    expect(screen.getByText(/^2 ảnh · .* · đã lưu trên máy$/)).toBeTruthy();
    expect(screen.getByText("Không có mạng")).toBeTruthy();
    expect(screen.getByText(/Anh\/chị không cần làm gì\./)).toBeTruthy();
    expect(await screen.findByRole("link", { name: /^Phát thanh số 1/ })).toBeTruthy();
  });

  test("what was written into a register waits there too, and goes with the rest", async () => {
    const { device, server } = await anEnrolledPhone();
    await device.services.registers.write("site", [
      { fields: { kind: "village", name: "Khe Chè" } },
      { fields: { kind: "village", name: "Khe Năm" } },
    ]);
    openOutbox(device);
    expect(await screen.findByText("2 mục đang chờ gửi")).toBeTruthy();
    const register = within(await screen.findByRole("region", { name: "Sổ của đơn vị" }));
    expect(register.getByText("Địa điểm")).toBeTruthy();
    expect(register.getByText("2 mục chờ gửi")).toBeTruthy();
    fireEvent.click(screen.getByRole("button", { name: "Thử gửi ngay" }));
    expect(await screen.findByText("Đã gửi hết")).toBeTruthy();
    expect(server.taken).toHaveLength(2);
  });

  test("«Thử gửi ngay» sends, and what was sent is gone from it", async () => {
    const { device, server } = await anEnrolledPhone();
    await logBroadcast(device);
    openOutbox(device);
    fireEvent.click(await screen.findByRole("button", { name: "Thử gửi ngay" }));
    expect(await screen.findByText("Đã gửi hết")).toBeTruthy();
    expect(server.taken).toHaveLength(1);
  });

  test("waits for Wi-Fi only if the officer chose so", async () => {
    const { device } = await anEnrolledPhone();
    openOutbox(device);
    const choice = await screen.findByRole("switch", { name: "Chỉ gửi ảnh khi có Wi-Fi" });
    fireEvent.click(choice);
    await waitFor(async () => expect(await device.services.outbox.wifiOnlyPhotos()).toBe(true));
    await waitFor(() => expect(choice.getAttribute("aria-checked")).toBe("true"));
  });

  test("[S27] enough for one day is a fact too: it says that the photos go on tomorrow", async () => {
    const { device, server } = await anEnrolledPhone();
    await logBroadcast(device, 2);
    const enough = { error: { kind: "dailyLimit", reason: "Ngày mai gửi tiếp.", retryAfterS: 3600 } };
    device.setAnswer(async (url, init) =>
      url.endsWith("/files") ? json(enough, 403) : server.answer(url, init),
    );
    await device.services.outbox.sendNow();
    openOutbox(device);
    expect(await screen.findByText("Hôm nay đã gửi đủ lượng cho phép")).toBeTruthy();
    expect(screen.getByText(/^Ảnh còn lại gửi tiếp ngày mai/)).toBeTruthy();
    expect(screen.queryByText(/^Gửi chưa được/)).toBeNull();

    device.setAnswer(server.answer);
    fireEvent.click(screen.getByRole("button", { name: "Thử gửi ngay" }));
    expect(await screen.findByText("Đã gửi hết")).toBeTruthy();
  });

  test("asks to sign in again, and keeps everything", async () => {
    const { device, server } = await anEnrolledPhone();
    await logBroadcast(device);
    server.extra.status = 401;
    await device.services.outbox.sendNow();
    openOutbox(device);
    expect(await screen.findByText("Cần đăng nhập lại để gửi")).toBeTruthy();
    expect(screen.getByText(/1 mục vẫn nằm trên máy và vẫn ghi thêm được\./)).toBeTruthy();
    expect(screen.getByRole("link", { name: "Nhập mã" }).getAttribute("href")).toBe("/dang-nhap-lai");
  });

  test("[S29] a photo whose record the server keeps unmerged waits with it, and nothing is called a failure", async () => {
    const { device, server } = await anEnrolledPhone();
    await logBroadcast(device, 1);
    const unknown = { error: { kind: "notFound", reason: "Không tìm thấy." } };
    let isUnderstood = false;
    device.setAnswer(async (url, init) => {
      if (url.endsWith("/files")) return isUnderstood ? server.answer(url, init) : json(unknown, 404);
      const answer = await server.answer(url, init);
      if (isUnderstood || !url.endsWith("/api/sync")) return answer;
      const body = (await answer.json()) as SyncAnswer;
      const code = "newerVersion" as const;
      const results = body.results.map(({ id }) => ({
        status: "quarantined" as const,
        id,
        code,
        reason: "",
      }));
      return json({ ...body, results, cursors: [] });
    });
    device.requests.length = 0;
    await device.services.outbox.sendNow();
    await device.services.outbox.sendNow();
    expect(device.requests.filter((request) => request.endsWith("/files"))).toEqual([]);
    expect(await device.services.outbox.summary()).toMatchObject({ state: { kind: "waiting" }, photos: 1 });
    openOutbox(device);
    expect(await screen.findByRole("region", { name: "Cần xem" })).toBeTruthy();
    expect(screen.queryByText(/^Gửi chưa được/)).toBeNull();

    isUnderstood = true;
    device.time.now = addMs(device.time.now, 24 * 60 * 60 * 1000);
    await device.services.outbox.sendNow();
    expect(await device.services.outbox.summary()).toMatchObject({ state: { kind: "allSent" }, held: 0 });
  });

  test("[S2] leads to «Cần xem» for a refused change, and decides nothing about it itself", async () => {
    const { device, server } = await anEnrolledPhone();
    await logBroadcast(device);
    const { answer } = server.extra;
    server.extra.answer = { ...answer, results: [] };
    await device.services.outbox.sendNow();
    const [change] = server.taken;
    if (!change) throw new Error("nothing was sent");
    server.extra.answer = {
      ...answer,
      results: [{ status: "rejected", id: change.id, code: "invalidFields", reason: "Ngày không đúng." }],
    };
    await device.services.outbox.sendNow();
    openOutbox(device);

    const region = await screen.findByRole("region", { name: "Cần xem" });
    expect(
      within(region)
        .getByRole("link", { name: /^Xem và xử lý từng mục/ })
        .getAttribute("href"),
    ).toBe("/can-xem");
    expect(within(region).queryAllByRole("button")).toEqual([]);
    expect(screen.queryByRole("link", { name: /^Phát thanh số 1/ })).toBeNull();
  });
});
