import { useEffect, useState } from "preact/hooks";
import { useLive } from "./use-live.ts";
import { useServices } from "./use-services.ts";

/** Undefined for the moment in which the phone looks. */
export const useLock = (): boolean | undefined => {
  const { lock } = useServices();
  const [look, setLook] = useState(0);
  useEffect(() => lock.watch(() => setLook((times) => times + 1)), [lock]);
  return useLive(() => lock.isLocked(), [lock, look]);
};

/** True from the first time on: what was shown once is hidden by the lock, not thrown away. */
export const useWasOpen = (isOpen: boolean): boolean => {
  const [wasOpen, setWasOpen] = useState(isOpen);
  useEffect(() => {
    if (isOpen) setWasOpen(true);
  }, [isOpen]);
  return wasOpen || isOpen;
};

/** The page is called so while this is on screen, and as before afterwards. */
export const useTitleMeanwhile = (title: string): void => {
  useEffect(() => {
    const before = document.title;
    document.title = title;
    return () => {
      document.title = before;
    };
  }, [title]);
};
