import type { Day } from "../day.ts";
import type { FieldKey } from "../registers/posted-procedure.ts";
import { fieldKeyOf } from "../registers/posted-procedure.ts";
import { type ProcedureKey, procedureKeyOf, type procedureRegister } from "../registers/procedure.ts";

export type ProcedureValues = NonNullable<ReturnType<typeof procedureRegister.read>>;

/** An entry of the list of procedures with nothing left open. */
export interface Procedure {
  readonly key: ProcedureKey;
  readonly code: string;
  readonly name: string;
  readonly field: string;
  readonly fieldKey: FieldKey;
  readonly decisionNumber: string;
  readonly decisionOn: Day | null;
  readonly effectiveOn: Day | null;
  readonly endsOn: Day | null;
  readonly endedBy: string;
  readonly replacedBy: string;
}

/** Null for a code of which no key can be made; none such is ever written. */
export const procedureOf = (values: ProcedureValues): Procedure | null => {
  const key = procedureKeyOf(values.code);
  const field = values.field ?? "";
  return (
    key && {
      key,
      code: values.code,
      name: values.name,
      field,
      fieldKey: fieldKeyOf(field),
      decisionNumber: values.decisionNumber ?? "",
      decisionOn: values.decisionOn ?? null,
      effectiveOn: values.effectiveOn ?? null,
      endsOn: values.endsOn ?? null,
      endedBy: values.endedBy ?? "",
      replacedBy: values.replacedBy ?? "",
    }
  );
};

export const hasEnded = ({ endsOn }: Pick<Procedure, "endsOn">, today: Day): boolean =>
  endsOn !== null && endsOn <= today;

export const isInForce = (procedure: Pick<Procedure, "effectiveOn" | "endsOn">, today: Day): boolean =>
  !hasEnded(procedure, today) && (procedure.effectiveOn === null || procedure.effectiveOn <= today);

/** The decision by which most recently something in force was announced: what a check of a point names. */
export const latestDecision = (
  procedures: readonly Procedure[],
  today: Day,
): { readonly number: string; readonly on: Day | null } | null => {
  const [latest] = procedures
    .filter((procedure) => procedure.decisionNumber !== "" && isInForce(procedure, today))
    .sort((a, b) => ((a.decisionOn ?? "") < (b.decisionOn ?? "") ? 1 : -1));
  return latest ? { number: latest.decisionNumber, on: latest.decisionOn } : null;
};
