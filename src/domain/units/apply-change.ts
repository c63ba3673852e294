import type { Day } from "../day.ts";
import { assertNever, err, ok, type Result } from "../result.ts";
import type { Unit, UnitId, UnitTenure } from "../unit.ts";
import { ended, findUnit, isSameName, judgeName, judgePlace, unitsBelow, withTenure } from "./open-tenure.ts";
import type { UnitChange, UnitName, UnitRefusal } from "./unit-change.ts";
import { freeUnitId } from "./unit-id.ts";

/** What a change makes of the units. */
export interface AppliedChange {
  /** Every unit, new ones last. */
  readonly units: readonly Unit[];
  /** Those that are new or no longer the same; none when all is so already. */
  readonly changed: readonly Unit[];
  /** Who takes over from a unit that ended, in the order given; their people and work go there. */
  readonly successors: ReadonlyMap<UnitId, readonly UnitId[]>;
}

type Judged<Value> = Result<Value, UnitRefusal>;
type Of<Kind extends UnitChange["kind"]> = Extract<UnitChange, { kind: Kind }>;

/** Applies a change from its day on, or says why it makes no sense. Applied twice it has the effect of once. */
export const applyUnitChange = (units: readonly Unit[], change: UnitChange): Judged<AppliedChange> => {
  switch (change.kind) {
    case "add":
      return add(units, change);
    case "rename":
      return changeTenure(units, change.unit, change.from, change.name);
    case "reparent":
      return changeTenure(units, change.unit, change.from, { parent: change.parent });
    case "merge":
      return merge(units, change);
    case "split":
      return split(units, change);
    case "firstUse":
      return firstUse(units, change);
    default:
      return assertNever(change);
  }
};

const NOBODY: AppliedChange["successors"] = new Map();

const add = (
  units: readonly Unit[],
  { from, name, level, parent, agencyCodes }: Of<"add">,
): Judged<AppliedChange> => {
  const found = findUnit(units, parent);
  if (!found.ok) return found;
  const { timeZone } = found.value;
  const bare = founded(units, { from, name, parent }, { level, timeZone, predecessors: [] });
  const unit = level === "agency" ? { ...bare, agencyCodes: agencyCodes ?? [] } : bare;
  if (isThere(units, unit)) return unchanged(units, NOBODY);
  return placed(units, [unit], from, NOBODY);
};

const changeTenure = (
  units: readonly Unit[],
  id: UnitId,
  from: Day,
  news: Partial<UnitTenure>,
): Judged<AppliedChange> => {
  const found = findUnit(units, id);
  if (!found.ok) return found;
  const changed = withTenure(found.value, from, news);
  if (!changed.ok) return changed;
  const last = found.value.tenures.find(({ to }) => to === null);
  const isSame = Object.entries(news).every(([field, value]) => last?.[field as keyof UnitTenure] === value);
  return isSame ? unchanged(units, NOBODY) : placed(units, [changed.value], from, NOBODY);
};

const merge = (units: readonly Unit[], change: Of<"merge">): Judged<AppliedChange> => {
  const { from, name, parent } = change;
  const parts = foundAll(units, change.units);
  if (!parts.ok) return parts;
  const [first, ...others] = parts.value;
  if (!first || others.length === 0) return err({ kind: "tooFew" });
  if (others.some(({ level }) => level !== first.level))
    return err({ kind: "differentLevels", units: change.units });

  const successor = founded(units, { from, name, parent }, { ...first, predecessors: change.units });
  const there = isThere(units, successor);
  if (there) return unchanged(units, successorsOf(change.units, [there.id]));
  const endings = all(parts.value.map((unit) => ended(unit, from)));
  if (!endings.ok) return endings;
  const below = change.units.flatMap((id) => unitsBelow(units, id, from));
  if (below.some(({ id }) => id === parent)) return err({ kind: "cycle", unit: parent });
  const followers = all(below.map((unit) => withTenure(unit, from, { parent: successor.id })));
  if (!followers.ok) return followers;
  const changed = [...endings.value, ...followers.value, successor];
  return placed(units, changed, from, successorsOf(change.units, [successor.id]));
};

const split = (units: readonly Unit[], { unit: id, from, into }: Of<"split">): Judged<AppliedChange> => {
  const found = findUnit(units, id);
  if (!found.ok) return found;
  if (into.length < 2) return err({ kind: "tooFew" });
  if (into.some((one, at) => into.slice(at + 1).some((other) => isSameName(one, other))))
    return err({ kind: "sameNames" });

  const unit = found.value;
  const ofDayBefore = unit.tenures.reduce<UnitTenure | null>(
    (last, one) => (last && last.from > one.from ? last : one),
    null,
  );
  const news: Unit[] = [];
  for (const name of into)
    news.push(
      founded(
        [...units, ...news],
        { from, name, parent: ofDayBefore?.parent ?? null },
        {
          ...unit,
          predecessors: [id],
        },
      ),
    );
  const there = news.map((one) => isThere(units, one));
  if (there.every((one) => one !== null))
    return unchanged(
      units,
      successorsOf(
        [id],
        there.map((one) => one.id),
      ),
    );
  const ending = ended(unit, from);
  if (!ending.ok) return ending;
  const below = unitsBelow(units, id, from);
  if (below.length > 0) return err({ kind: "hasUnitsBelow", units: below.map((one) => one.id) });
  const successors = successorsOf(
    [id],
    news.map((one) => one.id),
  );
  return placed(units, [ending.value, ...news], from, successors);
};

const firstUse = (units: readonly Unit[], { unit: id, usedFrom }: Of<"firstUse">): Judged<AppliedChange> => {
  const found = findUnit(units, id);
  if (!found.ok) return found;
  if ((found.value.usedFrom ?? null) === usedFrom) return unchanged(units, NOBODY);
  return ok({ ...replaced(units, [{ ...found.value, usedFrom }]), successors: NOBODY });
};

/** A unit that begins on that day. What it is told apart by, beside name and day, comes from those before it. */
const founded = (
  units: readonly Unit[],
  { from, name, parent }: { readonly from: Day; readonly name: UnitName; readonly parent: UnitId | null },
  before: Pick<Unit, "level" | "timeZone" | "predecessors"> & Partial<Unit>,
): Unit => ({
  id: freeUnitId(units, name, from),
  level: before.level,
  tenures: [{ from, to: null, ...name, parent }],
  predecessors: before.predecessors,
  office: before.office ?? null,
  officeShort: before.officeShort ?? null,
  phone: null,
  timeZone: before.timeZone,
});

/** The same unit, founded on the same day out of the same ones: the change was made before. */
const isThere = (units: readonly Unit[], wanted: Unit): Unit | null => {
  const [first] = wanted.tenures;
  const from = new Set(wanted.predecessors);
  return (
    units.find(({ tenures: [known], predecessors }) => {
      if (!known || !first || known.from !== first.from || known.code !== first.code) return false;
      const isOfSame = predecessors.length === from.size && predecessors.every((id) => from.has(id));
      return isOfSame && known.parent === first.parent && isSameName(known, first);
    }) ?? null
  );
};

const placed = (
  units: readonly Unit[],
  changed: readonly Unit[],
  from: Day,
  successors: AppliedChange["successors"],
): Judged<AppliedChange> => {
  const applied = replaced(units, changed);
  for (const unit of changed) {
    if (unit.tenures.every(({ to }) => to !== null)) continue;
    const refusal = judgePlace(applied.units, unit, from) ?? judgeName(applied.units, unit, from);
    if (refusal) return err(refusal);
  }
  return ok({ ...applied, successors });
};

const replaced = (
  units: readonly Unit[],
  changed: readonly Unit[],
): Pick<AppliedChange, "units" | "changed"> => {
  const byId = new Map(changed.map((unit) => [unit.id, unit]));
  const known = new Set(units.map(({ id }) => id));
  const news = changed.filter(({ id }) => !known.has(id));
  return { units: [...units.map((unit) => byId.get(unit.id) ?? unit), ...news], changed };
};

const unchanged = (units: readonly Unit[], successors: AppliedChange["successors"]): Judged<AppliedChange> =>
  ok({ units, changed: [], successors });

const successorsOf = (ended: readonly UnitId[], successors: readonly UnitId[]): AppliedChange["successors"] =>
  new Map(ended.map((id) => [id, successors]));

const foundAll = (units: readonly Unit[], ids: readonly UnitId[]): Judged<readonly Unit[]> => {
  const twice = ids.find((id, at) => ids.indexOf(id) !== at);
  return twice ? err({ kind: "twice", unit: twice }) : all(ids.map((id) => findUnit(units, id)));
};

const all = <Value>(judged: readonly Judged<Value>[]): Judged<readonly Value[]> => {
  const values: Value[] = [];
  for (const one of judged) {
    if (!one.ok) return one;
    values.push(one.value);
  }
  return ok(values);
};
