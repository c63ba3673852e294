import { addMs, type Instant } from "../domain/instant.ts";
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
  /** The network was away and is back: what was under way died with the old one, however silently. */
  readonly reconnected: () => void;
  /** «Thử gửi ngay»: at once. Answers when that pass has ended. */
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
/** A phone that loses its link every ten seconds must not burn its battery. */
const LEAST_PAUSE_MS = 15_000;
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
  let wantsMore = false;
  let lastStart: Instant | null = null;
  let running: Promise<PassEnd> | null = null;
  let cancelWake = (): void => {};
  let cancelWatchdog = (): void => {};

  const set = (next: Partial<LoopState>): void => {
    state = { ...state, ...next };
    onState();
  };

  const schedule = (waitMs: number | null): void => {
    cancelWake();
    if (isOver || waitMs === null) return;
    cancelWake = timer.after(waitMs, () => void begin());
  };

  const end = (number: number, outcome: PassEnd): void => {
    if (number !== pass) return;
    pass += 1;
    running = null;
    cancelWatchdog();
    const plan = planWake(outcome, state.attempts, random, hasMoved(state));
    const waitMs = wantsMore ? waitWhenCalled(outcome, plan, lastStart, clock.now()) : plan.waitMs;
    wantsMore = false;
    set(stateBetween(outcome, plan.attempts, waitMs, clock.now()));
    schedule(waitMs);
  };

  const watch = (number: number): void => {
    cancelWatchdog();
    cancelWatchdog = timer.after(WATCHDOG_MS, () => {
      onGiveUp();
      end(number, { kind: "stopped" });
    });
  };

  const begin = (): Promise<PassEnd> => {
    if (running) return running;
    const number = pass;
    const wasGivenUp = state.lastEnd?.kind === "stopped";
    cancelWake();
    lastStart = clock.now();
    set({ isRunning: true, nextTryAt: null });
    watch(number);
    const finished = run({
      evenIfLocked: wasGivenUp,
      isStopped: () => number !== pass,
      onProgress: (left) => {
        if (number !== pass) return;
        watch(number);
        set({ start: state.start ?? left, left });
      },
    }).catch((error: unknown): PassEnd => {
      // One that was given up may stumble over what was taken from under it: a closed database, a cut line.
      if (number === pass) onCrash(error);
      return { kind: "storageFailed" };
    });
    running = finished.then((outcome) => {
      end(number, outcome);
      return outcome;
    });
    return running;
  };

  const soonest = (waitMs: number): void => {
    if (running) wantsMore = true;
    else schedule(Math.max(waitMs, pauseLeft(state.attempts, lastStart, clock.now())));
  };

  return {
    state: () => state,
    changed: () => soonest(DEBOUNCE_MS),
    wake: () => soonest(0),
    reconnected: () => {
      if (running) onGiveUp();
      soonest(0);
    },
    runNow: () => begin(),
    stop: () => {
      isOver = true;
      pass += 1;
      onGiveUp();
      cancelWake();
      cancelWatchdog();
    },
  };
};

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

/** After a failed pass the next one keeps its distance; a clock set back must not turn that into days. */
const pauseLeft = (attempts: number, lastStart: Instant | null, now: Instant): number =>
  attempts > 0 && lastStart !== null ? Math.min(LEAST_PAUSE_MS, lastStart + LEAST_PAUSE_MS - now) : 0;

/** Somebody called during the pass: the network that came back while a request died must not wait for the back-off. */
const waitWhenCalled = (
  outcome: PassEnd,
  plan: WakePlan,
  lastStart: Instant | null,
  now: Instant,
): number | null => {
  if (plan.waitMs === null || outcome.kind === "throttled") return plan.waitMs;
  return Math.min(plan.waitMs, Math.max(DEBOUNCE_MS, pauseLeft(plan.attempts, lastStart, now)));
};
