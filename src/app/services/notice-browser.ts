import type { PushSubscriptionRequest } from "../../domain/push.ts";
import { leavePush } from "./notice-leave.ts";

/** Web Push as the browser gives it (https://w3c.github.io/push-api). */
export interface BrowserPush {
  /** What the browser was told; `unavailable` where it has no push, as on an iPhone before the app is on its home screen. */
  readonly permission: () => NotificationPermission | "unavailable";
  /** Shows the browser's own question; only from a tap. */
  readonly ask: () => Promise<NotificationPermission>;
  readonly isSubscribed: () => Promise<boolean>;
  /** For this server alone; null where the browser's own service does not answer. */
  readonly subscribe: (serverKey: string) => Promise<PushSubscriptionRequest | null>;
  /** Answers with the address that was in use. */
  readonly unsubscribe: () => Promise<string | null>;
}

export const createBrowserPush = (): BrowserPush => {
  const current = async (): Promise<PushSubscription | null> =>
    (await (await navigator.serviceWorker?.getRegistration())?.pushManager?.getSubscription()) ?? null;
  return {
    permission: () => (hasPush() ? Notification.permission : "unavailable"),
    ask: () => Notification.requestPermission(),
    isSubscribed: async () => (await current()) !== null,
    subscribe: async (serverKey) => {
      const registration = await navigator.serviceWorker.ready;
      const key = bytesOf(serverKey);
      const before = await registration.pushManager.getSubscription();
      // One that was made for another server's key hears nothing of this one.
      if (before && !isSame(before.options.applicationServerKey, key)) await before.unsubscribe();
      const made = await registration.pushManager
        .subscribe({ userVisibleOnly: true, applicationServerKey: key })
        .catch(() => null);
      return made && asRequest(made);
    },
    unsubscribe: leavePush,
  };
};

const hasPush = (): boolean =>
  "serviceWorker" in navigator && "PushManager" in globalThis && "Notification" in globalThis;

const asRequest = (made: PushSubscription): PushSubscriptionRequest | null => {
  const [p256dh, auth] = [made.getKey("p256dh"), made.getKey("auth")];
  return p256dh && auth
    ? { endpoint: made.endpoint, keys: { p256dh: inBase64Url(p256dh), auth: inBase64Url(auth) } }
    : null;
};

const inBase64Url = (bytes: ArrayBuffer): string =>
  btoa(String.fromCharCode(...new Uint8Array(bytes)))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");

const bytesOf = (base64Url: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(base64Url.replaceAll("-", "+").replaceAll("_", "/")), (letter) =>
    letter.charCodeAt(0),
  );

const isSame = (given: ArrayBuffer | null, key: Uint8Array): boolean =>
  given !== null && inBase64Url(given) === inBase64Url(key.slice().buffer);
