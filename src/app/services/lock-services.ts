import { readMeta, type StoredLock, writeMeta } from "../../device/meta.ts";
import { addMs, type Instant } from "../../domain/instant.ts";
import { err, ok } from "../../domain/result.ts";
import type { Environment } from "./environment.ts";
import type { LockServices, UnlockFailure } from "./lock.ts";
import { markOpened } from "./lock-gate.ts";
import type { PhoneSession } from "./phone-session.ts";
import type { StorageFailure } from "./services.ts";
import { told } from "./storage-trouble.ts";

/** About half a second on a cheap phone: six digits are few, so each guess has to cost something. */
const ROUNDS = 300_000;

/** So many wrong codes are for free. */
const FREE_TRIES = 4;

const WAITS_S = [30, 60, 300, 900] as const;

/** Seconds to wait after so many wrong codes in a row. */
export const waitAfter = (failures: number): number =>
  failures <= FREE_TRIES ? 0 : (WAITS_S[failures - FREE_TRIES - 1] ?? 900);

export const createPinLock = (
  session: PhoneSession,
  { clock }: Environment,
): Pick<LockServices, "setPin" | "unlock" | "remove"> => ({
  setPin: (pin, minutes) =>
    told(session, async () => {
      const { db, account } = await session.own();
      const salt = crypto.getRandomValues(new Uint8Array(16));
      const hash = await hashOf(pin, salt, ROUNDS);
      const lock = { salt, hash, rounds: ROUNDS, minutes, failures: 0, waitsUntil: null };
      markOpened(account.user);
      await writeMeta(db, "lock", lock);
    }),
  unlock: async (pin) => {
    const { db, account } = await session.own();
    const before = await readMeta(db, "lock");
    if (!before) return ok(undefined);
    const hash = await hashOf(pin, before.salt, before.rounds);
    const judged = await told(session, () =>
      db.transaction("rw", db.meta, async () => {
        // Read again: two windows, or two fast fingers, count every try.
        const lock = (await readMeta(db, "lock")) ?? before;
        const { next, failure } = judge(lock, hash, clock.now());
        // Before the lock is written, which makes those look again who follow it.
        if (failure === null) markOpened(account.user);
        await writeMeta(db, "lock", next);
        return failure;
      }),
    );
    if (!judged.ok) return judged;
    return judged.value === null ? ok(undefined) : err(judged.value);
  },
  remove: () =>
    told(session, async () => {
      const { db, account } = await session.own();
      markOpened(account.user);
      await writeMeta(db, "lock", null);
    }),
});

/** What a try does to the lock; a try during a wait is not looked at. */
const judge = (
  lock: StoredLock,
  hash: string,
  now: Instant,
): { readonly next: StoredLock; readonly failure: Exclude<UnlockFailure, StorageFailure> | null } => {
  const waitMs = (lock.waitsUntil ?? now) - now;
  if (waitMs > 0) return { next: lock, failure: { kind: "mustWait", seconds: Math.ceil(waitMs / 1000) } };
  if (lock.hash === hash) return { next: { ...lock, failures: 0, waitsUntil: null }, failure: null };

  const failures = lock.failures + 1;
  const seconds = waitAfter(failures);
  return {
    next: { ...lock, failures, waitsUntil: seconds === 0 ? null : addMs(now, seconds * 1000) },
    failure:
      seconds > 0
        ? { kind: "mustWait", seconds }
        : { kind: "wrongPin", triesLeft: FREE_TRIES + 1 - failures },
  };
};

const hashOf = async (pin: string, salt: Uint8Array<ArrayBuffer>, iterations: number): Promise<string> => {
  const key = await crypto.subtle.importKey("raw", new TextEncoder().encode(pin), "PBKDF2", false, [
    "deriveBits",
  ]);
  const bits = await crypto.subtle.deriveBits(
    { name: "PBKDF2", hash: "SHA-256", salt, iterations },
    key,
    256,
  );
  return Array.from(new Uint8Array(bits), (byte) => byte.toString(16).padStart(2, "0")).join("");
};
