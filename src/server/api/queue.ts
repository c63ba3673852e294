import { Hono } from "hono";
import { may } from "../../domain/permission.ts";
import type { SessionEnv } from "../auth/session-port.ts";
import type { OverviewDeps } from "../overview/overview-deps.ts";
import { reviewQueue } from "../overview/review-queue.ts";
import { refuse } from "./refusal.ts";

/** GET /api/queue: what waits for review, for those who supervise. Behind the session. */
export const queueApi = (deps: Pick<OverviewDeps, "db" | "clock" | "units">): Hono<SessionEnv> =>
  new Hono<SessionEnv>().get("/", async (c) => {
    const actor = c.get("actor");
    if (!may(actor, { kind: "seeOverview" }))
      return refuse(c, "notAllowed", "Trang này dành cho đơn vị theo dõi.");
    return c.json(await reviewQueue(deps, actor));
  });
