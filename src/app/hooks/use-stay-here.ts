import { useEffect, useRef } from "preact/hooks";

/** Back does not leave the screen: it is told, and the address stays. Leaving by a link or a button is not held up. */
export const useStayHere = (onAttempt: () => void): void => {
  const latest = useRef(onAttempt);
  latest.current = onAttempt;

  useEffect(() => {
    const guard = crypto.randomUUID();
    const stand = () => history.pushState({ guard }, "");
    const handleBack = () => {
      // A sheet that closes takes its own step of history back, and then this one is on top again.
      if ((history.state as { readonly guard?: unknown } | null)?.guard === guard) return;
      stand();
      latest.current();
    };
    stand();
    addEventListener("popstate", handleBack);
    return () => removeEventListener("popstate", handleBack);
  }, []);
};
