import { act, fireEvent, render, screen } from "@testing-library/preact";
import { useState } from "preact/hooks";
import { afterEach, describe, expect, test, vi } from "vitest";
import { ConfirmDialog } from "../../../src/app/components/confirm-dialog.tsx";
import { Sheet } from "../../../src/app/components/sheet.tsx";

const Screen = ({ onClosed }: { readonly onClosed?: () => void }) => {
  const [isOpen, setOpen] = useState(false);
  const handleClose = () => {
    setOpen(false);
    onClosed?.();
  };
  return (
    <>
      <button type="button" onClick={() => setOpen(true)}>
        Trả lại
      </button>
      {isOpen && (
        <Sheet title="Trả lại để sửa" onClose={handleClose}>
          <button type="button" onClick={handleClose}>
            Thôi
          </button>
        </Sheet>
      )}
    </>
  );
};

const openFrom = async () => {
  const opener = screen.getByRole("button", { name: "Trả lại" });
  opener.focus();
  await act(() => opener.click());
  return opener;
};

describe("a sheet", () => {
  afterEach(() => {
    vi.restoreAllMocks();
  });

  test("is a modal dialog with its title as name", async () => {
    render(<Screen />);
    await openFrom();
    const sheet = screen.getByRole("dialog", { name: "Trả lại để sửa" }) as HTMLDialogElement;
    expect(sheet.open).toBe(true);
  });

  test("gives the focus back to what opened it", async () => {
    render(<Screen />);
    const opener = await openFrom();
    screen.getByRole("button", { name: "Thôi" }).focus();
    await act(() => screen.getByRole("button", { name: "Thôi" }).click());
    expect(screen.queryByRole("dialog")).toBeNull();
    expect(document.activeElement).toBe(opener);
  });

  test("closes once when the browser closes it, as on Esc", async () => {
    const onClosed = vi.fn();
    render(<Screen onClosed={onClosed} />);
    await openFrom();
    await act(() => (screen.getByRole("dialog") as HTMLDialogElement).close());
    expect(screen.queryByRole("dialog")).toBeNull();
    expect(onClosed).toHaveBeenCalledOnce();
  });

  test("closes on Back where the browser does not do it by itself", async () => {
    render(<Screen />);
    await openFrom();
    expect(history.state).toHaveProperty("sheet");
    await act(() => {
      dispatchEvent(new PopStateEvent("popstate"));
    });
    expect(screen.queryByRole("dialog")).toBeNull();
  });

  test("closed otherwise, takes back the step that it had laid for Back", async () => {
    const back = vi.spyOn(history, "back");
    render(<Screen />);
    await openFrom();
    await act(() => screen.getByRole("button", { name: "Thôi" }).click());
    expect(back).toHaveBeenCalledOnce();
  });

  test("left by a link, leaves the new page where it is", async () => {
    const back = vi.spyOn(history, "back");
    render(<Screen />);
    await openFrom();
    history.pushState(null, "", "/viec");
    await act(() => screen.getByRole("button", { name: "Thôi" }).click());
    expect(back).not.toHaveBeenCalled();
  });
});

describe("a question", () => {
  test("tells title and text, and does only what was pressed", () => {
    const onCancel = vi.fn();
    const onConfirm = vi.fn();
    render(
      <ConfirmDialog
        title="Xóa bản ghi chưa gửi?"
        text="Xóa là mất hẳn."
        cancelLabel="Giữ lại"
        confirmLabel="Xóa hẳn"
        isDangerous
        onCancel={onCancel}
        onConfirm={onConfirm}
      />,
    );
    const question = screen.getByRole("alertdialog", { name: "Xóa bản ghi chưa gửi?" });
    const described = question.getAttribute("aria-describedby") ?? "";
    expect(document.getElementById(described)?.textContent).toBe("Xóa là mất hẳn.");
    fireEvent.click(screen.getByRole("button", { name: "Xóa hẳn" }));
    expect(onConfirm).toHaveBeenCalledOnce();
    expect(onCancel).not.toHaveBeenCalled();
  });
});
