import {
  type AccountDb,
  clearCurrentAccount,
  readCurrentAccount,
  type StoredAccount,
  writeCurrentAccount,
} from "../../device/account-db.ts";
import type { Author } from "../../device/append-changes.ts";
import { likelyNow } from "../../device/likely-now.ts";
import { readKnownTime, readMeta, writeMeta } from "../../device/meta.ts";
import { openPhoneDb, type PhoneDb } from "../../device/phone-db.ts";
import { writeText } from "../../device/reserve.ts";
import { storageFailureOf, withReopening } from "../../device/storage-failure.ts";
import type { Instant } from "../../domain/instant.ts";
import type { Unit } from "../../domain/unit.ts";
import { createSyncLoop, type SyncLoop } from "../../sync/sync-loop.ts";
import type { PassEnd } from "../../sync/wake-plan.ts";
import type { Environment } from "./environment.ts";
import type { StorageFailure } from "./services.ts";
import { createStorageTrouble, type StorageTrouble } from "./storage-trouble.ts";

/** The open database of the user who is signed in, and the engine that works on it. */
export interface OpenPhone {
  readonly account: StoredAccount;
  readonly unit: Unit;
  readonly author: Author;
  readonly db: PhoneDb;
  readonly loop: SyncLoop;
  /** The moment that it most likely is, whatever the phone's clock says. */
  readonly now: () => Instant;
}

/** Who works on this phone now. Exactly one user's database is open at a time (S33). */
export interface PhoneSession {
  readonly accountDb: AccountDb;
  /** The open phone as last known, without waiting; null when nobody is signed in. */
  readonly open: () => OpenPhone | null;
  /** Looks who is signed in, in this tab or another, and opens their database. */
  readonly refresh: () => Promise<OpenPhone | null>;
  /** As {@link refresh}, but trusts what is open. */
  readonly phone: () => Promise<OpenPhone | null>;
  /** For what only somebody signed in can do. */
  readonly own: () => Promise<OpenPhone>;
  readonly enter: (account: StoredAccount) => Promise<OpenPhone>;
  readonly leave: () => Promise<void>;
  readonly markSignedOut: () => Promise<void>;
  readonly watch: (listener: () => void) => () => void;
  readonly trouble: StorageTrouble;
}

export const createPhoneSession = (environment: Environment, accountDb: AccountDb): PhoneSession => {
  const listeners = new Set<() => void>();
  const trouble = createStorageTrouble();
  let current: OpenPhone | null = null;
  let opening: Promise<OpenPhone | null> = Promise.resolve(null);

  const close = (): void => {
    current?.loop.stop();
    current?.db.close();
    current = null;
  };

  const markSignedOut = async (): Promise<void> => {
    if (!current) return;
    const { account } = current;
    // Known at once: a screen that asks before the page has looked at the account again must not be told otherwise.
    current = { ...current, account: { ...account, isSignedOut: true } };
    await withReopening(accountDb, () => accountDb.accounts.update(account.user, { isSignedOut: true }));
  };

  const openFor = async (account: StoredAccount): Promise<OpenPhone> => {
    let inPass: StorageFailure | null = null;
    const phone = await openPhone(environment, account, {
      onState: () => {
        for (const listener of listeners) listener();
      },
      onSignedOut: markSignedOut,
      onCrash: (error) => {
        const kind = storageFailureOf(error);
        if (kind === null) return environment.report(error);
        inPass = { kind };
        trouble.tell(inPass);
      },
      onEnd: () => {
        if (inPass !== null && trouble.now() === inPass) trouble.tell(null);
        inPass = null;
      },
    });
    current = phone;
    return phone;
  };

  const readAccount = (): Promise<StoredAccount | null> =>
    withReopening(accountDb, () => readCurrentAccount(accountDb));

  const lookAgain = async (): Promise<OpenPhone | null> => {
    const account = await readAccount();
    if (isOpenFor(account)) return current;
    close();
    return account ? openFor(account) : null;
  };

  const isOpenFor = (account: StoredAccount | null): boolean =>
    current !== null && account?.user === current.account.user && account.device === current.account.device;

  const refresh = async (): Promise<OpenPhone | null> => {
    const account = await readAccount();
    if (current && account && isOpenFor(account)) {
      current = { ...current, account };
      return current;
    }
    // One after the other, so that two questions at start never open two databases.
    opening = opening.catch(() => null).then(() => outsideQueries(lookAgain));
    return Promise.resolve(opening);
  };

  const phone = async (): Promise<OpenPhone | null> => current ?? (await refresh());

  return {
    accountDb,
    trouble,
    open: () => current,
    refresh,
    phone,
    own: async () => {
      const mine = await phone();
      if (!mine) throw new Error("nobody is signed in on this phone");
      return mine;
    },
    enter: async (account) => {
      await withReopening(accountDb, () => writeCurrentAccount(accountDb, account));
      const opened = await refresh();
      if (!opened) throw new Error("the account that was just written is not there");
      return opened;
    },
    leave: async () => {
      await withReopening(accountDb, () => clearCurrentAccount(accountDb));
      await refresh();
    },
    markSignedOut,
    watch: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
};

/**
 * A live query may only read, and what it starts counts as part of it. Opening a database writes, so it is started from
 * a task of its own.
 */
const outsideQueries = <Value>(work: () => Promise<Value>): Promise<Value> =>
  new Promise((resolve, reject) => {
    setTimeout(() => work().then(resolve, reject), 0);
  });

interface PhoneEvents {
  readonly onState: () => void;
  readonly onSignedOut: () => Promise<void>;
  readonly onCrash: (error: unknown) => void;
  /** A pass ended, and storage did all that it was asked for. */
  readonly onEnd: () => void;
}

interface LoopEvents extends PhoneEvents {
  readonly onPass: () => Promise<void>;
}

const openPhone = async (
  environment: Environment,
  account: StoredAccount,
  events: PhoneEvents,
): Promise<OpenPhone> => {
  const { user, device, signedIn } = account;
  const unit = signedIn.units.find(({ id }) => id === signedIn.user.unit);
  if (!unit) throw new Error("the server did not tell the user's own unit");

  const db = openPhoneDb(user, environment.databases);
  let known = await writeText(db, async () => {
    if ((await readMeta(db, "device")) !== device) await writeMeta(db, "device", device);
    return readKnownTime(db);
  });
  const loop = createLoop(environment, account, db, {
    ...events,
    onPass: async () => {
      known = await withReopening(db, () => readKnownTime(db));
    },
  });
  const now = (): Instant => likelyNow(environment.clock.now(), known);
  return { account, unit, author: { user, device }, db, loop, now };
};

const createLoop = (
  environment: Environment,
  account: StoredAccount,
  db: PhoneDb,
  { onState, onSignedOut, onPass, onCrash, onEnd }: LoopEvents,
): SyncLoop => {
  // Loaded after the first screen, which does not need it; the worker has kept it for days without network.
  let pass: ReturnType<typeof loadPass> | null = null;
  const loadPass = async () => (await import("./sync-pass.ts")).createSyncPass(environment, account, db);
  let line = new AbortController();

  return createSyncLoop({
    ...environment,
    onGiveUp: () => line.abort(),
    onState,
    onCrash,
    run: async (options): Promise<PassEnd> => {
      // A chunk that could not be loaded is asked for again with the next pass.
      pass ??= loadPass().catch((error: unknown) => {
        pass = null;
        throw error;
      });
      line = new AbortController();
      const { signal } = line;
      const end = await (await pass)(options, signal);
      if (end.kind === "signedOut") await onSignedOut();
      else if (!signal.aborted) await onPass();
      onEnd();
      return end;
    },
  });
};
