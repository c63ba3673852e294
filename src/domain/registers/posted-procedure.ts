import * as z from "zod/mini";
import type { RecordId } from "../change.ts";
import { Day } from "../day.ts";
import { foldTones, text } from "../text.ts";
import { defineRegister } from "./definition.ts";
import { ProcedureKey } from "./procedure.ts";

/** A posting point: the id of its entry in the register `site`. */
export const PointId = z.uuid().brand<"PointId">();
export type PointId = z.infer<typeof PointId>;

const SLOT = /^posted:([0-9a-f-]{36}):([A-Z0-9.-]{1,40})$/;

/** Derived: two phones that mark the same sheet of the same point meet in one slot. */
export const postedProcedureId = (point: PointId, procedure: ProcedureKey): RecordId =>
  `posted:${point}:${procedure}` as RecordId;

/** A sheet at a posting point: does it hang there, since when, and by which decision was it printed. */
export const postedProcedureRegister = defineRegister(
  {
    point: PointId,
    procedure: ProcedureKey,
    isPosted: z.boolean(),
    postedOn: z.nullable(Day),
    takenDownOn: z.nullable(Day),
    /** The decision that the sheet follows, as the list had it when the sheet was hung. */
    decisionNumber: text(60),
    decisionOn: z.nullable(Day),
    deleted: z.boolean(),
  },
  {
    required: ["point", "procedure"],
    fixed: ["point", "procedure"],
    hasDerivedId: (_, id) => {
      const [, point, procedure] = SLOT.exec(id) ?? [];
      return PointId.safeParse(point).success && ProcedureKey.safeParse(procedure).success;
    },
  },
);

const FIELD_KEY_LENGTH = 60;

/** A field of work without blanks, case and tones, so that «Hộ tịch» and «HỘ TỊCH» are one; empty where none is told. */
export const fieldKeyOf = (field: string): FieldKey =>
  foldTones(field.normalize("NFC"))
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, FIELD_KEY_LENGTH) as FieldKey;

export const FieldKey = z
  .string()
  .check(z.regex(/^[a-z0-9-]{0,60}$/))
  .brand<"FieldKey">();
export type FieldKey = z.infer<typeof FieldKey>;

const REQUIREMENT = /^posting-field:([0-9a-f-]{36}):([a-z0-9-]{0,60})$/;

export const postingFieldId = (point: PointId, field: FieldKey): RecordId =>
  `posting-field:${point}:${field}` as RecordId;

/**
 * Whether a point has to show the procedures of a field. Absent means yes: NV7.2 asks for all procedures of the unit at
 * every place where people are received; a village house may be let off fields that nobody asks for there.
 */
export const postingFieldRegister = defineRegister(
  {
    point: PointId,
    field: text(120),
    isRequired: z.boolean(),
    deleted: z.boolean(),
  },
  {
    required: ["point", "field"],
    fixed: ["point"],
    hasDerivedId: (_, id) => PointId.safeParse(REQUIREMENT.exec(id)?.[1]).success,
  },
);
