import type { Day } from "../../../domain/day.ts";
import { type AgencyCode, tenureOn, type Unit, type UnitId } from "../../../domain/unit.ts";
import { UnitChange } from "../../../domain/units/unit-change.ts";
import type { UserId } from "../../../domain/user.ts";

export type ChangeKind = UnitChange["kind"];

/** A name as it is typed. */
export interface NameDraft {
  readonly kind: string;
  readonly name: string;
  readonly code: string;
}

/** A change as it is filled in; what its kind does not ask for stays as it is. */
export interface ChangeDraft {
  readonly kind: ChangeKind;
  /** The unit that was chosen; null when one is added. */
  readonly unit: UnitId | null;
  readonly from: Day | null;
  readonly name: NameDraft;
  readonly level: "district" | "commune" | "agency";
  readonly agencyCodes: readonly AgencyCode[];
  readonly parent: UnitId | null;
  /** Merged with the chosen unit. */
  readonly others: readonly UnitId[];
  readonly parts: readonly NameDraft[];
  /** Which part a person goes to, for those who do not go to the first. */
  readonly people: ReadonlyMap<UserId, number>;
}

const NO_NAME: NameDraft = { kind: "", name: "", code: "" };

/** What a sheet begins with: the unit as it is on that day. */
export const draftOf = (kind: ChangeKind, unit: Unit | null, today: Day): ChangeDraft => {
  const tenure = unit && tenureOn(unit, today);
  const known = tenure ? { kind: tenure.kind, name: tenure.name, code: tenure.code ?? "" } : NO_NAME;
  const asBefore = { ...NO_NAME, kind: known.kind };
  return {
    kind,
    unit: kind === "add" ? null : (unit?.id ?? null),
    from: kind === "firstUse" ? (unit?.usedFrom ?? null) : today,
    name: kind === "rename" ? known : asBefore,
    level: "commune",
    agencyCodes: [],
    parent: kind === "add" ? (unit?.id ?? null) : (tenure?.parent ?? null),
    others: [],
    parts: [asBefore, asBefore],
    people: new Map(),
  };
};

/** The change, or null while something is missing. */
export const changeOf = (draft: ChangeDraft): UnitChange | null => {
  const read = UnitChange.safeParse(wanted(draft));
  return read.success ? read.data : null;
};

const wanted = (draft: ChangeDraft): unknown => {
  const { kind, unit, from, level, parent, agencyCodes } = draft;
  const name = nameOf(draft.name);
  switch (kind) {
    case "add":
      return { kind, from, name, level, parent, ...(level === "agency" ? { agencyCodes } : {}) };
    case "rename":
      return { kind, from, unit, name };
    case "reparent":
      return { kind, from, unit, parent };
    case "merge":
      return { kind, from, units: [unit, ...draft.others], name, parent };
    case "split": {
      const people = [...draft.people].map(([user, into]) => ({ user, into }));
      return { kind, from, unit, into: draft.parts.map(nameOf), people };
    }
    case "firstUse":
      return { kind, unit, usedFrom: from };
  }
};

const nameOf = ({ kind, name, code }: NameDraft) => ({ kind, name, code: code.trim() === "" ? null : code });
