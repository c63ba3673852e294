import { type Context, Hono } from "hono";
import { may } from "../../domain/permission.ts";
import type { UnitId } from "../../domain/unit.ts";
import { UnitChange } from "../../domain/units/unit-change.ts";
import { makeUnitChange, previewUnitChange } from "../admin/change-units.ts";
import type { MoveDeps } from "../admin/move-user.ts";
import type { SessionEnv } from "../auth/session-port.ts";
import { refuse } from "./refusal.ts";

/** /api/admin/units: the tree of units, for administrators, each within what they manage. Behind the door of administrators. */
export const adminUnitsApi = (deps: MoveDeps) => {
  const door =
    (isForReal: boolean) =>
    async (c: Context<SessionEnv>): Promise<Response> => {
      const wanted = UnitChange.safeParse(await c.req.json().catch(() => null));
      if (!wanted.success) return refuse(c, "malformed", "Dữ liệu gửi lên không đúng dạng.");
      const change = wanted.data;
      const { actor } = c.var;
      if (!unitsOf(change).every((unit) => may(actor, { kind: "manageUsers", unit })))
        return refuse(c, "notFound", "Không tìm thấy đơn vị này.");
      const outcome = isForReal
        ? await makeUnitChange(deps, actor.user, change)
        : await previewUnitChange(deps.history.db, change);
      return c.json(outcome);
    };

  return new Hono<SessionEnv>().post("/preview", door(false)).post("/", door(true));
};

/** Every unit that a change touches; who manages one of them alone may not touch the others. */
const unitsOf = (change: UnitChange): readonly UnitId[] => {
  switch (change.kind) {
    case "add":
      return [change.parent];
    case "rename":
    case "firstUse":
    case "split":
      return [change.unit];
    case "reparent":
      return [change.unit, change.parent];
    case "merge":
      return [...change.units, change.parent];
  }
};
