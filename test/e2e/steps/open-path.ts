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
