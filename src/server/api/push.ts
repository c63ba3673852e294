import { type Context, Hono } from "hono";
import { PushStop, PushSubscriptionRequest } from "../../domain/push.ts";
import type { SessionEnv } from "../auth/session-port.ts";
import type { PushReach } from "../push/push-reach.ts";
import type { PushSubscriptions } from "../push/push-subscriptions.ts";
import { refuse } from "./refusal.ts";

export interface PushApiDeps {
  readonly publicKey: string;
  readonly subscriptions: Pick<PushSubscriptions, "save" | "remove">;
  readonly reach: Pick<PushReach, "mayName">;
  /** After the first subscription there is somebody to tell. */
  readonly onSubscribed: () => void;
}

/** /api/push: where a phone wants to be told while its app is closed. Behind the session. */
export const pushApi = ({ publicKey, subscriptions, reach, onSubscribed }: PushApiDeps): Hono<SessionEnv> =>
  new Hono<SessionEnv>()
    .use(async (c, next) =>
      c.var.actor.role === "officer" || c.var.actor.role === "leader"
        ? await next()
        : refuse(c, "notAllowed", "Mục này dành cho cán bộ và lãnh đạo đơn vị."),
    )
    .get("/", (c) => c.json({ key: publicKey }))
    .post("/", async (c) => {
      const wanted = PushSubscriptionRequest.safeParse(await c.req.json().catch(() => null));
      if (!wanted.success) return malformed(c);
      const { endpoint } = wanted.data;
      if (!URL.canParse(endpoint) || !reach.mayName(new URL(endpoint)))
        return refuse(c, "notAllowed", "Máy chủ không gửi được thông báo qua trình duyệt này.");
      await subscriptions.save({ user: c.var.actor.user, device: c.var.device }, wanted.data);
      onSubscribed();
      return c.body(null, 204);
    })
    .post("/stop", async (c) => {
      const wanted = PushStop.safeParse(await c.req.json().catch(() => null));
      if (!wanted.success) return malformed(c);
      await subscriptions.remove(c.var.actor.user, wanted.data.endpoint);
      return c.body(null, 204);
    });

const malformed = (c: Context): Response => refuse(c, "malformed", "Dữ liệu gửi lên không đúng dạng.");
