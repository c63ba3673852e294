import type { Day } from "../day.ts";
import type { FieldKey, PointId, postedProcedureRegister } from "../registers/posted-procedure.ts";
import type { ProcedureKey } from "../registers/procedure.ts";
import { hasEnded, type Procedure } from "./procedure.ts";

export type PostedProcedure = NonNullable<ReturnType<typeof postedProcedureRegister.read>>;

/** A posting point with what hangs there (sổ của một điểm niêm yết). */
export interface PointBook {
  readonly point: PointId;
  /** Days for new sheets, counted from the day on which a decision holds. */
  readonly repostDays: number;
  readonly slots: ReadonlyMap<ProcedureKey, PostedProcedure>;
  /** Fields that need not be shown here. */
  readonly exempt: ReadonlySet<FieldKey>;
}

/**
 * posted: hangs as last announced · outdated: hangs by an earlier decision · missing: has to hang and does not ·
 * ended: hangs although it is no more · upcoming: holds from a later day · exempt: need not hang here.
 */
export type SheetState = "posted" | "outdated" | "missing" | "ended" | "upcoming" | "exempt";

/** Null: neither hangs nor has to. */
export const sheetState = (procedure: Procedure, book: PointBook, today: Day): SheetState | null => {
  const slot = book.slots.get(procedure.key);
  const hangs = slot?.isPosted === true;
  if (hasEnded(procedure, today)) return hangs ? "ended" : null;
  if (hangs) return followsDecision(slot, procedure) ? "posted" : "outdated";
  // A sheet of the earlier decision that hangs until then counts; one that never hung is not owed yet.
  if (procedure.effectiveOn !== null && procedure.effectiveOn > today) return "upcoming";
  return book.exempt.has(procedure.fieldKey) ? "exempt" : "missing";
};

/** Was the sheet hung by the decision that announces the procedure now? Without a number nobody can tell: then yes. */
export const followsDecision = (slot: PostedProcedure, procedure: Procedure): boolean => {
  const [had, now] = [bare(slot.decisionNumber ?? ""), bare(procedure.decisionNumber)];
  if (now === "") return true;
  if (had !== now) return false;
  // Numbers begin anew every year.
  return !slot.decisionOn || !procedure.decisionOn || slot.decisionOn === procedure.decisionOn;
};

const bare = (number: string): string => number.replace(/\s+/g, "").toLowerCase();
