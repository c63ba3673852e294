import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
} from "playwright-core";
import { findChromium } from "../../.scripts/chromium.mjs";
import { until } from "./until.ts";

const QUIET_ARGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  // The browser's own widgets, such as the field for a date.
  "--lang=vi-VN",
];

const VIETNAM: BrowserContextOptions = { locale: "vi-VN", timezoneId: "Asia/Ho_Chi_Minh" };

/** As the browsers of the cheapest phones in the villages say it. */
const ANDROID =
  "Mozilla/5.0 (Linux; Android 14; SM-A055F) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Mobile Safari/537.36";

const PHONE: BrowserContextOptions = {
  ...VIETNAM,
  userAgent: ANDROID,
  viewport: { width: 360, height: 800 },
  deviceScaleFactor: 2,
  isMobile: true,
  hasTouch: true,
};

const DESK: BrowserContextOptions = { ...VIETNAM, viewport: { width: 1280, height: 800 } };

const requireChromium = (): string => {
  const path = findChromium();
  if (path === undefined) throw new Error("No Chromium: run `node .scripts/chromium.mjs`.");
  return path;
};

/** One Chromium for a test file; each person in the story gets a context of their own. */
export const launchBrowser = (args: readonly string[] = []): Promise<Browser> =>
  chromium.launch({ executablePath: requireChromium(), args: [...QUIET_ARGS, ...args] });

/** A camera that shows a moving picture, for phones that have the permission `camera`. */
export const FAKE_CAMERA = "--use-fake-device-for-media-stream";

/** An officer's phone: 360×800, touch, Vietnamese. */
export const openPhone = (browser: Browser, options: BrowserContextOptions = {}): Promise<BrowserContext> =>
  browser.newContext({ ...PHONE, ...options });

/** A supervisor's screen: 1280×800. */
export const openDesk = (browser: Browser, options: BrowserContextOptions = {}): Promise<BrowserContext> =>
  browser.newContext({ ...DESK, ...options });

/** Of a phone whose storage lies in a folder; `args` are further ones of its browser. */
export type KeptPhoneOptions = BrowserContextOptions & { readonly args?: readonly string[] };

/**
 * A phone whose storage lies in `folder`, so that it survives the end of the whole browser: close the context, then open
 * the same folder again.
 */
export const openPhoneIn = (
  folder: string,
  { args = [], ...options }: KeptPhoneOptions = {},
): Promise<BrowserContext> =>
  chromium.launchPersistentContext(folder, {
    executablePath: requireChromium(),
    args: [...QUIET_ARGS, ...args],
    ...PHONE,
    ...options,
  });

/**
 * Where a phone that outlives one server finds the next: browsers keep everything by address, and each server of a story
 * has a port of its own. Nothing listens there.
 */
export const PHONE_ADDRESS = "http://127.0.0.1:8099";

/** A browser with these arguments asks the server at `url` whatever it asks of PHONE_ADDRESS. */
export const reaching = (url: string): readonly string[] => [
  `--host-resolver-rules=MAP ${new URL(PHONE_ADDRESS).host} ${new URL(url).host}`,
];

/**
 * As on a processor so many times slower, until what it answers with is called: the browser holds the page's own thread
 * back, not those of its workers.
 */
export const slowDown = async (page: Page, times: number): Promise<() => Promise<void>> => {
  const session = await page.context().newCDPSession(page);
  const setRate = (rate: number) => session.send("Emulation.setCPUThrottlingRate", { rate });
  await setRate(times);
  return async () => {
    await setRate(1);
    await session.detach();
  };
};

/** Only then may the network go: everything is precached and the worker answers this page. */
export const waitUntilOfflineReady = async (page: Page): Promise<void> => {
  await until(() => page.evaluate(() => navigator.serviceWorker.controller?.state === "activated"), {
    what: "an active service worker controls the page",
  });
};
