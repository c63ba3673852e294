import type { Day } from "../../domain/day.ts";
import { valuesOf } from "../../domain/merge.ts";
import { Plan, type PlanInForce, planInForceOn } from "../../domain/plan.ts";
import type { Reach } from "../../domain/unit.ts";
import type { Database } from "../store/open-database.ts";
import { rowToRecord } from "../store/record-rows.ts";

/** All plans as they are published now. */
export interface PlanRegister {
  readonly all: () => Promise<readonly Plan[]>;
}

/** Reads the published plans, anew only when one of them has changed: a plan is a long text. */
export const createPlanRegister = (db: Database): PlanRegister => {
  let state = "";
  let plans: readonly Plan[] = [];
  return {
    all: async () => {
      const now = await stateOf(db);
      if (now !== state) {
        plans = await readPlans(db);
        state = now;
      }
      return plans;
    },
  };
};

/** Numbers only rise, so equal sums mean that nothing has changed. */
const stateOf = async (db: Database): Promise<string> => {
  const { count, sum } = await db
    .selectFrom("records")
    .select(({ fn }) => [fn.countAll<number>().as("count"), fn.sum<number | null>("number").as("sum")])
    .where("collection", "=", "plan")
    .executeTakeFirstOrThrow();
  return `${count}:${sum}`;
};

const readPlans = async (db: Database): Promise<readonly Plan[]> => {
  const rows = await db
    .selectFrom("records")
    .selectAll()
    .where("collection", "=", "plan")
    .where("deleted", "=", 0)
    .execute();
  return rows.map((row) => Plan.parse(valuesOf(rowToRecord(row))["document"]));
};

/** The plan by which those below are measured: of one's own unit, else of one above, else of one below. */
export const planFor = (plans: readonly Plan[], reach: Reach, day: Day): PlanInForce | null =>
  [reach.own, reach.above, reach.supervised]
    .map((issuers) =>
      planInForceOn(
        plans.filter((plan) => issuers.has(plan.issuer)),
        day,
      ),
    )
    .find((found) => found !== null) ?? null;
