import * as z from "zod/mini";
import { fieldsOfKind } from "./activity/activity.ts";
import { commonFields } from "./activity/common-fields.ts";
import { ActivityKind } from "./activity/kind.ts";
import { canonicalJson, type Json } from "./canonical-json.ts";
import { type Change, CollectionName, type RecordId } from "./change.ts";
import { evidenceFields, evidenceRequired } from "./evidence.ts";
import { Plan } from "./plan.ts";
import { PlanChanges } from "./plan-changes.ts";
import { type RegisterName, registerNames, registerRules } from "./register.ts";
import { registerDefinitions } from "./registers/definitions.ts";
import { err, ok, type Result } from "./result.ts";
import { commentFields, commentRequired, reviewFields, reviewRequired } from "./review.ts";
import type { ScopePart } from "./scope.ts";
import { Unit, type UnitId } from "./unit.ts";
import { unitSettingsFields, unitSettingsId } from "./unit-settings.ts";
import { User } from "./user.ts";

type Shape = Readonly<Record<string, z.ZodMiniType>>;

/** What the server must know of a collection to take a change of it; the sync engine itself knows none of this. */
export interface Collection {
  /** Where its records may lie; most collections live in one part. */
  readonly parts: readonly ScopePart[];
  /** Fields that may be set once, when the record is made. */
  readonly fixed: readonly string[];
  /** Fields that must be there in the change that makes the record. */
  readonly required: readonly string[];
  /** Its fields; those of an activity depend on its kind. */
  readonly fields: (kind: string | null) => Shape;
  /**
   * Derived ids, where two phones meet, or null: then every record has a UUID. An absent record of a derived id is made
   * by any change: slots and settings hold only touched fields.
   */
  readonly hasDerivedId: ((unit: UnitId, id: RecordId) => boolean) | null;
}

const collection = (
  part: ScopePart | readonly ScopePart[],
  fields: Shape,
  required: readonly string[],
  fixed: readonly string[],
): Collection => ({
  parts: typeof part === "string" ? [part] : part,
  fixed,
  required,
  fields: () => fields,
  hasDerivedId: null,
});

const registers = Object.fromEntries(
  registerNames.map((name) => {
    const { fields, required, fixed, hasDerivedId } = registerDefinitions[name];
    return [name, { ...collection(registerRules[name].part, fields, required, fixed), hasDerivedId }];
  }),
) as Record<RegisterName, Collection>;

export const collections: Readonly<Record<CollectionName, Collection>> = {
  activity: {
    parts: ["shared"],
    fixed: ["kind"],
    required: ["kind", "on"],
    fields: (kind) => (isKind(kind) ? fieldsOfKind(kind) : commonFields),
    hasDerivedId: null,
  },
  evidence: collection(["shared", "published"], evidenceFields, evidenceRequired, [
    "kind",
    "activity",
    "file",
    "thumbnail",
  ]),
  review: collection("shared", reviewFields, reviewRequired, ["activity", "shown", "content"]),
  comment: collection("shared", commentFields, commentRequired, ["activity"]),
  unitSettings: {
    ...collection("shared", unitSettingsFields, [], []),
    hasDerivedId: (unit, id) => id === unitSettingsId(unit),
  },
  person: collection("shared", { ...User.shape, deleted: z.boolean() }, ["name", "role"], []),
  plan: collection(
    "published",
    { document: Plan, revision: z.int(), changes: PlanChanges, deleted: z.boolean() },
    ["document"],
    [],
  ),
  unit: collection("published", { document: Unit, deleted: z.boolean() }, ["document"], []),
  ...registers,
};

const isKind = (kind: string | null): kind is ActivityKind => ActivityKind.safeParse(kind).success;

export const findCollection = (name: string): Collection | null => {
  const known = CollectionName.safeParse(name);
  return known.success ? collections[known.data] : null;
};

/** Why the content of a change cannot be merged as it stands. */
export type ChangeFault =
  | { readonly kind: "unknownCollection" }
  | { readonly kind: "unknownFields"; readonly fields: readonly string[] }
  | { readonly kind: "invalidFields"; readonly fields: readonly string[] }
  | { readonly kind: "fixedFields"; readonly fields: readonly string[] }
  | { readonly kind: "recordMissing" };

/**
 * Checks a change against its collection and, for a change of something that is there, the record's `values`.
 * Returns the fields as they are to be stored: text in NFC, blanks trimmed.
 */
export const readChange = (
  change: Pick<Change, "collection" | "fields">,
  values: Readonly<Record<string, Json>> | null,
): Result<Record<string, Json>, ChangeFault> => {
  const definition = findCollection(change.collection);
  if (!definition) return err({ kind: "unknownCollection" });

  const names = Object.keys(change.fields);
  if (
    values === null &&
    definition.hasDerivedId === null &&
    definition.required.some((name) => !names.includes(name))
  )
    return err({ kind: "recordMissing" });

  const shape = definition.fields(kindOf(values ?? change.fields));
  const unknown = names.filter((name) => !Object.hasOwn(shape, name));
  if (unknown.length > 0) return err({ kind: "unknownFields", fields: unknown });

  const touched = names.filter(
    (name) => definition.fixed.includes(name) && changesFixed(values, name, change.fields[name]),
  );
  if (touched.length > 0) return err({ kind: "fixedFields", fields: touched });

  return readFields(shape, change.fields);
};

const kindOf = (values: Readonly<Record<string, Json>>): string | null =>
  typeof values["kind"] === "string" ? values["kind"] : null;

const changesFixed = (
  values: Readonly<Record<string, Json>> | null,
  name: string,
  next: Json | undefined,
): boolean =>
  values !== null && Object.hasOwn(values, name) && canonicalJson(values[name]) !== canonicalJson(next);

const readFields = (
  shape: Shape,
  fields: Readonly<Record<string, Json>>,
): Result<Record<string, Json>, ChangeFault> => {
  const read: Record<string, Json> = {};
  const invalid: string[] = [];
  for (const [name, value] of Object.entries(fields)) {
    const parsed = shape[name]?.safeParse(value);
    if (parsed?.success) read[name] = parsed.data as Json;
    else invalid.push(name);
  }
  return invalid.length > 0 ? err({ kind: "invalidFields", fields: invalid }) : ok(read);
};
