import { type Context, Hono } from "hono";
import * as z from "zod/mini";
import { OverviewSpan } from "../../domain/api-overview.ts";
import { may } from "../../domain/permission.ts";
import { UnitId } from "../../domain/unit.ts";
import type { SessionEnv } from "../auth/session-port.ts";
import type { OverviewDeps } from "../overview/overview-deps.ts";
import { spanOverview } from "../overview/span-overview.ts";
import { unitYear } from "../overview/unit-year.ts";
import { refuse } from "./refusal.ts";

/** A year in an address. */
export const Year = z.pipe(
  z.string().check(z.regex(/^20\d\d$/)),
  z.transform((digits: string) => Number(digits)),
);

/** GET /api/overview?span= and /api/overview/:unit?year=, for those who supervise. Behind the session. */
export const overviewApi = (deps: OverviewDeps): Hono<SessionEnv> =>
  new Hono<SessionEnv>()
    .get("/", async (c) => {
      const actor = c.get("actor");
      if (!may(actor, { kind: "seeOverview" })) return notAllowed(c);
      // Pages of earlier versions ask for a month.
      const span = OverviewSpan.safeParse(c.req.query("span") ?? c.req.query("month"));
      if (!span.success) return refuse(c, "malformed", "Kỳ không đúng dạng.");
      const overview = await spanOverview(deps, actor, span.data);
      return overview ? c.json(overview) : refuse(c, "notFound", "Chưa có kế hoạch cho kỳ này.");
    })
    .get("/:unit", async (c) => {
      const actor = c.get("actor");
      if (!may(actor, { kind: "seeOverview" })) return notAllowed(c);
      const year = Year.safeParse(c.req.query("year"));
      if (!year.success) return refuse(c, "malformed", "Năm không đúng dạng.");
      const id = UnitId.safeParse(c.req.param("unit"));
      const isTheirs = id.success && may(actor, { kind: "watchUnit", unit: id.data });
      const unit = isTheirs ? (await deps.units.all()).find((one) => one.id === id.data) : undefined;
      return unit
        ? c.json(await unitYear(deps, actor, unit, year.data))
        : refuse(c, "notFound", "Không tìm thấy đơn vị.");
    });

const notAllowed = (c: Context): Response => refuse(c, "notAllowed", "Trang này dành cho đơn vị theo dõi.");
