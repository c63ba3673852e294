import { createEvent, fireEvent, screen, waitFor } from "@testing-library/preact";
import { describe, expect, test } from "vitest";
import { anEnrolledPhone, findDialog, openApp } from "../../support/officer-app.tsx";
import { pictureOf } from "../../support/test-phone.ts";

const THAT_DAY = Date.UTC(2025, 4, 12, 3);
const TWO_DAYS_BEFORE = Date.UTC(2025, 4, 10, 3);

const aPhoto = (text: string, lastModified = THAT_DAY) =>
  new File([pictureOf(text)], `${text}.jpg`, { type: "image/jpeg", lastModified });
const aPdf = () => new File(["%PDF-1.7 1"], "Kế hoạch.pdf", { type: "application/pdf" });

/** A form that is open, and the draft behind it. */
const openForm = async () => {
  const { device } = await anEnrolledPhone();
  device.setOnline(false);
  const { id } = await device.services.drafts.start({ kind: "broadcast" });
  openApp(device, `/ghi/${id}`);
  await screen.findByRole("heading", { level: 1, name: "Ghi việc" });
  await screen.findByRole("button", { name: "Chụp ảnh" });
  const draft = async () => {
    const found = await device.services.drafts.draft(id);
    if (!found) throw new Error("the draft is gone");
    return found;
  };
  return { draft, saved: () => device.services.diary.activity(id) };
};

const bringing = (files: readonly File[]) => ({ dataTransfer: { types: ["Files"], files } });

/** Under its own name: `fireEvent.drop` would rename it for an element that has no handler of its own. */
const bring = (how: "dragOver" | "dragLeave" | "drop" | "paste", what: object) =>
  fireEvent(document.body, createEvent[how](document.body, what));

describe("Ghi việc, on a desk", () => {
  test("photos dropped on the form go to the photos, other files to the attachments", async () => {
    const { draft } = await openForm();
    bring("dragOver", bringing([]));
    expect(await screen.findByText("Thả ảnh, tệp vào đây")).toBeTruthy();
    // Its type is told by its bytes, whatever its name says.
    const unnamed = new File([pictureOf("b")], "khong-ten");
    bring("drop", bringing([aPhoto("a"), aPdf(), unnamed]));

    await screen.findByRole("button", { name: "Xóa ảnh 2" });
    expect(await screen.findByRole("button", { name: "Bỏ tệp Kế hoạch.pdf" })).toBeTruthy();
    expect(screen.queryByText("Thả ảnh, tệp vào đây")).toBeNull();
    expect((await draft()).photos).toMatchObject([{ source: "gallery" }, { source: "gallery" }]);
    expect((await draft()).attachments).toHaveLength(1);
  });

  test("[S1] saving waits for files that are still on their way to the disk", async () => {
    const { saved } = await openForm();
    bring("drop", bringing([aPhoto("a"), aPdf()]));
    fireEvent.click(screen.getByRole("button", { name: "Lưu trên máy" }));
    await findDialog("Đã lưu trên máy");
    const view = await saved();
    expect(view?.photos).toHaveLength(1);
    expect(view?.attachments).toHaveLength(1);
  });

  test("the frame goes when the files are taken away again, and text that is dragged shows none", async () => {
    await openForm();
    bring("dragOver", { dataTransfer: { types: ["text/plain"], files: [] } });
    expect(screen.queryByText("Thả ảnh, tệp vào đây")).toBeNull();
    bring("dragOver", bringing([]));
    await screen.findByText("Thả ảnh, tệp vào đây");
    bring("dragLeave", bringing([]));
    await waitFor(() => expect(screen.queryByText("Thả ảnh, tệp vào đây")).toBeNull());
  });

  test("a picture is pasted anywhere on the form; words go into the field they are pasted into", async () => {
    const { draft } = await openForm();
    const note = await screen.findByRole("textbox", { name: /^Ghi thêm/ });
    const words = { clipboardData: { files: [aPhoto("a")], getData: () => "Bảng tính" } };
    const asWords = createEvent.paste(note, words);
    fireEvent(note, asWords);
    expect(asWords.defaultPrevented).toBe(false);
    expect((await draft()).photos).toEqual([]);

    bring("paste", { clipboardData: { files: [aPhoto("b")], getData: () => "" } });
    await screen.findByRole("button", { name: "Xóa ảnh 1" });
    expect(screen.queryByRole("button", { name: "Xóa ảnh 2" })).toBeNull();
  });

  test("says which photos are of another day than the record, as a hint", async () => {
    await openForm();
    bring("drop", bringing([aPhoto("a"), aPhoto("b", TWO_DAYS_BEFORE)]));
    expect(await screen.findByText("Ảnh 2 chụp ngày 10/5")).toBeTruthy();
    expect(screen.queryByText(/Ảnh 1 chụp/)).toBeNull();
  });

  test("says which of many photos is being stored", async () => {
    await openForm();
    const said: (string | null)[] = [];
    const status = screen.getByText(/Chưa có minh chứng/);
    new MutationObserver(() => said.push(status.textContent)).observe(status, {
      childList: true,
      characterData: true,
      subtree: true,
    });
    bring("drop", bringing([aPhoto("a"), aPhoto("b"), aPhoto("c")]));
    await screen.findByRole("button", { name: "Xóa ảnh 3" });
    await waitFor(() => expect(status.textContent).toBe("Đã cất 3 ảnh vào máy"));
    expect(said).toContain("Đang cất ảnh 1/3 vào máy");
    expect(said).toContain("Đang cất ảnh 3/3 vào máy");
  });

  test("names every file that cannot be taken in, with the reason", async () => {
    const { draft } = await openForm();
    const files = [new File(["MZ"], "chay.exe"), aPhoto("a"), new File(["??"], "la.bin")];
    bring("drop", bringing(files));
    expect(await screen.findByText("2 tệp chưa nhận được")).toBeTruthy();
    expect(screen.getByText(/chay\.exe: .*la\.bin: /)).toBeTruthy();
    expect((await draft()).photos).toHaveLength(1);
  });
});
