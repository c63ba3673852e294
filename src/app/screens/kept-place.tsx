import type { ComponentChildren } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { scrollerOf } from "../hooks/scroller-of.ts";

/** Some screens of a phone: what is nearer stays drawn, so that a thumb, a key or a screen reader never meets a hole. */
const NEAR = "1600px";

/** Part of a long list that lies far from what is looked at is not drawn; its place is kept, so nothing moves. */
export const KeptPlace = ({ children }: { readonly children: ComponentChildren }) => {
  const box = useRef<HTMLDivElement>(null);
  const [heightPx, setHeight] = useState<number | null>(null);

  useEffect(() => {
    const { current } = box;
    if (!current || typeof IntersectionObserver === "undefined") return;
    const observer = new IntersectionObserver(
      (seen) => {
        const last = seen.at(-1);
        if (!last) return;
        if (last.isIntersecting) setHeight(null);
        else if (!current.contains(document.activeElement)) setHeight(last.boundingClientRect.height);
      },
      { rootMargin: NEAR, root: scrollerOf(current) },
    );
    observer.observe(current);
    return () => observer.disconnect();
  }, []);

  return (
    <div ref={box} style={heightPx === null ? undefined : { height: `${heightPx}px` }}>
      {heightPx === null && children}
    </div>
  );
};
