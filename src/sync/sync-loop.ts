import { addMs, type Instant } from "../domain/instant.ts";
import { type Call, createCallPauses } from "./call-pause.ts";
import type { Clock, Random, Timer, UnsentWork } from "./ports.ts";
import type { RunOptions } from "./run-sync.ts";
import { type PassEnd, planWake, type WakePlan } from "./wake-plan.ts";

/** What the loop is doing, for the screen. */
export interface LoopState {
  readonly isRunning: boolean;
  /** What waited when this pass began, and what of it still waits. */
  readonly start: UnsentWork | null;
  readonly left: UnsentWork | null;
  readonly lastEnd: PassEnd | null;
  readonly attempts: number;
  readonly nextTryAt: Instant | null;
}

export interface SyncLoop {
  readonly state: () => LoopState;
  /** Something was written on this phone: goes out about a second after the last of a row of changes. */
  readonly changed: () => void;
  /** The network may be back, or somebody looks: soon, but not every second on a flapping link. */
  readonly wake: () => void;
  /**
   * The network was away and is back, perhaps for a minute: at once, however lately a pass failed without it. What was
   * under way died with the old one, however silently. Only returns themselves keep their distance from each other.
   */
  readonly reconnected: () => void;
  /**
   * «Thử gửi ngay»: at once. Answers when that pass has ended; while one runs for which something came too late, when
   * the one right behind it has.
   */
  readonly runNow: () => Promise<PassEnd>;
  readonly stop: () => void;
}

export interface SyncLoopDeps {
  readonly clock: Clock;
  readonly timer: Timer;
  readonly random: Random;
  /** One pass of the engine. */
  readonly run: (options: Pick<RunOptions, "isStopped" | "onProgress" | "evenIfLocked">) => Promise<PassEnd>;
  /** What the pass has under way is no longer waited for: its requests are to be broken off. */
  readonly onGiveUp: () => void;
  readonly onState: () => void;
  /** A pass threw: storage is gone, or a bug. The loop goes on with a back-off. */
  readonly onCrash: (error: unknown) => void;
}

const DEBOUNCE_MS = 1_000;
/** A pass without progress for so long is given up; every request of the link has a shorter limit of its own. */
const WATCHDOG_MS = 120_000;

const QUIET: LoopState = {
  isRunning: false,
  start: null,
  left: null,
  lastEnd: null,
  attempts: 0,
  nextTryAt: null,
};

/** Decides when a pass runs. The flag that one is running lives only here, so a watchdog takes it back. */
export const createSyncLoop = (deps: SyncLoopDeps): SyncLoop => {
  const { clock, timer, random, run, onGiveUp, onState, onCrash } = deps;
  let state = QUIET;
  let pass = 0;
  let isOver = false;
  let called: Call | null = null;
  const pauses = createCallPauses(clock);
  const alarm = createAlarm(timer);
  const asked = createAsked();

  const set = (next: Partial<LoopState>): void => {
    state = { ...state, ...next };
    onState();
  };

  const end = (number: number, outcome: PassEnd): void => {
    if (number !== pass) return;
    pass += 1;
    watchdog.cancel();
    const plan = planWake(outcome, state.attempts, random, hasMoved(state));
    const pauseMs = asked.isLate() ? 0 : Math.max(DEBOUNCE_MS, pauses.of(called ?? "woken", plan.attempts));
    const waitMs = called ? waitWhenCalled(outcome, plan, pauseMs) : plan.waitMs;
    called = null;
    set(stateBetween(outcome, plan.attempts, waitMs, clock.now()));
    alarm.set(waitMs, begin);
    const isFollowed = asked.isLate() && waitMs === 0;
    asked.answer(outcome, isFollowed);
    // Not by the timer: another call could put that off, and somebody waits for the answer.
    if (isFollowed) begin();
  };

  const watchdog = createWatchdog(timer, () => {
    onGiveUp();
    end(pass, { kind: "stopped" });
  });

  const begin = (): void => {
    if (state.isRunning || isOver) return;
    const number = pass;
    const wasGivenUp = state.lastEnd?.kind === "stopped";
    alarm.cancel();
    pauses.began();
    set({ isRunning: true, nextTryAt: null });
    watchdog.feed();
    const pending = run({
      evenIfLocked: wasGivenUp,
      isStopped: () => number !== pass,
      onProgress: (left) => {
        if (number !== pass) return;
        watchdog.feed();
        set({ start: state.start ?? left, left });
      },
    });
    void orStorageFailed(pending, (error) => {
      // One that was given up may stumble over what was taken from under it: a closed database, a cut line.
      if (number === pass) onCrash(error);
    }).then((outcome) => end(number, outcome));
  };

  const soonest = (call: Call, leastMs: number): void => {
    if (state.isRunning) {
      called = called === "returned" ? called : call;
      return;
    }
    const waitMs = Math.max(leastMs, pauses.of(call, state.attempts));
    // A return not by the timer: another call could put that off.
    if (waitMs === 0 && call === "returned") begin();
    else alarm.set(waitMs, begin);
  };

  return {
    state: () => state,
    changed: () => soonest("woken", DEBOUNCE_MS),
    wake: () => soonest("woken", 0),
    reconnected: () => {
      if (state.isRunning) onGiveUp();
      soonest("returned", 0);
    },
    runNow: async () => {
      if (isOver) return { kind: "stopped" };
      const answer = asked.ask(state.isRunning);
      begin();
      return answer;
    },
    stop: () => {
      isOver = true;
      pass += 1;
      onGiveUp();
      alarm.cancel();
      watchdog.cancel();
      asked.answer({ kind: "stopped" });
    },
  };
};

const orStorageFailed = (pass: Promise<PassEnd>, onCrash: (error: unknown) => void): Promise<PassEnd> =>
  pass.catch((error: unknown) => {
    onCrash(error);
    return { kind: "storageFailed" };
  });

const hasMoved = ({ start, left }: LoopState): boolean =>
  start !== null && left !== null && (left.changes < start.changes || left.bytes < start.bytes);

const stateBetween = (
  lastEnd: PassEnd,
  attempts: number,
  waitMs: number | null,
  now: Instant,
): LoopState => ({
  ...QUIET,
  lastEnd,
  attempts,
  nextTryAt: waitMs === null ? null : addMs(now, waitMs),
});

/** Somebody called during the pass: the network that came back while a request died must not wait for the back-off. */
const waitWhenCalled = (outcome: PassEnd, plan: WakePlan, pauseMs: number): number | null =>
  plan.waitMs === null || outcome.kind === "throttled" ? plan.waitMs : Math.min(plan.waitMs, pauseMs);

/** One wake-up at a time. */
const createAlarm = (timer: Timer) => {
  let cancel = (): void => {};
  return {
    cancel: (): void => cancel(),
    /** Null: none. */
    set: (waitMs: number | null, ring: () => void): void => {
      cancel();
      if (waitMs !== null) cancel = timer.after(waitMs, ring);
    },
  };
};

const createWatchdog = (timer: Timer, onSilence: () => void) => {
  let cancel = (): void => {};
  return {
    feed: (): void => {
      cancel();
      cancel = timer.after(WATCHDOG_MS, onSilence);
    },
    cancel: (): void => cancel(),
  };
};

/** Those who asked for a pass at once and wait to hear how it ended. */
const createAsked = () => {
  let waiting: ((end: PassEnd) => void)[] = [];
  let late: typeof waiting = [];
  return {
    ask: (isRunning: boolean): Promise<PassEnd> =>
      new Promise((answer) => (isRunning ? late : waiting).push(answer)),
    /** Somebody asked while the pass ran. */
    isLate: () => late.length > 0,
    /** Answers all, or, when another pass follows at once, leaves those who came late to that one. */
    answer: (end: PassEnd, isFollowed = false): void => {
      const answered = isFollowed ? waiting : [...waiting, ...late];
      waiting = isFollowed ? late : [];
      late = [];
      for (const answer of answered) answer(end);
    },
  };
};
