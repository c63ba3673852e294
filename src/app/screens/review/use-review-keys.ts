import { useLayoutEffect, useRef } from "preact/hooks";

export interface ReviewKeys {
  readonly onAccept: () => void;
  readonly onGiveBack: () => void;
  readonly onNext: () => void;
  readonly onPrevious: () => void;
  readonly onPhoto: (index: number) => void;
  readonly onHelp: () => void;
}

/** D, T, J, K, 1–3 and ?. Off while somebody types, while a dialog is open and with Ctrl, Alt or Meta. */
export const useReviewKeys = (keys: ReviewKeys): void => {
  const current = useRef(keys);
  current.current = keys;

  // Before the next paint: a key may come as soon as the record is seen.
  useLayoutEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.altKey || event.metaKey || event.repeat || isBusy(event.target)) return;
      const act = actionOf(event.key, current.current);
      if (!act) return;
      event.preventDefault();
      act();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, []);
};

const isBusy = (target: EventTarget | null): boolean =>
  (target instanceof HTMLElement &&
    (target.isContentEditable || target.matches("input, textarea, select"))) ||
  document.querySelector("dialog[open]") !== null;

const actionOf = (key: string, keys: ReviewKeys): (() => void) | null => {
  switch (key.toLowerCase()) {
    case "d":
      return keys.onAccept;
    case "t":
      return keys.onGiveBack;
    case "j":
      return keys.onNext;
    case "k":
      return keys.onPrevious;
    case "1":
    case "2":
    case "3":
      return () => keys.onPhoto(Number(key) - 1);
    case "?":
      return keys.onHelp;
    default:
      return null;
  }
};
