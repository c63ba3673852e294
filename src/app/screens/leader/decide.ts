import type { ActivityId } from "../../../domain/activity/activity.ts";
import type { Day } from "../../../domain/day.ts";
import { exemplarTold } from "../../../domain/exemplar.ts";
import type { Script } from "../../../domain/leader/script-standing.ts";
import { exemplarDecisionId } from "../../../domain/registers/exemplar.ts";
import { scriptDecisionId } from "../../../domain/registers/script-decision.ts";
import { ok, type Result } from "../../../domain/result.ts";
import type { RegisterEntry, RegisterFailure, RegisterServices } from "../../services/registers.ts";

/** A leader's word; `note` says what should be otherwise. */
export interface Word<Decision> {
  readonly decision: Decision;
  readonly note: string;
  readonly on: Day;
}

/** What is written can be taken back for a while; answers whether that was written. */
export type Undo = () => Promise<boolean>;

export type Decided = Result<Undo, RegisterFailure>;

type ExemplarWord = Word<"approved" | "declined" | "changesAsked">;

/** The leader's word on an exemplar, and what those above may read from then on. */
export const decideExemplar = async (
  registers: RegisterServices,
  { id, values }: RegisterEntry<"exemplar">,
  { decision, note, on }: ExemplarWord,
): Promise<Decided> => {
  const decisionId = exemplarDecisionId(id);
  const [former, told] = [
    await registers.entry("exemplarDecision", decisionId),
    await registers.entry("sharedExemplar", id),
  ];
  const wasOut = told !== null && told.values.deleted !== true;
  const { deleted: _deleted, kind, ...content } = values;

  // The word comes last: where only a part was written, the leader is asked once more.
  if (decision === "approved") {
    const fields = { ...content, approvedOn: on, deleted: false };
    const out = await registers.write("sharedExemplar", [
      { id, fields: told ? fields : { ...fields, kind } },
    ]);
    if (!out.ok) return out;
  } else if (wasOut) {
    const back = await registers.write("sharedExemplar", [{ id, fields: { deleted: true } }]);
    if (!back.ok) return back;
  }
  const fields = { decision, note, on, about: exemplarTold(values) };
  const said = await registers.write("exemplarDecision", [{ id: decisionId, fields }]);
  if (!said.ok) return said;

  return ok(async () => {
    const { kind: _kind, ...was } = told?.values ?? { kind };
    const before = wasOut ? { ...was, deleted: false } : { deleted: true };
    const isOut = decision === "approved";
    if (isOut || wasOut) {
      const shared = await registers.write("sharedExemplar", [{ id, fields: before }]);
      if (!shared.ok) return false;
    }
    const said = former?.values;
    const fields = {
      decision: said?.decision ?? "open",
      note: said?.note ?? "",
      on: said?.on ?? on,
      about: said?.about ?? "",
    };
    return (await registers.write("exemplarDecision", [{ id: decisionId, fields }])).ok;
  });
};

type ScriptWord = Word<"approved" | "changesAsked">;

/** The leader's word on what is to be read on air, with the script as it was on this screen. */
export const decideScript = async (
  registers: RegisterServices,
  broadcast: ActivityId,
  { script, files }: Script,
  word: ScriptWord,
): Promise<Decided> => {
  const id = scriptDecisionId(broadcast);
  const former = await registers.entry("scriptDecision", id);
  const said = await registers.write("scriptDecision", [{ id, fields: { ...word, script, files } }]);
  if (!said.ok) return said;

  return ok(async () => {
    const was = former?.values;
    const fields = {
      decision: was?.decision ?? "open",
      on: was?.on ?? word.on,
      note: was?.note ?? "",
      script: was?.script ?? "",
      files: was?.files ?? [],
    };
    return (await registers.write("scriptDecision", [{ id, fields }])).ok;
  });
};
