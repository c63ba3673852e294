// @vitest-environment node
import "../../../support/page-beside-server.ts";

import { cleanup, fireEvent, within } from "@testing-library/preact";
import { afterEach, describe, expect, test } from "vitest";
import { closeBreakingServers, openBreakingServer } from "../../../support/breaking-server.ts";
import { openApp } from "../../../support/officer-app.tsx";
import { writeBroadcast } from "../../../support/server-with-phones.ts";

afterEach(async () => {
  cleanup();
  await closeBreakingServers();
});

const screen = within(document.body);

/** A phone is lost, the server goes back, and only a colleague's phone still knows what was done. */
const aLostPhone = async (titles: readonly string[]) => {
  const world = await openBreakingServer();
  const administrator = await world.administrator();
  const [lost, holder] = [await world.officer("Hoa"), await world.officer("Lan")];
  await world.stop();
  world.copyAway("yesterday");
  await world.start();
  for (const title of titles) await writeBroadcast(lost.services, title, []);
  for (const phone of [lost, holder]) await phone.services.outbox.sendNow();
  await world.stop();
  world.putBack("yesterday");
  await world.start();
  await holder.services.outbox.sendNow();
  return { world, administrator };
};

describe("An toàn dữ liệu", { timeout: 60_000 }, () => {
  test("[S39][S40] says why phones let nothing go, and that the server went back; an offer is taken in, another discarded with a reason", async () => {
    const { world, administrator } = await aLostPhone(["Số 1", "Số 2"]);
    openApp(administrator, "/an-toan");
    await screen.findByText("Chưa có bản sao lưu");
    expect(screen.getByText("Máy chủ đã quay về bản cũ")).toBeTruthy();
    expect(await screen.findByText("Chờ nhận lại: 2 mục")).toBeTruthy();
    expect(screen.getAllByText(/^Máy của Lan gửi lại/)).toHaveLength(2);

    const [first] = screen.getAllByRole("button", { name: "Nhận lại" });
    fireEvent.click(first as HTMLElement);
    await screen.findByText("Chờ nhận lại: 1 mục");
    fireEvent.click(screen.getByRole("button", { name: "Bỏ" }));
    const sheet = await screen.findByRole("dialog", { name: "Bỏ nội dung này?" });
    fireEvent.click(within(sheet).getByRole("button", { name: "Bỏ hẳn" }));
    expect(await within(sheet).findByText("Ghi lý do bỏ.")).toBeTruthy();
    fireEvent.input(within(sheet).getByRole("textbox", { name: /^Lý do bỏ/ }), {
      target: { value: "Đã nhập tay" },
    });
    fireEvent.click(within(sheet).getByRole("button", { name: "Bỏ hẳn" }));
    await screen.findByText("Không có gì chờ nhận lại");

    const rows = await world.server().db.selectFrom("recovery").select(["state", "reason"]).execute();
    expect(rows.map(({ state, reason }) => [state, reason]).sort()).toEqual([
      ["discarded", "Đã nhập tay"],
      ["taken", null],
    ]);
  });
});
