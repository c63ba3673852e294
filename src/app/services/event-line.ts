import { ChangedEvent } from "../../domain/changed-event.ts";
import type { ScopeId } from "../../domain/scope.ts";
import type { UserId } from "../../domain/user.ts";
import { backOffMs, withJitter } from "../../sync/back-off.ts";
import type { Environment, EventSourceLike } from "./environment.ts";

export interface EventLineDeps extends Pick<Environment, "openEvents" | "timer" | "random"> {
  /** Who wants the line now; null: nobody looks, or may. */
  readonly wantedBy: () => UserId | null;
  /** It stands, for the first time or again. */
  readonly onLive: () => void;
  /** It did not come about: no network, a session that has ended, a server that is full. A browser does not say which. */
  readonly onRefused: () => void;
  readonly onChanged: (scopes: readonly ScopeId[]) => void;
  /** Who else looks at the record that is open here has changed. */
  readonly onPresence: () => void;
}

/** The line on which the server tells that something has changed (S49): opened, watched, given up and opened again. */
export interface EventLine {
  readonly isLive: () => boolean;
  /** Whether it is wanted may have changed. */
  readonly update: () => void;
  /** The network is another one: what was open died with the old one. */
  readonly restart: () => void;
}

/** The server says every 25 seconds that it is there; later than this the line is dead, however open it looks. */
const SILENCE_MS = 70_000;

/** A line that broke is opened again soon; one that breaks again and again, ever less often. */
const SOON_MS = 5_000;

export const createEventLine = (deps: EventLineDeps): EventLine => {
  const { openEvents, timer, random, wantedBy, onLive, onRefused, onChanged, onPresence } = deps;
  let source: EventSourceLike | null = null;
  let openFor: UserId | null = null;
  let isLive = false;
  let failures = 0;
  let cancelWait = (): void => {};

  const wait = (waitMs: number, run: () => void): void => {
    cancelWait();
    cancelWait = timer.after(waitMs, run);
  };
  const close = (): void => {
    cancelWait();
    source?.close();
    source = null;
    isLive = false;
  };
  const fail = (): void => {
    const wasLive = isLive;
    close();
    failures += 1;
    wait(failures === 1 ? withJitter(SOON_MS, random) : backOffMs(failures - 1, random), begin);
    if (!wasLive) onRefused();
  };
  const listen = (): void => wait(SILENCE_MS, fail);
  const heard = (): void => {
    failures = 0;
    listen();
  };

  const open = (): void => {
    const opened = openEvents?.("/api/events");
    if (!opened) return;
    source = opened;
    const on = (name: string, act: (data: string) => void): void =>
      opened.addEventListener(name, (event) => {
        if (source === opened) act("data" in event ? String(event.data) : "");
      });
    on("open", () => {
      isLive = true;
      listen();
      onLive();
    });
    on("alive", heard);
    on("changed", (data) => {
      heard();
      onChanged(scopesIn(data));
    });
    on("presence", () => {
      heard();
      onPresence();
    });
    // Another window of this user took the place: until somebody looks at this one again.
    on("full", close);
    on("error", fail);
    listen();
  };
  const begin = (): void => {
    openFor = wantedBy();
    if (openFor !== null) open();
  };
  const restart = (): void => {
    close();
    failures = 0;
    begin();
  };
  const update = (): void => {
    if (wantedBy() !== openFor) restart();
  };
  return { isLive: () => isLive, update, restart };
};

/** None of a word that is not understood: that something has changed it says all the same. */
const scopesIn = (data: string): readonly ScopeId[] => {
  try {
    return ChangedEvent.safeParse(JSON.parse(data)).data?.scopes ?? [];
  } catch {
    return [];
  }
};
