import { fireEvent, screen, waitFor, within } from "@testing-library/preact";
import { describe, expect, test } from "vitest";
import type { AlikePhotos } from "../../../../src/domain/alike-photos.ts";
import { day, shared, unitId } from "../../../support/builders/ids.ts";
import { json } from "../../../support/scripted-server.ts";
import { uuid } from "../../../support/sync-builders.ts";
import { openDesk } from "../overview/open-desk.tsx";
import { waiting } from "./waiting-records.ts";

type Told = AlikePhotos["photos"][number];
type Alike = Told["alike"][number];

const JPEG = Uint8Array.of(0xff, 0xd8, 0xff, 0xe0);

const anEarlier = (number: number, given: Partial<Alike> = {}): Alike => ({
  scope: shared("son-kim-2"),
  unit: unitId("son-kim-2"),
  unitName: "Xã Sơn Kim 2",
  activity: uuid(3000 + number) as Alike["activity"],
  title: `Bản tin ${number}`,
  on: day("2025-03-12"),
  evidence: uuid(4000 + number) as Alike["evidence"],
  file: String(number).padStart(64, "e") as Alike["file"],
  distance: 3,
  isExact: false,
  ...given,
});

/** The first record has two photos; `told` are their states and what they look like. */
const openRecord = async (told: readonly Partial<Told>[] | null) => {
  const asked: string[] = [];
  const intercept = (url: string) => {
    const { pathname } = new URL(url);
    if (pathname.startsWith("/api/alike/")) {
      asked.push(pathname);
      if (told === null) throw new TypeError("Failed to fetch");
      const photos = told.map((photo, at) => ({
        ...{ evidence: uuid(5001 + at), state: "looked", alike: [] },
        ...photo,
      }));
      return json({ activity: uuid(1000), photos });
    }
    if (pathname.endsWith("/screen")) return new Response(JPEG);
    if (pathname.startsWith("/files/")) return json({ error: { kind: "onlyDrawn", reason: "" } }, 406);
    return null as never;
  };
  const desk = await openDesk("/duyet", { ...waiting(["Số 1", "Số 2"]), intercept });
  // The first of a file waits for every lazy part of the desk.
  await screen.findByRole("heading", { level: 2, name: "Số 1" }, { timeout: 15_000 });
  await waitFor(() => expect(asked).toEqual([`/api/alike/${shared("son-kim-1")}/${uuid(1000)}`]));
  return { ...desk, asked };
};

const checks = () => within(screen.getByRole("region", { name: "Thông tin bản ghi" }));
const UNIQUE = "Không trùng ảnh đã nộp";

describe("the reviewer's look at photos that were seen before", { timeout: 20_000 }, () => {
  test("says that no photo was handed in before once all were looked at", async () => {
    await openRecord([{}, {}]);
    await checks().findByText(UNIQUE);
    expect(screen.queryByText(/Giống ảnh/)).toBeNull();
  });

  test.each([
    ["one waits to be looked at", [{}, { state: "waiting" as const }]],
    ["one has not come", [{}]],
    ["one cannot be opened", [{}, { state: "unreadable" as const }]],
  ])("does not say so while %s", async (_name, told) => {
    await openRecord(told);
    await checks().findByText("Chụp trong kỳ");
    expect(screen.queryByText(UNIQUE)).toBeNull();
  });

  test("names a photo that cannot be opened", async () => {
    await openRecord([{}, { state: "unreadable" }]);
    await checks().findByText("Ảnh 2: không mở được, bản gốc vẫn được giữ");
  });

  test("says nothing without a network, and the verdict is given as ever", async () => {
    await openRecord(null);
    expect(screen.queryByText(UNIQUE)).toBeNull();
    expect(screen.queryByText(/Giống ảnh/)).toBeNull();
    fireEvent.click(screen.getByRole("button", { name: "Duyệt" }));
    await screen.findByRole("heading", { level: 2, name: "Số 2" });
  });

  test("shows both photos side by side, with unit, day, what is alike, and the way to the other record", async () => {
    const { phone } = await openRecord([{}, { alike: [anEarlier(1), anEarlier(2, { isExact: true })] }]);
    await checks().findByText("Ảnh 2: Giống ảnh nộp ngày 12/3");
    fireEvent.click(checks().getByRole("button", { name: "So hai ảnh: Ảnh 2: Giống ảnh nộp ngày 12/3" }));

    const sheet = within(await screen.findByRole("dialog", { name: "Cần xem lại: hai ảnh giống nhau" }));
    sheet.getByText("Máy chỉ so hình ảnh, không kết luận gì. Xem rồi tự quyết định.");
    sheet.getByText("Giống: hình gần như nhau, khác tệp.");
    await sheet.findByRole("img", { name: "Ảnh đang xem, Xã Sơn Kim 1, ngày 06/05/2025" });
    await sheet.findByRole("img", { name: "Ảnh nộp trước, Xã Sơn Kim 2, ngày 12/03/2025" });
    const link = sheet.getByRole("link", { name: "Mở bản ghi Bản tin 1, Xã Sơn Kim 2" });
    expect(link.getAttribute("href")).toBe(`/ban-ghi/${uuid(3001)}`);

    fireEvent.click(sheet.getByRole("button", { name: "Ảnh giống sau" }));
    sheet.getByText("Trùng hệt: cùng một tệp ảnh.");
    sheet.getByRole("link", { name: "Mở bản ghi Bản tin 2, Xã Sơn Kim 2" });

    fireEvent.click(sheet.getByRole("button", { name: "Đóng" }));
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    const view = await phone.services.diary.activity(uuid(1000) as never);
    expect(view?.reviews).toEqual([]);
  });

  test("a record without a title has a name all the same, and so has the way to it", async () => {
    await openRecord([{ alike: [anEarlier(1, { title: "" })] }, {}]);
    fireEvent.click(await checks().findByRole("button", { name: /^So hai ảnh/ }));
    const sheet = within(await screen.findByRole("dialog", { name: "Cần xem lại: hai ảnh giống nhau" }));
    expect(sheet.getByRole("link", { name: "Mở bản ghi chưa đặt tên, Xã Sơn Kim 2" })).toBeTruthy();
  });

  test("a day of another year is told with its year", async () => {
    await openRecord([{ alike: [anEarlier(1, { on: day("2024-11-02") })] }, {}]);
    await checks().findByText("Ảnh 1: Giống ảnh nộp ngày 02/11/2024");
  });
});
