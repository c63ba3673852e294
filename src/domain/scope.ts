import * as z from "zod/mini";
import type { UnitId } from "./unit.ts";

/**
 * Who may read: a part of a unit (phạm vi), written `unit.part`.
 * - `internal`: the unit alone.
 * - `shared`: the unit and those who supervise it.
 * - `published`: the unit and everyone below it: plans, units, materials.
 */
export const ScopeId = z
  .string()
  .check(z.regex(/^[a-z0-9-]{1,40}\.(internal|shared|published)$/))
  .brand<"ScopeId">();
export type ScopeId = z.infer<typeof ScopeId>;

export type ScopePart = "internal" | "shared" | "published";

export const scopeOf = (unit: UnitId, part: ScopePart): ScopeId => `${unit}.${part}` as ScopeId;

export const unitOfScope = (scope: ScopeId): UnitId => scope.slice(0, scope.lastIndexOf(".")) as UnitId;

export const partOfScope = (scope: ScopeId): ScopePart =>
  scope.slice(scope.lastIndexOf(".") + 1) as ScopePart;
