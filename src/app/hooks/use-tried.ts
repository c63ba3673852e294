import { useEffect, useState } from "preact/hooks";

interface Tried {
  /** Somebody wanted to save it: from now on what is wrong is said. */
  readonly isTried: boolean;
  readonly again: () => void;
}

/** Of a form in a sheet that could not be saved: its first wrong field takes the focus, wherever it was scrolled to. */
export const useTried = (): Tried => {
  const [tries, setTries] = useState(0);
  useEffect(() => {
    if (tries > 0) document.querySelector<HTMLElement>("dialog[open] [aria-invalid=true]")?.focus();
  }, [tries]);
  return { isTried: tries > 0, again: () => setTries((before) => before + 1) };
};
