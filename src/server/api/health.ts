import { Hono } from "hono";
import { readBackupStanding } from "../backup/register.ts";
import { readEpoch } from "../store/epoch.ts";
import type { Database } from "../store/open-database.ts";

interface HealthDeps {
  readonly db: Database;
  readonly version: string;
}

/** GET /healthz: 200 while the database answers, with the history that it holds now and how backups stand; else 503. */
export const healthApi = ({ db, version }: HealthDeps): Hono =>
  new Hono().get("/", async (c) => {
    c.header("Cache-Control", "no-store");
    const found = await readAll(db).catch(() => null);
    return found
      ? c.json({ status: "ok", ...found, version }, 200)
      : c.json({ status: "failing", epoch: null, version }, 503);
  });

const readAll = async (db: Database) => ({
  epoch: await readEpoch(db),
  backup: (await readBackupStanding(db)).backup,
});
