import type { Json } from "../../domain/canonical-json.ts";
import type { RecordId } from "../../domain/change.ts";
import type { Day } from "../../domain/day.ts";
import { valuesOf } from "../../domain/merge.ts";
import { Plan } from "../../domain/plan.ts";
import { PlanChanges } from "../../domain/plan-changes.ts";
import {
  judgePublishing,
  type Publication,
  type PublishedPlan,
  type PublishingFault,
  type PublishPlan,
} from "../../domain/plan-publishing.ts";
import { ok, type Result } from "../../domain/result.ts";
import { type ScopeId, scopeOf } from "../../domain/scope.ts";
import type { PlanId } from "../../domain/task.ts";
import type { UnitId } from "../../domain/unit.ts";
import type { UserId } from "../../domain/user.ts";
import { appendLines } from "../audit/audit-chain.ts";
import type { History } from "../history/history.ts";
import { type PublishedRecord, publishWithin } from "../history/publish.ts";
import { inTransaction } from "../store/in-transaction.ts";
import type { Tx } from "../store/open-database.ts";
import { rowToRecord } from "../store/record-rows.ts";
import { holdScopes } from "../store/scope-lock.ts";

/**
 * Publishes a plan, or a change of one, and ends those that it takes over from, in one step; `issuers` are the offices in
 * whose name the asker may do so, that of the plan among them. Of two at once the later one is told, and a lost answer that is asked for again changes nothing.
 */
export const publishPlan = (
  history: History,
  asked: PublishPlan,
  issuers: readonly UnitId[],
  today: Day,
  by: UserId,
): Promise<Result<PublishedPlan, PublishingFault>> => {
  const own = scopeOf(asked.plan.issuer, "published");
  return inTransaction(history.db, async (tx) => {
    await holdScopes(tx, [own, ...(await scopesWithPlans(tx))]);
    const there = (await readPublications(tx)).filter(({ plan }) => issuers.includes(plan.issuer));
    // The plan on board lies where everybody finds it, not with its issuer: a plan is changed where it lies.
    const scopeOfPlan = (id: PlanId): ScopeId => there.find(({ plan }) => plan.id === id)?.scope ?? own;
    const known = there.find(({ plan }) => plan.id === asked.plan.id) ?? null;
    const judged = judgePublishing(
      asked,
      known,
      there.map(({ plan }) => plan),
      today,
    );
    if (!judged.ok) return judged;
    const { publication, succeeded, isChanged } = judged.value;
    if (isChanged) {
      await publishWithin(tx, history, [
        recordOf(scopeOfPlan(asked.plan.id), publication.plan, {
          revision: publication.revision,
          changes: publication.changes as unknown as Json,
        }),
        ...succeeded.map((plan) => recordOf(scopeOfPlan(plan.id), plan, {})),
      ]);
      const line = {
        kind: "planPublished",
        user: by,
        unit: asked.plan.issuer,
        about: asked.plan.id,
      } as const;
      await appendLines(tx, [{ at: history.clock.now(), ...line }]);
    }
    return ok({ kind: "published" as const, revision: publication.revision, isChanged });
  });
};

const recordOf = (scope: ScopeId, plan: Plan, more: Readonly<Record<string, Json>>): PublishedRecord => ({
  ...{ scope, collection: "plan", id: plan.id as string as RecordId },
  fields: { document: plan as unknown as Json, ...more },
});

const scopesWithPlans = async (tx: Tx): Promise<readonly ScopeId[]> => {
  const rows = await tx
    .selectFrom("records")
    .select("scope")
    .distinct()
    .where("collection", "=", "plan")
    .execute();
  return rows.map(({ scope }) => scope);
};

/** Every plan there is, and where it lies. */
const readPublications = async (tx: Tx): Promise<readonly (Publication & { readonly scope: ScopeId })[]> => {
  const rows = await tx
    .selectFrom("records")
    .selectAll()
    .where("collection", "=", "plan")
    .where("deleted", "=", 0)
    .execute();
  return rows.map((row) => {
    const { document, revision, changes } = valuesOf(rowToRecord(row));
    return {
      scope: row.scope,
      plan: Plan.parse(document),
      revision: typeof revision === "number" ? revision : 0,
      changes: PlanChanges.safeParse(changes).data ?? [],
    };
  });
};
