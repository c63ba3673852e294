import * as z from "zod/mini";
import { Day } from "../day.ts";
import { requiredText, text } from "../text.ts";
import { AgencyCode, UnitId } from "../unit.ts";
import { UserId } from "../user.ts";

/** What a unit is called, as an administrator types it. */
export const UnitName = z.object({
  kind: requiredText(40),
  name: requiredText(120),
  code: z.nullable(text(20)),
});
export type UnitName = z.infer<typeof UnitName>;

/** At most so many units are merged into one, or come out of one. */
export const MOST_AT_ONCE = 40;

/**
 * A change of the organisation that holds from a day on (thay đổi đơn vị). Nothing before that day changes: names,
 * supervisors and records stay with the units as they were.
 */
export const UnitChange = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("add"),
    from: Day,
    name: UnitName,
    level: z.enum(["district", "commune", "agency"]),
    parent: UnitId,
    /** Of an agency: the codes by which plans name it, its own first. */
    agencyCodes: z.optional(z.readonly(z.array(AgencyCode).check(z.maxLength(10)))),
  }),
  z.object({ kind: z.literal("rename"), from: Day, unit: UnitId, name: UnitName }),
  z.object({ kind: z.literal("reparent"), from: Day, unit: UnitId, parent: UnitId }),
  /** Several units end, a new one takes over their work, people and the units below them. */
  z.object({
    kind: z.literal("merge"),
    from: Day,
    units: z.readonly(z.array(UnitId).check(z.maxLength(MOST_AT_ONCE))),
    name: UnitName,
    parent: UnitId,
  }),
  /** One unit ends, several take over. Its people go to the first of them, but for those who are named. */
  z.object({
    kind: z.literal("split"),
    from: Day,
    unit: UnitId,
    into: z.readonly(z.array(UnitName).check(z.maxLength(MOST_AT_ONCE))),
    people: z.readonly(z.array(z.object({ user: UserId, into: z.int().check(z.gte(0)) }))),
  }),
  /** From when on the unit uses Loa; what was due before is «chưa dùng». Null: always. */
  z.object({ kind: z.literal("firstUse"), unit: UnitId, usedFrom: z.nullable(Day) }),
]);
export type UnitChange = z.infer<typeof UnitChange>;

/** Why a change makes no sense. */
export const UnitRefusal = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("unknownUnit"), unit: UnitId }),
  /** It ended on that day. */
  z.object({ kind: z.literal("ended"), unit: UnitId, on: Day }),
  /** What it was called and under whom is known from a later day on: the change must not be before it. */
  z.object({ kind: z.literal("tooEarly"), unit: UnitId, earliest: Day }),
  /** The supervising unit is not there on that day. */
  z.object({ kind: z.literal("noParent"), parent: UnitId }),
  /** The supervising unit would stand below the unit itself. */
  z.object({ kind: z.literal("cycle"), unit: UnitId }),
  z.object({ kind: z.literal("tooFew") }),
  z.object({ kind: z.literal("twice"), unit: UnitId }),
  z.object({ kind: z.literal("differentLevels"), units: z.readonly(z.array(UnitId)) }),
  /** Another unit of that name stands beside it on that day. */
  z.object({ kind: z.literal("nameTaken"), unit: UnitId }),
  /** Two of the new units would be called the same. */
  z.object({ kind: z.literal("sameNames") }),
  /** Units that stand below it must be given to others before it is split. */
  z.object({ kind: z.literal("hasUnitsBelow"), units: z.readonly(z.array(UnitId)) }),
]);
export type UnitRefusal = z.infer<typeof UnitRefusal>;
