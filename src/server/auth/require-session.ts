import { refuse } from "../api/refusal.ts";
import type { RequireSession, SessionReader } from "./session-port.ts";

/** The door before all doors that know who comes. A session that has ended is no rejection of what the phone holds. */
export const createRequireSession =
  (sessions: SessionReader): RequireSession =>
  async (c, next) => {
    const signedIn = await sessions.read(c.req.header("cookie") ?? null);
    if (!signedIn) return refuse(c, "signedOut", "Cần đăng nhập lại để gửi.");
    c.set("actor", signedIn.actor);
    c.set("device", signedIn.device);
    c.set("sessionId", signedIn.session);
    return await next();
  };
