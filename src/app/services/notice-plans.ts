import { dayOf } from "../../domain/day.ts";
import type { NoticeEvent } from "../../domain/notices/notice.ts";
import type { PlanChange } from "../../domain/plan-changes.ts";
import { PlanChanges } from "../../domain/plan-changes.ts";
import type { UnitId } from "../../domain/unit.ts";
import { readPlans } from "./directory.ts";
import type { OpenPhone } from "./phone-session.ts";

/** Plans that were published, and what the last publication changed for this unit. */
export const readPlanNews = async (phone: OpenPhone): Promise<readonly NoticeEvent[]> => {
  const rows = await phone.db.records.where("directory").equals("plan").toArray();
  const plans = new Map((await readPlans(phone)).map((plan) => [plan.id as string, plan]));
  return rows.flatMap(({ id, number, createdAt, updatedAt, values }): readonly NoticeEvent[] => {
    const plan = plans.get(id);
    if (!plan) return [];
    const changes = PlanChanges.safeParse(values["changes"]).data ?? [];
    const news = changes.filter(({ on }) => on === dayOf(updatedAt, phone.unit.timeZone));
    const isNew = createdAt === updatedAt;
    // A plan that only made way for the next one says nothing new, and neither does what others alone were given.
    const own = news.filter((change) => concerns(change, phone.unit.id));
    if (own.length === 0 && (news.length > 0 || (!isNew && plan.succeededOn !== null))) return [];
    return [
      {
        ...{ id: `${id}:${number}`, unit: phone.unit.id, at: updatedAt, by: null },
        subject: { kind: "plan", plan: plan.id, title: plan.title, isNew, changes: own, document: plan },
      },
    ];
  });
};

const concerns = (change: PlanChange, unit: UnitId): boolean =>
  change.kind === "words" || (change.units?.includes(unit) ?? true);
