import type { Day } from "../../../domain/day.ts";
import { UnitTaskId } from "../../../domain/registers/unit-task.ts";
import { type UnitTaskStanding, unitTaskStanding } from "../../../domain/unit-task/unit-task-standing.ts";
import { useLive } from "../../hooks/use-live.ts";
import { useServices } from "../../hooks/use-services.ts";
import type { RegisterEntry, RegisterServices } from "../../services/registers.ts";

export type DoneEntry = RegisterEntry<"unitTaskDone">;

export interface UnitTaskView {
  readonly id: UnitTaskId;
  readonly entry: RegisterEntry<"unitTask">;
  readonly standing: UnitTaskStanding;
  /** When it was done, by span. */
  readonly done: ReadonlyMap<string, DoneEntry>;
}

/** All that the unit has set itself, what is late first; undefined while it is being read. */
export const useUnitTasks = (): readonly UnitTaskView[] | undefined => {
  const { registers, diary } = useServices();
  const today = diary.today();
  return useLive(() => readUnitTasks(registers, today), [registers, today]);
};

export const readUnitTasks = async (
  registers: RegisterServices,
  today: Day,
): Promise<readonly UnitTaskView[]> => {
  const [entries, marks] = await Promise.all([
    registers.entries("unitTask"),
    registers.entries("unitTaskDone"),
  ]);
  return entries.map((entry) => viewOf(entry, marks, today)).sort(byUrgency);
};

const viewOf = (entry: RegisterEntry<"unitTask">, marks: readonly DoneEntry[], today: Day): UnitTaskView => {
  const id = UnitTaskId.parse(entry.id);
  const own = marks.filter(({ values }) => values.unitTask === id && values.doneOn);
  const done = new Map(own.map((mark) => [mark.values.span, mark]));
  return { id, entry, done, standing: unitTaskStanding(entry.values, new Set(done.keys()), today) };
};

const RANK = { overdue: 0, due: 1, done: 2 } as const;

const byUrgency = ({ standing: a }: UnitTaskView, { standing: b }: UnitTaskView): number =>
  RANK[a.state] - RANK[b.state] || ((a.dueOn ?? "9999") < (b.dueOn ?? "9999") ? -1 : 1);
