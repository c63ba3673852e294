import { clausesOf, type Plan } from "../plan.ts";
import type { Clause } from "../plan-text.ts";
import { foldTones } from "../text.ts";
import type { Unit } from "../unit.ts";
import { agencyTasks } from "./agency-tasks.ts";

/** The sentences of a plan that name an agency, by any spelling of its name, or give it a task; in reading order. */
export const namingClauses = (plan: Plan, agency: Pick<Unit, "agencyCodes">): readonly Clause[] => {
  const codes = agency.agencyCodes ?? [];
  const names = plan.agencies.filter(({ code }) => codes.includes(code)).map(({ name }) => foldTones(name));
  const sources = new Set(agencyTasks(plan, agency).flatMap((task) => task.sources));
  return clausesOf(plan.text).filter(({ id, text }) => {
    const folded = foldTones(text);
    return sources.has(id) || names.some((name) => folded.includes(name));
  });
};
