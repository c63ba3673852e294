import type { Assigned } from "../../../domain/assignment/assignee.ts";
import type { User, UserId } from "../../../domain/user.ts";
import { useLive } from "../../hooks/use-live.ts";
import { useServices } from "../../hooks/use-services.ts";
import type { RegisterEntry } from "../../services/registers.ts";

export type AssignmentEntry = RegisterEntry<"assignment">;

/** One assignment, as rules ask about it, with the entry that says it. */
export interface Assignment extends Assigned {
  readonly entry: AssignmentEntry;
}

export interface Assignments {
  readonly all: readonly Assignment[];
  /** Everybody of the unit that this phone knows. */
  readonly people: ReadonlyMap<UserId, User>;
}

/** Who does what in the unit; undefined while it is being read. */
export const useAssignments = (): Assignments | undefined => {
  const { registers, diary } = useServices();
  return useLive(async () => {
    const [entries, people] = await Promise.all([registers.entries("assignment"), diary.people()]);
    const all = entries.map((entry) => ({
      entry,
      work: entry.values.work,
      period: entry.values.period,
      person: entry.values.person,
    }));
    return { all, people };
  }, [registers, diary]);
};

/** Those who can be given work: officers and leaders of the unit, by name. */
export const colleagues = ({ people }: Assignments): readonly User[] =>
  [...people.values()]
    .filter(({ role }) => role === "officer" || role === "leader")
    .sort((a, b) => a.name.localeCompare(b.name, "vi"));
