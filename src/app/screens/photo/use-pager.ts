import type { RefObject } from "preact";
import { useEffect, useRef } from "preact/hooks";

interface Pager {
  readonly ref: RefObject<HTMLDivElement | null>;
  readonly onScroll: () => void;
}

/**
 * A row that shows one page at a time and can be swiped: it goes where `number`, from 1, says, and says where it was
 * swiped to.
 */
export const usePager = (number: number, onNumber: (number: number) => void): Pager => {
  const ref = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const row = ref.current;
    // A swipe that has just brought us here must not be broken off.
    if (!row || pageOf(row) === number) return;
    row.scrollTo({ left: (number - 1) * row.clientWidth, behavior: "instant" });
  }, [number]);

  const onScroll = () => {
    const page = ref.current ? pageOf(ref.current) : number;
    if (page !== number) onNumber(page);
  };
  return { ref, onScroll };
};

/** From 1. */
const pageOf = ({ scrollLeft, clientWidth }: HTMLElement): number =>
  clientWidth === 0 ? 1 : Math.round(scrollLeft / clientWidth) + 1;
