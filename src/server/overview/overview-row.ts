import type { Overview } from "../../domain/api.ts";
import type { Day } from "../../domain/day.ts";
import { cellState } from "../../domain/progress/cell-state.ts";
import type { Progress, TaskProgress } from "../../domain/progress.ts";
import type { UnitId } from "../../domain/unit.ts";
import type { Pulse } from "./read-pulse.ts";

type Row = Overview["rows"][number];

/** A unit's cells, one a column, and its sums. */
export const figuresOf = (
  found: Progress | undefined,
  columns: readonly Overview["columns"][number][],
  today: Day,
): Pick<Row, "cells" | "due" | "done"> => {
  const byTask = new Map(found?.tasks.map((one) => [one.task.ref, one]));
  return {
    cells: columns.map(({ task }) => {
      const one = byTask.get(task);
      return one ? cellOf(one, today) : null;
    }),
    due: found?.totals.due ?? 0,
    done: found?.totals.credited ?? 0,
  };
};

export const cellOf = (one: TaskProgress, today: Day): NonNullable<Row["cells"][number]> => ({
  due: one.due,
  done: one.done,
  credited: one.credited,
  accepted: one.accepted,
  waiting: one.awaitingReview,
  returned: one.returned,
  state: cellState(one, today),
});

export const groupByUnit = (pulses: readonly Pulse[]): ReadonlyMap<UnitId, readonly Pulse[]> => {
  const groups = new Map<UnitId, Pulse[]>();
  for (const pulse of pulses) groups.set(pulse.unit, [...(groups.get(pulse.unit) ?? []), pulse]);
  return groups;
};

/** What the devices of one unit last said together; those whose database was lost say nothing any more. */
export const pulseOf = (
  all: readonly Pulse[],
): Pick<Row, "unsentActivities" | "oldestUnsentAt" | "lastSeenAt"> => {
  const pulses = all.filter(({ isLost }) => !isLost);
  return {
    unsentActivities: pulses.reduce((sum, pulse) => sum + pulse.unsentActivities, 0),
    oldestUnsentAt: earliest(pulses.map(({ oldestUnsentAt }) => oldestUnsentAt)),
    lastSeenAt: pulses.reduce<Row["lastSeenAt"]>(
      (latest, { lastSeenAt }) => (latest === null || lastSeenAt > latest ? lastSeenAt : latest),
      null,
    ),
  };
};

export const earliest = <At extends number>(instants: readonly (At | null)[]): At | null =>
  instants.reduce<At | null>(
    (first, at) => (at !== null && (first === null || at < first) ? at : first),
    null,
  );
