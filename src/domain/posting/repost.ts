import { addDays, type Day } from "../day.ts";
import { type ProcedureKey, procedureKeyOf } from "../registers/procedure.ts";
import { hasEnded, type Procedure } from "./procedure.ts";
import { followsDecision, type PointBook } from "./sheet.ts";

/**
 * What a decision asks of a sheet that hangs (phải niêm yết lại). renew: hang the new text · replace: take it down and
 * hang `by` · takeDown: take it down.
 */
export type Repost =
  | {
      readonly kind: "renew" | "takeDown";
      readonly procedure: Procedure;
      readonly dueOn: Day;
      readonly isLate: boolean;
    }
  | {
      readonly kind: "replace";
      readonly procedure: Procedure;
      readonly by: Procedure;
      readonly dueOn: Day;
      readonly isLate: boolean;
    };

/**
 * Sheets of one point that decisions have overtaken, the most urgent first. Due on the day the decision holds (TT
 * 02/2017/TT-VPCP: public on that day, nothing expired on display) and the days that the unit gives the point; where no
 * day is known, today. Decisions of coming days are listed too: sheets are printed before.
 */
export const repostsOf = (
  procedures: readonly Procedure[],
  { slots, repostDays }: Pick<PointBook, "slots" | "repostDays">,
  today: Day,
): readonly Repost[] => {
  const byKey = new Map(procedures.map((procedure) => [procedure.key, procedure]));
  const timed = (from: Day | null) => {
    const dueOn = from === null ? today : addDays(from, repostDays);
    return { dueOn, isLate: dueOn < today };
  };
  return procedures
    .flatMap((procedure): readonly Repost[] => {
      const slot = slots.get(procedure.key);
      if (slot?.isPosted !== true) return [];
      if (procedure.endsOn !== null) {
        const by = replacementOf(procedure, byKey, today);
        const when = timed(procedure.endsOn);
        return [by ? { kind: "replace", procedure, by, ...when } : { kind: "takeDown", procedure, ...when }];
      }
      if (followsDecision(slot, procedure)) return [];
      return [{ kind: "renew", procedure, ...timed(procedure.effectiveOn ?? procedure.decisionOn) }];
    })
    .sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1));
};

const orderOf = ({ dueOn, procedure }: Repost): string => `${dueOn} ${procedure.key}`;

const replacementOf = (
  procedure: Procedure,
  byKey: ReadonlyMap<ProcedureKey, Procedure>,
  today: Day,
): Procedure | null => {
  const key = procedureKeyOf(procedure.replacedBy);
  const by = key === null || key === procedure.key ? undefined : byKey.get(key);
  return by && !hasEnded(by, today) ? by : null;
};
