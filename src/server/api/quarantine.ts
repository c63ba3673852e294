import { Hono } from "hono";
import type { SessionEnv } from "../auth/session-port.ts";
import { type QuarantineDeps, readQuarantine } from "../story/read-quarantine.ts";

/** GET /api/quarantine: what the server keeps and could not put into the book, whose and why. Behind the session. */
export const quarantineApi = (deps: QuarantineDeps): Hono<SessionEnv> =>
  new Hono<SessionEnv>().get("/", async (c) => {
    c.header("Cache-Control", "no-store");
    return c.json(await readQuarantine(deps, c.get("actor")));
  });
