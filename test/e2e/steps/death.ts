import type { Browser, Page } from "playwright-core";

/** Where a dying page knocks: the network in between holds it there for ever. */
export const DEATH_PATH = "/__dies-here";

/**
 * From now on the page stands still before its `step`-th write to its databases, or between the end of a transaction on
 * disk and the app's hearing of it; there it can be killed.
 */
export const stopAtWrite = (page: Page, step: number): Promise<void> =>
  page.evaluate(
    ({ stopAt, path }) => {
      let steps = 0;
      const pass = (): void => {
        steps += 1;
        if (steps !== stopAt) return;
        const knock = new XMLHttpRequest();
        knock.open("POST", path, false);
        knock.send();
      };
      const wrap = (owner: object, name: string): void => {
        const original = Reflect.get(owner, name) as (...given: unknown[]) => unknown;
        Reflect.set(owner, name, function (this: unknown, ...given: unknown[]) {
          pass();
          return original.apply(this, given);
        });
      };
      for (const name of ["put", "add", "delete", "clear"]) wrap(IDBObjectStore.prototype, name);
      for (const name of ["update", "delete"]) wrap(IDBCursor.prototype, name);
      const begin = IDBDatabase.prototype.transaction;
      IDBDatabase.prototype.transaction = function (...given) {
        const transaction = begin.apply(this, given);
        if (transaction.mode === "readwrite") transaction.addEventListener("complete", pass);
        return transaction;
      };
    },
    { stopAt: step, path: DEATH_PATH },
  );

/** Ends everything that runs pages in this browser, also a page that stands still, as a system short of memory does. */
export const killStandingPage = async (browser: Browser, page: Page, url: string): Promise<Page> => {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send("SystemInfo.getProcessInfo");
  await session.detach();
  const crashed = page.waitForEvent("crash");
  for (const { type, id } of processInfo) if (type === "renderer") process.kill(id, "SIGKILL");
  await crashed;
  const phone = page.context();
  await page.close();
  const next = await phone.newPage();
  await next.goto(url);
  return next;
};
