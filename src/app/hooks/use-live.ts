import { liveQuery } from "dexie";
import { useEffect, useState } from "preact/hooks";

/**
 * Re-runs `query` whenever the tables it read change, in this tab or another.
 * Returns `undefined` until the first answer. `deps` work as in `useEffect`.
 * A query that throws does so while rendering, so that the nearest error boundary shows it.
 */
export const useLive = <Value>(query: () => Promise<Value>, deps: readonly unknown[]): Value | undefined => {
  const [answer, setAnswer] = useState<Answer<Value>>();

  useEffect(() => {
    // Async by itself: Dexie follows a query over foreign promises only when it can see that it is async.
    const subscription = liveQuery(async () => await query()).subscribe({
      next: (value) => setAnswer({ value }),
      error: (error: unknown) => setAnswer({ error }),
    });
    return () => subscription.unsubscribe();
  }, [...deps]);

  if (answer && "error" in answer) throw answer.error;
  return answer?.value;
};

type Answer<Value> = { readonly value: Value } | { readonly error: unknown };
