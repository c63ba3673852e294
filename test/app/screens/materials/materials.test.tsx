import { createHash } from "node:crypto";
import { fireEvent, screen, waitFor } from "@testing-library/preact";
import { expect, test } from "vitest";
import type { Json } from "../../../../src/domain/canonical-json.ts";
import type { WireRecord } from "../../../../src/domain/record.ts";
import type { ScopeId } from "../../../../src/domain/scope.ts";
import { anEnrolledPhone, openApp } from "../../../support/officer-app.tsx";
import { aRecord, NOW, uuid } from "../../../support/sync-builders.ts";

const OFFICE = "huong-son.published" as ScopeId;
const PL8 = "huong-son-2025/PL8";
const SOUND = Buffer.from("ID3 phát thanh số 3 ".repeat(200_000 / 20));
const FILE = createHash("sha256").update(SOUND).digest("hex");

const aMaterial = (number: number, values: Record<string, Json>): WireRecord => ({
  ...aRecord(uuid(500 + number), number),
  scope: OFFICE,
  collection: "material",
  values: { kind: "leaflet", on: "2025-05-10", state: "published", ...values },
});
const script = (number = 1, values: Record<string, Json> = {}) =>
  aMaterial(number, {
    kind: "broadcast",
    title: "Nộp lệ phí qua mạng",
    body: "Kính thưa bà con,\nmời bà con nghe.",
    tasks: [PL8],
    ...values,
  });
const sound = (deleted = false): WireRecord => ({
  ...aRecord(uuid(600), deleted ? 8 : 2),
  scope: OFFICE,
  collection: "evidence",
  values: {
    kind: "audio",
    activity: uuid(501),
    file: FILE,
    fileType: "audio/mpeg",
    fileName: "so-3.mp3",
    sizeBytes: SOUND.byteLength,
    source: "gallery",
    takenAt: NOW,
    order: 0,
    deleted,
  },
});

/** A phone on which the office's materials have arrived; the server has the bytes. */
const aPhone = async (...records: readonly WireRecord[]) => {
  const { device, server, receive } = await anEnrolledPhone();
  const files = { isThere: true };
  device.setAnswer((url, init) => {
    if (!url.endsWith(`/files/${FILE}`)) return server.answer(url, init);
    if (!files.isThere) return new Response(null, { status: 404 });
    const [from = 0, to = 0] =
      (new Headers(init.headers).get("Range") ?? "").match(/\d+/g)?.map(Number) ?? [];
    return new Response(new Uint8Array(SOUND.subarray(from, to + 1)), { status: 206 });
  });
  await receive(...records);
  return { device, files, receive, server };
};

test("what was sent to be read on air is one tap away in the form of a broadcast, as long as nothing is written there", async () => {
  const { device } = await aPhone(script(), script(2, { title: "Đã thu hồi", state: "withdrawn" }));
  device.setOnline(false);
  openApp(device);
  fireEvent.click(await screen.findByRole("link", { name: /^Ghi việc: Phát thanh/ }));
  const offered = await screen.findByRole("group", { name: "Bài nơi trên gửi" });
  expect(offered.textContent).not.toContain("Đã thu hồi");
  fireEvent.click(screen.getByRole("button", { name: "Dùng bài «Nộp lệ phí qua mạng»" }));
  const words = await screen.findByDisplayValue(/^Kính thưa bà con,\s+mời bà con nghe\.$/);
  await waitFor(() => expect(screen.queryByRole("group", { name: "Bài nơi trên gửi" })).toBeNull());

  fireEvent.input(words, { target: { value: "" } });
  expect(await screen.findByRole("group", { name: "Bài nơi trên gửi" })).toBeTruthy();
});

test("an officer finds what was sent, fetches all of it, and reads and hears it without a network", async () => {
  const { device } = await aPhone(
    script(),
    sound(),
    aMaterial(3, { title: "Một cửa điện tử", body: "Hỏi: …" }),
  );
  openApp(device, "/them");
  fireEvent.click(await screen.findByRole("link", { name: /^Tài liệu/ }));
  expect(await screen.findByRole("heading", { name: "Tài liệu" })).toBeTruthy();
  await screen.findByRole("button", { name: "Nộp lệ phí qua mạng: Tải về máy, 225 KB" });
  fireEvent.click(screen.getByRole("button", { name: "Áp phích, tờ gấp" }));
  expect(screen.queryByText("Nộp lệ phí qua mạng")).toBeNull();
  fireEvent.click(screen.getByRole("button", { name: "Tất cả" }));
  fireEvent.input(screen.getByLabelText("Tìm tài liệu"), { target: { value: "ba con nghe" } });
  expect(screen.queryByText("Một cửa điện tử")).toBeNull();
  fireEvent.click(screen.getByRole("button", { name: /^Tải hết/ }));
  await waitFor(() => expect(screen.queryByRole("button", { name: /^Tải hết/ })).toBeNull());
  expect(await screen.findByText("Đã tải về máy")).toBeTruthy();

  device.setOnline(false);
  fireEvent.click(screen.getByRole("link", { name: /Nộp lệ phí qua mạng/ }));
  expect(await screen.findByText(/Kính thưa bà con/)).toBeTruthy();
  fireEvent.click(screen.getByRole("button", { name: /so-3\.mp3/ }));
  expect((await screen.findByLabelText(/so-3\.mp3/, { selector: "audio" })).getAttribute("src")).toMatch(
    /^blob:/,
  );
  await waitFor(async () =>
    expect((await device.services.registers.entries("materialUse")).map(({ values }) => values)).toEqual([
      { fetchedOn: "2025-05-12", openedOn: "2025-05-12" },
    ]),
  );
});

test("without a network nothing is lost: it is said, and what came is gone on with", async () => {
  const { device } = await aPhone(script(), sound());
  device.setOnline(false);
  openApp(device, "/tai-lieu");
  fireEvent.click(await screen.findByRole("button", { name: /Tải về máy, / }));
  expect(await screen.findByText("Chưa tải được", { exact: false })).toBeTruthy();
  fireEvent.click(screen.getByRole("button", { name: "Đã rõ" }));
  device.setOnline(true);
  fireEvent.click(screen.getByRole("button", { name: /Tải về máy, / }));
  expect(await screen.findByText("Đã tải về máy")).toBeTruthy();
});

test("what was withdrawn is not offered any more; a phone that has it says so and lets it go when told", async () => {
  const { device, receive } = await aPhone(script(), sound());
  openApp(device, "/tai-lieu");
  fireEvent.click(await screen.findByRole("button", { name: /Tải về máy, / }));
  await screen.findByText("Đã tải về máy");
  await receive({ ...script(7, { state: "withdrawn" }), id: script().id }, sound(true));
  expect(await screen.findByRole("heading", { name: "Đã thu hồi" })).toBeTruthy();
  expect(screen.queryByRole("link", { name: /Nộp lệ phí/ })).toBeNull();
  fireEvent.click(screen.getByRole("button", { name: "Nộp lệ phí qua mạng: Xóa khỏi máy" }));
  await waitFor(() => expect(screen.queryByRole("heading", { name: "Đã thu hồi" })).toBeNull());
  expect(await screen.findByText("Chưa có tài liệu")).toBeTruthy();
});

test("a task names what was sent for it", async () => {
  const { device } = await aPhone(script());
  openApp(device, `/viec/${PL8}`);
  expect(await screen.findByRole("heading", { name: "Tài liệu cho việc này" })).toBeTruthy();
  expect(screen.getByRole("link", { name: /Nộp lệ phí qua mạng/ }).getAttribute("href")).toBe(
    `/tai-lieu/${uuid(501)}`,
  );
});
