import { type ExemplarState, exemplarState, isChangedSince } from "../../../domain/exemplar.ts";
import { exemplarDecisionId } from "../../../domain/registers/exemplar.ts";
import { useLive } from "../../hooks/use-live.ts";
import { useServices } from "../../hooks/use-services.ts";
import type { RegisterEntry } from "../../services/registers.ts";

export interface ExemplarView {
  readonly entry: RegisterEntry<"exemplar">;
  readonly state: ExemplarState;
  /** It was changed after the leader had let it out. */
  readonly isChanged: boolean;
}

/** Everything that the unit noted, newest first; undefined while it is being read. */
export const useExemplars = (): readonly ExemplarView[] | undefined => {
  const { registers } = useServices();
  return useLive(async () => {
    const entries = await registers.entries("exemplar");
    const decisions = new Map((await registers.entries("exemplarDecision")).map((each) => [each.id, each]));
    const shared = new Map((await registers.entries("sharedExemplar")).map((each) => [each.id, each]));
    return [...entries].reverse().map((entry) => ({
      entry,
      state: exemplarState(decisions.get(exemplarDecisionId(entry.id))?.values ?? null),
      isChanged: isChangedSince(entry.values, shared.get(entry.id)?.values ?? null),
    }));
  }, [registers]);
};
