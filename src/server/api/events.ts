import { Hono } from "hono";
import { may } from "../../domain/permission.ts";
import type { SessionReader } from "../auth/session-port.ts";
import type { EventStreams } from "../events/event-streams.ts";
import { refuse } from "./refusal.ts";

export interface EventsApiDeps {
  readonly streams: Pick<EventStreams, "open">;
  /** Looks without counting as use: a screen left open for months must not keep its session alive. */
  readonly sessions: SessionReader;
}

const FULL_FOR_S = 60;

/**
 * GET /api/events, a `text/event-stream` for those who supervise (S49): `changed` with the scopes that have changed, as far
 * as this user may read them. Looks after its session itself.
 */
export const eventsApi = ({ streams, sessions }: EventsApiDeps): Hono =>
  new Hono().get("/", async (c) => {
    const look = () => sessions.read(c.req.header("cookie") ?? null);
    const who = await look();
    if (!who) return refuse(c, "signedOut", "Cần đăng nhập lại.");
    if (!may(who.actor, { kind: "followChanges" }))
      return refuse(c, "notAllowed", "Trang này dành cho đơn vị theo dõi.");
    // Of an answer without a body nobody would ever end the stream.
    if (c.req.method !== "GET") return c.body(null, 204);
    const body = streams.open(who, look);
    if (!body)
      return refuse(c, "busy", "Máy chủ đang có nhiều màn hình mở. Trang sẽ tự thử lại.", FULL_FOR_S);
    return c.body(body, 200, {
      "Content-Type": "text/event-stream; charset=utf-8",
      // Neither kept, nor packed, nor held back by anything on the way.
      "Cache-Control": "no-store, no-transform",
      "X-Accel-Buffering": "no",
    });
  });
