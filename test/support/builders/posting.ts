import type { Day } from "../../../src/domain/day.ts";
import { type Procedure, procedureOf } from "../../../src/domain/posting/procedure.ts";
import type { PointBook, PostedProcedure } from "../../../src/domain/posting/sheet.ts";
import type { PointId } from "../../../src/domain/registers/posted-procedure.ts";

export const POINT = "0d3a4b7e-8f10-4a5e-9b51-0d6d2a3c4e01" as PointId;

export const day = (written: string): Day => written as Day;

/** In force by decision 1/QĐ-UBND, of the field «Hộ tịch». */
export const aProcedure = (code: string, given: Partial<Procedure> = {}): Procedure => {
  const made = procedureOf({
    code,
    name: `Thủ tục ${code}`,
    field: given.field ?? "Hộ tịch",
    decisionNumber: "1/QĐ-UBND",
    decisionOn: day("2025-01-02"),
    effectiveOn: day("2025-01-10"),
  });
  if (!made) throw new Error("a code without a key");
  return { ...made, ...given };
};

/** What hangs at the point, each as a slot with the decision it was hung by. */
export const aBook = (
  hanging: readonly (readonly [procedure: Procedure, decisionNumber?: string])[],
  given: Partial<PointBook> = {},
): PointBook => ({
  point: POINT,
  repostDays: 0,
  slots: new Map(
    hanging.map(
      ([procedure, decisionNumber = procedure.decisionNumber]): [Procedure["key"], PostedProcedure] => [
        procedure.key,
        {
          point: POINT,
          procedure: procedure.key,
          isPosted: true,
          postedOn: day("2025-01-11"),
          decisionNumber,
        },
      ],
    ),
  ),
  exempt: new Set(),
  ...given,
});
