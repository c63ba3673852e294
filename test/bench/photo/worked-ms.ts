import type { Browser } from "playwright-core";

/**
 * What the browser's pages have worked so far, on all their threads, in milliseconds of a processor: the same on a busy
 * machine as on an idle one. The browser's own throttle slows the main thread alone, and photos are prepared on others: on a
 * processor six times slower this work takes six times as long.
 */
export const workedMs = async (browser: Browser): Promise<number> => {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send("SystemInfo.getProcessInfo");
  await session.detach();
  return processInfo
    .filter(({ type }) => type === "renderer")
    .reduce((sum, { cpuTime }) => sum + cpuTime * 1000, 0);
};
