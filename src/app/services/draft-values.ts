import { fieldsOfKind } from "../../domain/activity/activity.ts";
import type { ActivityKind } from "../../domain/activity/kind.ts";
import { isSameJson, type Json } from "../../domain/canonical-json.ts";
import { err, ok, type Result } from "../../domain/result.ts";

type Values = Readonly<Record<string, Json>>;

/** What no repetition takes over: it belongs to one day, one place or one event. */
const OF_ONE_DAY: ReadonlySet<string> = new Set([
  "on",
  "startsAt",
  "place",
  "slot",
  "makesUpFor",
  "unitTask",
  "joins",
  "deleted",
  "airings",
  "publishedAt",
  "url",
  "links",
  "hangsFrom",
  "hangsTo",
  "removedOn",
  "fixedOn",
  "announcedOn",
  "resultOn",
  "resultPosted",
]);

export const repeatableValues = (values: Values): Values =>
  Object.fromEntries(Object.entries(values).filter(([name]) => name !== "kind" && !OF_ONE_DAY.has(name)));

/** Values that an activity of `kind` can hold; the others are dropped. */
export const valuesForKind = (values: Values, kind: ActivityKind): Values => {
  const shape = fieldsOfKind(kind);
  return Object.fromEntries(
    Object.entries(values).filter(([name]) => name !== "kind" && Object.hasOwn(shape, name)),
  );
};

/** `values` with `patch` laid over; undefined takes a value away. */
export const patchedValues = (values: Values, patch: Readonly<Record<string, Json | undefined>>): Values => {
  const patched: Record<string, Json> = { ...values };
  for (const [name, value] of Object.entries(patch)) {
    if (value === undefined) delete patched[name];
    else patched[name] = value;
  }
  return patched;
};

/** Fields for the change that makes an activity: only what was filled in, spelt as the server will store it. */
export const fieldsOfNew = (
  kind: ActivityKind,
  values: Values,
): Result<Record<string, Json>, readonly string[]> => {
  const filled = Object.entries(valuesForKind(values, kind)).filter(([, value]) => !isEmpty(value));
  const fields = readFields(kind, filled);
  if (fields.ok && !Object.hasOwn(fields.value, "on")) return err(["on"]);
  return fields.ok ? ok({ kind, ...fields.value }) : fields;
};

/** Fields for the change of a saved activity: only those that were touched since it was opened. */
export const fieldsOfEdit = (
  kind: ActivityKind,
  values: Values,
  opened: Values,
): Result<Record<string, Json>, readonly string[]> => {
  const names = new Set([...Object.keys(values), ...Object.keys(opened)]);
  const touched: [string, Json][] = [];
  const cannotClear: string[] = [];
  for (const name of names) {
    if (name === "kind" || name === "deleted" || isSameJson(values[name], opened[name])) continue;
    const value = values[name] ?? null;
    const cleared = isEmpty(value) ? blankOf(kind, name) : value;
    if (cleared === undefined) cannotClear.push(name);
    // Blank before and blank now are one thing, however either is spelt.
    else if (!(isEmpty(value) && isEmpty(opened[name] ?? null))) touched.push([name, cleared]);
  }
  const fields = readFields(kind, touched);
  if (!fields.ok) return err([...fields.error, ...cannotClear]);
  if (cannotClear.length > 0) return err(cannotClear);
  return ok(fields.value);
};

const readFields = (
  kind: ActivityKind,
  entries: readonly (readonly [string, Json])[],
): Result<Record<string, Json>, readonly string[]> => {
  const shape = fieldsOfKind(kind);
  const read: Record<string, Json> = {};
  const invalid: string[] = [];
  for (const [name, value] of entries) {
    const parsed = shape[name]?.safeParse(value);
    if (parsed?.success) read[name] = parsed.data as Json;
    else invalid.push(name);
  }
  return invalid.length > 0 ? err(invalid) : ok(read);
};

const isEmpty = (value: Json): boolean =>
  value === null ||
  (typeof value === "string" && value.trim() === "") ||
  (Array.isArray(value) && value.length === 0);

/** How this field says that there is nothing; undefined when it must say something. */
const blankOf = (kind: ActivityKind, name: string): Json | undefined => {
  const schema = fieldsOfKind(kind)[name];
  const blanks: readonly Json[] = [null, "", [], {}];
  return blanks.find((blank) => schema?.safeParse(blank).success === true);
};
