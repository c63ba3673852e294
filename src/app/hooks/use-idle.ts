import { useEffect, useRef } from "preact/hooks";

/** Calls `onIdle` once `stage` has not changed for `afterMs`; a null stage waits for nothing. */
export const useIdle = (stage: string | null, afterMs: number, onIdle: () => void): void => {
  const latest = useRef(onIdle);
  latest.current = onIdle;

  useEffect(() => {
    if (stage === null) return;
    const timer = window.setTimeout(() => latest.current(), afterMs);
    return () => window.clearTimeout(timer);
  }, [stage, afterMs]);
};
