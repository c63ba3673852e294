/** Background Sync, which TypeScript's own library does not describe (https://wicg.github.io/background-sync/spec/). */
export interface SyncEvent extends ExtendableEvent {
  readonly tag: string;
  readonly lastChance: boolean;
}

declare global {
  interface ServiceWorkerGlobalScopeEventMap {
    sync: SyncEvent;
  }
}

/** The page registers this tag while its outbox holds something; the system wakes the worker when there is a network. */
const SYNC_TAG = "loa-sync";

export const isSyncWakeUp = (event: SyncEvent): boolean => event.tag === SYNC_TAG;

/** Tells every open page of this app, visible or not, that now is a good moment to sync. */
export const askPagesToSync = async (clients: Clients): Promise<void> => {
  const pages = await clients.matchAll({ type: "window", includeUncontrolled: true });
  for (const page of pages) page.postMessage({ type: "SYNC_NOW" });
};
