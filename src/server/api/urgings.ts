import { Hono } from "hono";
import { may } from "../../domain/permission.ts";
import type { SessionEnv } from "../auth/session-port.ts";
import type { OverviewDeps } from "../overview/overview-deps.ts";
import { urgingList } from "../overview/urging-list.ts";
import { refuse } from "./refusal.ts";

/** `GET /api/queue/urgings`: what the units below were urged for. Behind the session. */
export const urgingsApi = (deps: Pick<OverviewDeps, "db" | "clock" | "units" | "people">): Hono<SessionEnv> =>
  new Hono<SessionEnv>().get("/", async (c) => {
    const actor = c.get("actor");
    return may(actor, { kind: "seeOverview" })
      ? c.json(await urgingList(deps, actor))
      : refuse(c, "notAllowed", "Trang này dành cho đơn vị theo dõi.");
  });
