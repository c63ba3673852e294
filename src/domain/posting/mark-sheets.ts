import type { RecordId } from "../change.ts";
import type { Day } from "../day.ts";
import { type PointId, postedProcedureId } from "../registers/posted-procedure.ts";
import type { ProcedureKey } from "../registers/procedure.ts";
import type { FieldStanding } from "./point-standing.ts";
import type { Procedure } from "./procedure.ts";
import type { Repost } from "./repost.ts";
import type { PointBook, PostedProcedure } from "./sheet.ts";

/** One slot to be written; a whole list of them goes as one step. */
export interface SlotWrite {
  readonly id: RecordId;
  readonly fields: Partial<PostedProcedure>;
}

/** The sheet hangs, as the procedure is announced now. */
export const markPosted = (point: PointId, procedure: Procedure, today: Day): SlotWrite => ({
  id: postedProcedureId(point, procedure.key),
  fields: {
    point,
    procedure: procedure.key,
    isPosted: true,
    postedOn: today,
    takenDownOn: null,
    decisionNumber: procedure.decisionNumber,
    decisionOn: procedure.decisionOn,
  },
});

export const markTakenDown = (point: PointId, procedure: ProcedureKey, today: Day): SlotWrite => ({
  id: postedProcedureId(point, procedure),
  fields: { point, procedure, isPosted: false, takenDownOn: today },
});

/** «Đánh dấu đã niêm yết hết lĩnh vực này»: what is missing or outdated; nothing that hangs rightly is touched. */
export const markFieldPosted = (
  point: PointId,
  { sheets }: Pick<FieldStanding, "sheets">,
  today: Day,
): readonly SlotWrite[] =>
  sheets
    .filter(({ state }) => state === "missing" || state === "outdated" || state === "exempt")
    .map(({ procedure }) => markPosted(point, procedure, today));

/** Works a «phải niêm yết lại» off. */
export const workOff = (point: PointId, repost: Repost, today: Day): readonly SlotWrite[] => {
  switch (repost.kind) {
    case "renew":
      return [markPosted(point, repost.procedure, today)];
    case "takeDown":
      return [markTakenDown(point, repost.procedure.key, today)];
    case "replace":
      return [markTakenDown(point, repost.procedure.key, today), markPosted(point, repost.by, today)];
  }
};

/** «Hoàn tác»: the slots as they were before. */
export const undoOf = (
  { point, slots }: Pick<PointBook, "point" | "slots">,
  writes: readonly SlotWrite[],
): readonly SlotWrite[] =>
  writes.flatMap(({ id, fields: { procedure } }) => {
    if (procedure === undefined) return [];
    const before = slots.get(procedure);
    return [
      {
        id,
        fields: {
          point,
          procedure,
          isPosted: before?.isPosted ?? false,
          postedOn: before?.postedOn ?? null,
          takenDownOn: before?.takenDownOn ?? null,
          decisionNumber: before?.decisionNumber ?? "",
          decisionOn: before?.decisionOn ?? null,
        },
      },
    ];
  });
