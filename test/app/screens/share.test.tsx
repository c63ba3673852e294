import { fireEvent, screen, waitFor } from "@testing-library/preact";
import { afterEach, describe, expect, test, vi } from "vitest";
import { keepShared } from "../../../src/device/shared-inbox.ts";
import { MAX_PHOTOS } from "../../../src/domain/evidence.ts";
import { anEnrolledPhone, openApp } from "../../support/officer-app.tsx";
import { createScriptedServer } from "../../support/scripted-server.ts";
import { createTestPhone, pictureOf, type TestPhone } from "../../support/test-phone.ts";

const press = (name: string | RegExp) => fireEvent.click(screen.getByRole("button", { name }));

/** As the service worker does. */
const share = (device: TestPhone, ...files: readonly File[]): Promise<void> =>
  keepShared(device.environment.databases.indexedDB as IDBFactory, files);

const aPhoto = (text: string) => new File([pictureOf(text)], `${text}.jpg`, { type: "image/jpeg" });
const aPdf = () => new File(["%PDF-1.7 1"], "Kế hoạch.pdf", { type: "application/pdf" });

const theDraft = async ({ services }: TestPhone) => {
  const [draft, ...others] = await services.drafts.open();
  if (!draft) throw new Error("no draft");
  return { draft, others };
};

/** What a browser offers and this page does not: pictures are opened and drawn small, one at a time. */
const drawsPictures = () => {
  let opened = 0;
  let mostAtOnce = 0;
  vi.stubGlobal("createImageBitmap", async (picture: Blob) => {
    opened += 1;
    mostAtOnce = Math.max(mostAtOnce, opened);
    const text = await picture.text();
    if (text.includes("hỏng")) throw new DOMException("", "InvalidStateError");
    return { width: 112, height: 84, close: () => (opened -= 1) };
  });
  vi.stubGlobal(
    "OffscreenCanvas",
    class {
      getContext = () => ({ drawImage: () => {} });
      convertToBlob = async () => new Blob(["small"]);
    },
  );
  return { mostAtOnce: () => mostAtOnce };
};

describe("Nhận ảnh, tệp", () => {
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
  });

  test("shows small pictures of photos, opened one at a time and given back, and names of all files", async () => {
    const made = vi.spyOn(URL, "createObjectURL");
    const givenBack = vi.spyOn(URL, "revokeObjectURL");
    const drawing = drawsPictures();
    const { device } = await anEnrolledPhone();
    await share(device, aPhoto("a"), aPdf(), aPhoto("b"), aPhoto("hỏng"));
    openApp(device, "/nhan");
    const row = async (name: string) => (await screen.findByText(name)).closest("li");
    for (const name of ["a.jpg", "b.jpg"]) {
      const found = await row(name);
      await waitFor(() => expect(found?.querySelector("img.thumb")).toBeTruthy());
    }
    for (const name of ["Kế hoạch.pdf", "hỏng.jpg"])
      expect((await row(name))?.querySelector("img")).toBeNull();
    expect(drawing.mostAtOnce()).toBe(1);
    const addresses = made.mock.results.map(({ value }) => String(value));
    expect(addresses).toHaveLength(2);

    fireEvent.click(await screen.findByRole("button", { name: "Ghi việc mới" }));
    await screen.findByRole("heading", { level: 1, name: "Ghi việc" });
    const back = () => givenBack.mock.calls.map(([address]) => address);
    await waitFor(() => expect(back()).toEqual(expect.arrayContaining(addresses)));
  });

  test("takes photos and files that were shared into a new draft, offline", async () => {
    const { device } = await anEnrolledPhone();
    device.setOnline(false);
    await share(device, aPhoto("a"), aPdf(), aPhoto("b"));
    openApp(device, "/nhan");

    expect(await screen.findByText("3 tệp vừa chia sẻ")).toBeTruthy();
    expect(screen.getByText("Kế hoạch.pdf")).toBeTruthy();
    fireEvent.click(await screen.findByRole("button", { name: "Ghi việc mới" }));

    await screen.findByRole("heading", { level: 1, name: "Ghi việc" });
    expect(await screen.findByRole("button", { name: "Xóa ảnh 2" })).toBeTruthy();
    const { draft, others } = await theDraft(device);
    expect(draft.photos).toMatchObject([{ source: "received" }, { source: "received" }]);
    expect(draft.attachments).toMatchObject([{ fileName: "Kế hoạch.pdf" }]);
    expect(others).toEqual([]);
    expect(await device.services.intake.shared()).toEqual([]);
  });

  test("or into one of the drafts that are open", async () => {
    const { device } = await anEnrolledPhone();
    const { drafts } = device.services;
    const open = await drafts.start({ kind: "dialogue" });
    await drafts.addPhoto(open.id, pictureOf("a"), "camera");
    await share(device, aPhoto("b"));
    openApp(device, "/nhan");
    fireEvent.click(await screen.findByRole("button", { name: /1 ảnh/ }));

    await screen.findByRole("button", { name: "Xóa ảnh 2" });
    const { draft, others } = await theDraft(device);
    expect(draft.id).toBe(open.id);
    expect(draft.photos.map(({ source }) => source)).toEqual(["camera", "received"]);
    expect(others).toEqual([]);
  });

  test("[S34] a page killed in the middle goes on into the same draft, and nothing is there twice", async () => {
    const { device } = await anEnrolledPhone();
    const { drafts, intake } = device.services;
    await share(device, aPhoto("a"), aPhoto("b"));
    const begun = await drafts.start({});
    await intake.aimShared(begun.id);
    // The first one is in the draft, and the page died before it left the inbox.
    await drafts.addPhoto(begun.id, aPhoto("a"), "received");

    const again = device.restart();
    openApp(again, "/nhan");
    await screen.findByRole("button", { name: "Xóa ảnh 2" });
    const { draft, others } = await theDraft(again);
    expect(draft.id).toBe(begun.id);
    expect(draft.photos).toHaveLength(2);
    expect(others).toEqual([]);
    expect(await again.services.intake.shared()).toEqual([]);
  });

  test("names each file that no record takes, with the reason, and keeps the others", async () => {
    const { device } = await anEnrolledPhone();
    const wrong = new File(["<svg/>"], "hinh.svg", { type: "image/svg+xml" });
    await share(device, wrong, aPhoto("a"), new File(["MZ"], "chay.exe"));
    openApp(device, "/nhan");
    fireEvent.click(await screen.findByRole("button", { name: "Ghi việc mới" }));

    expect(await screen.findByText("Tệp này không phải là ảnh")).toBeTruthy();
    expect(screen.getByText(/^hinh\.svg: /)).toBeTruthy();
    expect(screen.getByText(/^chay\.exe: /)).toBeTruthy();
    press("Bỏ tệp này, mở bản ghi");
    await screen.findByRole("button", { name: "Xóa ảnh 1" });
    expect(await device.services.intake.shared()).toEqual([]);
    expect((await theDraft(device)).draft.photos).toHaveLength(1);
  });

  test("what a full draft has no room for is kept and asked about once more", async () => {
    const { device } = await anEnrolledPhone();
    const { drafts } = device.services;
    const full = await drafts.start({});
    for (let number = 0; number < MAX_PHOTOS; number += 1)
      await drafts.addPhoto(full.id, pictureOf(String(number)), "gallery");
    await share(device, aPhoto("a"));
    openApp(device, "/nhan");
    fireEvent.click(await screen.findByRole("button", { name: new RegExp(`${MAX_PHOTOS} ảnh`) }));

    expect(await screen.findByText("Đã đủ số ảnh")).toBeTruthy();
    fireEvent.click(await screen.findByRole("button", { name: "Ghi việc mới" }));
    await screen.findByRole("button", { name: "Xóa ảnh 1" });
    expect((await drafts.open()).map(({ photos }) => photos.length).sort()).toEqual([1, MAX_PHOTOS]);
  });

  test("nobody is signed in: says that they are kept, and asks when an officer has come", async () => {
    const device = createTestPhone(createScriptedServer().answer);
    await share(device, aPhoto("a"));
    openApp(device, "/nhan");
    expect(await screen.findByText("Ảnh, tệp vừa chia sẻ đã giữ trên máy này")).toBeTruthy();

    expect((await device.services.account.enrol("ABCD-EFGH")).ok).toBe(true);
    expect(await device.services.intake.shared()).toMatchObject([{ fileName: "a.jpg", draft: null }]);
  });

  test("somebody who logs nothing is told so, and takes nothing away from who does", async () => {
    const { device } = await anEnrolledPhone({ role: "leader" });
    await share(device, aPhoto("a"));
    openApp(device, "/nhan");
    expect(await screen.findByText("Tài khoản này không ghi việc")).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Ghi việc mới" })).toBeNull();
    expect(await device.services.drafts.open()).toEqual([]);
  });

  test("what was left waiting is asked about at the next start, and can be dropped", async () => {
    const { device } = await anEnrolledPhone();
    await share(device, aPhoto("a"));
    openApp(device);
    fireEvent.click(await screen.findByRole("button", { name: "Bỏ các tệp này" }));
    const question = await screen.findByRole("alertdialog", { name: "Bỏ 1 tệp vừa chia sẻ?" });
    const [, confirm] = question.querySelectorAll("button");
    if (confirm) fireEvent.click(confirm);
    expect(await screen.findByText("Không có tệp nào đang chờ")).toBeTruthy();
    await waitFor(async () => expect(await device.services.intake.shared()).toEqual([]));
  });

  test("says when the phone could not keep all of what was shared", async () => {
    const { device } = await anEnrolledPhone();
    openApp(device, "/nhan?loi=1");
    expect(await screen.findByText("Chưa nhận được hết các tệp")).toBeTruthy();
  });
});
