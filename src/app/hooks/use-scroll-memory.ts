import { useEffect } from "preact/hooks";

/** After this the page is what it is: a list that became shorter is not waited for. */
const GIVE_UP_MS = 2000;

/**
 * Going back, the list stands where it was left. The browser keeps the place of a page that scrolls as a whole; on a
 * phone `main` scrolls, and its rows arrive a moment after the address.
 */
export const useScrollMemory = (): void => {
  useEffect(() => {
    const places = new Map<string, number>();
    let stopWaiting = () => {};

    const handleScroll = ({ target }: Event) => {
      if (target instanceof HTMLElement && target.matches(MAIN)) places.set(location.href, target.scrollTop);
    };
    const handleBack = () => {
      stopWaiting();
      stopWaiting = scrollOnceThere(places.get(location.href) ?? 0);
    };
    // Whoever has begun to read is not moved.
    const handleTouch = () => stopWaiting();

    document.addEventListener("scroll", handleScroll, true);
    window.addEventListener("popstate", handleBack);
    document.addEventListener("pointerdown", handleTouch);
    return () => {
      stopWaiting();
      document.removeEventListener("scroll", handleScroll, true);
      window.removeEventListener("popstate", handleBack);
      document.removeEventListener("pointerdown", handleTouch);
    };
  }, []);
};

const MAIN = ".screen > main";

const scrollOnceThere = (top: number): (() => void) => {
  if (top === 0) return () => {};
  const tryNow = () => {
    const main = document.querySelector(MAIN);
    if (!main || main.scrollHeight < top + main.clientHeight) return;
    stop();
    main.scrollTop = top;
  };
  const waiting = new MutationObserver(tryNow);
  const giveUp = setTimeout(() => stop(), GIVE_UP_MS);
  const stop = () => {
    waiting.disconnect();
    clearTimeout(giveUp);
  };
  waiting.observe(document.body, { childList: true, subtree: true });
  return stop;
};
