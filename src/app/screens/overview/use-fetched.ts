import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import type { Result } from "../../../domain/result.ts";
import { useChanges } from "../../hooks/use-changes.ts";
import type { Fetched, NetworkFailure } from "../../services/services.ts";

/** Figures that belong to one `key`: the last ones known, and why there are no newer ones. */
export interface FetchedFigures<Value> {
  readonly value: Value | undefined;
  readonly isFresh: boolean;
  readonly problem: NetworkFailure | null;
  readonly reload: () => void;
}

interface Held<Value> {
  readonly key: string;
  readonly answer: Fetched<Value> | null;
  readonly problem: NetworkFailure | null;
}

/**
 * Asks for figures of the server and keeps the last answer on screen. Asks again when something has changed there, and
 * when the network or the window comes back. An answer to an earlier `key` is dropped.
 */
export const useFetched = <Value>(
  key: string,
  load: () => Promise<Result<Fetched<Value>, NetworkFailure>>,
): FetchedFigures<Value> => {
  const [held, setHeld] = useState<Held<Value> | null>(null);
  const asked = useRef({ key, load });
  asked.current = { key, load };
  const asking = useRef<Asking | null>(null);

  const reload = useCallback(async () => {
    const now: Asking = { key: asked.current.key, isAgain: false };
    if (asking.current?.key === now.key) {
      // On a slow link one question waits for the other, and one answers for all that came meanwhile.
      asking.current.isAgain = true;
      return;
    }
    asking.current = now;
    try {
      do {
        now.isAgain = false;
        const answer = await asked.current.load();
        if (asked.current.key !== now.key) return;
        setHeld((before) => heldAfter(before, now.key, answer));
      } while (now.isAgain);
    } finally {
      if (asking.current === now) asking.current = null;
    }
  }, []);

  useEffect(() => {
    reload();
  }, [key, reload]);
  useChanges(reload);

  const current = held?.key === key ? held : null;
  return {
    value: current?.answer?.value,
    isFresh: current?.answer?.isFresh === true && current.problem === null,
    problem: current?.problem ?? null,
    reload,
  };
};

interface Asking {
  readonly key: string;
  /** Something has changed since the question went out. */
  isAgain: boolean;
}

const heldAfter = <Value>(
  before: Held<Value> | null,
  key: string,
  answer: Result<Fetched<Value>, NetworkFailure>,
): Held<Value> =>
  answer.ok
    ? { key, answer: answer.value, problem: null }
    : { key, answer: before?.key === key ? before.answer : null, problem: answer.error };
