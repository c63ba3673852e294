import { withAgencyTasks } from "../../domain/agencies/agency-tasks.ts";
import type { Plan } from "../../domain/plan.ts";
import type { Unit } from "../../domain/unit.ts";

const read = new WeakMap<Plan, { readonly unit: Unit; readonly plan: Plan }>();

/** Plans as a unit that is no commune reads them; each is read once. */
export const plansFor = (plans: readonly Plan[], unit: Unit): readonly Plan[] =>
  plans.map((plan) => {
    const known = read.get(plan);
    if (known?.unit === unit) return known.plan;
    const found = withAgencyTasks(plan, unit);
    read.set(plan, { unit, plan: found });
    return found;
  });
