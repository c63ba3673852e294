import { readMeta } from "../../device/meta.ts";
import type { Environment } from "./environment.ts";
import { LOCK_MINUTES, type LockServices } from "./lock.ts";
import type { PhoneSession } from "./phone-session.ts";

/** Who opened the app in this tab, and when it was last lost from sight. Both go with the tab, not with a reload. */
const OPENED_BY = "loa-opened-by";
const HIDDEN_AT = "loa-hidden-at";

export const markOpened = (user: string): void => {
  sessionStorage.setItem(OPENED_BY, user);
  sessionStorage.removeItem(HIDDEN_AT);
};

/** Whether the app is locked is known before anything is shown; all else comes with the screens that ask for it. */
export const createLock = (session: PhoneSession, environment: Environment): LockServices => {
  const load = async () => (await import("./lock-services.ts")).createPinLock(session, environment);
  const isHiddenLong = (minutes: number, now: number): boolean => {
    const hiddenAt = sessionStorage.getItem(HIDDEN_AT);
    return hiddenAt !== null && now - Number(hiddenAt) >= minutes * 60_000;
  };
  /** The app is seen again: how long it was not is judged once, so that nobody is locked out while they work. */
  const comeBack = async (): Promise<void> => {
    const seenAt = environment.clock.now();
    const phone = await session.phone();
    const lock = phone && (await readMeta(phone.db, "lock"));
    if (lock && isHiddenLong(lock.minutes, seenAt)) sessionStorage.removeItem(OPENED_BY);
    sessionStorage.removeItem(HIDDEN_AT);
  };
  return {
    isLocked: async () => {
      const phone = await session.phone();
      const lock = phone && (await readMeta(phone.db, "lock"));
      if (!lock) return false;
      return (
        isHiddenLong(lock.minutes, environment.clock.now()) ||
        sessionStorage.getItem(OPENED_BY) !== phone.account.user
      );
    },
    watch: (listener) => {
      const look = (): void => {
        if (document.visibilityState === "visible") void comeBack().then(listener, environment.report);
        else sessionStorage.setItem(HIDDEN_AT, String(environment.clock.now()));
      };
      look();
      document.addEventListener("visibilitychange", look);
      return () => document.removeEventListener("visibilitychange", look);
    },
    minutes: async () => {
      const phone = await session.phone();
      const lock = phone && (await readMeta(phone.db, "lock"));
      return lock ? (LOCK_MINUTES.find((minutes) => minutes === lock.minutes) ?? 1) : null;
    },
    setPin: async (pin, minutes) => (await load()).setPin(pin, minutes),
    unlock: async (pin) => (await load()).unlock(pin),
    remove: async () => (await load()).remove(),
  };
};
