import { v7 } from "uuid";
import { ActivityKind } from "../../../src/domain/activity/kind.ts";
import type { Json } from "../../../src/domain/canonical-json.ts";
import { CollectionName, type RecordId } from "../../../src/domain/change.ts";
import { collections } from "../../../src/domain/collections.ts";
import type { Unit, UnitId } from "../../../src/domain/unit.ts";
import { loadPlan } from "../../../src/server/seed/load-plan.ts";
import { aUnit } from "../../support/builders/units.ts";
import { fittingValues } from "./fitting-values.ts";

/** A kind of record whose fields are known: a collection, or one kind of activity. */
export interface Sort {
  readonly collection: CollectionName;
  readonly kind: ActivityKind | null;
}

export const sorts: readonly Sort[] = CollectionName.options.flatMap((collection): readonly Sort[] =>
  collection === "activity"
    ? ActivityKind.options.map((kind) => ({ collection, kind }))
    : [{ collection, kind: null }],
);

/** One sort of each collection: who may write depends on no kind. */
export const oneOfEach: readonly Sort[] = sorts.filter(({ kind }) => kind === null || kind === "broadcast");

export const nameOfSort = ({ collection, kind }: Sort): string =>
  kind === null ? collection : `${collection}/${kind}`;

/** Documents that no guess comes upon. */
const WHOLE: Readonly<Record<string, readonly Json[]>> = {
  "plan.document": [loadPlan() as unknown as Json],
  "unit.document": [aUnit() as Unit as unknown as Json],
};

const found = new Map<string, readonly Json[]>();

export const valuesOfField = (sort: Sort, field: string): readonly Json[] => {
  const key = `${nameOfSort(sort)}.${field}`;
  const values = found.get(key) ?? findValues(sort, field);
  found.set(key, values);
  return values;
};

const findValues = ({ collection, kind }: Sort, field: string): readonly Json[] => {
  if (field === "kind" && kind !== null) return [kind, kind === "survey" ? "meeting" : "survey"];
  const schema = collections[collection].fields(kind)[field];
  return WHOLE[`${collection}.${field}`] ?? (schema ? fittingValues(schema) : []);
};

/** A record with a value in every field, not deleted. */
export const wholeSample = (sort: Sort): Record<string, Json> =>
  Object.fromEntries(
    Object.keys(collections[sort.collection].fields(sort.kind)).map((field) => {
      const [value] = valuesOfField(sort, field);
      if (value === undefined) throw new Error(`no value fits ${nameOfSort(sort)}.${field}`);
      return [field, value];
    }),
  );

const TASK = "tree-2025/PL8";

/** Ids in which two phones meet, a new one with every number. */
const derivedIds: Readonly<Partial<Record<CollectionName, (unit: UnitId) => string>>> = {
  unitSettings: (unit) => `settings:${unit}`,
  boundary: () => "boundary",
  reviewSample: () => "review-sample",
  exemplarDecision: () => `decision:${v7()}`,
  scriptDecision: () => `script:${v7()}`,
  feedbackPerson: () => `person:${v7()}`,
  hanging: () => `${v7()}:${v7()}`,
  surveyTaps: () => `${v7()}:${v7()}`,
  procedure: () => "procedure:1.000123",
  postedProcedure: () => `posted:${v7()}:1.000123`,
  postingField: () => `posting-field:${v7()}:dat-dai`,
  unitTaskDone: () => `done:${v7()}:once`,
  assignment: () => `assign:${v7()}:open`,
  taskProduct: () => `product:${TASK}:0123abcd`,
  dossierMonth: () => "dossiers:2025-05",
  stationSection: () => `section:${v7()}`,
  fundingPlan: () => `funding:2025:own:${TASK}`,
  materialUse: () => `material:${v7()}`,
};

export const newIdOf = (collection: CollectionName, unit: UnitId): RecordId =>
  (derivedIds[collection]?.(unit) ?? v7()) as RecordId;
