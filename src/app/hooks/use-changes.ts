import { useEffect } from "preact/hooks";
import { useServices } from "./use-services.ts";

/** Asks anew when the server says that something has changed, for screens of those who supervise (S49). */
export const useChanges = (reload: () => void): void => {
  const { supervision } = useServices();
  useEffect(() => supervision.watchChanges(reload), [supervision, reload]);
};
