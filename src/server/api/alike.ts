import { type Context, Hono } from "hono";
import { ActivityId } from "../../domain/activity/activity.ts";
import { may } from "../../domain/permission.ts";
import { ScopeId } from "../../domain/scope.ts";
import type { SessionEnv } from "../auth/session-port.ts";
import type { UnitRegister } from "../auth/unit-register.ts";
import { alikePhotos } from "../pictures/alike-photos.ts";
import type { Pictures } from "../pictures/pictures.ts";
import type { Database } from "../store/open-database.ts";
import { refuse } from "./refusal.ts";

interface AlikeDoor {
  readonly db: Database;
  readonly units: UnitRegister;
  /** Null where nothing draws pictures: then nothing is known of their looks. */
  readonly pictures: Pictures | null;
}

/** GET /api/alike/:scope/:activity, behind the session. What is foreign and what is unknown look alike (S7). */
export const alikeApi = ({ db, units, pictures }: AlikeDoor): Hono<SessionEnv> =>
  new Hono<SessionEnv>().get("/:scope/:activity", async (c) => {
    const scope = ScopeId.safeParse(c.req.param("scope"));
    const activity = ActivityId.safeParse(c.req.param("activity"));
    const actor = c.get("actor");
    if (!scope.success || !activity.success || !pictures) return notFound(c);
    if (!may(actor, { kind: "readScope", scope: scope.data })) return notFound(c);
    const known = await db
      .selectFrom("activity_summaries")
      .select("activity")
      .where("scope", "=", scope.data)
      .where("activity", "=", activity.data)
      .executeTakeFirst();
    if (!known) return notFound(c);
    const deps = { db, pictures, units: await units.all() };
    return c.json(await alikePhotos(deps, actor, scope.data, activity.data));
  });

const notFound = (c: Context): Response => refuse(c, "notFound", "Không tìm thấy bản ghi.");
