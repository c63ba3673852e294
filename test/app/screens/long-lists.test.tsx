import { act, fireEvent, render, screen, waitFor } from "@testing-library/preact";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { KeptPlace } from "../../../src/app/screens/kept-place.tsx";
import { anActivity, anEnrolledPhone, openApp } from "../../support/officer-app.tsx";
import { uuid } from "../../support/sync-builders.ts";

/** The browser's own, told by hand what is in sight: happy-dom lays nothing out. */
const watched: { readonly tell: IntersectionObserverCallback; readonly target: Element }[] = [];
class HandObserver {
  readonly tell: IntersectionObserverCallback;
  constructor(tell: IntersectionObserverCallback) {
    this.tell = tell;
  }
  observe(target: Element): void {
    watched.push({ tell: this.tell, target });
  }
  disconnect(): void {}
}

/** The part of a list that holds `element` comes near or goes far away. */
const seePart = (element: Element, isIntersecting: boolean): Promise<void> =>
  act(async () => {
    const part = watched.find(({ target }) => target.contains(element) || target === element);
    const entry = { isIntersecting, boundingClientRect: { height: 480 } };
    part?.tell([entry as IntersectionObserverEntry], {} as IntersectionObserver);
  });

beforeEach(() => vi.stubGlobal("IntersectionObserver", HandObserver));
afterEach(() => {
  watched.length = 0;
  vi.unstubAllGlobals();
});

describe("a part of a long list", () => {
  test("that is far away is not drawn and keeps its place; near again, it is there", async () => {
    const { container } = render(
      <main>
        <KeptPlace>
          <a href="/ban-ghi/1">Phát thanh số 1</a>
        </KeptPlace>
      </main>,
    );
    const part = container.querySelector("main > div") as HTMLElement;
    await seePart(part, false);
    expect(screen.queryByRole("link")).toBeNull();
    expect(part.style.height).toBe("480px");
    await seePart(part, true);
    expect(screen.getByRole("link", { name: "Phát thanh số 1" })).toBeTruthy();
    expect(part.style.height).toBe("");
  });

  test("stays as long as the keyboard is in it", async () => {
    render(
      <main>
        <KeptPlace>
          <a href="/ban-ghi/1">Phát thanh số 1</a>
        </KeptPlace>
      </main>,
    );
    const link = screen.getByRole("link");
    link.focus();
    await seePart(link, false);
    expect(screen.getByRole("link")).toBe(link);
  });
});

const EACH_DAY = 30;
const rows = () => [...document.querySelectorAll<HTMLElement>('main a[href^="/ban-ghi/"]')];

describe("a month with very many records", () => {
  test("is drawn in part, however far one goes, and searched as a whole", async () => {
    const { device, receive } = await anEnrolledPhone();
    await receive(
      ...Array.from({ length: 3 * EACH_DAY }, (_none, nth) =>
        anActivity(uuid(nth + 1), nth + 1, {
          on: `2025-05-0${1 + Math.floor(nth / EACH_DAY)}`,
          title: nth === 3 ? "Loa cụm Khe Năm bị rè" : `Bản tin ${nth}`,
          tasks: [],
        }),
      ),
    );
    openApp(device, "/nhat-ky");
    fireEvent.click(await screen.findByText("Xem thêm, còn 30"));
    await waitFor(() => expect(rows()).toHaveLength(3 * EACH_DAY));
    const [newest] = rows();
    if (newest) await seePart(newest, false);
    expect(rows()).toHaveLength(2 * EACH_DAY);

    fireEvent.click(screen.getByLabelText("Tìm trong nhật ký"));
    const box = document.querySelector("input[type=search]") as HTMLInputElement;
    fireEvent.input(box, { target: { value: "khe nam bi re" } });
    await waitFor(() => expect(rows()).toHaveLength(1));
    expect(rows()[0]?.textContent).toContain("Loa cụm Khe Năm bị rè");
  });
});

describe("a full outbox", () => {
  test("draws a part of what waits, and more when it is wanted", async () => {
    const { device } = await anEnrolledPhone();
    device.setOnline(false);
    const works = Array.from({ length: 70 }, (_none, nth) => ({
      kind: "article" as const,
      values: { on: "2025-05-06" as never, title: `Bài ${nth}` },
    }));
    const added = await device.services.records.add(works);
    expect(added.ok).toBe(true);
    openApp(device, "/hop-cho-gui");
    const more = await screen.findByText("Xem thêm, còn 10");
    expect(rows()).toHaveLength(60);
    fireEvent.click(more);
    await waitFor(() => expect(rows()).toHaveLength(70));
  });
});
