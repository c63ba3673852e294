// @vitest-environment node
import "../../../support/page-beside-server.ts";

import { cleanup, within } from "@testing-library/preact";
import { afterEach, expect, test } from "vitest";
import { readOwnFigures } from "../../../../src/app/screens/review-figures/own-figures.ts";
import { addMs } from "../../../../src/domain/instant.ts";
import { ReviewFiguresList } from "../../../../src/domain/review/figures-list.ts";
import { openApp } from "../../../support/officer-app.tsx";
import {
  COMMUNE,
  closeServers,
  openServerWithPhones,
  writeBroadcast,
} from "../../../support/server-with-phones.ts";

afterEach(async () => {
  cleanup();
  await closeServers();
});

const screen = within(document.body);
const HOUR_MS = 60 * 60 * 1000;

test("office and unit see the same figures of review, the unit without a network, the office with those of last time", async () => {
  const { time, officer, supervisor } = await openServerWithPhones();
  const [phone, desk] = [await officer(), await supervisor()];
  await desk.services.account.setPassword("phong-vhtt", "Rừng lim chiều thu 2026");
  const sent: Awaited<ReturnType<typeof writeBroadcast>>[] = [];
  for (const title of ["Số 1", "Số 2", "Số 3"]) sent.push(await writeBroadcast(phone.services, title, []));
  await phone.services.outbox.sendNow();
  await desk.services.supervision.openUnit(COMMUNE);
  const judge = async (at: number, hours: number, isReturned: boolean) => {
    time.now = addMs(time.now, hours * HOUR_MS);
    const view = await desk.services.diary.activity((sent[at] ?? never()).id);
    if (!view) throw new Error("the desk does not see it");
    const { review, outbox } = desk.services;
    await (isReturned
      ? review.giveBack(view, { reasons: ["blurred"], comment: "Mờ", photos: [] })
      : review.accept(view, ""));
    await outbox.sendNow();
  };
  await judge(0, 3, false);
  await judge(1, 67, true);
  await phone.services.outbox.sendNow();

  openApp(desk, "/so-lieu-duyet?ky=2025-05");
  const units = within(await screen.findByRole("region", { name: "Theo đơn vị" }, { timeout: 20_000 }));
  const row = within(units.getByRole("row", { name: /Sơn Kim 1/ }));
  expect(row.getAllByRole("cell").map(({ textContent }) => textContent)).toEqual([
    ...["1", "2 ngày"],
    ...["2", "3 giờ", "2 ngày", "50%"],
  ]);
  screen.getByRole("row", { name: /^Của tôi/ });
  expect(screen.getByText("Ảnh mờ").nextSibling?.textContent).toBe("1 lần");

  const answer = await desk.services.supervision.ask("/api/queue/figures?span=2025", ReviewFiguresList);
  const {
    unit: _unit,
    unitName: _name,
    waiting,
    oldestWaitingAt,
    ...ofUnit
  } = (answer.ok && answer.value.value.units.find(({ unit }) => unit === COMMUNE)) || never();
  const own = await readOwnFigures(phone.services.diary, phone.services.diary.today());
  expect(own.year).toEqual(ofUnit);
  expect(own.waiting).toEqual({ count: waiting, since: oldestWaitingAt });
  cleanup();

  phone.setOnline(false);
  openApp(phone, "/ket-qua-duyet");
  await screen.findByRole("heading", { name: /Kết quả duyệt/ }, { timeout: 20_000 });
  expect(screen.getByText("Trả lại ngay lần đầu").nextSibling?.textContent).toBe("50% (1/2)");
  screen.getByText("Xét lần đầu 2 bản ghi, một nửa trong 3 giờ, trả lại 50%");
}, 60_000);

const never = (): never => {
  throw new Error("the office knows nothing of the unit");
};
