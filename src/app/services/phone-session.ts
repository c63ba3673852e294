import {
  type AccountDb,
  clearCurrentAccount,
  readCurrentAccount,
  type StoredAccount,
  writeCurrentAccount,
} from "../../device/account-db.ts";
import type { Author } from "../../device/append-changes.ts";
import { likelyNow } from "../../device/likely-now.ts";
import { readKnownTime, readMeta } from "../../device/meta.ts";
import { openPhoneDb, type PhoneDb } from "../../device/phone-db.ts";
import { writeText } from "../../device/reserve.ts";
import { storageFailureOf, withReopening } from "../../device/storage-failure.ts";
import type { Instant } from "../../domain/instant.ts";
import type { Unit, UnitId } from "../../domain/unit.ts";
import { createSyncLoop, type SyncLoop } from "../../sync/sync-loop.ts";
import type { PassEnd } from "../../sync/wake-plan.ts";
import type { Environment } from "./environment.ts";
import { type OwnDevice, ownDevice } from "./own-device.ts";
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
    const phone = await openPhone(environment, accountDb, account, {
      onUnit: async (unit) => {
        if (unit === current?.account.signedIn.user.unit) return;
        const { followMove } = await import("./follow-move.ts");
        await followMove({ open: () => current, accountDb, refresh }, environment);
      },
      onState: () => {
        for (const listener of listeners) listener();
      },
      onSignedOut: markSignedOut,
      ...troubleEvents(environment, trouble),
    });
    current = phone;
    return phone;
  };

  const readAccount = (): Promise<StoredAccount | null> =>
    withReopening(accountDb, () => readCurrentAccount(accountDb));

  const lookAgain = async (): Promise<OpenPhone | null> => {
    const account = await readAccount();
    if (isOpenFor(current, account)) return current;
    close();
    return account ? openFor(account) : null;
  };

  const refresh = async (): Promise<OpenPhone | null> => {
    const account = await readAccount();
    if (current && account && isOpenFor(current, account)) {
      current = { ...current, account, unit: unitOf(account) };
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
  readonly onUnit: (unit: UnitId) => Promise<void>;
  readonly onState: () => void;
  readonly onSignedOut: () => Promise<void>;
  readonly onCrash: (error: unknown) => void;
  /** Another window with an older version keeps the database, or no longer does. */
  readonly onBlocked: (isBlocked: boolean) => void;
  /** Another window with a newer version has taken the database over. */
  readonly onOutdated: () => void;
  /** A pass ended, and storage did all that it was asked for. */
  readonly onEnd: () => void;
}

interface LoopEvents extends PhoneEvents {
  readonly onPass: () => Promise<void>;
}

const isOpenFor = (phone: OpenPhone | null, account: StoredAccount | null): boolean =>
  phone !== null && account?.user === phone.account.user && account.device === phone.account.device;

const unitOf = ({ signedIn }: StoredAccount): Unit => {
  const unit = signedIn.units.find(({ id }) => id === signedIn.user.unit);
  if (!unit) throw new Error("the server did not tell the user's own unit");
  return unit;
};

/** What befalls a database, as the notice over every screen tells it. */
const troubleEvents = (
  environment: Environment,
  trouble: StorageTrouble,
): Pick<PhoneEvents, "onCrash" | "onEnd" | "onBlocked" | "onOutdated"> => {
  let inPass: StorageFailure | null = null;
  return {
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
    onBlocked: (isBlocked) => {
      if (isBlocked) trouble.tell({ kind: "blocked" });
      else if (trouble.now()?.kind === "blocked") trouble.tell(null);
    },
    onOutdated: () => trouble.tell({ kind: "outdated" }),
  };
};

const openPhone = async (
  environment: Environment,
  accountDb: AccountDb,
  known: StoredAccount,
  events: PhoneEvents,
): Promise<OpenPhone> => {
  const db = openPhoneDb(known.user, environment.databases);
  db.on("blocked", () => events.onBlocked(true));
  // Dexie itself closes this connection, so that the other window can go on, and opens it again for what is still written.
  db.on("versionchange", ({ newVersion }) => {
    if (newVersion !== null) events.onOutdated();
  });
  const own = await writeText(db, () => ownDevice(accountDb, known, db));
  const { account } = own;
  const { user, device } = account;
  let time = await withReopening(db, () => readKnownTime(db));
  events.onBlocked(false);
  // In the background: nobody waits for what could not be read before.
  void readAgainIn(db).catch(events.onCrash);
  const loop = createLoop(environment, own, db, {
    ...events,
    onPass: async () => {
      time = await withReopening(db, () => readKnownTime(db));
      const unit = await readMeta(db, "unit");
      if (unit) await events.onUnit(unit);
    },
  });
  const now = (): Instant => likelyNow(environment.clock.now(), time);
  return { account, unit: unitOf(account), author: { user, device }, db, loop, now };
};

const readAgainIn = async (db: PhoneDb): Promise<void> => {
  if ((await withReopening(db, () => db.unreadable.count())) === 0) return;
  const { readAgain } = await import("../../device/read-again.ts");
  await withReopening(db, () => readAgain(db));
};

const createLoop = (
  environment: Environment,
  { account, replaces }: OwnDevice,
  db: PhoneDb,
  { onState, onSignedOut, onPass, onCrash, onEnd }: LoopEvents,
): SyncLoop => {
  // Loaded after the first screen, which does not need it; the worker has kept it for days without network.
  let pass: ReturnType<typeof loadPass> | null = null;
  const loadPass = async () => (await import("./sync-pass.ts")).createSyncPass(environment, account, db);
  let line = new AbortController();
  let owesWord = replaces !== null;
  /** Nothing goes out from a database that the server does not know (S47). */
  const tellOfLoss = async (): Promise<PassEnd | null> => {
    const told = await (await import("./lost-database.ts")).tellOfLoss(environment, account, db);
    owesWord = !told.ok;
    if (told.ok) return null;
    return { kind: told.error.kind === "offline" ? "offline" : "signedOut" };
  };

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
      const end = (owesWord ? await tellOfLoss() : null) ?? (await (await pass)(options, signal));
      if (end.kind === "signedOut") await onSignedOut();
      else if (!signal.aborted) await onPass();
      onEnd();
      return end;
    },
  });
};
