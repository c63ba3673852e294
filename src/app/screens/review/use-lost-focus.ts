import { useLayoutEffect, useRef } from "preact/hooks";

/** Takes the focus when what had it is gone, as the button of the record before; else leaves it where it is. */
export const useLostFocus = <Target extends HTMLElement>() => {
  const target = useRef<Target>(null);
  useLayoutEffect(() => {
    if (document.activeElement === document.body) target.current?.focus({ preventScroll: true });
  }, []);
  return target;
};
