import { Hono } from "hono";
import type { Epoch } from "../../domain/change.ts";
import { readEpoch } from "../store/epoch.ts";
import type { Database } from "../store/open-database.ts";

interface HealthDeps {
  readonly db: Database;
  readonly epoch: Epoch;
  readonly version: string;
}

/** GET /healthz: 200 while the database answers with the history that this process began with, else 503. */
export const healthApi = ({ db, epoch, version }: HealthDeps): Hono =>
  new Hono().get("/", async (c) => {
    c.header("Cache-Control", "no-store");
    const found = await readEpoch(db).catch(() => null);
    const isHealthy = found === epoch;
    return c.json({ status: isHealthy ? "ok" : "failing", epoch, version }, isHealthy ? 200 : 503);
  });
