import type { Json } from "../../domain/canonical-json.ts";
import { PlanChanges } from "../../domain/plan-changes.ts";
import { PublishAnswer } from "../../domain/plan-publishing.ts";
import { callApi } from "./api-client.ts";
import { readPlans } from "./directory.ts";
import type { Environment } from "./environment.ts";
import type { PhoneSession } from "./phone-session.ts";
import type { PlanServices } from "./plans.ts";

export const createPlanServices = (session: PhoneSession, { fetch }: Environment): PlanServices => ({
  publications: async () => {
    const phone = await session.phone();
    if (!phone) return [];
    const plans = await readPlans(phone);
    const rows = await phone.db.records.where("directory").equals("plan").toArray();
    const byId = new Map(rows.map(({ id, values }) => [id as string, values]));
    return plans.map((plan) => {
      const { revision, changes } = byId.get(plan.id) ?? {};
      return {
        plan,
        revision: typeof revision === "number" ? revision : 0,
        changes: PlanChanges.safeParse(changes).data ?? [],
      };
    });
  },
  publish: async (asked) => {
    const answered = await callApi(fetch, {
      method: "POST",
      path: "/api/office/plans/publish",
      body: asked as unknown as Json,
      answer: PublishAnswer,
    });
    // It comes back as everybody else has it.
    if (answered.ok) (await session.own()).loop.changed();
    else if (answered.error.kind === "signedOut") await session.markSignedOut();
    return answered;
  },
});
