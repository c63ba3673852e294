import type { FieldKey, PointId, postingFieldRegister } from "../registers/posted-procedure.ts";
import { fieldKeyOf } from "../registers/posted-procedure.ts";
import type { PointBook, PostedProcedure } from "./sheet.ts";

type PostingField = NonNullable<ReturnType<typeof postingFieldRegister.read>>;

/** The book of one posting point out of the entries of the unit's registers that name it. */
export const pointBookOf = (
  point: PointId,
  repostDays: number,
  slots: readonly PostedProcedure[],
  fields: readonly PostingField[],
): PointBook => ({
  point,
  repostDays,
  slots: new Map(slots.map((slot) => [slot.procedure, slot])),
  exempt: new Set(
    fields.flatMap(({ field, isRequired }): FieldKey[] => (isRequired === false ? [fieldKeyOf(field)] : [])),
  ),
});
