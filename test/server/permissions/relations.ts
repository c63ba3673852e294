import type { Role } from "../../../src/domain/user.ts";

/** How a unit stands to the unit of the one who asks. */
export const relations = [
  "own",
  "predecessor",
  "supervised",
  "twoBelow",
  "above",
  "twoAbove",
  "sibling",
  "stranger",
] as const;
export type Relation = (typeof relations)[number];

/** Who may do something, by what the unit is to them; a relation that is not named: nobody. */
export type Allowance = Readonly<Partial<Record<Relation, readonly Role[]>>>;

export const isAllowed = (allowance: Allowance, role: Role, relation: Relation): boolean =>
  allowance[relation]?.includes(role) ?? false;

/** Whether there is any unit at all for which this role is allowed. */
export const isEverAllowed = (allowance: Allowance, role: Role): boolean =>
  Object.values(allowance).some((roles) => roles.includes(role));

const together = (kinds: readonly Relation[], who: readonly Role[]): Allowance =>
  Object.fromEntries(kinds.map((relation) => [relation, who]));

/** The unit itself and those whose work it took over. */
export const own = (...who: readonly Role[]): Allowance => together(["own", "predecessor"], who);
/** Units that it supervises, directly or through others. */
export const below = (...who: readonly Role[]): Allowance => together(["supervised", "twoBelow"], who);
export const above = (...who: readonly Role[]): Allowance => together(["above", "twoAbove"], who);
export const ownAlone = (...who: readonly Role[]): Allowance => together(["own"], who);
export const nobody: Allowance = {};

export const either = (a: Allowance, b: Allowance): Allowance =>
  Object.fromEntries(
    relations.map((relation) => [relation, [...(a[relation] ?? []), ...(b[relation] ?? [])]]),
  );
export const everywhere = (...who: readonly Role[]): Allowance => together(relations, who);
