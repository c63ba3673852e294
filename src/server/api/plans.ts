import { type Context, Hono } from "hono";
import { dayOf } from "../../domain/day.ts";
import { may } from "../../domain/permission.ts";
import { issuersFor } from "../../domain/plan-issuers.ts";
import { PublishPlan } from "../../domain/plan-publishing.ts";
import type { SessionEnv } from "../auth/session-port.ts";
import type { UnitRegister } from "../auth/unit-register.ts";
import type { History } from "../history/history.ts";
import { publishPlan } from "../plans/publish-plan.ts";
import { refuse } from "./refusal.ts";
import { limitBody } from "./security.ts";

interface PlansApiDeps {
  readonly history: History;
  readonly units: UnitRegister;
}

/** A plan with a hundred tasks and as many sentences is a quarter of that. */
const MAX_BODY_BYTES = 1024 * 1024;

/** POST /api/office/plans/publish: answers with a `PublishAnswer`. Behind the session. */
export const plansApi = ({ history, units }: PlansApiDeps): Hono<SessionEnv> =>
  new Hono<SessionEnv>().post("/publish", limitBody(MAX_BODY_BYTES), async (c) => {
    const { actor } = c.var;
    if (!may(actor, { kind: "publishPlan", unit: actor.unit, hasEnded: false })) return notTheirs(c);
    const asked = PublishPlan.safeParse(await c.req.json().catch(() => null));
    if (!asked.success) return refuse(c, "malformed", "Kế hoạch chưa đủ để ban hành.");
    const all = await units.all();
    const issuer = all.find(({ id }) => id === asked.data.plan.issuer);
    if (!issuer) return notTheirs(c);
    const today = dayOf(history.clock.now(), issuer.timeZone);
    const issuers = issuersFor(actor, all, today);
    if (!issuers.includes(issuer.id)) return notTheirs(c);
    const published = await publishPlan(history, asked.data, issuers, today, actor.user);
    return c.json(published.ok ? published.value : published.error);
  });

const notTheirs = (c: Context): Response =>
  refuse(c, "notAllowed", "Chỉ đơn vị ban hành kế hoạch được làm việc này.");
