import { useMemo } from "preact/hooks";
import type { ActivityView } from "../../../domain/activity/activity-view.ts";
import { openAssignmentsOf, peopleWithOpenWork } from "../../../domain/assignment/assignee.ts";
import { addDays, type Day, monthOf } from "../../../domain/day.ts";
import type { ExemplarAsk } from "../../../domain/exemplar.ts";
import {
  asksForScript,
  nextAiringOn,
  type Script,
  scriptOf,
  scriptState,
} from "../../../domain/leader/script-standing.ts";
import { scriptDecisionId } from "../../../domain/registers/script-decision.ts";
import type { User, UserId } from "../../../domain/user.ts";
import { useLive } from "../../hooks/use-live.ts";
import { useServices } from "../../hooks/use-services.ts";
import type { RegisterEntry, RegisterServices } from "../../services/registers.ts";
import type { DiaryServices } from "../../services/services.ts";
import { readExemplars } from "../exemplar/use-exemplars.ts";

/** A broadcast is planned at most so long before it is aired; what lies further away is read by no page. */
const DAYS_AROUND = 62;

export type WaitingScript = {
  readonly kind: "script";
  readonly view: ActivityView;
  readonly script: Script;
  readonly airsOn: Day;
  /** The leader has spoken of it before, and it was changed since. */
  readonly isChanged: boolean;
};

/** One thing that waits for the leader's word. */
export type WaitingWord =
  | WaitingScript
  | { readonly kind: "exemplar"; readonly entry: RegisterEntry<"exemplar">; readonly ask: ExemplarAsk };

export interface Waiting {
  /** What is to be aired first, then examples, newest first. */
  readonly words: readonly WaitingWord[];
  /** Pieces of work that are given to somebody whom this unit does not know any more. */
  readonly orphaned: number;
  readonly people: ReadonlyMap<UserId, User>;
}

/** All that truly waits for the leader today; undefined while it is being read. */
export const useWaiting = (): Waiting | undefined => {
  const { diary, registers } = useServices();
  const scripts = useLive(() => readScripts(diary, registers), [diary, registers]);
  const examples = useLive(() => readExemplars(registers), [registers]);
  const given = useLive(
    async () => ({ entries: await registers.entries("assignment"), people: await diary.people() }),
    [diary, registers],
  );
  return useMemo(() => {
    if (!scripts || !examples || !given) return undefined;
    const asked = examples.flatMap(({ entry, ask }) =>
      ask === null ? [] : [{ kind: "exemplar", entry, ask } as const],
    );
    const month = monthOf(diary.today());
    const open = given.entries.map(({ values }) => values);
    const orphaned = peopleWithOpenWork(open, month)
      .filter((person) => !given.people.has(person))
      .reduce((sum, person) => sum + openAssignmentsOf(open, person, month).length, 0);
    return { words: [...scripts, ...asked], orphaned, people: given.people };
  }, [scripts, examples, given, diary]);
};

const readScripts = async (
  diary: DiaryServices,
  registers: RegisterServices,
): Promise<readonly WaitingScript[]> => {
  const today = diary.today();
  const views = await diary.activitiesBetween(addDays(today, -DAYS_AROUND), addDays(today, DAYS_AROUND));
  const decisions = new Map(
    (await registers.entries("scriptDecision")).map((each) => [each.id, each.values]),
  );
  return views
    .flatMap((view): readonly WaitingScript[] => {
      const decision = decisions.get(scriptDecisionId(view.id)) ?? null;
      const [script, airsOn] = [scriptOf(view), nextAiringOn(view, today)];
      if (!script || !airsOn || !asksForScript(view, decision, today)) return [];
      const isChanged = scriptState(script, decision) === "changed";
      return [{ kind: "script", view, script, airsOn, isChanged }];
    })
    .sort((a, b) =>
      a.airsOn === b.airsOn ? (a.view.id < b.view.id ? -1 : 1) : a.airsOn < b.airsOn ? -1 : 1,
    );
};
