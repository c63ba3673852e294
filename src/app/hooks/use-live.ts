import { liveQuery } from "dexie";
import { useEffect, useState } from "preact/hooks";
import { storageFailureOf } from "../../device/storage-failure.ts";

/**
 * Re-runs `query` whenever the tables it read change, in this tab or another.
 * Returns `undefined` until the first answer. `deps` work as in `useEffect`.
 * A query that throws does so while rendering, so that the nearest error boundary shows it.
 */
export const useLive = <Value>(query: () => Promise<Value>, deps: readonly unknown[]): Value | undefined => {
  const [answer, setAnswer] = useState<Answer<Value>>();

  useEffect(() => {
    let losses = 0;
    /** Dexie says nothing of a closed database and never asks again: what is lost is turned into something it tells. */
    const ask = async (): Promise<Value> => {
      try {
        return await query();
      } catch (error) {
        throw storageFailureOf(error) === "storageLost" ? new Lost(error) : error;
      }
    };
    const follow = () =>
      // Async by itself: Dexie follows a query over foreign promises only when it can see that it is async.
      liveQuery(async () => await ask()).subscribe({
        next: (value) => {
          losses = 0;
          setAnswer({ value });
        },
        error: (error: unknown) => {
          losses += 1;
          if (!(error instanceof Lost)) setAnswer({ error });
          else if (losses >= TRIES) setAnswer({ error: error.cause });
          else timer = setTimeout(again, AGAIN_MS * losses);
        },
      });
    const again = (): void => {
      subscription.unsubscribe();
      subscription = follow();
    };
    let timer: ReturnType<typeof setTimeout> | undefined;
    let subscription = follow();
    return () => {
      clearTimeout(timer);
      subscription.unsubscribe();
    };
  }, [...deps]);

  if (answer && "error" in answer) throw answer.error;
  return answer?.value;
};

const TRIES = 4;
const AGAIN_MS = 300;

/** The database was closed under a query: by the system, or because it is being opened again. */
class Lost extends Error {
  constructor(cause: unknown) {
    super("database lost", { cause });
  }
}

type Answer<Value> = { readonly value: Value } | { readonly error: unknown };
