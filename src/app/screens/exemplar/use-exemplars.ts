import { type ExemplarStanding, exemplarStanding, isChangedSince } from "../../../domain/exemplar.ts";
import { exemplarDecisionId } from "../../../domain/registers/exemplar.ts";
import { useLive } from "../../hooks/use-live.ts";
import { useServices } from "../../hooks/use-services.ts";
import type { RegisterEntry, RegisterServices } from "../../services/registers.ts";

export interface ExemplarView extends ExemplarStanding {
  readonly entry: RegisterEntry<"exemplar">;
  /** It was changed after the leader had let it out. */
  readonly isChanged: boolean;
  /** What the leader wrote to the last word; empty: nothing. */
  readonly note: string;
}

/** Everything that the unit noted, newest first. */
export const readExemplars = async (registers: RegisterServices): Promise<readonly ExemplarView[]> => {
  const entries = await registers.entries("exemplar");
  const decisions = new Map((await registers.entries("exemplarDecision")).map((each) => [each.id, each]));
  const shared = new Map((await registers.entries("sharedExemplar")).map((each) => [each.id, each]));
  return [...entries].reverse().map((entry) => {
    const decision = decisions.get(exemplarDecisionId(entry.id))?.values ?? null;
    const out = shared.get(entry.id)?.values ?? null;
    return {
      entry,
      ...exemplarStanding(entry.values, decision, out),
      isChanged: isChangedSince(entry.values, out),
      note: decision?.note ?? "",
    };
  });
};

/** Everything that the unit noted, newest first; undefined while it is being read. */
export const useExemplars = (): readonly ExemplarView[] | undefined => {
  const { registers } = useServices();
  return useLive(() => readExemplars(registers), [registers]);
};
