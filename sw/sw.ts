import { clientsClaim } from "workbox-core";
import { cleanupOutdatedCaches, createHandlerBoundToURL, precacheAndRoute } from "workbox-precaching";
import { NavigationRoute, registerRoute } from "workbox-routing";
import { openPushed, showPushed } from "../src/device/pushed-notice.ts";
import { pushWords } from "./push-words.ts";
import { dropOldWords, isSecondLanguage, renewWords, takeWords } from "./second-language.ts";
import { SHARE_PATH, takeShare } from "./take-share.ts";
import { askPagesToSync, isSyncWakeUp } from "./wake-up.ts";

declare const self: ServiceWorkerGlobalScope;

// Everything the page needs is on the phone before the first offline day.
const files = self.__WB_MANIFEST.map((entry) => (typeof entry === "string" ? { url: entry } : entry));
precacheAndRoute(files.filter(({ url }) => !isSecondLanguage(url)));
cleanupOutdatedCaches();

// Only page loads are answered from here. Every request to these paths goes to the network untouched, whatever its
// method, so that an upload is never cut short or sent twice by a worker the system may stop at any moment.
const SERVER_PATHS = /^\/(api|files|healthz)(\/|\?|$)/;

registerRoute(new NavigationRoute(createHandlerBoundToURL("/index.html"), { denylist: [SERVER_PATHS] }));

// Shared from the gallery or a messenger: kept here, without any network, until the page has it in a draft.
registerRoute(SHARE_PATH, takeShare, "POST");

const words = files.map(({ url }) => url).filter(isSecondLanguage);
registerRoute(({ url }) => isSecondLanguage(url.pathname), takeWords);
self.addEventListener("install", (event) => event.waitUntil(renewWords(words)));
self.addEventListener("activate", (event) => event.waitUntil(dropOldWords(words)));

// Ready for offline from the first visit on, not only from the second.
clientsClaim();

// A new version waits until the officer takes it («Có bản mới»): a draft may be open.
self.addEventListener("message", (event) => {
  if (event.data?.type === "SKIP_WAITING") event.waitUntil(self.skipWaiting());
});

self.addEventListener("sync", (event) => {
  // The engine runs in the pages: docs/decisions/0007 says why not here.
  if (isSyncWakeUp(event)) event.waitUntil(askPagesToSync(self.clients));
});

self.addEventListener("push", (event) =>
  event.waitUntil(showPushed(self.registration, event.data, pushWords)),
);

self.addEventListener("notificationclick", (event) => {
  event.notification.close();
  event.waitUntil(openPushed(self.clients, event.notification.data));
});
