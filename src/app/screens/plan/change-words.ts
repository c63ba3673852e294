import type { ActivityKind } from "../../../domain/activity/kind.ts";
import type { Month } from "../../../domain/day.ts";
import { findTask, type Plan } from "../../../domain/plan.ts";
import type { PlanChange } from "../../../domain/plan-changes.ts";
import type { TaskRule } from "../../../domain/schedule.ts";
import type { TaskRef } from "../../../domain/task.ts";
import { fullDay, monthOfYear } from "../../vi/format.ts";
import { kindNames } from "../../vi/kinds.ts";
import { planChangesVi as vi } from "../../vi/plan-changes.ts";
import { ruleName, unitOfTask } from "../../vi/work.ts";

export interface ChangeWords {
  readonly what: string;
  readonly before: string;
  readonly after: string;
  /** From when, for whom, why. */
  readonly since: string;
}

/** One change of a plan, old and new side by side. */
export const changeWords = (change: PlanChange, plan: Plan): ChangeWords => {
  const reason = change.note === "" ? [] : [vi.reason(change.note)];
  if (change.kind === "rule") {
    const { units, from, before, after, task, name } = change;
    return {
      what: name,
      before: ruleWords(plan, task, before),
      after: after.kind === "onDemand" ? vi.ended : ruleWords(plan, task, after),
      since: [
        vi.fromMonth(monthOfYear(from as Month)),
        ...(units === null ? [] : [vi.forUnits(units.length)]),
        ...reason,
      ].join(" · "),
    };
  }
  const { part, name, before, after, on } = change;
  const wordsOf = (words: readonly string[] | null): string => {
    if (part === "reporting" && words) return vi.calendar(words);
    return (
      words
        ?.map((word) => wordOf(part, word))
        .filter(Boolean)
        .join("; ") || vi.none
    );
  };
  return {
    what: vi.named(vi.parts[part], name),
    before: wordsOf(before),
    after: wordsOf(after),
    since: [vi.fromDay(fullDay(on)), ...reason].join(" · "),
  };
};

/** «Phát thanh CCHC: 4 số mỗi tháng → 2 số mỗi tháng từ tháng 4/2025» */
export const changeLine = (change: PlanChange, plan: Plan): string => {
  const { what, before, after } = changeWords(change, plan);
  return change.kind === "rule"
    ? vi.rule(what, before, after, monthOfYear(change.from as Month))
    : vi.words(what);
};

const ruleWords = (plan: Plan, ref: TaskRef, rule: TaskRule): string => {
  const task = findTask(plan, ref);
  return ruleName(rule, task ? unitOfTask(task) : "");
};

const wordOf = (part: Extract<PlanChange, { kind: "words" }>["part"], word: string): string =>
  part === "kinds" || part === "countedKinds" ? kindNames[word as ActivityKind] : word;
