import type { Month } from "../day.ts";
import type { AssignmentPeriod, WorkKey } from "../registers/assignment.ts";
import type { UserId } from "../user.ts";

export interface Assigned {
  readonly work: WorkKey;
  readonly period: AssignmentPeriod;
  readonly person?: UserId | null | undefined;
}

/** Who does a piece of work in a month: whom that month names, else whoever has it until further notice. */
export const assignmentFor = <Entry extends Assigned>(
  entries: readonly Entry[],
  work: WorkKey,
  month: Month,
): Entry | null => {
  const given = entries.filter((entry) => entry.work === work && entry.person);
  return (
    given.find(({ period }) => period === month) ?? given.find(({ period }) => period === "open") ?? null
  );
};

/** What somebody still has to do: until further notice, this month and later ones; past months stay theirs. */
export const openAssignmentsOf = <Entry extends Assigned>(
  entries: readonly Entry[],
  person: UserId,
  month: Month,
): readonly Entry[] =>
  entries.filter((entry) => entry.person === person && (entry.period === "open" || entry.period >= month));

/** Everybody who has something open, each once. */
export const peopleWithOpenWork = (entries: readonly Assigned[], month: Month): readonly UserId[] => [
  ...new Set(
    entries.flatMap(({ person, period }) =>
      person && (period === "open" || period >= month) ? [person] : [],
    ),
  ),
];
