import { useEffect } from "preact/hooks";
import { useLocation } from "preact-iso";
import { useServices } from "./use-services.ts";

/** On opening: when the page was killed behind the camera app, goes back to the form that had opened it. */
export const useReturnToCapture = (): void => {
  const { drafts } = useServices();
  const { path, route } = useLocation();

  useEffect(() => {
    void drafts.open().then((open) => {
      const waiting = open.find((draft) => draft.awaitsCapture);
      // What another app shares may be just what the camera app took: there the officer is asked.
      if (!waiting || path.startsWith("/ghi/") || path === "/nhan") return;
      route(`/ghi/${waiting.id}`);
    });
  }, []);
};
