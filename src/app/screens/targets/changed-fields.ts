/** Only what was touched: what a colleague writes at the same time into another field stays. */
export const changedFields = <Said extends object>(
  said: Said,
  known: Partial<Record<keyof Said, unknown>>,
): Partial<Said> =>
  Object.fromEntries(
    Object.entries(said).filter(
      ([name, value]) => !isSame(known[name as keyof Said] ?? blankOf(value), value),
    ),
  ) as Partial<Said>;

const blankOf = (value: unknown): unknown => (typeof value === "string" ? "" : null);

const isSame = (some: unknown, other: unknown): boolean =>
  some === other || JSON.stringify(some) === JSON.stringify(other);
