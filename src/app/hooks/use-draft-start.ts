import { useEffect, useState } from "preact/hooks";
import { useLocation } from "preact-iso";
import type { Draft } from "../services/services.ts";

/**
 * Makes a draft once, on opening, and goes on to its form; «Quay lại» does not come back here. What stood in the way, a
 * phone that is full to the last byte, is thrown while rendering: the page says so instead of opening for ever.
 */
export const useDraftStart = (
  start: () => Promise<Draft | null>,
  instead: string,
  addressOf = (draft: Draft): string => `/ghi/${draft.id}`,
): void => {
  const { route } = useLocation();
  const [failure, setFailure] = useState<{ readonly error: unknown } | null>(null);
  if (failure) throw failure.error;

  useEffect(() => {
    let isHere = true;
    start().then(
      (draft) => isHere && route(draft ? addressOf(draft) : instead, true),
      (error: unknown) => isHere && setFailure({ error }),
    );
    return () => {
      isHere = false;
    };
  }, []);
};
