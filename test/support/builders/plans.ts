import type { Json } from "../../../src/domain/canonical-json.ts";
import type { RecordId } from "../../../src/domain/change.ts";
import type { Plan } from "../../../src/domain/plan.ts";
import { scopeOf } from "../../../src/domain/scope.ts";
import type { PublishedRecord } from "../../../src/server/history/publish.ts";
import { loadPlan } from "../../../src/server/seed/load-plan.ts";
import { day, unitId } from "./ids.ts";

/** The plan on board, in force from 1 January 2025, with what the test wants otherwise. */
export const aPlan = (given: Partial<Plan> = {}): Plan => ({
  ...loadPlan(),
  issuer: unitId("huong-son"),
  inForceFrom: day("2025-01-01"),
  ...given,
});

export const aPlanRecord = (plan: Plan): PublishedRecord => ({
  scope: scopeOf(plan.issuer, "published"),
  collection: "plan",
  id: plan.id as string as RecordId,
  fields: { document: plan as unknown as Json },
});
