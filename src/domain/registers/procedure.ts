import * as z from "zod/mini";
import type { RecordId } from "../change.ts";
import { Day } from "../day.ts";
import { foldTones, requiredText, text } from "../text.ts";
import { defineRegister } from "./definition.ts";

const CODE_LENGTH = 40;

/** What a procedure is known by everywhere: its code without blanks, case and tones. Of «–» nothing would be left: null. */
export const procedureKeyOf = (code: string): ProcedureKey | null => {
  const key = foldTones(code.replace(/\s+/g, ""))
    .toUpperCase()
    .replace(/[^A-Z0-9.-]+/g, "-")
    .replace(/^[.-]+|[.-]+$/g, "")
    .slice(0, CODE_LENGTH);
  return key === "" ? null : (key as ProcedureKey);
};

export const ProcedureKey = z
  .string()
  .check(z.regex(/^[A-Z0-9][A-Z0-9.-]{0,39}$/))
  .brand<"ProcedureKey">();
export type ProcedureKey = z.infer<typeof ProcedureKey>;

/** Derived from the code: importing the same list on two phones makes nothing twice. */
export const procedureId = (key: ProcedureKey): RecordId => `procedure:${key}` as RecordId;

/**
 * An administrative procedure (thủ tục hành chính) of the unit's list, with the decision that announced its present text
 * (quyết định công bố). A later decision overwrites number and day; what hangs at the points is measured by them.
 */
export const procedureRegister = defineRegister(
  {
    code: requiredText(CODE_LENGTH),
    name: requiredText(500),
    /** Field of work (lĩnh vực); empty: not told. */
    field: text(120),
    decisionNumber: text(60),
    decisionOn: z.nullable(Day),
    /** From this day the decision holds; null: it holds. */
    effectiveOn: z.nullable(Day),
    /** From this day the procedure is no more (bãi bỏ, thay thế); null: in force. */
    endsOn: z.nullable(Day),
    /** Number of the decision that ended it. */
    endedBy: text(60),
    /** Code of the procedure that took its place. */
    replacedBy: text(CODE_LENGTH),
    deleted: z.boolean(),
  },
  {
    required: ["code", "name"],
    hasDerivedId: (_, id) => id.startsWith("procedure:") && ProcedureKey.safeParse(id.slice(10)).success,
  },
);
