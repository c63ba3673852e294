import type { RecordId } from "../../../domain/change.ts";
import type { Plan } from "../../../domain/plan.ts";
import { planOfDraft } from "../../../domain/plan-beginnings.ts";
import { issuersFor } from "../../../domain/plan-issuers.ts";
import type { Publication } from "../../../domain/plan-publishing.ts";
import type { PlanDraft } from "../../../domain/registers/plan-draft.ts";
import { useAccount } from "../../hooks/use-account.ts";
import { useLive } from "../../hooks/use-live.ts";
import { useServices } from "../../hooks/use-services.ts";
import type { RegisterEntry } from "../../services/registers.ts";

export interface PlanDeskState {
  /** Plans of this office and of those that ended under it, the newest first. */
  readonly publications: readonly Publication[];
  /** The latest first; those that were published stay as what was meant. */
  readonly drafts: readonly RegisterEntry<"planDraft">[];
}

/** Plans and drafts of the office; undefined until they are read. */
export const usePlanDesk = (): PlanDeskState | undefined => {
  const { plans, registers, diary } = useServices();
  const { actor, units } = useAccount();
  const issuers = issuersFor(actor, units, diary.today());
  return useLive(async () => {
    // A live query loses its thread over foreign promises.
    const publications = await (await Promise.resolve(plans())).publications();
    const drafts = await registers.entries("planDraft");
    return {
      publications: publications
        .filter(({ plan }) => issuers.includes(plan.issuer))
        .sort((a, b) => (a.plan.inForceFrom < b.plan.inForceFrom ? 1 : -1)),
      drafts: [...drafts].reverse(),
    };
  }, [plans, registers, issuers.join(" ")]);
};

/** One draft with what it is a draft of. */
export interface OpenDraft {
  readonly id: RecordId;
  readonly draft: PlanDraft;
  /** What it says, as a plan. */
  readonly plan: Plan;
  /** The plan that it changes; null for a new one. */
  readonly known: Publication | null;
  readonly publications: readonly Publication[];
  /** Writes some of its parts; false: this device could not keep it. */
  readonly write: (fields: Partial<PlanDraft>) => Promise<boolean>;
}

/** Null: there is no such draft. */
export const useOpenDraft = (id: string): OpenDraft | null | undefined => {
  const { registers } = useServices();
  const { unit } = useAccount();
  const desk = usePlanDesk();
  if (!desk) return undefined;
  const entry = desk.drafts.find((each) => each.id === id);
  if (!entry) return null;
  const draft = entry.values;
  const known = desk.publications.find(({ plan }) => plan.id === draft.planId) ?? null;
  return {
    id: entry.id,
    draft,
    plan: planOfDraft(draft, known?.plan.issuer ?? unit.id),
    known,
    publications: desk.publications,
    write: async (fields) => (await registers.write("planDraft", [{ id: entry.id, fields }])).ok,
  };
};
