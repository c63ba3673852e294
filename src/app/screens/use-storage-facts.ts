import { useCallback, useEffect, useState } from "preact/hooks";
import { useServices } from "../hooks/use-services.ts";
import type { StorageFacts } from "../services/services.ts";

/** What the browser says of this phone's room, and how to ask it again. */
export const useStorageFacts = (): { readonly facts: StorageFacts | null; readonly refresh: () => void } => {
  const { phone } = useServices();
  const [facts, setFacts] = useState<StorageFacts | null>(null);
  const refresh = useCallback(() => void phone.storage().then(setFacts), [phone]);
  useEffect(refresh, [refresh]);
  return { facts, refresh };
};
