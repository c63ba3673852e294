import { useEffect } from "preact/hooks";
import { useLocation } from "preact-iso";
import type { Draft } from "../services/services.ts";

/** Makes a draft once, on opening, and goes on to its form; «Quay lại» does not come back here. */
export const useDraftStart = (start: () => Promise<Draft | null>, instead: string): void => {
  const { route } = useLocation();

  useEffect(() => {
    let isHere = true;
    void start().then((draft) => {
      if (isHere) route(draft ? `/ghi/${draft.id}` : instead, true);
    });
    return () => {
      isHere = false;
    };
  }, []);
};
