import type { CollectionName } from "../../../src/domain/change.ts";
import type { ScopePart } from "../../../src/domain/scope.ts";

/** A collection of which each part of a unit has a record. */
export const NOTE: Readonly<Record<ScopePart, CollectionName>> = {
  internal: "feedback",
  shared: "site",
  published: "material",
};
