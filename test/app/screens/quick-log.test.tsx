import { fireEvent, screen, waitFor, within } from "@testing-library/preact";
import { describe, expect, test } from "vitest";
import type { Day } from "../../../src/domain/day.ts";
import type { UserId } from "../../../src/domain/user.ts";
import { anActivity, anEnrolledPhone, findDialog, openApp } from "../../support/officer-app.tsx";
import { uuid } from "../../support/sync-builders.ts";
import type { TestPhone } from "../../support/test-phone.ts";

const TODAY = "2025-05-12" as Day;
const LAST = {
  on: "2025-05-09",
  minutes: 20,
  villages: ["Thôn Khe Năm"],
  themes: ["ND1.1"],
  station: "Đài xã",
};

const ofToday = ({ services }: TestPhone) => services.diary.activitiesBetween(TODAY, TODAY);

/** Every tap of a finger on the way. */
const tapsOf = () => {
  const taps: string[] = [];
  const tap = (element: HTMLElement): void => {
    taps.push(element.textContent);
    fireEvent.click(element);
  };
  return { taps, tap };
};

const quickButton = () => screen.findByRole("button", { name: "Ghi nhanh: Phát thanh CCHC" });

describe("«Ghi nhanh» on «Việc»", () => {
  test("[S1] saves a routine broadcast as it was last time, in at most two taps from home", async () => {
    const phone = await anEnrolledPhone();
    await phone.receive(anActivity(uuid(1), 1, LAST));
    openApp(phone.device);
    const row = within(await screen.findByRole("region", { name: "Ghi nhanh" }));
    expect(await row.findByText("Như lần 9/5: 20 phút, Thôn Khe Năm, 1 nội dung")).toBeTruthy();

    const { taps, tap } = tapsOf();
    tap(await quickButton());
    await screen.findByText(/^Đã lưu trên máy: Phát thanh CCHC/);
    expect(taps.length).toBeLessThanOrEqual(2);

    const [saved] = await ofToday(phone.device.restart());
    expect(saved?.activity).toMatchObject({ ...LAST, on: TODAY, kind: "broadcast" });
    expect(saved?.status).toBe("queued");
    expect(await screen.findByRole("link", { name: /^Phát thanh CCHC\. 2 trên 4/ })).toBeTruthy();
  });

  test("takes it back with «Hoàn tác»", async () => {
    const phone = await anEnrolledPhone();
    await phone.receive(anActivity(uuid(1), 1, LAST));
    openApp(phone.device);
    fireEvent.click(await quickButton());
    fireEvent.click(await screen.findByRole("button", { name: "Hoàn tác" }));
    await waitFor(async () => expect(await ofToday(phone.device)).toEqual([]));
    expect(await screen.findByRole("link", { name: /^Phát thanh CCHC\. 1 trên 4/ })).toBeTruthy();
  });

  test("shows a colleague's entry of the day first, and counts twice only when that is wanted", async () => {
    const phone = await anEnrolledPhone();
    await phone.receive(
      anActivity(uuid(1), 1, LAST),
      { ...anActivity(uuid(2), 2, { ...LAST, on: TODAY }), createdBy: uuid(901) as UserId },
      { ...anActivity(uuid(901), 3, {}), collection: "person", values: { name: "Lê Văn Hùng" } },
    );
    openApp(phone.device);
    const { taps, tap } = tapsOf();
    tap(await quickButton());
    const sheet = within(await findDialog("Đã có người ghi việc này. Vẫn ghi?"));
    expect(sheet.getByRole("link").getAttribute("href")).toBe(`/ban-ghi/${uuid(2)}`);
    tap(sheet.getByRole("button", { name: "Vẫn ghi" }));
    await screen.findByText(/^Đã lưu trên máy/);
    expect(taps).toHaveLength(2);
    expect(await ofToday(phone.device)).toHaveLength(2);
  });

  test("writes nothing when the officer thinks better of it", async () => {
    const phone = await anEnrolledPhone();
    await phone.receive(anActivity(uuid(1), 1, LAST));
    openApp(phone.device);
    fireEvent.click(await quickButton());
    await screen.findByText(/^Đã lưu trên máy/);
    fireEvent.click(await quickButton());
    const sheet = within(await findDialog("Anh/chị đã ghi việc này. Vẫn ghi?"));
    fireEvent.click(sheet.getByRole("button", { name: "Thôi, không ghi" }));
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    expect(await ofToday(phone.device)).toHaveLength(1);
  });

  test("says that proof is missing in list and record, one tap from the camera, until there is a photo", async () => {
    const phone = await anEnrolledPhone();
    await phone.receive(anActivity(uuid(1), 1, LAST));
    openApp(phone.device, "/nhat-ky");
    const row = await screen.findByRole("link", { name: /^Phát thanh số 1/ });
    expect(row.textContent).toContain("Chưa có minh chứng");
    fireEvent.click(row);
    await screen.findByRole("heading", { name: "Bản ghi" });
    expect(screen.getByText("Chưa có minh chứng")).toBeTruthy();
    fireEvent.click(screen.getByRole("button", { name: "Chụp ảnh" }));
    expect(await screen.findByRole("heading", { name: "Sửa bản ghi" })).toBeTruthy();
  });

  test("is not offered to a leader", async () => {
    const phone = await anEnrolledPhone({ role: "leader" });
    await phone.receive(anActivity(uuid(1), 1, LAST));
    openApp(phone.device, "/tien-do");
    await screen.findByRole("link", { name: /^Phát thanh CCHC\./ });
    expect(screen.queryByRole("button", { name: /^Ghi nhanh/ })).toBeNull();
  });
});

describe("the form", () => {
  test("asks before a colleague's work of the day is counted twice, and writes only what is wanted", async () => {
    const phone = await anEnrolledPhone();
    await phone.receive({
      ...anActivity(uuid(2), 2, { ...LAST, on: TODAY }),
      createdBy: uuid(901) as UserId,
    });
    openApp(phone.device, `/ghi?task=${encodeURIComponent("huong-son-2025/PL8")}`);
    const save = await screen.findByRole("button", { name: "Lưu và gửi" });
    fireEvent.click(save);
    const question = "Đã có người ghi việc này. Vẫn ghi?";
    fireEvent.click(within(await findDialog(question)).getByRole("button", { name: "Thôi, không ghi" }));
    await waitFor(() => expect(save.getAttribute("aria-busy")).toBeNull());
    expect(await ofToday(phone.device)).toHaveLength(1);

    fireEvent.click(save);
    fireEvent.click(within(await findDialog(question)).getByRole("button", { name: "Vẫn ghi" }));
    expect(await findDialog("Đã lưu trên máy")).toBeTruthy();
    expect(await ofToday(phone.device)).toHaveLength(2);
  });
});
