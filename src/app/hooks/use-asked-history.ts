import { useCallback, useEffect, useState } from "preact/hooks";
import type { ActivityId } from "../../domain/activity/activity.ts";
import type { HistoryEntry } from "../../domain/record-history.ts";
import type { ScopeId } from "../../domain/scope.ts";
import { useServices } from "./use-services.ts";

export interface AskedHistory {
  /** Null before the first answer. */
  readonly entries: readonly HistoryEntry[] | null;
  /** Whether the server has told all there is. */
  readonly isWhole: boolean;
  readonly isAsking: boolean;
  /** The last question got no answer. */
  readonly hasFailed: boolean;
  /** The next page, or the first one again. */
  readonly ask: () => void;
}

interface Told {
  readonly entries: readonly HistoryEntry[];
  readonly before: number | null;
}

/** Asks the server for the history of an activity when it is opened, and again when `version` changes. */
export const useAskedHistory = (id: ActivityId, scope: ScopeId | null, version: string): AskedHistory => {
  const { history } = useServices();
  const [told, setTold] = useState<Told | null>(null);
  const [state, setState] = useState<"asking" | "failed" | "quiet">("asking");

  const ask = useCallback(
    async (from: Told | null) => {
      if (scope === null) return;
      setState("asking");
      const answer = await history.ask({ id, scope }, from?.before ?? null);
      setState(answer.ok ? "quiet" : "failed");
      if (!answer.ok) return;
      const { entries, before } = answer.value;
      setTold({ entries: [...(from?.entries ?? []), ...entries], before });
    },
    [history, id, scope],
  );

  useEffect(() => void ask(null), [ask, version]);

  return {
    entries: told?.entries ?? null,
    isWhole: told !== null && told.before === null,
    isAsking: state === "asking",
    hasFailed: state === "failed",
    ask: () => void ask(told?.before === null ? null : told),
  };
};
