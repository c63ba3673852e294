import { useEffect, useRef } from "preact/hooks";

/**
 * Calls `onEnd` once `durationMs` have passed in which `isPaused` was false. Starts anew with another `subject`;
 * null: nothing runs. After a pause only what was left is waited for.
 */
export const useCountdown = (
  subject: object | null,
  durationMs: number,
  isPaused: boolean,
  onEnd: () => void,
): void => {
  const latest = useRef(onEnd);
  latest.current = onEnd;
  const left = useRef({ subject, ms: durationMs });

  useEffect(() => {
    if (left.current.subject !== subject) left.current = { subject, ms: durationMs };
    if (subject === null || isPaused) return;

    const startedAt = performance.now();
    const timer = setTimeout(() => latest.current(), left.current.ms);
    return () => {
      clearTimeout(timer);
      left.current = { subject, ms: Math.max(0, left.current.ms - (performance.now() - startedAt)) };
    };
  }, [subject, durationMs, isPaused]);
};
