import type { Page } from "playwright-core";

/** Goes to another screen of the app that is open, as by one of its links: nothing is loaded anew. */
export const openPath = (page: Page, path: string): Promise<void> =>
  page.evaluate((href) => {
    const link = document.createElement("a");
    link.href = href;
    document.body.append(link);
    link.click();
    link.remove();
  }, path);

/** The screen that is left stays until the next one is loaded; the new one has a title or a heading of its own. */
export const arrive = async (page: Page, address: string): Promise<void> => {
  const left = await page.evaluate(() => {
    for (const heading of document.querySelectorAll("h1")) heading.dataset["left"] = "";
    return document.title;
  });
  await openPath(page, address);
  const isThere = { title: left, frames: 0 };
  await page.waitForFunction((state) => {
    const isBusy = document.querySelector('main[aria-busy="true"], p[aria-busy="true"]') !== null;
    const heading = document.querySelector(document.title === state.title ? "h1:not([data-left])" : "h1");
    // Between opening and its first rows a screen may be drawn twice: it must stand for some frames.
    state.frames = !isBusy && heading ? state.frames + 1 : 0;
    return state.frames > 10;
  }, isThere);
};
