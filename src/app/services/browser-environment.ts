import { createPhotoShrinker } from "../../device/photo-shrinker.ts";
import { systemClock, systemTimer } from "../../device/system.ts";
import { APP_VERSION } from "./app-version.ts";
import { deviceNameOf } from "./device-name.ts";
import type { Environment } from "./environment.ts";
import type { StorageFacts } from "./services.ts";

/** As the page's worker knows it: only in browsers that have Background Sync. */
const SYNC_TAG = "loa-sync";

interface SyncRegistration {
  readonly sync?: { readonly register: (tag: string) => Promise<void> };
}

interface NetworkHint {
  readonly connection?: { readonly type?: string; readonly saveData?: boolean };
}

/** The phone as its browser shows it. */
export const createBrowserEnvironment = (): Environment => ({
  fetch: (input, init) => fetch(input, init),
  ...(typeof EventSource === "function" && { openEvents: (path: string) => new EventSource(path) }),
  clock: systemClock,
  timer: systemTimer,
  random: Math.random,
  locks: navigator.locks,
  databases: {},
  shrinkPhoto: createPhotoShrinker(
    () => new Worker(new URL("../../device/photo-worker.ts", import.meta.url), { type: "module" }),
    systemTimer,
  ),
  storage: readStorage,
  isInstalled: () =>
    matchMedia("(display-mode: standalone)").matches ||
    (navigator as { standalone?: boolean }).standalone === true,
  isOnline: () => navigator.onLine,
  isCellular: () => (navigator as NetworkHint).connection?.type === "cellular",
  savesData: () => (navigator as NetworkHint).connection?.saveData === true,
  deviceName: () => deviceNameOf(navigator),
  appVersion: APP_VERSION,
  report: (error) => reportError(error),
  askForWakeUp: () => void askForWakeUp(),
});

const readStorage = async (): Promise<StorageFacts> => {
  const estimate = await navigator.storage?.estimate?.().catch(() => null);
  const used = estimate?.usage ?? null;
  const quota = estimate?.quota ?? null;
  return {
    isPersisted: (await navigator.storage?.persisted?.().catch(() => false)) ?? false,
    usedBytes: used,
    freeBytes: used === null || quota === null ? null : Math.max(0, quota - used),
  };
};

const askForWakeUp = async (): Promise<void> => {
  const registration = (await navigator.serviceWorker?.getRegistration()) as SyncRegistration | undefined;
  // Refused in private windows and by some browsers; the page's own triggers remain.
  await registration?.sync?.register(SYNC_TAG).catch(() => {});
};
