import { type Context, Hono } from "hono";
import { Month } from "../../domain/day.ts";
import { may } from "../../domain/permission.ts";
import type { SessionEnv } from "../auth/session-port.ts";
import { agencyConcerns, agencyList } from "../overview/agencies.ts";
import type { OverviewDeps } from "../overview/overview-deps.ts";
import { Year } from "./overview.ts";
import { refuse } from "./refusal.ts";

/**
 * GET /api/office/agencies?year=, for those who watch agencies, and /concerns?month=, for an agency's own people: sums
 * over the units beside it. Behind the session.
 */
export const agenciesApi = (deps: Pick<OverviewDeps, "db" | "clock" | "units" | "plans">): Hono<SessionEnv> =>
  new Hono<SessionEnv>()
    .get("/", async (c) => {
      const actor = c.get("actor");
      if (!may(actor, { kind: "seeOverview" })) return notAllowed(c, "đơn vị theo dõi");
      const year = Year.safeParse(c.req.query("year"));
      if (!year.success) return refuse(c, "malformed", "Năm không đúng dạng.");
      return c.json(await agencyList(deps, actor, year.data));
    })
    .get("/concerns", async (c) => {
      const actor = c.get("actor");
      const agency = (await deps.units.all()).find(({ id }) => id === actor.unit);
      if (!agency || !may(actor, { kind: "seeSumsBeside", agency })) return notAllowed(c, "cơ quan phối hợp");
      const month = Month.safeParse(c.req.query("month"));
      if (!month.success) return refuse(c, "malformed", "Tháng không đúng dạng.");
      const found = await agencyConcerns(deps, actor, agency, month.data);
      return found ? c.json(found) : refuse(c, "notFound", "Chưa có kế hoạch cho tháng này.");
    });

const notAllowed = (c: Context, whose: string): Response =>
  refuse(c, "notAllowed", `Trang này dành cho ${whose}.`);
