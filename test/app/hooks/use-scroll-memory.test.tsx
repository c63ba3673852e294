import { cleanup, render } from "@testing-library/preact";
import { afterEach, expect, test, vi } from "vitest";
import { useScrollMemory } from "../../../src/app/hooks/use-scroll-memory.ts";

const Page = ({ rows }: { readonly rows: number | null }) => {
  useScrollMemory();
  return <div class="screen">{rows !== null && <main ref={(box) => measure(box, rows)} />}</div>;
};

/** No layout here: a screen of 500 over rows of 100. */
const measure = (box: HTMLElement | null, rows: number): void => {
  if (!box) return;
  Object.defineProperty(box, "scrollHeight", { configurable: true, value: rows * 100 });
  Object.defineProperty(box, "clientHeight", { configurable: true, value: 500 });
};

const main = (): HTMLElement => {
  const box = document.querySelector("main");
  if (!box) throw new Error("the page shows nothing yet");
  return box;
};

const leaveListAt = (top: number) => {
  history.replaceState(null, "", "/");
  const page = render(<Page rows={20} />);
  main().scrollTop = top;
  main().dispatchEvent(new Event("scroll"));
  history.pushState(null, "", "/viec");
  page.rerender(<Page rows={null} />);
  return page;
};

const goBack = () => {
  history.replaceState(null, "", "/");
  window.dispatchEvent(new PopStateEvent("popstate"));
};

afterEach(cleanup);

test("back on a list, it stands where it was left, once its rows are there", async () => {
  const page = leaveListAt(700);
  goBack();
  page.rerender(<Page rows={20} />);
  await vi.waitFor(() => expect(main().scrollTop).toBe(700));
});

test("a list whose reader has begun to touch it is not moved", async () => {
  const page = leaveListAt(700);
  goBack();
  document.dispatchEvent(new Event("pointerdown"));
  page.rerender(<Page rows={20} />);
  await new Promise<void>((resolve) => queueMicrotask(resolve));
  expect(main().scrollTop).toBe(0);
});
