import { fieldsOfKind } from "../../../domain/activity/activity.ts";
import type { ActivityKind } from "../../../domain/activity/kind.ts";
import type { Day } from "../../../domain/day.ts";
import type { UnitPlaces } from "../../hooks/use-unit-places.ts";
import type { DraftValues } from "../../services/services.ts";
import { errorsVi } from "../../vi/errors.ts";
import { problemsVi } from "../../vi/field-problems.ts";

export type FieldName = keyof DraftValues & string;

/** Names of the fields whose values are of one type. */
export type NamesOf<Value> = {
  readonly [Name in FieldName]-?: NonNullable<DraftValues[Name]> extends Value ? Name : never;
}[FieldName];

/** What the fields of one kind need: the values, how to set them, and what is wrong with each. */
export interface LogForm {
  readonly values: DraftValues;
  readonly set: (patch: DraftValues) => void;
  /** The sentence under a field, once the officer has left it or tried to save. */
  readonly problem: (name: FieldName) => string | undefined;
  readonly touch: (name: FieldName) => void;
  readonly today: Day;
  /** Who approves what goes on air, by name; empty when nobody said. */
  readonly approver: string;
  readonly places: UnitPlaces;
  /** Nobody has chosen the villages: they are those of last time. */
  readonly areVillagesGuessed: boolean;
}

/** Fields whose values the kind's schema does not take; blank fields are never wrong. */
export const invalidFields = (kind: ActivityKind, values: DraftValues): readonly FieldName[] => {
  const shape = fieldsOfKind(kind);
  return (Object.keys(values) as FieldName[]).filter((name) => {
    const value = values[name];
    const schema = shape[name];
    return value !== undefined && schema !== undefined && !schema.safeParse(value).success;
  });
};

const MAX_MINUTES = 1440;
const MAX_COUNT = 1_000_000;

const MINUTE_FIELDS: ReadonlySet<FieldName> = new Set<FieldName>([
  "minutes",
  "reformMinutes",
  "lengthMinutes",
]);

/** The largest number that a field takes. */
export const limitOf = (name: FieldName): number => (MINUTE_FIELDS.has(name) ? MAX_MINUTES : MAX_COUNT);

/** What is wrong with a value that its schema did not take, in words that say how to mend it. */
export const problemOf = (name: FieldName, value: unknown): string => {
  if (typeof value === "number") return numberProblem(value, limitOf(name));
  if (name === "url" || name === "links") return errorsVi.field.link;
  if (name === "on" || name.endsWith("On") || name === "hangsFrom" || name === "hangsTo")
    return problemsVi.day;
  if (name === "startsAt") return problemsVi.time;
  if (typeof value === "string") return problemsVi.long;
  return problemsVi.other;
};

export const numberProblem = (value: number, limit: number): string => {
  if (Number.isNaN(value)) return problemsVi.notNumber;
  return value < 0 ? errorsVi.field.tooSmall(0, limit) : errorsVi.field.tooLarge(0, limit);
};
