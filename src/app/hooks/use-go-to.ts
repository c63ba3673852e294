import { useEffect } from "preact/hooks";
import { useLocation } from "preact-iso";
import { isOwnPath } from "../../device/pushed-notice.ts";

/** Goes where the worker says: a notification was tapped while the app was open. */
export const useGoTo = (): void => {
  const { route } = useLocation();

  useEffect(() => {
    const go = ({ data }: MessageEvent): void => {
      if (data?.type === "GO_TO" && isOwnPath(data.path)) route(data.path);
    };
    navigator.serviceWorker?.addEventListener("message", go);
    return () => navigator.serviceWorker?.removeEventListener("message", go);
  }, [route]);
};
