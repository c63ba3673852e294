import type { Environment } from "./environment.ts";

/** Passes words of change on to what asks the server for figures. */
export interface ChangePace {
  /** Something has changed. */
  readonly hear: () => void;
  /** Nobody asks any more; what is waited for is dropped. */
  readonly end: () => void;
}

/** Between two questions at least; twice as long after each while words keep coming. */
const REST_MS = 3_000;
const LONGEST_REST_MS = 15_000;

/**
 * On a quiet day the first word is acted upon at once. While three hundred phones send, words come every second: then there
 * is one question for all that came in a rest, and rests grow, so that open screens stay new within seconds and the server
 * is not asked for the same figures again and again.
 */
export const createChangePace = ({ timer }: Pick<Environment, "timer">, act: () => void): ChangePace => {
  let isResting = false;
  let hasHeard = false;
  let cancel = (): void => {};

  const actAndRest = (restMs: number): void => {
    isResting = true;
    hasHeard = false;
    cancel = timer.after(restMs, () => {
      if (hasHeard) actAndRest(Math.min(2 * restMs, LONGEST_REST_MS));
      else isResting = false;
    });
    act();
  };
  return {
    hear: () => {
      if (isResting) hasHeard = true;
      else actAndRest(REST_MS);
    },
    end: () => {
      cancel();
      isResting = false;
      hasHeard = false;
    },
  };
};
