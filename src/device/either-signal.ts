/** `AbortSignal.any`, which phones of 2022 lack. */
export const eitherSignal = (...signals: readonly (AbortSignal | null | undefined)[]): AbortSignal => {
  const either = new AbortController();
  for (const signal of signals) {
    if (signal?.aborted) either.abort();
    signal?.addEventListener("abort", () => either.abort());
  }
  return either.signal;
};
