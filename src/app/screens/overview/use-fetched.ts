import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import type { Result } from "../../../domain/result.ts";
import { useServices } from "../../hooks/use-services.ts";
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

/** How often figures that are on screen are asked for again. */
const AGAIN_MS = 60_000;

/**
 * Asks for figures of the server and keeps the last answer on screen. Asks again when the network or the window comes
 * back, and once a minute. An answer to an earlier `key` is dropped.
 */
export const useFetched = <Value>(
  key: string,
  load: () => Promise<Result<Fetched<Value>, NetworkFailure>>,
): FetchedFigures<Value> => {
  const [held, setHeld] = useState<Held<Value> | null>(null);
  const asked = useRef({ key, load });
  asked.current = { key, load };

  const reload = useCallback(async () => {
    const { key: askedKey, load: ask } = asked.current;
    const answer = await ask();
    if (asked.current.key !== askedKey) return;
    setHeld((before) => {
      if (answer.ok) return { key: askedKey, answer: answer.value, problem: null };
      return {
        key: askedKey,
        answer: before?.key === askedKey ? before.answer : null,
        problem: answer.error,
      };
    });
  }, []);

  useEffect(() => {
    reload();
  }, [key, reload]);
  useReloading(reload);

  const current = held?.key === key ? held : null;
  return {
    value: current?.answer?.value,
    isFresh: current?.answer?.isFresh === true && current.problem === null,
    problem: current?.problem ?? null,
    reload,
  };
};

const useReloading = (reload: () => void): void => {
  const { phone } = useServices();
  useEffect(() => {
    const reloadWhenSeen = () => {
      if (document.visibilityState === "visible") reload();
    };
    document.addEventListener("visibilitychange", reloadWhenSeen);
    const timer = setInterval(reloadWhenSeen, AGAIN_MS);
    const stopWatching = phone.watchOnline((isOnline) => {
      if (isOnline) reload();
    });
    return () => {
      document.removeEventListener("visibilitychange", reloadWhenSeen);
      clearInterval(timer);
      stopWatching();
    };
  }, [phone, reload]);
};
