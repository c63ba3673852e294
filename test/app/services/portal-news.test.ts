// @vitest-environment node
import { afterEach, expect, test, vi } from "vitest";
import type { Services } from "../../../src/app/services/services.ts";
import type { Day } from "../../../src/domain/day.ts";
import { type PortalNewsId, portalNewsIdOf } from "../../../src/domain/registers/portal-news.ts";
import {
  COMMUNE,
  closeServers,
  OTHER_COMMUNE,
  openServerWithPhones,
} from "../../support/server-with-phones.ts";

vi.setConfig({ testTimeout: 60_000 });
afterEach(closeServers);

const ON = "2025-05-12" as Day;

const offer = async ({ registers, outbox }: Services, title: string): Promise<PortalNewsId> => {
  const written = await registers.write("portalNews", [
    { fields: { title, content: "Nội dung tin", on: ON, round: 1 } },
  ]);
  if (!written.ok || !written.value[0]) throw new Error("not written");
  await outbox.sendNow();
  return portalNewsIdOf(written.value[0]);
};
const listed = async ({ supervision }: Services) => {
  const list = await supervision.portalNews();
  if (!list.ok) throw new Error(list.error.kind);
  return list.value.value.items.map(({ title, state, unitName }) => [title, state, unitName]);
};

test("news goes up, is answered with where it stands, and the commune reads answer and link", async () => {
  const { officer, supervisor, enrolled } = await openServerWithPhones();
  const [own, office] = [await officer(), await supervisor()];
  const other = await enrolled({ name: "Lê Thị Xa", role: "officer", unit: OTHER_COMMUNE });
  const news = await offer(own.services, "Ra quân tổ công nghệ số");
  await offer(other.services, "Đối thoại với người dân");
  expect(await listed(office.services)).toEqual([
    ["Đối thoại với người dân", "waiting", "Xã Sơn Hồng"],
    ["Ra quân tổ công nghệ số", "waiting", "Xã Sơn Kim 1"],
  ]);

  await office.services.supervision.openUnit(COMMUNE);
  const link = "https://cong.example.vn/tin/12";
  const fields = { news, round: 1, decision: "published", link, on: ON } as const;
  expect((await office.services.registers.write("portalNewsAnswer", [{ fields }], COMMUNE)).ok).toBe(true);
  await office.services.outbox.sendNow();
  await own.services.outbox.sendNow();
  const [answer] = await own.services.registers.entries("portalNewsAnswer", { group: news });
  expect(answer?.values).toMatchObject({ decision: "published", link });
  expect(await listed(office.services)).toEqual([
    ["Đối thoại với người dân", "waiting", "Xã Sơn Hồng"],
    ["Ra quân tổ công nghệ số", "published", "Xã Sơn Kim 1"],
  ]);
});

test("what was to be mended waits again once it is sent again", async () => {
  const { officer, supervisor } = await openServerWithPhones();
  const [own, office] = [await officer(), await supervisor()];
  const news = await offer(own.services, "Tin cũ");
  await office.services.supervision.openUnit(COMMUNE);
  const fields = { news, round: 1, decision: "mend", text: "Thêm ảnh", on: ON } as const;
  await office.services.registers.write("portalNewsAnswer", [{ fields }], COMMUNE);
  await office.services.outbox.sendNow();
  expect(await listed(office.services)).toEqual([["Tin cũ", "mend", "Xã Sơn Kim 1"]]);
  await own.services.outbox.sendNow();
  const again = { title: "Tin mới", round: 2, on: ON };
  await own.services.registers.write("portalNews", [{ id: news as never, fields: again }]);
  await own.services.outbox.sendNow();
  expect(await listed(office.services)).toEqual([["Tin mới", "waiting", "Xã Sơn Kim 1"]]);
});

test("[S7] no commune asks for the list of all, answers itself, or reads another's news", async () => {
  const { officer, enrolled } = await openServerWithPhones();
  const own = await officer();
  const news = await offer(own.services, "Tin của xã");
  const asked = await own.services.supervision.portalNews();
  expect(asked).toMatchObject({ ok: false, error: { kind: "notAllowed" } });
  const fields = { news, round: 1, decision: "published", link: "https://a.vn", on: ON } as const;
  await own.services.registers.write("portalNewsAnswer", [{ fields }]);
  await own.services.outbox.sendNow();
  expect((await own.services.outbox.summary()).setAside).toBe(1);
  const stranger = await enrolled({ name: "Lê Thị Xa", role: "officer", unit: OTHER_COMMUNE });
  await stranger.services.outbox.sendNow();
  expect(await stranger.services.registers.entries("portalNews", { unit: COMMUNE })).toEqual([]);
});

test.each(["javascript:alert(1)", "không phải liên kết", "http://"])(
  "«%s» is no address that anybody should open",
  async (link) => {
    const { officer } = await openServerWithPhones();
    const { registers } = (await officer()).services;
    const fields = { title: "Tin", content: "Nội dung", on: ON, round: 1, links: [link] };
    expect(await registers.write("portalNews", [{ fields }])).toEqual({
      ok: false,
      error: { kind: "invalidFields", fields: ["links"] },
    });
  },
);
