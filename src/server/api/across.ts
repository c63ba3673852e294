import { type Context, Hono } from "hono";
import * as z from "zod/mini";
import { ActivityKind } from "../../domain/activity/kind.ts";
import { OverviewSpan } from "../../domain/api-overview.ts";
import { MapViewText } from "../../domain/map/office-map.ts";
import { TaskRef } from "../../domain/task.ts";
import { UnitId } from "../../domain/unit.ts";
import type { SessionEnv } from "../auth/session-port.ts";
import { contactList } from "../overview/contact-list.ts";
import { officeMap } from "../overview/office-map.ts";
import type { OverviewDeps } from "../overview/overview-deps.ts";
import { taskYear } from "../overview/task-year.ts";
import { themeCoverage } from "../overview/theme-coverage.ts";
import { villageReach } from "../overview/village-reach.ts";
import { refuse } from "./refusal.ts";

const Year = z.pipe(
  z.string().check(z.regex(/^20\d\d$/)),
  z.transform((digits: string) => Number(digits)),
);
const ThemesAsked = z.object({ span: OverviewSpan, unit: z.optional(UnitId) });
const MapAsked = z.object({
  span: OverviewSpan,
  kind: z.optional(ActivityKind),
  task: z.optional(TaskRef),
  view: z.optional(MapViewText),
});

/**
 * What an office asks across its units: GET /tasks/:plan/:task?year=, /themes?span=, /villages, /contacts and
 * /map?span=, all below /api/office, whose door has asked whether the caller supervises.
 */
export const acrossApi = (deps: Pick<OverviewDeps, "db" | "clock" | "units" | "plans">): Hono<SessionEnv> =>
  new Hono<SessionEnv>()
    .get("/tasks/:plan/:task", async (c) => {
      const task = TaskRef.safeParse(`${c.req.param("plan")}/${c.req.param("task")}`);
      const year = Year.safeParse(c.req.query("year"));
      if (!year.success) return malformed(c);
      const found = task.success ? await taskYear(deps, c.get("actor"), task.data, year.data) : null;
      return found ? c.json(found) : refuse(c, "notFound", "Không tìm thấy nhiệm vụ.");
    })
    .get("/themes", async (c) => {
      const asked = ThemesAsked.safeParse(c.req.query());
      if (!asked.success) return malformed(c);
      const { span, unit = null } = asked.data;
      const found = await themeCoverage(deps, c.get("actor"), { span, unit });
      return found ? c.json(found) : refuse(c, "notFound", "Chưa có kế hoạch cho kỳ này.");
    })
    .get("/villages", async (c) => c.json(await villageReach(deps, c.get("actor"))))
    .get("/contacts", async (c) => c.json(await contactList(deps, c.get("actor"))))
    .get("/map", async (c) => {
      const asked = MapAsked.safeParse(c.req.query());
      if (!asked.success) return malformed(c);
      const { span, kind = null, task = null, view = null } = asked.data;
      return c.json(await officeMap(deps, c.get("actor"), { span, kind, task, view }));
    });

const malformed = (c: Context): Response => refuse(c, "malformed", "Kỳ hoặc bộ lọc không đúng dạng.");
