import { DEFAULT_TIME_ZONE, dayOf } from "../../domain/day.ts";
import type { Instant } from "../../domain/instant.ts";

const NEWEST = 7;
const DAYS = 14;
const MONTHS = 12;

/**
 * Which snapshots stay: the newest seven, the last one of each of the newest fourteen days that have any, and of each of
 * the newest twelve months.
 */
export const snapshotsToKeep = <Taken extends { readonly takenAt: Instant }>(
  snapshots: readonly Taken[],
): ReadonlySet<Taken> => {
  const newestFirst = [...snapshots].sort((a, b) => b.takenAt - a.takenAt);
  const day = ({ takenAt }: Taken): string => dayOf(takenAt, DEFAULT_TIME_ZONE);
  const lastOfEach = (period: (snapshot: Taken) => string, count: number): readonly Taken[] => {
    const last = new Map<string, Taken>();
    for (const snapshot of newestFirst) if (!last.has(period(snapshot))) last.set(period(snapshot), snapshot);
    return [...last.values()].slice(0, count);
  };
  return new Set([
    ...newestFirst.slice(0, NEWEST),
    ...lastOfEach(day, DAYS),
    ...lastOfEach((snapshot) => day(snapshot).slice(0, 7), MONTHS),
  ]);
};
