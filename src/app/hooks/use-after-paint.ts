import { useEffect, useState } from "preact/hooks";

/**
 * The value, once what was typed stands on the screen: the letter is drawn first, what it finds a moment later, and whoever
 * types faster than the phone searches waits for the last letter alone.
 */
export const useAfterPaint = <Value>(value: Value): Value => {
  const [shown, setShown] = useState(value);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const frame = requestAnimationFrame(() => {
      timer = setTimeout(() => setShown(() => value), 0);
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  }, [value]);

  return shown;
};
