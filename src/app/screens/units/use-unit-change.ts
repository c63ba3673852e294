import { useState } from "preact/hooks";
import type { UnitOutcome } from "../../../domain/units/unit-outcome.ts";
import { useServices } from "../../hooks/use-services.ts";
import { networkProblem } from "../../vi/network.ts";
import { unitsVi } from "../../vi/units.ts";
import { type ChangeDraft, changeOf } from "./change-draft.ts";

/** A change in two steps: what it would do, then making it. Nothing that was typed is lost when the network fails. */
export const useUnitChange = (begun: ChangeDraft, onDone: () => void) => {
  const { administration, outbox } = useServices();
  const [draft, setDraft] = useState(begun);
  const [outcome, setOutcome] = useState<UnitOutcome | null>(null);
  const [problem, setProblem] = useState<string>();
  const [isWorking, setWorking] = useState(false);

  const ask = async (wanted: ChangeDraft, isForReal: boolean) => {
    const change = changeOf(wanted);
    if (!change) return setProblem(unitsVi.sheet.missing);
    if (isWorking) return;
    setWorking(true);
    const answer = await (isForReal
      ? administration.changeUnits(change)
      : administration.previewUnits(change));
    setProblem(answer.ok ? undefined : networkProblem(answer.error));
    if (answer.ok) setOutcome(answer.value);
    if (answer.ok && isForReal && answer.value.kind === "possible") {
      // The units come back as everything does that others have written.
      await outbox.sendNow();
      onDone();
    }
    setWorking(false);
  };

  return {
    ...{ draft, outcome, problem, isWorking },
    change: (news: Partial<ChangeDraft>) => setDraft({ ...draft, ...news }),
    preview: (news: Partial<ChangeDraft> = {}) => {
      const next = { ...draft, ...news };
      setDraft(next);
      void ask(next, false);
    },
    goBack: () => setOutcome(null),
    confirm: () => void ask(draft, true),
  };
};
