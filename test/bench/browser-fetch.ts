import type { Fetch } from "../../src/device/timed-fetch.ts";

/** What Chrome on Android says of itself with every request of a page to its own origin. */
const CHROME_HEADERS = {
  "sec-ch-ua-platform": '"Android"',
  "user-agent":
    "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Mobile Safari/537.36",
  "sec-ch-ua": '"Chromium";v="142", "Not_A Brand";v="99"',
  "sec-ch-ua-mobile": "?1",
  accept: "*/*",
  "sec-fetch-site": "same-origin",
  "sec-fetch-mode": "cors",
  "sec-fetch-dest": "empty",
  "accept-encoding": "gzip, deflate, br",
  "accept-language": "vi-VN,vi;q=0.9",
} as const;

/** Node's fetch with a browser's headers and a jar for one cookie. Paths are those of `origin`. */
export const createBrowserFetch = (origin: string, onRequest: () => void = () => {}): Fetch => {
  let cookie: string | null = null;
  return async (path, init) => {
    onRequest();
    const headers = new Headers({ ...CHROME_HEADERS, ...Object.fromEntries(new Headers(init.headers)) });
    if (init.method !== "GET" && init.method !== "HEAD") headers.set("origin", origin);
    if (cookie !== null) headers.set("cookie", cookie);
    const response = await fetch(new URL(path, origin), { ...init, headers });
    const set = response.headers.get("set-cookie");
    if (set !== null) cookie = set.split(";", 1)[0] ?? null;
    return response;
  };
};
