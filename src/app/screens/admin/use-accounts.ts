import { useCallback, useEffect, useState } from "preact/hooks";
import type { Account } from "../../../domain/api.ts";
import { useOnline } from "../../hooks/use-online.ts";
import { useServices } from "../../hooks/use-services.ts";
import type { NetworkFailure } from "../../services/services.ts";

export interface AccountsState {
  readonly accounts: readonly Account[] | undefined;
  readonly problem: NetworkFailure | null;
  readonly reload: () => Promise<void>;
}

/** Everybody's accounts; needs the network, and asks again when it comes back. What was seen stays on screen. */
export const useAccounts = (): AccountsState => {
  const { administration } = useServices();
  const isOnline = useOnline();
  const [accounts, setAccounts] = useState<readonly Account[]>();
  const [problem, setProblem] = useState<NetworkFailure | null>(null);

  const reload = useCallback(async () => {
    const answer = await administration.accounts();
    setProblem(answer.ok ? null : answer.error);
    if (answer.ok) setAccounts(answer.value);
  }, [administration]);

  useEffect(() => {
    void reload();
  }, [reload, isOnline]);

  return { accounts, problem, reload };
};
