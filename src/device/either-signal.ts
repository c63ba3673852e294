/**
 * `AbortSignal.any`, which phones of 2022 lack. Once one has spoken nothing of it stays on the others: that of a pass
 * outlives its requests, each of which ends its own signal when it is over.
 */
export const eitherSignal = (...given: readonly (AbortSignal | null | undefined)[]): AbortSignal => {
  const either = new AbortController();
  const signals = given.filter((signal) => signal instanceof AbortSignal);
  const abort = (): void => {
    for (const signal of signals) signal.removeEventListener("abort", abort);
    either.abort();
  };
  for (const signal of signals) signal.addEventListener("abort", abort);
  if (signals.some(({ aborted }) => aborted)) abort();
  return either.signal;
};
