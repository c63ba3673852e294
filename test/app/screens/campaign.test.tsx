import { fireEvent, screen, within } from "@testing-library/preact";
import { expect, test } from "vitest";
import { hangingId } from "../../../src/domain/campaign/hanging.ts";
import type { RecordId } from "../../../src/domain/change.ts";
import type { Day } from "../../../src/domain/day.ts";
import { anEnrolledPhone, findDialog, openApp } from "../../support/officer-app.tsx";
import type { TestPhone } from "../../support/test-phone.ts";

const day = (typed: string) => typed as Day;
const write = async (
  { services: { registers } }: TestPhone,
  ...entry: Parameters<typeof registers.write>
): Promise<RecordId> => {
  const written = await registers.write(...entry);
  if (!written.ok || !written.value[0]) throw new Error(JSON.stringify(written));
  return written.value[0];
};

const aCampaign = (phone: TestPhone, from = "2025-05-01") =>
  write(phone, "campaign", [
    {
      fields: {
        name: "Băng rôn tháng 5",
        visualKind: "banner",
        slogan: "Nộp hồ sơ trực tuyến",
        from: day(from),
        hangDays: 15,
      },
    },
  ]);

const aHanging = async (phone: TestPhone, campaign: RecordId, name: string, fields: object = {}) => {
  const site = await write(phone, "site", [{ fields: { kind: "hangingPlace", name } }]);
  const id = hangingId(campaign, site);
  await write(phone, "hanging", [{ id, fields: { campaign, site, place: name, ...fields } }]);
  return id;
};

test("a campaign is made, its places chosen or written, hung and taken down, all without a network", async () => {
  const { device } = await anEnrolledPhone();
  device.setOnline(false);
  await write(device, "site", [{ fields: { kind: "village", name: "Khe Năm" } }]);
  openApp(device, "/dot-treo");
  fireEvent.click(await screen.findByRole("button", { name: "Đợt treo mới" }));
  const form = await findDialog("Đợt treo mới");
  expect(within(form).getByRole<HTMLInputElement>("textbox", { name: /^Treo không quá/ }).value).toBe("15");
  fireEvent.click(within(form).getByRole("button", { name: "Lập đợt treo" }));
  expect(await within(form).findByText("Ghi tên đợt.")).toBeTruthy();
  fireEvent.input(within(form).getByRole("textbox", { name: /^Tên đợt/ }), { target: { value: "Tháng 5" } });
  fireEvent.click(within(form).getByRole("button", { name: "Lập đợt treo" }));

  expect(await screen.findByRole("heading", { level: 1, name: "Tháng 5" })).toBeTruthy();
  fireEvent.click(screen.getByRole("button", { name: "Thêm nơi treo" }));
  const places = await findDialog("Thêm nơi treo");
  fireEvent.click(await within(places).findByRole("button", { name: "Khe Năm" }));
  fireEvent.input(within(places).getByRole("textbox", { name: /^Nơi mới/ }), {
    target: { value: "Cổng chợ" },
  });
  fireEvent.click(within(places).getByRole("button", { name: "Thêm vào đợt" }));

  fireEvent.click(await screen.findByRole("button", { name: /^Cổng chợ.*Chưa treo/ }));
  fireEvent.click(within(await findDialog("Cổng chợ")).getByRole("button", { name: "Lưu" }));
  const row = await screen.findByRole("button", {
    name: /^Cổng chợ.*Đã treo · 1 cái · từ 12\/5 · treo đến 27\/5/,
  });
  fireEvent.click(row);
  const sheet = await findDialog("Cổng chợ");
  fireEvent.click(within(sheet).getByRole("button", { name: "Đã gỡ" }));
  fireEvent.click(within(sheet).getByRole("button", { name: "Lưu" }));
  expect(await screen.findByRole("button", { name: /^Cổng chợ.*Đã gỡ.*gỡ 12\/5/ })).toBeTruthy();
  expect(screen.getByText("2 nơi · đang treo 0 · đã gỡ 1")).toBeTruthy();
});

test("a check with a photo becomes a record of the place, which leads back to it", async () => {
  const { device } = await anEnrolledPhone();
  device.setOnline(false);
  const campaign = await aCampaign(device);
  const id = await aHanging(device, campaign, "Cổng chợ", { hungOn: day("2025-05-02"), quantity: 2 });
  openApp(device, `/dot-treo/${campaign}`);
  fireEvent.click(await screen.findByRole("button", { name: /^Cổng chợ/ }));
  const sheet = await findDialog("Cổng chợ");
  fireEvent.click(within(sheet).getByRole("button", { name: "Rách" }));
  fireEvent.click(within(sheet).getByRole("button", { name: "Lưu và chụp ảnh" }));
  expect(await screen.findByRole("heading", { level: 1, name: "Ghi việc" })).toBeTruthy();
  fireEvent.click(await screen.findByRole("button", { name: "Lưu trên máy" }));
  await findDialog("Đã lưu trên máy");
  const [view] = await device.services.diary.activitiesBetween(day("2025-05-01"), day("2025-05-31"));
  expect(view?.activity).toMatchObject({
    kind: "visual",
    slot: id,
    title: "Kiểm tra băng rôn: Cổng chợ",
    hangsFrom: "2025-05-02",
    hangsTo: "2025-05-17",
    condition: "Rách",
    places: [{ name: "Cổng chợ", quantity: 2 }],
  });
  expect((await device.services.registers.entry("hanging", id))?.values).toMatchObject({
    checkedOn: "2025-05-12",
    condition: "torn",
  });
});

test("what must come down is said first, with the day and how long ago it was", async () => {
  const { device } = await anEnrolledPhone();
  const campaign = await aCampaign(device, "2025-04-20");
  await aHanging(device, campaign, "Cổng chợ", { hungOn: day("2025-04-25") });
  await aHanging(device, campaign, "Nhà văn hóa", { hungOn: day("2025-04-29") });
  await aHanging(device, campaign, "Trụ sở", { hungOn: day("2025-05-10") });
  openApp(device, "/dot-treo");
  const urgent = await screen.findByRole("region", { name: "Phải gỡ" });
  expect(
    within(urgent)
      .getAllByRole("link")
      .map(({ textContent }) => textContent),
  ).toEqual([
    "Cổng chợBăng rôn tháng 5 · Phải gỡ trước ngày 10/5, quá 2 ngày",
    "Nhà văn hóaBăng rôn tháng 5 · Phải gỡ trước ngày 14/5, còn 2 ngày",
  ]);
});
