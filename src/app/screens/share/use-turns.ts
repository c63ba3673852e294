import { useCallback, useRef } from "preact/hooks";

/** Does one piece of work after the other: large photos are opened one at a time. */
export type InTurn = <Value>(work: () => Promise<Value>) => Promise<Value>;

export const useTurns = (): InTurn => {
  const last = useRef<Promise<unknown>>(Promise.resolve());
  return useCallback(<Value>(work: () => Promise<Value>) => {
    const mine = last.current.then(work);
    // What befell one is its own affair.
    last.current = mine.catch(() => {});
    return mine;
  }, []);
};
