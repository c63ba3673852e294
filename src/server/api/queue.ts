import { type Context, Hono } from "hono";
import { OverviewSpan } from "../../domain/api-overview.ts";
import { may } from "../../domain/permission.ts";
import type { SessionEnv } from "../auth/session-port.ts";
import { portalNewsList } from "../overview/portal-news-list.ts";
import { reviewFiguresList } from "../overview/review-figures.ts";
import { type ReviewQueueDeps, reviewQueue } from "../overview/review-queue.ts";
import { type PresenceDoor, presenceApi } from "./presence.ts";
import { refuse } from "./refusal.ts";
import { urgingsApi } from "./urgings.ts";

/**
 * What waits for those who supervise: records at `GET /api/queue`, offered news at `/portal-news`; and how they review, at
 * `/figures?span=`. Behind the session.
 */
export const queueApi = (deps: ReviewQueueDeps & PresenceDoor): Hono<SessionEnv> =>
  new Hono<SessionEnv>()
    .route("/urgings", urgingsApi(deps))
    .route("/presence", presenceApi(deps))
    .get("/", async (c) => {
      const actor = c.get("actor");
      return may(actor, { kind: "seeOverview" }) ? c.json(await reviewQueue(deps, actor)) : notAllowed(c);
    })
    .get("/figures", async (c) => {
      const actor = c.get("actor");
      if (!may(actor, { kind: "seeOverview" })) return notAllowed(c);
      const span = OverviewSpan.safeParse(c.req.query("span"));
      if (!span.success) return refuse(c, "malformed", "Kỳ không đúng dạng.");
      return c.json(await reviewFiguresList(deps, actor, span.data));
    })
    .get("/portal-news", async (c) => {
      const actor = c.get("actor");
      return may(actor, { kind: "seeOverview" }) ? c.json(await portalNewsList(deps, actor)) : notAllowed(c);
    });

const notAllowed = (c: Context): Response => refuse(c, "notAllowed", "Trang này dành cho đơn vị theo dõi.");
