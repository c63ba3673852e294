import { fireEvent, screen, waitFor } from "@testing-library/preact";
import { expect, test } from "vitest";
import type { BrowserPush } from "../../../../src/app/services/notice-browser.ts";
import type { DraftValues } from "../../../../src/app/services/services.ts";
import { anEnrolledPhone, aReturn, openApp } from "../../../support/officer-app.tsx";
import { json } from "../../../support/scripted-server.ts";
import { aBrowser, ENDPOINT } from "./push-in-hand.ts";

const QUESTION = "Báo trên máy khi có việc cần sửa?";

const KEY = "B".repeat(87);

/** A phone with such a browser, to which something was returned; `kept`: what its server was told. */
const aPhoneWith = async (push: BrowserPush, { isReturned = true } = {}) => {
  const phone = await anEnrolledPhone();
  const { device, server } = phone;
  Object.assign(device.environment, { push });
  if (isReturned) {
    const { drafts, outbox } = device.services;
    const draft = await drafts.start({ kind: "broadcast" });
    await drafts.update(draft.id, { title: "Số 1", minutes: 15 } as DraftValues);
    const saved = await drafts.save(draft.id);
    if (!saved.ok) throw new Error(JSON.stringify(saved.error));
    await outbox.sendNow();
    await phone.receive(await aReturn(device, saved.value.id, phone.nextNumber(), { reasons: ["blurred"] }));
  }
  const kept = new Set<string>();
  device.setAnswer(async (url, init) => {
    if (!url.includes("/api/push")) return server.answer(url, init);
    if (init.method === "GET") return json({ key: KEY });
    const { endpoint } = JSON.parse(String(init.body)) as { endpoint: string };
    if (url.endsWith("/stop")) kept.delete(endpoint);
    else kept.add(endpoint);
    return new Response(null, { status: 204 });
  });
  return { phone: device, kept };
};

const readAll = async () => fireEvent.click(await screen.findByRole("button", { name: "Đã đọc hết" }));

test("only after something returned was read the app asks, in its own words first; «Bật» leads to the browser's question and to the server", async () => {
  const { push, state } = aBrowser({});
  const { phone, kept } = await aPhoneWith(push);
  openApp(phone, "/thong-bao");
  expect(await screen.findByRole("link", { name: /^Số 1/ })).toBeTruthy();
  expect(await screen.findByRole("switch", { name: "Báo trên máy khi có việc cần sửa" })).toBeTruthy();
  expect(screen.queryByText(QUESTION)).toBeNull();

  await readAll();
  expect(await screen.findByText(QUESTION)).toBeTruthy();
  expect(state.asked).toBe(0);
  fireEvent.click(screen.getByRole("button", { name: "Bật" }));
  const row = await screen.findByRole("switch", { name: "Báo trên máy khi có việc cần sửa", checked: true });
  expect(state.asked).toBe(1);
  expect([...kept]).toEqual([ENDPOINT]);

  fireEvent.click(row);
  expect(await screen.findByRole("switch", { checked: false })).toBeTruthy();
  await waitFor(() => expect([...kept]).toEqual([]));
  expect(screen.queryByText(QUESTION)).toBeNull();
});

test("«Không, cảm ơn» is for good: no question any more, not after a start either, and the switch stays", async () => {
  const { push, state } = aBrowser({});
  const { phone } = await aPhoneWith(push);
  openApp(phone, "/thong-bao");
  await readAll();
  fireEvent.click(await screen.findByRole("button", { name: "Không, cảm ơn" }));
  expect(await screen.findByRole("switch", { checked: false })).toBeTruthy();
  expect(screen.queryByText(QUESTION)).toBeNull();
  expect(state.asked).toBe(0);
  expect(await phone.restart().services.push.standing()).toEqual({ state: "off", isUndecided: false });
});

test("where the browser was told no, it says how to change that; notices work all the same", async () => {
  const { push } = aBrowser({ permission: "denied" });
  const { phone } = await aPhoneWith(push);
  openApp(phone, "/thong-bao");
  expect(await screen.findByText("Trình duyệt đang chặn thông báo")).toBeTruthy();
  expect(screen.getByText(/vào mục Thông báo, chọn “Cho phép”/)).toBeTruthy();
  expect(screen.getByRole("link", { name: /^Số 1/ })).toBeTruthy();
});

test("in the settings: without a network it says that one is needed; where the browser has no push it says so", async () => {
  const { push } = aBrowser({});
  const { phone, kept } = await aPhoneWith(push, { isReturned: false });
  phone.setOnline(false);
  openApp(phone, "/cai-dat");
  fireEvent.click(await screen.findByRole("switch", { name: "Báo trên máy khi có việc cần sửa" }));
  expect((await screen.findByRole("alert")).textContent).toBe("Cần có mạng để bật. Thử lại khi có mạng.");
  expect([...kept]).toEqual([]);
  expect(await phone.services.push.standing()).toMatchObject({ state: "off" });
});
