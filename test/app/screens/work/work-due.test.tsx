import { fireEvent, screen, waitFor, within } from "@testing-library/preact";
import { describe, expect, test } from "vitest";
import { hangingId } from "../../../../src/domain/campaign/hanging.ts";
import type { RecordId } from "../../../../src/domain/change.ts";
import type { Day } from "../../../../src/domain/day.ts";
import { anActivity, anEnrolledPhone, openApp } from "../../../support/officer-app.tsx";
import { uuid } from "../../../support/sync-builders.ts";
import type { TestPhone } from "../../../support/test-phone.ts";

const day = (typed: string) => typed as Day;
const write = async (
  { services: { registers } }: TestPhone,
  ...entry: Parameters<typeof registers.write>
): Promise<RecordId> => {
  const written = await registers.write(...entry);
  if (!written.ok || !written.value[0]) throw new Error(JSON.stringify(written));
  return written.value[0];
};
const now = () => screen.findByRole("region", { name: "Cần làm ngay" });
const rowsIn = (region: HTMLElement) =>
  within(region)
    .getAllByRole("link")
    .map((link) => link.textContent);

const aBanner = async (phone: TestPhone, name: string, hungOn: string): Promise<void> => {
  const campaign = await write(phone, "campaign", [
    { fields: { name: "Băng rôn tháng 5", visualKind: "banner", from: day(hungOn), hangDays: 15 } },
  ]);
  const site = await write(phone, "site", [{ fields: { kind: "hangingPlace", name } }]);
  await write(phone, "hanging", [
    { id: hangingId(campaign, site), fields: { campaign, site, place: name, hungOn: day(hungOn) } },
  ]);
};

// Today is 12 May 2025.
describe("What is due on «Việc»", () => {
  test("names the two nearest days, whatever they are of, and the others behind «Xem hết»", async () => {
    const phone = await anEnrolledPhone();
    await aBanner(phone.device, "Cổng chợ", "2025-04-26");
    await phone.receive(
      anActivity(uuid(1), 1, { kind: "dialogue", on: "2025-05-20", isPlanned: true, tasks: [] }),
    );
    await write(phone.device, "unitTask", [
      {
        fields: {
          title: "Lau bảng niêm yết",
          rhythm: "once",
          startsOn: day("2025-05-01"),
          dueOn: day("2025-05-14"),
        },
      },
    ]);
    openApp(phone.device);

    const region = await now();
    await waitFor(() => expect(rowsIn(region)[0]).toContain("Phải gỡ: Cổng chợ"));
    expect(rowsIn(region)[0]).toContain("Quá hạn 1 ngày");
    expect(rowsIn(region)[1]).toContain("Thông báo thời gian, nơi, nội dung");
    expect(rowsIn(region)[1]).toContain("Đối thoại ngày 20/5 · Hạn 13/5 · còn 1 ngày");
    expect(rowsIn(region)).toHaveLength(2);

    fireEvent.click(within(region).getByRole("button", { name: /^Xem hết \d mục/ }));
    expect(within(region).getByRole("link", { name: /Lau bảng niêm yết/ })).toBeTruthy();
    expect(
      within(region)
        .getByRole("link", { name: /^Báo cáo tháng 5/ })
        .getAttribute("href"),
    ).toBe("/bao-cao");
    const days = rowsIn(region).map((text) =>
      Number(/(?:Quá hạn|còn) (\d+) ngày/.exec(text ?? "")?.[1] ?? 0),
    );
    expect(days.slice(1)).toEqual([...days.slice(1)].sort((a, b) => a - b));
  });

  test("asks for the result of a dialogue that was held, and forgets it once it is out and posted", async () => {
    const phone = await anEnrolledPhone();
    const held = { kind: "dialogue", on: "2025-05-08", tasks: [] };
    await phone.receive(anActivity(uuid(1), 1, held));
    openApp(phone.device);
    // Ten days: not before the last three.
    await screen.findByRole("link", { name: /^Báo cáo tháng 5/ });
    expect(screen.queryByRole("link", { name: /^Công bố kết quả/ })?.closest("section")).not.toBe(
      await now(),
    );
    const later = within(await screen.findByRole("region", { name: "Hạn trong tháng" }));
    expect(later.getByRole("link", { name: /^Công bố kết quả.*Hạn 18\/5 · còn 6 ngày/ })).toBeTruthy();

    await phone.receive(anActivity(uuid(1), 2, { ...held, resultOn: "2025-05-11", resultPosted: true }));
    await waitFor(() => expect(screen.queryByRole("link", { name: /^Công bố kết quả/ })).toBeNull());
  });

  test("shows airings that are planned for today, and asks about those of days that are over", async () => {
    const phone = await anEnrolledPhone();
    const airing = (on: string) => ({
      on,
      at: "17:00",
      minutes: 15,
      clusters: ["Khe Năm"],
      state: "planned",
    });
    await phone.receive(
      anActivity(uuid(1), 1, { on: "2025-05-12", title: "Dịch vụ công", airings: [airing("2025-05-12")] }),
      anActivity(uuid(2), 2, { on: "2025-05-10", title: "Một cửa", airings: [airing("2025-05-10")] }),
    );
    openApp(phone.device);
    const today = within(await screen.findByRole("region", { name: "Việc hôm nay" }));
    expect(today.getByRole("link", { name: /17:00 · Dịch vụ công/ }).getAttribute("href")).toBe(
      "/so-phat-thanh/2025-05",
    );
    expect(within(await now()).getByRole("link", { name: /^Xác nhận đã phát: Một cửa/ })).toBeTruthy();
  });

  test("keeps the standing duties of the plan as a calm list of their own", async () => {
    const phone = await anEnrolledPhone();
    openApp(phone.device);
    const duties = within(await screen.findByRole("region", { name: "Nhiệm vụ thường xuyên" }));
    expect(duties.getByRole("link", { name: /^Kế hoạch tuyên truyền của xã/ }).getAttribute("href")).toBe(
      "/viec/huong-son-2025/X1",
    );
    expect(duties.getAllByRole("link", { name: /^(?!Ghi việc)/ })).toHaveLength(9);
    const ofYear = within(screen.getByRole("region", { name: "Việc trong năm" }));
    expect(ofYear.queryByRole("link", { name: /^Kế hoạch tuyên truyền của xã/ })).toBeNull();
  });

  test("flags the day of the report on the month ruler and lists the reports of the month", async () => {
    const phone = await anEnrolledPhone();
    openApp(phone.device, "/?thang=2025-06");
    await screen.findByRole("heading", { level: 1, name: "Tháng 6/2025" });
    expect(screen.getByRole("img", { name: /hạn báo cáo 15\/6$/ })).toBeTruthy();
    const region = within(await screen.findByRole("region", { name: "Hạn trong tháng" }));
    expect(
      region.getByRole("link", { name: /^Báo cáo tháng 6.*chốt số liệu 14\/6 · Hạn 15\/6/ }),
    ).toBeTruthy();
    expect(region.getByRole("link", { name: /^Báo cáo quý 2/ })).toBeTruthy();
    expect(region.getByRole("link", { name: /^Báo cáo 6 tháng đầu năm/ })).toBeTruthy();
  });
});
