import type { RegisterValues } from "./registers/definitions.ts";

/** waiting: for the unit's leader · approved: those above may read it · declined: it stays within the unit. */
export type ExemplarState = "waiting" | "approved" | "declined";

export const exemplarState = (decision: RegisterValues<"exemplarDecision"> | null): ExemplarState =>
  decision?.decision ?? "waiting";

const TOLD = ["title", "who", "village", "story", "on"] as const;

/** What the unit notes now is not what its leader let out. */
export const isChangedSince = (
  now: RegisterValues<"exemplar">,
  shared: RegisterValues<"sharedExemplar"> | null,
): boolean => shared !== null && TOLD.some((name) => (now[name] ?? "") !== (shared[name] ?? ""));
