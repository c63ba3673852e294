import { useEffect, useRef } from "preact/hooks";
import { APP_NAME } from "../vi/app-name.ts";

/**
 * Names the page in the browser and moves the focus to its heading once it is there, so that a screen reader and the
 * keyboard start at the top of the new screen. `title` is undefined while the screen has no data yet.
 */
export const usePage = (title: string | undefined): void => {
  const hasFocused = useRef(false);

  useEffect(() => {
    if (title === undefined) return;
    document.title = `${title} – ${APP_NAME}`;
    if (hasFocused.current) return;
    hasFocused.current = true;
    focusHeading();
  }, [title]);
};

const focusHeading = (): void => {
  // A dialog that is open keeps the focus, and so does a field that asked for it.
  if (document.querySelector("dialog[open]")) return;
  if (document.activeElement instanceof HTMLInputElement) return;
  const heading = document.querySelector("h1");
  if (!heading) return;
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
};
