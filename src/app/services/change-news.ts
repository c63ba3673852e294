import type { ScopeId } from "../../domain/scope.ts";
import type { UserId } from "../../domain/user.ts";
import { createChangePace } from "./change-pace.ts";
import type { Environment } from "./environment.ts";
import { createEventLine } from "./event-line.ts";
import type { PhoneSession } from "./phone-session.ts";
import { asStorageResult } from "./storage-result.ts";

/** When screens of the server's figures should ask anew. */
export interface ChangeNews {
  /** Called when something may have changed and somebody looks. Returns how to stop. */
  readonly watch: (listener: () => void) => () => void;
  /** Called when another reviewer has come to the record that is open here, or has gone. Returns how to stop. */
  readonly watchPresence: (listener: () => void) => () => void;
}

/** How often screens ask by themselves while no line stands … */
const POLL_MS = 60_000;

/** … and while one does: against what it might not tell, such as a heartbeat. */
const SLOWLY_MS = 5 * 60_000;

/**
 * All screens of the page share one line to the server. It stands only while the page is seen and its user signed in; then
 * words on it make them ask, at a bounded pace, and make the engine fetch what this device is told of.
 */
export const createChangeNews = (session: PhoneSession, environment: Environment): ChangeNews => {
  const { timer } = environment;
  const listeners = new Set<() => void>();
  const presenceListeners = new Set<() => void>();
  let stopWatching = (): void => {};
  let cancelPoll = (): void => {};

  const wantedBy = (): UserId | null => {
    const account = session.open()?.account;
    return listeners.size > 0 && isSeen() && account && !account.isSignedOut ? account.user : null;
  };
  const tell = (): void => {
    planPoll();
    if (isSeen()) for (const listener of [...listeners]) listener();
  };
  const planPoll = (): void => {
    cancelPoll();
    if (listeners.size === 0) return;
    cancelPoll = timer.after(line.isLive() ? SLOWLY_MS : POLL_MS, () => {
      // A session that has ended is not asked for again and again.
      if (wantedBy() === null) planPoll();
      else tell();
    });
  };
  const line = createEventLine({
    ...environment,
    wantedBy,
    onLive: tell,
    onRefused: tell,
    onChanged: (scopes) => {
      for (const scope of scopes) heard.add(scope);
      pace.hear();
    },
    onPresence: () => {
      for (const listener of [...presenceListeners]) listener();
    },
  });
  const heard = new Set<ScopeId>();
  const pace = createChangePace(environment, () => {
    tell();
    void fetchRecordsOf(session, [...heard]);
    heard.clear();
  });

  const start = (): void => {
    const look = (): void => {
      line.update();
      tell();
    };
    const reconnect = (): void => {
      if (!environment.isOnline()) return;
      line.restart();
      tell();
    };
    document.addEventListener("visibilitychange", look);
    addEventListener("online", reconnect);
    const stopHearing = session.watch(line.update);
    stopWatching = () => {
      document.removeEventListener("visibilitychange", look);
      removeEventListener("online", reconnect);
      stopHearing();
      cancelPoll();
      pace.end();
    };
    planPoll();
  };

  return {
    watch: (listener) => {
      listeners.add(listener);
      if (listeners.size === 1) start();
      line.update();
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0) stopWatching();
        line.update();
      };
    },
    watchPresence: (listener) => {
      presenceListeners.add(listener);
      return () => presenceListeners.delete(listener);
    },
  };
};

const isSeen = (): boolean => document.visibilityState === "visible";

/** Records come by sync, and only of scopes that this device is told of. */
const fetchRecordsOf = async (session: PhoneSession, scopes: readonly ScopeId[]): Promise<void> => {
  const phone = session.open();
  if (!phone) return;
  const told = await asStorageResult(() => phone.db.cursors.bulkGet([...scopes]));
  if (told.ok && told.value.some((cursor) => cursor !== undefined)) phone.loop.wake();
};
