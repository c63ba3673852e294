import type { Page } from "playwright-core";

/** Counts from now on; survives moving within the app, not loading it anew. */
interface TapCounter {
  readonly count: () => Promise<number>;
}

/**
 * What a finger or a mouse really presses in this page: presses that a script makes (`openPath`) are none. For the tap
 * counts of the flows, which the story itself must not be trusted with.
 */
export const countTaps = async (page: Page): Promise<TapCounter> => {
  await page.evaluate(() => {
    document.documentElement.dataset["taps"] = "0";
    const counted = globalThis as { countsTaps?: true };
    if (counted.countsTaps) return;
    counted.countsTaps = true;
    // Pointers go down once for each tap; a click on a label would be counted twice. A keyboard makes no pointer.
    addEventListener(
      "pointerdown",
      (event) => {
        const { dataset } = document.documentElement;
        if (event.isTrusted) dataset["taps"] = String(Number(dataset["taps"]) + 1);
      },
      { capture: true },
    );
  });
  return { count: () => page.evaluate(() => Number(document.documentElement.dataset["taps"])) };
};
