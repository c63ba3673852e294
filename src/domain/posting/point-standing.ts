import type { Day } from "../day.ts";
import type { FieldKey } from "../registers/posted-procedure.ts";
import type { Procedure } from "./procedure.ts";
import { type Repost, repostsOf } from "./repost.ts";
import { type PointBook, type SheetState, sheetState } from "./sheet.ts";

export interface Sheet {
  readonly procedure: Procedure;
  readonly state: SheetState;
}

export interface FieldStanding {
  readonly key: FieldKey;
  /** As the first of its procedures spells it. */
  readonly name: string;
  readonly isRequired: boolean;
  readonly required: number;
  readonly posted: number;
  readonly sheets: readonly Sheet[];
}

export interface PointStanding {
  /** Procedures that have to hang here today. */
  readonly required: number;
  /** Those of them that hang, by whatever decision: never more than `required`. */
  readonly posted: number;
  /** By name. */
  readonly fields: readonly FieldStanding[];
  /** «Phải niêm yết lại», the most urgent first. */
  readonly reposts: readonly Repost[];
}

/** How one posting point stands on a day. */
export const standingOf = (procedures: readonly Procedure[], book: PointBook, today: Day): PointStanding => {
  const byField = new Map<FieldKey, Procedure[]>();
  for (const procedure of procedures) {
    const ofField = byField.get(procedure.fieldKey);
    if (ofField) ofField.push(procedure);
    else byField.set(procedure.fieldKey, [procedure]);
  }
  const fields = [...byField]
    .map(([key, ofField]) => fieldStanding(key, ofField, book, today))
    .filter(({ sheets }) => sheets.length > 0)
    .sort((a, b) => (a.key < b.key ? -1 : 1));
  return {
    required: fields.reduce((sum, { required }) => sum + required, 0),
    posted: fields.reduce((sum, { posted }) => sum + posted, 0),
    fields,
    reposts: repostsOf(procedures, book, today),
  };
};

const fieldStanding = (
  key: FieldKey,
  procedures: readonly Procedure[],
  book: PointBook,
  today: Day,
): FieldStanding => {
  const isRequired = !book.exempt.has(key);
  const sheets = procedures
    .flatMap((procedure): readonly Sheet[] => {
      const state = sheetState(procedure, book, today);
      return state === null ? [] : [{ procedure, state }];
    })
    .sort((a, b) => (a.procedure.key < b.procedure.key ? -1 : 1));
  const count = (...states: readonly SheetState[]): number =>
    isRequired ? sheets.filter(({ state }) => states.includes(state)).length : 0;
  return {
    key,
    name: procedures[0]?.field ?? "",
    isRequired,
    required: count("posted", "outdated", "missing"),
    posted: count("posted", "outdated"),
    sheets,
  };
};
