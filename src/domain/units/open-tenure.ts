import { addDays, type Day } from "../day.ts";
import { err, ok, type Result } from "../result.ts";
import { existsOn, tenureOn, type Unit, type UnitId, type UnitTenure } from "../unit.ts";
import type { UnitName, UnitRefusal } from "./unit-change.ts";

type Judged<Value> = Result<Value, UnitRefusal>;

export const findUnit = (units: readonly Unit[], id: UnitId): Judged<Unit> => {
  const unit = units.find((one) => one.id === id);
  return unit ? ok(unit) : err({ kind: "unknownUnit", unit: id });
};

/** What holds now and has no end. */
const lastTenure = ({ tenures }: Unit): UnitTenure | null =>
  tenures.reduce<UnitTenure | null>(
    (last, one) => (last === null || one.from > last.from ? one : last),
    null,
  );

/** The tenure that a change from that day on replaces. */
export const tenureToChange = (unit: Unit, from: Day): Judged<UnitTenure> => {
  const last = lastTenure(unit);
  if (!last) return err({ kind: "unknownUnit", unit: unit.id });
  if (last.to !== null) return err({ kind: "ended", unit: unit.id, on: last.to });
  return from < last.from ? err({ kind: "tooEarly", unit: unit.id, earliest: last.from }) : ok(last);
};

/** Another name or supervisor from that day on; on the very day on which the last one began, it is put right. */
export const withTenure = (unit: Unit, from: Day, news: Partial<UnitTenure>): Judged<Unit> => {
  const found = tenureToChange(unit, from);
  if (!found.ok) return found;
  const last = found.value;
  const before = unit.tenures.filter((one) => one !== last);
  const kept = last.from === from ? [] : [{ ...last, to: addDays(from, -1) }];
  return ok({ ...unit, tenures: [...before, ...kept, { ...last, ...news, from }] });
};

/** There until the day before. It must have been there for a day at least. */
export const ended = (unit: Unit, from: Day): Judged<Unit> => {
  const found = tenureToChange(unit, from);
  if (!found.ok) return found;
  const last = found.value;
  if (from === last.from) return err({ kind: "tooEarly", unit: unit.id, earliest: addDays(last.from, 1) });
  return ok({
    ...unit,
    tenures: unit.tenures.map((one) => (one === last ? { ...last, to: addDays(from, -1) } : one)),
  });
};

/** Units that stand below it on that day. */
export const unitsBelow = (units: readonly Unit[], parent: UnitId, day: Day): readonly Unit[] =>
  units.filter((unit) => existsOn(unit, day) && tenureOn(unit, day)?.parent === parent);

/** Whether the units may stand as they would on that day: the parent is there, nobody is above themselves. */
export const judgePlace = (units: readonly Unit[], unit: Unit, day: Day): UnitRefusal | null => {
  const above = new Set<UnitId>([unit.id]);
  for (let at = tenureOn(unit, day)?.parent ?? null; at !== null; ) {
    if (above.has(at)) return { kind: "cycle", unit: unit.id };
    above.add(at);
    const parent = units.find(({ id }) => id === at);
    if (!parent || !existsOn(parent, day)) return { kind: "noParent", parent: at };
    at = tenureOn(parent, day)?.parent ?? null;
  }
  return null;
};

/** Somebody else of that name under the same supervisor on that day. */
export const judgeName = (units: readonly Unit[], unit: Unit, day: Day): UnitRefusal | null => {
  const own = tenureOn(unit, day);
  const twin = units.find((other) => {
    const tenure = other.id !== unit.id && existsOn(other, day) ? tenureOn(other, day) : null;
    return tenure !== null && tenure.parent === own?.parent && isSameName(tenure, own);
  });
  return twin ? { kind: "nameTaken", unit: twin.id } : null;
};

export const isSameName = (
  one: Pick<UnitName, "kind" | "name">,
  other: Pick<UnitName, "kind" | "name">,
): boolean => foldedName(one) === foldedName(other);

/** Tones tell names apart: «Sơn Lễ» and «Sơn Lê» are two communes. Case and blanks do not. */
const foldedName = ({ kind, name }: Pick<UnitName, "kind" | "name">): string =>
  `${kind} ${name}`.toLocaleLowerCase("vi").replace(/\s+/g, " ");
