import { Hono } from "hono";
import { readEpoch } from "../store/epoch.ts";
import type { Database } from "../store/open-database.ts";

interface HealthDeps {
  readonly db: Database;
  readonly version: string;
}

/** GET /healthz: 200 while the database answers, with the history that it holds now; else 503. */
export const healthApi = ({ db, version }: HealthDeps): Hono =>
  new Hono().get("/", async (c) => {
    c.header("Cache-Control", "no-store");
    const epoch = await readEpoch(db).catch(() => null);
    return c.json({ status: epoch ? "ok" : "failing", epoch, version }, epoch ? 200 : 503);
  });
