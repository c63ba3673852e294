import { useLayoutEffect, useRef } from "preact/hooks";

/** Leads the focus, and so the eye, to what was just chosen; it may lie elsewhere on the page. */
export const useFocusOnMount = <Target extends HTMLElement>() => {
  const target = useRef<Target>(null);
  useLayoutEffect(() => target.current?.focus(), []);
  return target;
};
