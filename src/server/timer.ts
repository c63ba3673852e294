/** Waiting, a port like the clock: tests let time pass by hand. */
export interface Timer {
  /** Returns how to cancel. */
  readonly after: (waitMs: number, run: () => void) => () => void;
}
