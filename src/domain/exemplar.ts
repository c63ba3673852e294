import { canonicalJson } from "./canonical-json.ts";
import type { RegisterValues } from "./registers/definitions.ts";
import { toNfc } from "./text.ts";

/**
 * waiting: for the unit's leader · changesAsked: the leader wants it otherwise, the officer is at it · approved: those
 * above may read it · declined: it stays within the unit.
 */
export type ExemplarState = "waiting" | "changesAsked" | "approved" | "declined";

/** Why the leader is asked: for the first time, because it was changed, or because word and deed differ. */
export type ExemplarAsk = "new" | "changed" | "disputed";

export interface ExemplarStanding {
  readonly state: ExemplarState;
  /** Null: nothing is asked of the leader. */
  readonly ask: ExemplarAsk | null;
}

type Exemplar = RegisterValues<"exemplar">;
type Shared = RegisterValues<"sharedExemplar">;
type Decision = RegisterValues<"exemplarDecision">;

const TOLD = ["title", "who", "village", "story", "on"] as const;

/** What an exemplar says, as one text that changes whenever it does. */
export const exemplarTold = (values: Exemplar | Shared): string =>
  toNfc(canonicalJson(TOLD.map((name) => values[name] ?? "")));

/**
 * Where an exemplar stands; `shared`: what those above read now, null where they read nothing. Where two leaders decided
 * at once, the word that was kept and what went out may differ: then the leader is asked once more.
 */
export const exemplarStanding = (
  now: Exemplar,
  decision: Decision | null,
  shared: Shared | null,
): ExemplarStanding => {
  const said = decision?.decision ?? "open";
  if ((said === "approved") !== (shared !== null)) return { state: "waiting", ask: "disputed" };
  if (said === "approved") return { state: "approved", ask: isChangedSince(now, shared) ? "changed" : null };
  if (said === "changesAsked")
    return decision?.about === exemplarTold(now)
      ? { state: "changesAsked", ask: null }
      : { state: "waiting", ask: "changed" };
  return said === "declined" ? { state: "declined", ask: null } : { state: "waiting", ask: "new" };
};

/** What the unit notes now is not what its leader let out. */
export const isChangedSince = (now: Exemplar, shared: Shared | null): boolean =>
  shared !== null && exemplarTold(now) !== exemplarTold(shared);
