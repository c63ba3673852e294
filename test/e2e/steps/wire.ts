import type { Page } from "playwright-core";
import type { SeenRequest } from "../../support/lying-proxy.ts";

/** Fills up with the writes of a page that its service worker had its hands on. */
export const writesThroughWorker = (page: Page): readonly string[] => {
  const seen: string[] = [];
  const phone = page.context();
  phone.on("request", (request) => {
    const worker = request.serviceWorker();
    if (worker && ["POST", "PATCH"].includes(request.method())) seen.push(request.url());
  });
  phone.on("response", (response) => {
    if (response.fromServiceWorker() && response.request().method() !== "GET") seen.push(response.url());
  });
  return seen;
};

/** Bytes of a file travel with the request that begins an upload and with those that go on with it. */
export const carriesFile = (method: string, path: string): boolean =>
  (method === "POST" || method === "PATCH") && path.startsWith("/files");

/** Chromium itself sends a request again when the connection that it had used before was closed on it: no HEAD comes first. */
export const isRepeat = (asked: readonly SeenRequest[], index: number): boolean => {
  const [before, request] = [asked[index - 1], asked[index]];
  return (
    before?.method === "PATCH" &&
    before.path === request?.path &&
    before.uploadOffset === request.uploadOffset
  );
};
