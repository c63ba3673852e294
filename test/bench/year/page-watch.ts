import type { Page } from "playwright-core";

/** What opening something, or a key, cost the page; times in milliseconds. */
export interface Step {
  /** Until it stood there and was drawn. */
  readonly ms: number;
  /** The longest task of the page's own thread on the way; 0: none over 50 ms. */
  readonly longestTaskMs: number;
  /** Elements in the document when it was there. */
  readonly nodes: number;
}

/**
 * Put into every page before anything of the app runs: notes long tasks, and when `selector` was first there and drawn
 * since the navigation began.
 */
export const watchPage = async (page: Page, selector: string): Promise<void> => {
  await page.addInitScript((wanted) => {
    const watch: PageWatch = { tasks: [], firstMs: null, afterFrame: () => Promise.resolve() };
    watch.afterFrame = () =>
      new Promise((resolve) => requestAnimationFrame(() => setTimeout(() => resolve(), 0)));
    (globalThis as { watch?: PageWatch }).watch = watch;
    new PerformanceObserver((list) => {
      for (const { startTime, duration } of list.getEntries()) watch.tasks.push({ startTime, duration });
    }).observe({ type: "longtask", buffered: true });
    const looking = new MutationObserver(() => {
      if (watch.firstMs !== null || !document.querySelector(wanted)) return;
      looking.disconnect();
      void watch.afterFrame().then(() => {
        watch.firstMs = performance.now();
      });
    });
    looking.observe(document, { childList: true, subtree: true, attributes: true });
  }, selector);
};

interface PageWatch {
  tasks: { readonly startTime: number; readonly duration: number }[];
  firstMs: number | null;
  afterFrame: () => Promise<void>;
}

/** From the start of the navigation until the awaited selector was drawn. */
export const untilFirst = async (page: Page): Promise<Step> => {
  await page.waitForFunction(() => (globalThis as { watch?: PageWatch }).watch?.firstMs !== null, null, {
    timeout: 120_000,
  });
  // What the screen goes on to load belongs to the start too, as far as tasks are concerned.
  await page.waitForTimeout(1_500);
  return page.evaluate(() => {
    const { watch } = globalThis as unknown as { watch: PageWatch };
    return {
      ms: watch.firstMs ?? 0,
      longestTaskMs: Math.max(0, ...watch.tasks.map(({ duration }) => duration)),
      nodes: document.querySelectorAll("*").length,
    };
  });
};

/** Goes to a screen of the open app by a link; until `selector` is there, on a screen of another address, and drawn. */
export const openScreen = (page: Page, path: string, selector: string): Promise<Step> =>
  page.evaluate(
    async ({ href, wanted }) => {
      const { watch } = globalThis as unknown as { watch: PageWatch };
      const link = document.createElement("a");
      link.href = href;
      document.body.append(link);
      await watch.afterFrame();
      watch.tasks.length = 0;
      const began = performance.now();
      const left = document.querySelector(".screen");
      const isThere = new Promise<void>((resolve) => {
        const look = () => {
          const found = document.querySelector(wanted);
          if (!found || left?.contains(found)) return;
          looking.disconnect();
          resolve();
        };
        const looking = new MutationObserver(look);
        looking.observe(document.body, { childList: true, subtree: true });
      });
      link.click();
      link.remove();
      const isLate = new Promise<never>((_resolve, reject) => {
        setTimeout(() => reject(new Error(`${href} does not show ${wanted}`)), 120_000);
      });
      await Promise.race([isThere, isLate]);
      await watch.afterFrame();
      const ms = performance.now() - began;
      // Long tasks are told a moment after they ended.
      await new Promise((resolve) => setTimeout(resolve, 300));
      const longestTaskMs = Math.max(0, ...watch.tasks.map(({ duration }) => duration));
      return { ms, longestTaskMs, nodes: document.querySelectorAll("*").length };
    },
    { href: path, wanted: selector },
  );

/** Types into the field key by key; of each, the time until the next picture stood on the screen. */
export const typeWords = (page: Page, selector: string, words: string): Promise<readonly Step[]> =>
  page.evaluate(
    async ({ wanted, typed }) => {
      const { watch } = globalThis as unknown as { watch: PageWatch };
      const field = document.querySelector<HTMLInputElement>(wanted);
      if (!field) throw new Error("no field to type into");
      field.focus();
      const steps = [];
      for (let length = 1; length <= typed.length; length += 1) {
        await new Promise((resolve) => setTimeout(resolve, 400));
        watch.tasks.length = 0;
        const began = performance.now();
        field.value = typed.slice(0, length);
        field.dispatchEvent(new InputEvent("input", { bubbles: true }));
        await watch.afterFrame();
        const ms = performance.now() - began;
        await new Promise((resolve) => setTimeout(resolve, 300));
        const longestTaskMs = Math.max(0, ...watch.tasks.map(({ duration }) => duration));
        steps.push({ ms, longestTaskMs, nodes: document.querySelectorAll("*").length });
      }
      return steps;
    },
    { wanted: selector, typed: words },
  );

/** Scrolls to the very end, as far as the list goes; elements in the document then. */
export const nodesAtEnd = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    const { watch } = globalThis as unknown as { watch: PageWatch };
    const main = document.querySelector(".screen > main");
    let before = -1;
    for (let tries = 0; main && tries < 60 && main.scrollHeight !== before; tries += 1) {
      before = main.scrollHeight;
      main.scrollTop = before;
      await watch.afterFrame();
      await new Promise((resolve) => setTimeout(resolve, 60));
    }
    return document.querySelectorAll("*").length;
  });

/** Of the page's own thread, after what is garbage was taken away; megabytes. */
export const heapMb = async (page: Page): Promise<number> => {
  const session = await page.context().newCDPSession(page);
  await session.send("HeapProfiler.collectGarbage");
  const { usedSize } = await session.send("Runtime.getHeapUsage");
  await session.detach();
  return usedSize / 1024 / 1024;
};
