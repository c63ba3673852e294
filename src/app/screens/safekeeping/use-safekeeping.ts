import { useCallback, useEffect, useState } from "preact/hooks";
import type { RecoveryItem } from "../../../domain/recovery.ts";
import type { Safekeeping } from "../../../domain/safekeeping.ts";
import { useOnline } from "../../hooks/use-online.ts";
import { useServices } from "../../hooks/use-services.ts";
import type { NetworkFailure } from "../../services/services.ts";

export interface SafekeepingState {
  readonly standing: Safekeeping | undefined;
  readonly items: readonly RecoveryItem[];
  readonly problem: NetworkFailure | null;
  readonly reload: () => Promise<void>;
}

/** Asks again when the network comes back; what was seen stays on screen. */
export const useSafekeeping = (): SafekeepingState => {
  const { administration } = useServices();
  const isOnline = useOnline();
  const [standing, setStanding] = useState<Safekeeping>();
  const [items, setItems] = useState<readonly RecoveryItem[]>([]);
  const [problem, setProblem] = useState<NetworkFailure | null>(null);

  const reload = useCallback(async () => {
    const [told, waiting] = [await administration.safekeeping(), await administration.recovery()];
    if (told.ok) setStanding(told.value);
    if (waiting.ok) setItems(waiting.value);
    setProblem(told.ok ? (waiting.ok ? null : waiting.error) : told.error);
  }, [administration]);

  useEffect(() => {
    void reload();
  }, [reload, isOnline]);

  return { standing, items, problem, reload };
};
