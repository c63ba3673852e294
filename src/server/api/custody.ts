import { type Context, Hono } from "hono";
import { CustodyChoice, CustodyRefusal } from "../../domain/api.ts";
import { may } from "../../domain/permission.ts";
import { DeviceId } from "../../domain/user.ts";
import type { Journal } from "../auth/journal.ts";
import type { SessionEnv } from "../auth/session-port.ts";
import { type DecideDeps, discard, takeIn } from "../custody/decide-custody.ts";
import { type CustodyDeps, listCustody } from "../custody/list-custody.ts";
import { refuse } from "./refusal.ts";

export interface CustodyApiDeps extends CustodyDeps, DecideDeps {
  readonly journal: Journal;
}

/** /api/custody: what revoked devices and moved officers handed in, for those who supervise. Behind the session. */
export const custodyApi = ({ journal, ...deps }: CustodyApiDeps): Hono<SessionEnv> =>
  new Hono<SessionEnv>()
    .use(async (c, next) =>
      may(c.var.actor, { kind: "decideInOffice" })
        ? await next()
        : refuse(c, "notAllowed", "Trang này dành cho đơn vị theo dõi."),
    )
    .get("/", async (c) => c.json(await listCustody(deps, c.var.actor)))
    .post("/:device/take-in", async (c) => {
      const device = DeviceId.safeParse(c.req.param("device"));
      const wanted = CustodyChoice.safeParse(await c.req.json().catch(() => null));
      if (!device.success || !wanted.success) return malformed(c);
      const { actor } = c.var;
      const taken = await takeIn(deps, actor, device.data, wanted.data.changes);
      const details = { by: actor.user, taken: taken.taken, left: taken.left.length };
      await journal.write({ event: "workTakenIn", device: device.data, details });
      return c.json(taken);
    })
    .post("/:device/discard", async (c) => {
      const device = DeviceId.safeParse(c.req.param("device"));
      const wanted = CustodyRefusal.safeParse(await c.req.json().catch(() => null));
      if (!device.success || !wanted.success) return malformed(c);
      const { actor } = c.var;
      const discarded = await discard(deps.history, actor, device.data, wanted.data);
      const details = { by: actor.user, discarded, reason: wanted.data.reason };
      await journal.write({ event: "workDiscarded", device: device.data, details });
      return c.body(null, 204);
    });

const malformed = (c: Context): Response => refuse(c, "malformed", "Dữ liệu gửi lên không đúng dạng.");
