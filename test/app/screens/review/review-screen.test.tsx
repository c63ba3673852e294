import { fireEvent, screen, waitFor, within } from "@testing-library/preact";
import { describe, expect, test } from "vitest";
import { fieldsVi } from "../../../../src/app/vi/fields.ts";
import { sha256Of, sha256OfText } from "../../../../src/device/sha256.ts";
import type { ActivityId } from "../../../../src/domain/activity/activity.ts";
import { REVIEW_SAMPLE_ID } from "../../../../src/domain/registers/review-sample.ts";
import { shownContent } from "../../../../src/domain/review.ts";
import { SyncRequest } from "../../../../src/domain/wire.ts";
import { unitId } from "../../../support/builders/ids.ts";
import { bodyOf, json } from "../../../support/scripted-server.ts";
import { aCursor, anAnswer, applied, uuid } from "../../../support/sync-builders.ts";
import { openDesk } from "../overview/open-desk.tsx";
import { anOldVerdict, aRemovedPhoto, formerContent, waiting } from "./waiting-records.ts";

const FIRST = uuid(1000) as ActivityId;
const queueOf = () => screen.queryByRole("region", { name: "Danh sách chờ duyệt" });
const titles = () =>
  within(queueOf() as HTMLElement)
    .queryAllByRole("button")
    .flatMap(({ textContent }) => (textContent as string).match(/Số \d/)?.[0] ?? []);
/** The first test of a process waits for the modules of the desk as well. */
const shown = (title: string) => screen.findByRole("heading", { level: 2, name: title }, { timeout: 15_000 });
const press = (key: string, target: Element = document.body) => fireEvent.keyDown(target, { key });

/** All that is said under a label, marks included. */
const factOf = (label: string) =>
  screen.getAllByText(label).find(({ tagName }) => tagName === "DT")?.nextElementSibling?.textContent;

/** Opens the queue and waits until the first record itself is here. */
const openQueue = async (names: readonly string[] = ["Số 1", "Số 2", "Số 3"]) => {
  const desk = await openDesk("/duyet", waiting(names));
  await shown(names[0] as string);
  return desk;
};

describe("reviewing", () => {
  test("shows the oldest first, with what was filled in and its photos", async () => {
    await openQueue();
    expect(titles()).toEqual(["Số 1", "Số 2", "Số 3"]);
    const record = screen.getByRole("region", { name: "Thông tin bản ghi" });
    within(record).getByText("15 phút");
    within(record).getByText("Ghi chú của Số 1");
    const proof = screen.getByRole("region", { name: "Ảnh minh chứng" });
    within(proof).getByRole("button", { name: "Ảnh 1 trên 2", current: true });
    within(proof).getByRole("button", { name: "Ảnh 2 trên 2" });
    within(proof).getByRole("button", { name: "Phóng to ảnh" });
    within(proof).getByText("Còn 2 ảnh chưa về");
  });

  test("an accepted record leaves the list at once, without network, and the next one opens", async () => {
    const { phone } = await openQueue();
    phone.setOnline(false);
    fireEvent.click(screen.getByRole("button", { name: "Duyệt" }));

    await shown("Số 2");
    await waitFor(() => expect(titles()).toEqual(["Số 2", "Số 3"]));
    screen.getByText("Đã duyệt Số 1, Xã Sơn Kim 1");
    await screen.findByRole("link", { name: /^Duyệt\s?, 2 mục chờ/ });
  });

  test("a key pressed twice gives one verdict", async () => {
    const { phone } = await openQueue();
    press("d");
    press("d");
    await shown("Số 2");
    await waitFor(() => expect(titles()).toEqual(["Số 2", "Số 3"]));
    expect((await phone.services.diary.activity(FIRST))?.reviews).toHaveLength(1);
  });

  test("«Hoàn tác» brings the record back to where it was", async () => {
    await openQueue();
    press("d");
    await shown("Số 2");
    fireEvent.click(await screen.findByRole("button", { name: "Hoàn tác" }));

    await shown("Số 1");
    await waitFor(() => expect(titles()).toEqual(["Số 1", "Số 2", "Số 3"]));
  });

  test("nothing is returned without saying how to mend it", async () => {
    await openQueue();
    press("t");
    const dialog = await screen.findByRole("dialog", { name: "Trả lại để sửa" });
    fireEvent.click(within(dialog).getByRole("button", { name: "Gửi trả lại" }));

    await within(dialog).findByText("Viết cách sửa để xã làm theo.");
    expect(titles()).toEqual(["Số 1", "Số 2", "Số 3"]);
    expect(
      within(dialog).getByRole("textbox", { name: "Hướng dẫn cách sửa" }).getAttribute("aria-invalid"),
    ).toBe("true");
  });

  test("a reason fills the comment, a photo can be marked, and the verdict goes to the server", async () => {
    const { phone, script } = await openQueue();
    const sent: string[] = [];
    script.intercept = async (url, init) => {
      if (new URL(url).pathname === "/api/sync") sent.push(JSON.stringify(await bodyOf(init)));
      throw new TypeError("Failed to fetch");
    };
    press("t");
    const dialog = await screen.findByRole("dialog");
    fireEvent.click(within(dialog).getByRole("button", { name: "Ảnh 1, cần sửa" }));
    fireEvent.click(within(dialog).getByRole("button", { name: "Ảnh mờ" }));
    const comment = within(dialog).getByRole<HTMLTextAreaElement>("textbox");
    expect(comment.value).toMatch(/^Ảnh bị mờ/);
    fireEvent.click(within(dialog).getByRole("button", { name: "Gửi trả lại" }));

    await shown("Số 2");
    expect(screen.queryByRole("dialog")).toBeNull();
    await phone.services.outbox.sendNow();
    expect(sent.at(-1)).toContain('"verdict":"returned"');
    expect(sent.at(-1)).toContain('"reasons":["blurred"]');
    expect(sent.at(-1)).toContain("Ảnh bị mờ");
  });

  test("the keys go through the list, and are off while somebody types or a dialog is open", async () => {
    await openQueue();
    press("j");
    await shown("Số 2");
    press("k");
    await shown("Số 1");
    press("2");
    await screen.findByRole("button", { name: "Ảnh 2 trên 2", current: true });

    // A key that does something is not passed on: fireEvent answers false.
    expect(press("d", screen.getByRole("textbox", { name: "Nhận xét gửi xã" }))).toBe(true);
    expect(press("?")).toBe(false);
    await screen.findByRole("dialog", { name: "Phím tắt" });
    expect(press("d")).toBe(true);
    expect(titles()).toEqual(["Số 1", "Số 2", "Số 3"]);
  });

  test("says that a record was changed since it was returned, and what was said then", async () => {
    const script = waiting(["Số 1"]);
    await openDesk("/duyet", { ...script, records: [...script.records, anOldVerdict("Chụp lại gần hơn")] });

    await screen.findByText("Đã sửa sau lần duyệt trước");
    screen.getByText(/Chụp lại gần hơn/);
  });

  test("[S31] marks what was changed since the verdict, with what it said before, and new and removed photos", async () => {
    const script = waiting(["Số 1"]);
    const content = formerContent();
    const verdict = anOldVerdict("Sai giờ", { content, shown: await sha256OfText(content) });
    await openDesk("/duyet", { ...script, records: [...script.records, aRemovedPhoto(), verdict] });

    await screen.findByText("Sửa 4 mục · 1 ảnh mới · bỏ 1 ảnh");
    expect(factOf("Thời lượng phát")).toBe("15 phútĐã sửaTrước khi sửa:10 phút");
    expect(factOf("Ghi thêm")).toBe("Ghi chú của Số 1Đã sửaTrước đó chưa ghi.");
    expect(factOf(fieldsVi.broadcast.station)).toBe("Đã bỏTrước khi sửa:Đài truyền thanh");
    expect(factOf("Tên")).toBe("Số 1Đã sửaTrước khi sửa:Số 0");
    expect(factOf("Ngày")).toBe("06/05/2025");
    const proof = within(screen.getByRole("region", { name: "Ảnh minh chứng" }));
    proof.getByRole("button", { name: "Ảnh 1 trên 2" });
    proof.getByRole("button", { name: "Ảnh 2 trên 2, ảnh mới" });
    proof.getByRole("button", { name: "Ảnh cũ 1 trên 1, đã bỏ" });
  });

  test("[S31] content that is not the one whose hash the review kept marks nothing, and the page says so", async () => {
    const script = waiting(["Số 1"]);
    const verdict = anOldVerdict("Sai giờ", { content: formerContent(), shown: "d".repeat(64) });
    await openDesk("/duyet", { ...script, records: [...script.records, verdict] });

    await screen.findByText(/^Lần duyệt trước không lưu nội dung/);
    expect(screen.queryByText("Trước khi sửa:")).toBeNull();
  });

  test("[S31] a verdict carries what was on the screen, and its hash", async () => {
    const { phone } = await openQueue(["Số 1", "Số 2"]);
    press("d");
    await shown("Số 2");
    const review = (await phone.services.diary.activity(FIRST))?.reviews[0];
    expect(JSON.parse(review?.content ?? "")).toMatchObject({ activity: { title: "Số 1", minutes: 15 } });
    expect(await sha256OfText(review?.content ?? "")).toBe(review?.shown);
  });

  test("flagged records stand first with their reasons, the rest is accepted in one step that can be taken back", async () => {
    const { queue, records } = waiting(["Số 1", "Số 2", "Số 3"]);
    const items = queue?.items.map((item, at) => ({
      ...item,
      ...(at === 0
        ? { group: "flagged" as const, flags: ["alike" as const, "clockOff" as const] }
        : { group: "rest" as const }),
    }));
    const { phone } = await openDesk("/duyet", { records, queue: queue && { ...queue, items: items ?? [] } });
    await shown("Số 1");
    const list = within(queueOf() as HTMLElement);
    list.getByRole("heading", { name: "Cần xem trước (1)" });
    list.getByRole("button", { name: /Giống ảnh đã nộp.*Đồng hồ máy sai nhiều/ });
    list.getByRole("heading", { name: "Không nằm trong mẫu (2)" });
    fireEvent.click(await list.findByRole("button", { name: "Duyệt nhiều (2)" }));
    const question = await screen.findByRole("alertdialog");
    fireEvent.click(within(question).getByRole("button", { name: "Duyệt 2 bản ghi" }));

    await waitFor(() => expect(titles()).toEqual(["Số 1"]));
    const reviews = async () => (await phone.services.diary.activity(uuid(1002) as ActivityId))?.reviews;
    expect(await reviews()).toMatchObject([{ verdict: "accepted", inBulk: true }]);
    fireEvent.click(await screen.findByRole("button", { name: "Hoàn tác" }));
    await waitFor(() => expect(titles()).toEqual(["Số 1", "Số 2", "Số 3"]));
    await waitFor(async () => expect(await reviews()).toEqual([]));
  });

  test("the office says how many records of a unit are looked at", async () => {
    const { phone } = await openQueue();
    fireEvent.click(screen.getByRole("button", { name: "Tỷ lệ mẫu" }));
    const sheet = within(await screen.findByRole("dialog", { name: "Tỷ lệ lấy mẫu duyệt" }));
    fireEvent.change(sheet.getByLabelText("Đơn vị"), { target: { value: "son-kim-1" } });
    fireEvent.change(sheet.getByLabelText("Cứ 100 bản ghi, xem"), { target: { value: "30" } });
    fireEvent.click(sheet.getByRole("button", { name: "Lưu tỷ lệ" }));
    await sheet.findByText(/^Đã lưu/);
    const entry = await phone.services.registers.entry("reviewSample", REVIEW_SAMPLE_ID, unitId("son-kim-1"));
    expect(entry?.values.percent).toBe(30);
  });

  test("what is drawn on a photo goes with the return, as lines beside the photo", async () => {
    const bytes = new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3]);
    const file = await sha256Of(bytes.buffer);
    const { queue, records } = waiting(["Số 1", "Số 2"]);
    const photos = records.map((record) =>
      record.collection === "evidence"
        ? { ...record, values: { ...record.values, file, thumbnail: file } }
        : record,
    );
    const intercept = async (url: string) =>
      url.includes(`/files/${file}`)
        ? new Response(bytes, { headers: { "content-type": "image/jpeg" } })
        : (undefined as never);
    const { phone } = await openDesk("/duyet", { queue, records: photos, intercept });
    await shown("Số 1");
    press("t");
    const dialog = within(await screen.findByRole("dialog"));
    fireEvent.click(dialog.getByRole("button", { name: "Ảnh 1, cần sửa" }));
    const board = within(await dialog.findByRole("group", { name: "Vẽ lên ảnh 1" }));
    const surface = document.querySelector("fieldset.drawing img")?.parentElement as HTMLElement;
    surface.getBoundingClientRect = () => new DOMRect(100, 50, 400, 300);
    const draw = (from: readonly [number, number], to: readonly [number, number]) => {
      fireEvent.pointerDown(surface, { clientX: from[0], clientY: from[1] });
      fireEvent.pointerMove(surface, { clientX: to[0], clientY: to[1] });
      fireEvent.pointerUp(surface);
    };
    draw([200, 125], [300, 200]);
    await board.findByRole("img", { name: /^Người duyệt đã vẽ 1 nét trên ảnh 1/ });
    fireEvent.click(board.getByRole("button", { name: "Mũi tên" }));
    draw([500, 50], [100, 350]);
    await board.findByRole("img", { name: /vẽ 2 nét/ });
    fireEvent.click(board.getByRole("button", { name: "Bỏ nét cuối" }));
    await board.findByRole("img", { name: /vẽ 1 nét/ });
    fireEvent.click(dialog.getByRole("button", { name: "Ảnh mờ" }));
    fireEvent.click(dialog.getByRole("button", { name: "Gửi trả lại" }));

    await shown("Số 2");
    const review = (await phone.services.diary.activity(FIRST))?.reviews[0];
    const [drawing] = review?.drawings ?? [];
    expect(drawing).toMatchObject({ photo: review?.photos[0], strokes: [expect.any(Array)] });
    expect(Math.max(...(drawing?.strokes[0] ?? []))).toBe(0.5);
  });

  test("[S31] a colleague who was first is named, and no key gives a verdict meanwhile", async () => {
    const { phone, script } = await openQueue(["Số 1", "Số 2"]);
    const [activity, , ...photos] = script.records;
    const evidence = photos.map(({ id, values }) => ({ id, file: values["file"] as string }));
    const content = shownContent(activity?.values ?? {}, evidence);
    const first = anOldVerdict("Tốt", { shown: await sha256OfText(content) });
    const values = { ...first.values, verdict: "accepted", comment: "Tốt" };
    script.intercept = async (url, init) => {
      if (new URL(url).pathname !== "/api/sync") return undefined as never;
      const { changes, cursors } = SyncRequest.parse(await bodyOf(init));
      const results = changes.map((change, index) => applied(change as never, 3000 + index));
      const scopes = cursors.map(({ scope }) => scope);
      return json(
        anAnswer({
          ...{ results, scopes, records: [{ ...first, number: 2500, values }] },
          cursors: scopes.map((scope) => aCursor(4000, { scope })),
        }),
      );
    };
    // The pass that brought the unit here may still be under way.
    await waitFor(async () => {
      await phone.services.outbox.sendNow();
      expect((await phone.services.diary.activity(FIRST))?.reviews).toHaveLength(1);
    });

    const dialog = within(await screen.findByRole("dialog", { name: "Bản ghi đã có người duyệt" }));
    dialog.getByText(/đã duyệt, /);
    dialog.getByText("«Tốt»");
    expect(press("d")).toBe(true);
    fireEvent.click(dialog.getByRole("button", { name: "Đã hiểu, xem tiếp" }));
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    expect(titles()).toEqual(["Số 2"]);
  });

  test("one unit's records can be looked at alone", async () => {
    await openDesk("/duyet?don-vi=son-kim-2", waiting(["Số 1"]));
    await screen.findByText("Đơn vị này không còn bản ghi chờ.");
  });

  test("a verdict outlives the page, although the server does not know of it", async () => {
    const { phone } = await openQueue(["Số 1", "Số 2"]);
    phone.setOnline(false);
    press("d");
    await shown("Số 2");
    const view = await phone.restart().services.diary.activity(FIRST);
    expect(view?.status).toBe("accepted");
  });
});
