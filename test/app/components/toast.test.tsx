import { act, fireEvent, render, screen } from "@testing-library/preact";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { Toast } from "../../../src/app/components/toast.tsx";

const pass = (ms: number) =>
  act(() => {
    vi.advanceTimersByTime(ms);
  });

describe("a toast", () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  const show = () => {
    const onDone = vi.fn();
    const onAction = vi.fn();
    render(<Toast toast={{ message: "Đã xóa ảnh 2", actionLabel: "Hoàn tác", onAction }} onDone={onDone} />);
    return { onDone, onAction };
  };

  test("is read out and goes after eight seconds", () => {
    const { onDone } = show();
    expect(screen.getByRole("status").textContent).toContain("Đã xóa ảnh 2");
    pass(7_900);
    expect(onDone).not.toHaveBeenCalled();
    pass(200);
    expect(onDone).toHaveBeenCalledOnce();
  });

  test("waits while its button has the focus, then for what was left", () => {
    const { onDone } = show();
    const undo = screen.getByRole("button", { name: "Hoàn tác" });
    pass(5_000);
    act(() => undo.focus());
    pass(60_000);
    expect(onDone).not.toHaveBeenCalled();
    act(() => undo.blur());
    pass(2_900);
    expect(onDone).not.toHaveBeenCalled();
    pass(200);
    expect(onDone).toHaveBeenCalledOnce();
  });

  test("waits while it is pointed at", () => {
    const { onDone } = show();
    const toast = screen.getByText("Đã xóa ảnh 2").parentElement as HTMLElement;
    fireEvent.pointerEnter(toast);
    pass(60_000);
    expect(onDone).not.toHaveBeenCalled();
    fireEvent.pointerLeave(toast);
    pass(8_100);
    expect(onDone).toHaveBeenCalledOnce();
  });

  test("undoes once and goes", () => {
    const { onDone, onAction } = show();
    fireEvent.click(screen.getByRole("button", { name: "Hoàn tác" }));
    expect(onAction).toHaveBeenCalledOnce();
    expect(onDone).toHaveBeenCalledOnce();
  });

  test("gives the next one its whole time", () => {
    const onDone = vi.fn();
    const { rerender } = render(<Toast toast={{ message: "Đã xóa ảnh 1" }} onDone={onDone} />);
    pass(6_000);
    rerender(<Toast toast={{ message: "Đã xóa ảnh 1" }} onDone={onDone} />);
    pass(6_000);
    expect(onDone).not.toHaveBeenCalled();
    pass(2_100);
    expect(onDone).toHaveBeenCalledOnce();
  });

  test("is a live region before it has anything to say", () => {
    render(<Toast toast={null} onDone={() => undefined} />);
    expect(screen.getByRole("status").textContent).toBe("");
  });
});
