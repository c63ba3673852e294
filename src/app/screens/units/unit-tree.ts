import type { Day } from "../../../domain/day.ts";
import { matchesSearch } from "../../../domain/text.ts";
import { existsOn, tenureOn, type Unit, type UnitId, type UnitTenure } from "../../../domain/unit.ts";

/** A unit as it stood on a day, with how deep below the top. */
export interface TreeRow {
  readonly unit: Unit;
  readonly tenure: UnitTenure;
  readonly depth: number;
}

const collator = new Intl.Collator("vi", { numeric: true });

/** Who stood below whom on that day, those of one supervisor by name. With a search only those that match. */
export const treeOn = (units: readonly Unit[], day: Day, search: string): readonly TreeRow[] => {
  const there = units.flatMap((unit) => {
    const tenure = existsOn(unit, day) ? tenureOn(unit, day) : null;
    return tenure ? [{ unit, tenure }] : [];
  });
  const ids = new Set(there.map(({ unit }) => unit.id));
  const below = (parent: UnitId | null, depth: number): readonly TreeRow[] =>
    there
      // One whose supervisor is not told of stands at the top.
      .filter(({ tenure }) => (parent === null ? !isKnown(ids, tenure.parent) : tenure.parent === parent))
      .sort((a, b) => collator.compare(a.tenure.name, b.tenure.name))
      .flatMap(({ unit, tenure }) => [{ unit, tenure, depth }, ...below(unit.id, depth + 1)]);
  const rows = below(null, 0);
  return search.trim() === ""
    ? rows
    : rows.filter(({ tenure }) =>
        matchesSearch(`${tenure.kind} ${tenure.name} ${tenure.code ?? ""}`, search),
      );
};

const isKnown = (ids: ReadonlySet<UnitId>, parent: UnitId | null): boolean =>
  parent !== null && ids.has(parent);
