import type { ActivityView } from "../activity/activity-view.ts";
import { stateOf } from "../activity/broadcast.ts";
import type { Day } from "../day.ts";
import type { Sha256 } from "../hash.ts";
import type { RegisterValues } from "../registers/definitions.ts";
import { toNfc } from "../text.ts";

/** What is to be read on air: written into the record, or as documents beside it. */
export interface Script {
  readonly script: string;
  /** In one order, whatever order they were attached in. */
  readonly files: readonly Sha256[];
}

/** waiting: nobody said anything of it as it stands now · changed: of what it was before. */
export type ScriptState = "waiting" | "changed" | "approved" | "changesAsked";

type Decision = RegisterValues<"scriptDecision">;

/**
 * The script of a broadcast that its unit writes itself; null for another kind, for what comes from above (that was
 * approved there), and where there is nothing to read.
 */
export const scriptOf = ({ activity, attachments }: ActivityView): Script | null => {
  if (activity.kind !== "broadcast" || (activity.source ?? "own") !== "own") return null;
  const files = attachments.filter(({ kind }) => kind === "document").map(({ file }) => file);
  const script = toNfc(activity.script ?? "");
  return script === "" && files.length === 0 ? null : { script, files: [...new Set(files)].sort() };
};

export const scriptState = ({ script, files }: Script, decision: Decision | null): ScriptState => {
  if (decision === null || decision.decision === "open") return "waiting";
  const isSame = (decision.script ?? "") === script && (decision.files ?? []).join() === files.join();
  return isSame ? decision.decision : "changed";
};

/** The first day on which it is still to be read on air; null: it has been, or nobody has set a day. */
export const nextAiringOn = ({ activity }: ActivityView, today: Day): Day | null => {
  if (activity.kind !== "broadcast") return null;
  const ahead = (activity.airings ?? []).filter(
    (airing) => stateOf(airing) === "planned" && airing.on >= today,
  );
  return ahead.reduce<Day | null>((first, { on }) => (first === null || on < first ? on : first), null);
};

/** The leader is asked before it goes on air; afterwards there is nothing to decide any more. */
export const asksForScript = (view: ActivityView, decision: Decision | null, today: Day): boolean => {
  const script = scriptOf(view);
  if (script === null || view.status === "returned" || nextAiringOn(view, today) === null) return false;
  const state = scriptState(script, decision);
  return state === "waiting" || state === "changed";
};
