import { type Context, Hono } from "hono";
import { may } from "../../domain/permission.ts";
import type { SessionEnv } from "../auth/session-port.ts";
import { portalNewsList } from "../overview/portal-news-list.ts";
import { type ReviewQueueDeps, reviewQueue } from "../overview/review-queue.ts";
import { refuse } from "./refusal.ts";

/** What waits for those who supervise: records at `GET /api/queue`, offered news at `/portal-news`. Behind the session. */
export const queueApi = (deps: ReviewQueueDeps): Hono<SessionEnv> =>
  new Hono<SessionEnv>()
    .get("/", async (c) => {
      const actor = c.get("actor");
      return may(actor, { kind: "seeOverview" }) ? c.json(await reviewQueue(deps, actor)) : notAllowed(c);
    })
    .get("/portal-news", async (c) => {
      const actor = c.get("actor");
      return may(actor, { kind: "seeOverview" }) ? c.json(await portalNewsList(deps, actor)) : notAllowed(c);
    });

const notAllowed = (c: Context): Response => refuse(c, "notAllowed", "Trang này dành cho đơn vị theo dõi.");
