import { useEffect, useState } from "preact/hooks";

/** As many rows as a window shows at once, and some more. */
const AT_ONCE = 60;

/** How many rows of a long table are drawn: at once those that are seen, then more with each frame until all are there. */
export const useGrowing = (total: number): number => {
  const [drawn, setDrawn] = useState(AT_ONCE);
  useEffect(() => {
    if (drawn >= total) return;
    const frame = requestAnimationFrame(() => setDrawn(drawn + AT_ONCE));
    return () => cancelAnimationFrame(frame);
  }, [drawn, total]);
  return Math.min(drawn, total);
};
