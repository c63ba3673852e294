import { randomUUID } from "node:crypto";
import type { MiddlewareHandler } from "hono";
import type { Log } from "../log.ts";

/** Gives every request an id, in its answer and its line in the log, so that a report of a failure finds its line. */
export const requestLog =
  (log: Log): MiddlewareHandler =>
  async (c, next) => {
    const id = randomUUID();
    const startedAt = performance.now();
    await next();
    c.header("X-Request-Id", id);
    const { method, path } = c.req;
    // Pages and their assets say nothing about anybody; neither addresses nor queries are written down.
    if (!/^\/(api|files)(\/|$)/.test(path)) return;
    const facts = { id, method, path, status: c.res.status, ms: Math.round(performance.now() - startedAt) };
    if (c.error) log.error({ ...facts, err: c.error }, "failed");
    else log.info(facts, "answered");
  };
