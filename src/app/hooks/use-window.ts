import { useEffect, useRef, useState } from "preact/hooks";
import { scrollerOf } from "./scroller-of.ts";

/** Rows that are drawn at first, and each time that the end comes near. */
export const WINDOW = 60;

/**
 * How much of a long list is drawn: it grows when `end`, an element behind the last row, comes into sight, or by `more`.
 * Another `key` begins anew.
 */
export const useWindow = (key: string) => {
  const [shown, setShown] = useState({ key, count: WINDOW });
  const end = useRef<HTMLDivElement>(null);
  const count = shown.key === key ? shown.count : WINDOW;
  const more = () => setShown({ key, count: count + WINDOW });

  useEffect(() => {
    const { current } = end;
    if (!current || typeof IntersectionObserver === "undefined") return;
    const observer = new IntersectionObserver(
      (seen) => {
        if (seen.some(({ isIntersecting }) => isIntersecting)) more();
      },
      { rootMargin: "600px", root: scrollerOf(current) },
    );
    observer.observe(current);
    return () => observer.disconnect();
  });

  return { count, end, more };
};
