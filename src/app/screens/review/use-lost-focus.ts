import { useLayoutEffect, useRef } from "preact/hooks";

/**
 * Takes the focus when what had it is gone, as the button of the record before; else leaves it where it is.
 * Either way the new record is seen from its beginning, however far the one before was scrolled.
 */
export const useLostFocus = <Target extends HTMLElement>() => {
  const target = useRef<Target>(null);
  useLayoutEffect(() => {
    const page = target.current?.closest("main");
    if (page) page.scrollTop = 0;
    if (document.activeElement === document.body) target.current?.focus({ preventScroll: true });
  }, []);
  return target;
};
