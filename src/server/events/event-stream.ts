import { may } from "../../domain/permission.ts";
import type { ScopeId } from "../../domain/scope.ts";
import type { SignedInDevice } from "../auth/session-port.ts";
import type { Log } from "../log.ts";
import type { Timer } from "../timer.ts";
import { ALIVE, changedEvent, FULL, PRESENCE, retryIn } from "./wording.ts";

/** One open screen's line: it hears that something has changed, and where, as far as its user may read it. */
export interface EventStream {
  readonly body: ReadableStream<Uint8Array>;
  readonly tell: (scope: ScopeId) => void;
  /** Another reviewer has come to what is open here, or has gone. */
  readonly nudge: () => void;
  /** `full`: another window took its place, and this one need not come back at once. */
  readonly end: (why?: "full") => void;
}

export interface StreamDeps {
  readonly timer: Timer;
  readonly log: Log;
  /** How long a browser waits before it comes back. */
  readonly retryMs: number;
  /** Who is behind the session now; null once it has ended or was revoked. Must not count as use of the session. */
  readonly look: () => Promise<SignedInDevice | null>;
  readonly onEnd: () => void;
}

/** Shorter than the silence after which proxies and mobile networks drop a line. */
export const ALIVE_EVERY_MS = 25_000;

/** At most one message in so long, however much is written. */
export const REST_MS = 1_000;

/** What a line that nobody reads may hold: far more than its network takes at once. */
const MOST_UNREAD = 16;

/**
 * Nothing goes out before the session was looked at again, so that one that was revoked hears no more, and one whose
 * user moved hears of the new unit only. What the user could not read when last looked at is not even looked for.
 */
export const openEventStream = (
  first: SignedInDevice,
  { timer, log, retryMs, look, onEnd }: StreamDeps,
): EventStream => {
  const encoder = new TextEncoder();
  const pending = new Set<ScopeId>();
  let { actor } = first;
  let isOver = false;
  let isResting = false;
  let isNudged = false;
  let cancelRest = (): void => {};
  let cancelBeat = (): void => {};
  let sink: ReadableStreamDefaultController<Uint8Array> | undefined;

  const stop = (): void => {
    isOver = true;
    cancelRest();
    cancelBeat();
    onEnd();
  };
  const send = (text: string): void => {
    if (isOver || !sink) return;
    if ((sink.desiredSize ?? 0) <= 0) end();
    else sink.enqueue(encoder.encode(text));
  };
  const end: EventStream["end"] = (why) => {
    if (why === "full") send(FULL);
    if (isOver) return;
    stop();
    sink?.close();
  };

  const isStillIn = async (): Promise<boolean> => {
    const found = await look().catch((error: unknown) => {
      log.warn({ err: error }, "an event stream ends: its session could not be looked at");
      return null;
    });
    if (isOver) return false;
    if (found && may(found.actor, { kind: "followChanges" })) {
      actor = found.actor;
      return true;
    }
    end();
    return false;
  };

  const mayRead = (scope: ScopeId): boolean => may(actor, { kind: "readScope", scope });
  const flush = async (): Promise<void> => {
    isResting = true;
    const scopes = [...pending];
    const wasNudged = isNudged;
    pending.clear();
    isNudged = false;
    if (!(await isStillIn())) return;
    const readable = scopes.filter(mayRead);
    if (readable.length > 0) send(changedEvent(readable));
    if (wasNudged) send(PRESENCE);
    if (isOver) return;
    cancelRest = timer.after(REST_MS, () => {
      isResting = false;
      if (pending.size > 0 || isNudged) void flush();
    });
  };
  const beat = async (): Promise<void> => {
    if (!(await isStillIn())) return;
    send(ALIVE);
    if (!isOver) cancelBeat = timer.after(ALIVE_EVERY_MS, () => void beat());
  };
  cancelBeat = timer.after(ALIVE_EVERY_MS, () => void beat());

  const body = new ReadableStream<Uint8Array>(
    {
      start: (controller) => {
        sink = controller;
        send(retryIn(retryMs));
      },
      cancel: () => {
        if (!isOver) stop();
      },
    },
    { highWaterMark: MOST_UNREAD },
  );
  const tell = (scope: ScopeId): void => {
    if (isOver || !mayRead(scope)) return;
    pending.add(scope);
    if (!isResting) void flush();
  };
  const nudge = (): void => {
    if (isOver) return;
    isNudged = true;
    if (!isResting) void flush();
  };
  return { body, tell, nudge, end };
};
