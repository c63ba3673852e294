import { type Context, Hono } from "hono";
import { may } from "../../domain/permission.ts";
import type { SessionEnv } from "../auth/session-port.ts";
import type { OverviewDeps } from "../overview/overview-deps.ts";
import { portalNewsList } from "../overview/portal-news-list.ts";
import { type ReviewQueueDeps, reviewQueue } from "../overview/review-queue.ts";
import { refuse } from "./refusal.ts";
import { urgingsApi } from "./urgings.ts";

/** What waits for those who supervise: records at `GET /api/queue`, offered news at `/portal-news`. Behind the session. */
export const queueApi = (deps: ReviewQueueDeps & Pick<OverviewDeps, "people">): Hono<SessionEnv> =>
  new Hono<SessionEnv>()
    .route("/urgings", urgingsApi(deps))
    .get("/", async (c) => {
      const actor = c.get("actor");
      return may(actor, { kind: "seeOverview" }) ? c.json(await reviewQueue(deps, actor)) : notAllowed(c);
    })
    .get("/portal-news", async (c) => {
      const actor = c.get("actor");
      return may(actor, { kind: "seeOverview" }) ? c.json(await portalNewsList(deps, actor)) : notAllowed(c);
    });

const notAllowed = (c: Context): Response => refuse(c, "notAllowed", "Trang này dành cho đơn vị theo dõi.");
