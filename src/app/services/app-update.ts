import type { Workbox } from "workbox-window";

/** New versions of the app: found in the background, taken only when the user says so. */
export interface AppUpdate {
  readonly start: () => void;
  readonly watch: (listener: () => void) => () => void;
  readonly apply: () => void;
}

export const createAppUpdate = (): AppUpdate => {
  const listeners = new Set<() => void>();
  let workbox: Workbox | null = null;
  let isWaiting = false;

  const begin = async (): Promise<void> => {
    const { Workbox } = await import("workbox-window");
    workbox = new Workbox("/sw.js");
    workbox.addEventListener("waiting", () => {
      isWaiting = true;
      for (const listener of listeners) listener();
    });
    await workbox.register();
  };

  /** Another version answers from now on, whichever tab asked for it; the parts that this page has not loaded are gone. */
  const reloadIntoNext = (worker: ServiceWorkerContainer): void => {
    let isControlled = worker.controller !== null;
    worker.addEventListener("controllerchange", () => {
      if (isControlled) location.reload();
      isControlled = true;
    });
  };

  return {
    start: () => {
      if (!import.meta.env.PROD || !("serviceWorker" in navigator)) return;
      reloadIntoNext(navigator.serviceWorker);
      void begin();
    },
    watch: (listener) => {
      listeners.add(listener);
      if (isWaiting) listener();
      return () => listeners.delete(listener);
    },
    apply: () => workbox?.messageSkipWaiting(),
  };
};
