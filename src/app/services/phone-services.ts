import { readMeta } from "../../device/meta.ts";
import { err, ok } from "../../domain/result.ts";
import type { AppUpdate } from "./app-update.ts";
import type { Environment } from "./environment.ts";
import type { PhoneSession } from "./phone-session.ts";
import { placeOf } from "./place-of.ts";
import type { PhoneServices, Theme } from "./services.ts";
import { told } from "./storage-trouble.ts";

/** Read before the first paint, so it cannot lie in IndexedDB. */
const THEME_KEY = "loa-theme";

const THEMES: readonly Theme[] = ["auto", "light", "dark", "sun"];

/** Browsers inside other apps, whose storage vanishes: Zalo, Facebook, Messenger, Instagram, TikTok, Line. */
const IN_APP = /\bZalo\b|FBAN|FBAV|FB_IAB|Instagram|musical_ly|BytedanceWebview|\bLine\//i;

const IOS = /iPhone|iPad|iPod/;

export const createPhoneServices = (
  session: PhoneSession,
  environment: Environment,
  update: AppUpdate,
): PhoneServices => ({
  isOnline: environment.isOnline,
  watchOnline: (listener) => {
    const tell = (): void => listener(environment.isOnline());
    addEventListener("online", tell);
    addEventListener("offline", tell);
    return () => {
      removeEventListener("online", tell);
      removeEventListener("offline", tell);
    };
  },
  theme: () => THEMES.find((theme) => theme === localStorage.getItem(THEME_KEY)) ?? "auto",
  setTheme: (theme) => {
    localStorage.setItem(THEME_KEY, theme);
    document.documentElement.dataset["theme"] = theme;
  },
  storage: () => environment.storage(),
  storageTrouble: session.trouble.now,
  watchStorageTrouble: session.trouble.watch,
  storageUse: async () => {
    const { db } = await session.own();
    return (await import("../../device/storage-use.ts")).readStorageUse(db);
  },
  freeablePhotos: async () => {
    const { db } = await session.own();
    return (await import("../../device/free-photos.ts")).readFreeable(db);
  },
  freePhotos: (freeable) =>
    told(session, async () => {
      const { db } = await session.own();
      return (await import("../../device/free-photos.ts")).freeWhatWasTold(db, freeable);
    }),
  askToPersist: async () => (await navigator.storage?.persist?.()) ?? false,
  clockOffsetMs: async () => {
    const phone = await session.phone();
    return phone ? ((await readMeta(phone.db, "clockOffsetMs")) ?? null) : null;
  },
  watchUpdate: update.watch,
  applyUpdate: async () => {
    const phone = await session.phone();
    const draft = await phone?.db.drafts.toCollection().first();
    if (draft) return err({ kind: "draftOpen" });
    update.apply();
    return ok(undefined);
  },
  locate: (waitMs) =>
    new Promise((resolve) => {
      if (!navigator.geolocation) return resolve(null);
      setTimeout(() => resolve(null), waitMs);
      navigator.geolocation.getCurrentPosition(
        (position) => resolve(placeOf(position)),
        () => resolve(null),
        { enableHighAccuracy: true, timeout: waitMs, maximumAge: 60_000 },
      );
    }),
  isInAppBrowser: () => IN_APP.test(navigator.userAgent),
  needsInstallGuide: () => isIos() && !environment.isInstalled(),
  appVersion: environment.appVersion,
});

/** iPads say that they are Macs, but no Mac has a touch screen. */
const isIos = (): boolean =>
  IOS.test(navigator.userAgent) || (/Macintosh/.test(navigator.userAgent) && navigator.maxTouchPoints > 1);
