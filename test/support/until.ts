import { setTimeout as wait } from "node:timers/promises";

const POLL_MS = 25;

export interface UntilOptions {
  /** What is waited for, as it should stand in the error when it never comes. */
  readonly what: string;
  readonly timeoutMs?: number;
}

/** Asks again and again until `find` gives something other than undefined, null or false. */
export const until = async <T>(
  find: () => T | Promise<T>,
  { what, timeoutMs = 30_000 }: UntilOptions,
): Promise<Exclude<T, undefined | null | false>> => {
  const giveUpAt = performance.now() + timeoutMs;
  for (;;) {
    const found = await find();
    if (found !== undefined && found !== null && found !== false)
      return found as Exclude<T, undefined | null | false>;
    if (performance.now() > giveUpAt) throw new Error(`Waited ${timeoutMs} ms in vain: ${what}`);
    await wait(POLL_MS);
  }
};
