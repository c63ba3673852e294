import { randomInt } from "node:crypto";
import type { UserId } from "../../domain/user.ts";
import type { SignedInDevice } from "../auth/session-port.ts";
import type { Log } from "../log.ts";
import type { Database } from "../store/open-database.ts";
import type { Timer } from "../timer.ts";
import { type EventStream, openEventStream } from "./event-stream.ts";
import type { News } from "./news.ts";
import { watchHeads } from "./watch-heads.ts";

/** All open screens of this process. */
export interface EventStreams {
  /** Null while there is no room, or the server is about to stop. */
  readonly open: (
    who: SignedInDevice,
    look: () => Promise<SignedInDevice | null>,
  ) => ReadableStream<Uint8Array> | null;
  readonly count: () => number;
  /** Who else looks at what these people have open has changed. */
  readonly nudge: (users: ReadonlySet<UserId>) => void;
  /** Ends all of them, and lets none in any more: the server stops. */
  readonly end: () => void;
}

export interface StreamsDeps {
  readonly db: Database;
  readonly news: News;
  readonly timer: Timer;
  readonly log: Log;
}

/** Windows of one user: only those that are being looked at keep a line. */
export const MOST_PER_USER = 6;

/** Screens of a whole province, many times over; each costs a socket and a few hundred bytes. */
export const MOST_STREAMS = 500;

/** Browsers come back within this span, not all in one moment after the server was started anew. */
const RETRY_FROM_MS = 3_000;
const RETRY_TO_MS = 9_000;

export const createEventStreams = ({ db, news, timer, log }: StreamsDeps): EventStreams => {
  /** In the order in which they came. */
  const streams = new Map<EventStream, UserId>();
  let isOver = false;
  let stopWatching: (() => void) | null = null;

  const watch = (): (() => void) => {
    const stopHearing = news.watch((scope) => {
      for (const stream of [...streams.keys()]) stream.tell(scope);
    });
    const stopLooking = watchHeads({ db, news, timer, log });
    return () => {
      stopHearing();
      stopLooking();
    };
  };
  const remove = (stream: EventStream): void => {
    streams.delete(stream);
    if (streams.size > 0) return;
    stopWatching?.();
    stopWatching = null;
  };
  const makeRoomFor = (user: UserId): void => {
    const own = [...streams].filter(([, owner]) => owner === user).map(([stream]) => stream);
    for (const old of own.slice(0, Math.max(0, own.length - MOST_PER_USER + 1))) old.end("full");
  };

  return {
    open: (who, look) => {
      makeRoomFor(who.actor.user);
      if (isOver || streams.size >= MOST_STREAMS) return null;
      const retryMs = randomInt(RETRY_FROM_MS, RETRY_TO_MS);
      const onEnd = (): void => remove(stream);
      const stream: EventStream = openEventStream(who, { timer, log, retryMs, look, onEnd });
      streams.set(stream, who.actor.user);
      stopWatching ??= watch();
      return stream.body;
    },
    count: () => streams.size,
    nudge: (users) => {
      for (const [stream, owner] of [...streams]) if (users.has(owner)) stream.nudge();
    },
    end: () => {
      isOver = true;
      for (const stream of [...streams.keys()]) stream.end();
    },
  };
};
