import { type Day, daysBetween } from "./day.ts";

/** «60 ngày»: unless the unit sets another number. */
export const COVERAGE_DAYS = 60;

/** An activity as far as it says where it was. */
export interface VillageActivity {
  readonly on: Day;
  readonly villages?: readonly string[] | undefined;
}

/** How one village was reached (độ phủ thôn). */
export interface VillageCoverage {
  readonly village: string;
  /** The newest of all that was looked at; null: none. */
  readonly lastOn: Day | null;
  readonly daysSince: number | null;
  /** Within the last `days` days, today among them. */
  readonly count: number;
  /** Nothing within those days. */
  readonly isUncovered: boolean;
  /** Activities name it, and the unit's list of villages does not. */
  readonly isUnlisted: boolean;
}

/**
 * Every village of the unit's list, and those that activities name beside it: uncovered ones first, longest ago first.
 * What lies ahead of `today` is not counted.
 */
export const coverageOf = (
  listed: readonly string[],
  activities: readonly VillageActivity[],
  today: Day,
  days: number,
): readonly VillageCoverage[] => {
  const seen = new Map<string, Day[]>(listed.map((village) => [village, []]));
  for (const { on, villages = [] } of activities) {
    if (on > today) continue;
    for (const village of new Set(villages)) {
      const ons = seen.get(village);
      if (ons) ons.push(on);
      else seen.set(village, [on]);
    }
  }
  return [...seen]
    .map(([village, ons]): VillageCoverage => {
      const lastOn = ons.reduce<Day | null>((last, on) => (last === null || on > last ? on : last), null);
      const count = ons.filter((on) => daysBetween(on, today) < days).length;
      return {
        village,
        lastOn,
        daysSince: lastOn && daysBetween(lastOn, today),
        count,
        isUncovered: count === 0,
        isUnlisted: !listed.includes(village),
      };
    })
    .sort((a, b) => longAgo(b) - longAgo(a));
};

/** Never is longest ago. */
const longAgo = ({ daysSince }: VillageCoverage): number => daysSince ?? Number.MAX_SAFE_INTEGER;
