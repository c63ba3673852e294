import { type Context, Hono } from "hono";
import { Month } from "../../domain/day.ts";
import { may } from "../../domain/permission.ts";
import { UnitId } from "../../domain/unit.ts";
import type { SessionEnv } from "../auth/session-port.ts";
import { difficultyList } from "../overview/difficulty-list.ts";
import { exemplarGallery } from "../overview/exemplar-gallery.ts";
import { materialUseList } from "../overview/material-use-list.ts";
import { createOfficeTargets } from "../overview/office-targets.ts";
import type { OverviewDeps } from "../overview/overview-deps.ts";
import { acrossApi } from "./across.ts";
import { agenciesApi } from "./agencies.ts";
import { refuse } from "./refusal.ts";

type Deps = Pick<OverviewDeps, "db" | "clock" | "units" | "plans">;

/**
 * Lists over many units for those who supervise them: GET /api/office/targets, /targets/:unit and
 * /difficulties, /exemplars. Behind the session.
 */
export const officeApi = (deps: Deps): Hono<SessionEnv> => {
  const targets = createOfficeTargets(deps);
  return (
    new Hono<SessionEnv>()
      // Before the rest: an agency's own people ask there as well.
      .route("/agencies", agenciesApi(deps))
      .use(async (c, next) => {
        if (!may(c.get("actor"), { kind: "seeOverview" }))
          return refuse(c, "notAllowed", "Trang này dành cho đơn vị theo dõi.");
        return await next();
      })
      .get("/targets", async (c) => {
        const month = Month.safeParse(c.req.query("month"));
        if (!month.success) return noMonth(c);
        const found = await targets.list(c.get("actor"), month.data);
        return found ? c.json(found) : noPlan(c);
      })
      .route("/", acrossApi(deps))
      .get("/difficulties", async (c) => c.json(await difficultyList(deps, c.get("actor"))))
      .get("/material-use", async (c) => c.json(await materialUseList(deps, c.get("actor"))))
      .get("/exemplars", async (c) => c.json(await exemplarGallery(deps, c.get("actor"))))
      .get("/targets/:unit", async (c) => {
        const month = Month.safeParse(c.req.query("month"));
        if (!month.success) return noMonth(c);
        const actor = c.get("actor");
        const id = UnitId.safeParse(c.req.param("unit"));
        const isTheirs = id.success && may(actor, { kind: "watchUnit", unit: id.data });
        const unit = isTheirs ? (await deps.units.all()).find((one) => one.id === id.data) : undefined;
        if (!unit) return refuse(c, "notFound", "Không tìm thấy đơn vị.");
        const found = await targets.ofUnit(actor, unit, month.data);
        return found ? c.json(found) : noPlan(c);
      })
  );
};

const noMonth = (c: Context): Response => refuse(c, "malformed", "Tháng không đúng dạng.");
const noPlan = (c: Context): Response => refuse(c, "notFound", "Chưa có kế hoạch cho tháng này.");
