import { addMs, type Instant, instant } from "../../domain/instant.ts";
import type { Clock } from "../clock.ts";
import { inTransaction } from "../store/in-transaction.ts";
import { isPostgres } from "../store/postgres-dialect.ts";
import type { IdentityDb } from "./identity-tables.ts";

/** How many failures are free, and how long the waits grow after them. */
export interface ThrottlePolicy {
  readonly freeFailures: number;
  readonly firstWaitMs: number;
  readonly longestWaitMs: number;
  /** Without a failure for so long, all is forgotten. */
  readonly forgetAfterMs: number;
}

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** One user name, or one known device: after five failures 30 s, 1 min, 2 min … up to a quarter of an hour. */
export const accountPolicy: ThrottlePolicy = {
  freeFailures: 5,
  firstWaitMs: 30_000,
  longestWaitMs: 15 * MINUTE_MS,
  forgetAfterMs: 24 * HOUR_MS,
};

/** One address: a whole office may stand behind it. */
export const addressPolicy: ThrottlePolicy = { ...accountPolicy, freeFailures: 20 };

/** Codes from everywhere together: guessing from many addresses stays hopeless (31^8 codes, a few per second at most). */
export const allCodesPolicy: ThrottlePolicy = {
  freeFailures: 500,
  firstWaitMs: 1_000,
  longestWaitMs: 5_000,
  forgetAfterMs: HOUR_MS,
};

export interface ThrottleKey {
  readonly key: string;
  readonly policy: ThrottlePolicy;
}

export interface Throttle {
  /**
   * Counts an attempt against all keys before it is looked at, so that attempts at the same time gain nothing.
   * Null: go on. Otherwise the whole seconds to wait; nothing is counted then.
   */
  readonly charge: (keys: readonly ThrottleKey[]) => Promise<number | null>;
  /** The attempt was right: takes its charge back, and forgets the failures before it where `forgets` says so. */
  readonly settle: (keys: readonly ThrottleKey[], forgets: (key: ThrottleKey) => boolean) => Promise<void>;
}

export const createThrottle = (db: IdentityDb, clock: Clock): Throttle => ({
  charge: (keys) =>
    inTransaction(db, async (transaction) => {
      const now = clock.now();
      await lockKeys(transaction, keys);
      const rows = new Map((await rowsOf(transaction, keys)).map((row) => [row.key, row] as const));
      const waitMs = Math.max(0, ...[...rows.values()].map((row) => row.blocked_until - now));
      if (waitMs > 0) return Math.ceil(waitMs / 1000);
      for (const { key, policy } of keys) {
        const row = rows.get(key);
        const isFresh = row !== undefined && now - row.last_failed_at < policy.forgetAfterMs;
        await keep(transaction, key, (isFresh ? row.failures : 0) + 1, policy, now);
      }
      return null;
    }),

  settle: (keys, forgets) =>
    inTransaction(db, async (transaction) => {
      await lockKeys(transaction, keys);
      for (const key of keys) await (forgets(key) ? forget(transaction, key) : takeBack(transaction, key));
    }),
});

/** On PostgreSQL attempts at the same time wait here for each other, always in the same order. */
const lockKeys = async (db: IdentityDb, keys: readonly ThrottleKey[]): Promise<void> => {
  if (!isPostgres(db)) return;
  for (const key of keys.map((one) => one.key).sort())
    await db
      .insertInto("throttles")
      .values({ key, failures: 0, last_failed_at: 0, blocked_until: 0 })
      .onConflict((conflict) => conflict.column("key").doUpdateSet({ key }))
      .execute();
};

const rowsOf = (db: IdentityDb, keys: readonly ThrottleKey[]) =>
  db
    .selectFrom("throttles")
    .selectAll()
    .where(
      "key",
      "in",
      keys.map(({ key }) => key),
    )
    .execute();

const keep = async (
  db: IdentityDb,
  key: string,
  failures: number,
  policy: ThrottlePolicy,
  now: Instant,
): Promise<void> => {
  const row = { failures, last_failed_at: now, blocked_until: addMs(now, waitAfter(failures, policy)) };
  await db
    .insertInto("throttles")
    .values({ key, ...row })
    .onConflict((conflict) => conflict.column("key").doUpdateSet(row))
    .execute();
};

const forget = async (db: IdentityDb, { key }: ThrottleKey): Promise<void> => {
  await db.deleteFrom("throttles").where("key", "=", key).execute();
};

/** One failure less; a wait that others have earned stays. */
const takeBack = async (db: IdentityDb, { key, policy }: ThrottleKey): Promise<void> => {
  const [row] = await rowsOf(db, [{ key, policy }]);
  if (!row || row.failures <= 1) return await forget(db, { key, policy });
  const failures = row.failures - 1;
  const blockedUntil = waitAfter(failures, policy) > 0 ? row.blocked_until : 0;
  await db
    .updateTable("throttles")
    .set({ failures, blocked_until: blockedUntil })
    .where("key", "=", key)
    .execute();
};

/** Doubles with every failure past the free ones. */
export const waitAfter = (failures: number, policy: ThrottlePolicy): number =>
  failures < policy.freeFailures
    ? 0
    : Math.min(policy.longestWaitMs, policy.firstWaitMs * 2 ** Math.min(40, failures - policy.freeFailures));

/** Old rows say nothing any more; called now and then so that the table stays small. */
export const forgetOldFailures = async (db: IdentityDb, now: Instant): Promise<void> => {
  await db
    .deleteFrom("throttles")
    .where("last_failed_at", "<", instant(now - accountPolicy.forgetAfterMs))
    .execute();
};
